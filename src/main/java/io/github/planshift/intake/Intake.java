package io.github.planshift.intake;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Coverage;
import io.github.planshift.model.CoverageState;
import io.github.planshift.model.Document;
import io.github.planshift.model.OutletType;
import io.github.planshift.model.Source;
import io.github.planshift.model.Specificity;
import io.github.planshift.model.State;
import io.github.planshift.model.UserError;
import io.github.planshift.reading.ReadDocument;
import io.github.planshift.scan.Scan;
import io.github.planshift.scan.Statement;
import io.github.planshift.store.Ledger;
import io.github.planshift.text.Names;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keeps what was scanned. To be called within one write. */
public final class Intake {

    /** The sector of a statement that names none. */
    public static final String UNSORTED = "unsorted";

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /**
     * What became of a text.
     *
     * @param document id
     * @param known whether this very text was scanned before; then nothing was changed
     * @param added proposals that are new
     * @param same statements that were there; decisions on them stay
     * @param gone statements of the former text that are not in this one; proposals among them were removed
     */
    public record Result(String document, boolean known, int added, int same, int gone) {}

    private final Ledger ledger;
    private final LocalDate today;

    /**
     * Intake into a ledger.
     *
     * @param today the day the texts are retrieved
     */
    public Intake(Ledger ledger, LocalDate today) {
        this.ledger = ledger;
        this.today = today;
    }

    /**
     * Keeps a text and its statements, these as proposals.
     *
     * @throws UserError if region or round are not known
     */
    public Result keep(ReadDocument read, Scan scan) {
        String region = known(scan.region(), read.file(), "region");
        String round = known(scan.round(), read.file(), "round");
        if (ledger.codebook().round(round).isEmpty()) {
            throw UserError.input(read.file() + ": the codebook has no round " + round + "; add it with planshift"
                    + " codebook --add, or name another with --round");
        }
        List<Document> earlier = ledger.documents().all().stream()
                .filter(one -> region.equals(one.region())
                        && round.equals(one.round())
                        && one.type() == OutletType.PRIMARY
                        && one.sha256() != null)
                .toList();
        Optional<Document> identical = earlier.stream()
                .filter(one -> read.sha256().equals(one.sha256()))
                .findFirst();
        if (identical.isPresent()) {
            String id = identical.get().id();
            return new Result(id, true, 0, ledger.commitments().of(id).size(), 0);
        }
        Document former = earlier.isEmpty() ? null : earlier.get(earlier.size() - 1);
        Document document = document(read, scan, region, round, earlier.size(), former);
        ledger.documents().save(document);
        ledger.documents().saveText(read.sha256(), read.text());
        Result result = statements(document, former, scan.statements());
        updateCoverage(ledger, region, round);
        return result;
    }

    private static String known(@Nullable String slug, String file, String what) {
        if (slug == null) {
            throw UserError.input(file + ": the text does not say its " + what + "; name it with --" + what);
        }
        return slug;
    }

    private Document document(
            ReadDocument read, Scan scan, String region, String round, int earlier, @Nullable Document former) {
        Codebook codebook = ledger.codebook();
        String id = region + "-" + round + "-report" + (earlier == 0 ? "" : "-" + (earlier + 1));
        String name = codebook.regionName(region);
        return new Document(
                id,
                region,
                round,
                read.title() == null ? name + ", report of " + round : read.title(),
                "Government of " + name,
                OutletType.PRIMARY,
                scan.lang(),
                read.url(),
                read.published(),
                today,
                read.sha256(),
                former == null ? null : former.id(),
                null);
    }

    private Result statements(Document document, @Nullable Document former, List<Statement> statements) {
        Map<String, Deque<Commitment>> there = new HashMap<>();
        if (former != null) {
            for (Commitment one : ledger.commitments().of(former.id())) {
                String quote = one.quote() == null ? one.statement() : one.quote();
                there.computeIfAbsent(one.kind() + Names.key(quote), key -> new ArrayDeque<>())
                        .add(one);
            }
        }
        int added = 0;
        int same = 0;
        for (Statement statement : statements) {
            Deque<Commitment> candidates =
                    there.getOrDefault(statement.kind() + Names.key(statement.quote()), new ArrayDeque<>());
            Commitment before = candidates.poll();
            Commitment proposal = proposal(document, statement);
            if (before == null) {
                ledger.commitments()
                        .save(proposal.withId(ledger.commitments().nextId(proposal.region(), proposal.round())));
                added++;
            } else {
                ledger.commitments()
                        .save(
                                before.state() == State.PROPOSED
                                        ? proposal.withId(before.id())
                                        : moved(before, proposal));
                same++;
            }
        }
        int gone = 0;
        for (Deque<Commitment> left : there.values()) {
            for (Commitment one : left) {
                gone++;
                if (one.state() == State.PROPOSED) {
                    ledger.commitments().remove(one.id());
                }
            }
        }
        return new Result(document.id(), false, added, same, gone);
    }

    /** A commitment somebody decided on, at its place in a newer text. */
    private static Commitment moved(Commitment before, Commitment place) {
        return before.at(place.document(), place.sources(), place.locator(), place.offset());
    }

    private Commitment proposal(Document document, Statement statement) {
        String locator =
                (statement.section().isEmpty() ? "" : statement.section() + ", ") + "sentence " + statement.sentence();
        boolean quantified = statement.targets().stream().anyMatch(target -> target.value() != null);
        return new Commitment(
                "",
                Objects.requireNonNullElse(statement.region(), Objects.requireNonNull(document.region())),
                document.round(),
                statement.sectors().isEmpty() ? List.of(UNSORTED) : statement.sectors(),
                statement.kind(),
                BLANKS.matcher(statement.quote()).replaceAll(" ").strip(),
                statement.quote(),
                statement.lang(),
                null,
                null,
                locator,
                quantified ? Specificity.QUANTIFIED : Specificity.DIRECTIONAL,
                statement.modality(),
                null,
                null,
                statement.targets(),
                State.PROPOSED,
                null,
                document.id(),
                List.of(new Source(
                        document.id(),
                        document.url(),
                        document.issuer(),
                        document.type(),
                        document.published(),
                        null,
                        true,
                        locator)),
                List.of(),
                statement.confidence(),
                statement.offset());
    }

    /** A scanned text of which every proposal was decided on is covered completely, until then in part. */
    public static void updateCoverage(Ledger ledger, String region, String round) {
        List<Document> scanned = ledger.documents().all().stream()
                .filter(one -> region.equals(one.region()) && round.equals(one.round()) && one.sha256() != null)
                .toList();
        if (scanned.isEmpty()) {
            return;
        }
        long open = scanned.stream()
                .flatMap(one -> ledger.commitments().of(one.id()).stream())
                .filter(one -> one.state() == State.PROPOSED)
                .count();
        ledger.documents()
                .save(new Coverage(
                        region,
                        round,
                        null,
                        open == 0 ? CoverageState.COMPLETE : CoverageState.PARTIAL,
                        open == 0 ? "Scanned and reviewed." : "Scanned; " + open + " proposals not yet reviewed."));
    }
}
