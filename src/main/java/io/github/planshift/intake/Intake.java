package io.github.planshift.intake;

import io.github.planshift.model.Commitment;
import io.github.planshift.model.Coverage;
import io.github.planshift.model.CoverageState;
import io.github.planshift.model.Document;
import io.github.planshift.model.LinkMethod;
import io.github.planshift.model.OutletType;
import io.github.planshift.model.RegionKind;
import io.github.planshift.model.Source;
import io.github.planshift.model.Specificity;
import io.github.planshift.model.State;
import io.github.planshift.model.UserError;
import io.github.planshift.reading.ReadDocument;
import io.github.planshift.scan.Scan;
import io.github.planshift.scan.Statement;
import io.github.planshift.store.Ledger;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keeps what was scanned. To be called within one write. */
public final class Intake {

    /** The sector of a statement that names none. */
    public static final String UNSORTED = "unsorted";

    private static final Pattern HOST = Pattern.compile("https?://(?:www\\.)?([^/:?#]+)");
    private static final Pattern NO_SLUG = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^-+|-+$");

    /**
     * What became of a text.
     *
     * @param document id
     * @param known whether this very text was scanned before; then nothing was changed
     * @param added proposals that are new
     * @param same statements that were there in the same words; decisions on them stay
     * @param reworded statements whose words were edited; decisions on them stay
     * @param gone statements of the former text that are not in this one; proposals nobody decided anything on were
     *     removed
     * @param leftOut statements without a region, where the codebook has none for them
     */
    public record Result(
            String document,
            boolean known,
            List<Commitment> added,
            int same,
            List<Reworded> reworded,
            List<Gone> gone,
            int leftOut) {}

    /** A commitment with the words it had and the words it has. */
    public record Reworded(Commitment before, Commitment after) {}

    /**
     * A commitment of the former text that is not in the newer one.
     *
     * @param decisions what somebody decided on it, in words; it stays where there is any
     */
    public record Gone(Commitment commitment, List<String> decisions) {}

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
     * Keeps a text and its statements, these as proposals. A text about several regions is kept as one of an outlet,
     * its statements under their own regions.
     *
     * @throws UserError if the round, or the region of a primary text, is not known
     */
    public Result keep(ReadDocument read, Scan scan, Provenance provenance) {
        OutletType type = provenance.type() != null
                ? provenance.type()
                : scan.region() == null ? OutletType.PRESS : OutletType.PRIMARY;
        if (type == OutletType.PRIMARY) {
            known(scan.region(), read.file(), "region");
        }
        String round = known(scan.round(), read.file(), "round");
        if (ledger.codebook().round(round).isEmpty()) {
            throw UserError.input(read.file() + ": the codebook has no round " + round + "; add it with planshift"
                    + " codebook --add, or name another with --round");
        }
        List<Document> alike = ledger.documents().all().stream()
                .filter(one -> one.sha256() != null
                        && round.equals(one.round())
                        && Objects.equals(scan.region(), one.region())
                        && (type == OutletType.PRIMARY) == (one.type() == OutletType.PRIMARY))
                .toList();
        Optional<Document> identical =
                alike.stream().filter(one -> read.sha256().equals(one.sha256())).findFirst();
        if (identical.isPresent()) {
            String id = identical.get().id();
            return new Result(id, true, List.of(), ledger.commitments().of(id).size(), List.of(), List.of(), 0);
        }
        Document described =
                type == OutletType.PRIMARY ? report(read, scan, round) : article(read, scan, round, type, provenance);
        Document former = alike.stream()
                .filter(one -> type == OutletType.PRIMARY || sameArticle(one, described))
                .reduce((earlier, later) -> later)
                .orElse(null);
        Document document = former == null ? described : superseding(described, former);
        ledger.documents().save(document);
        ledger.documents().saveText(read.sha256(), read.text());
        List<Statement> statements = scan.statements();
        List<Statement> placed = statements.stream()
                .flatMap(one -> placed(one, document).stream())
                .toList();
        Result result = statements(document, former, placed, statements.size() - placed.size());
        if (type == OutletType.PRIMARY) {
            updateCoverage(ledger, known(scan.region(), read.file(), "region"), round);
        } else {
            placed.stream()
                    .map(one -> Objects.requireNonNull(one.region()))
                    .distinct()
                    .forEach(region -> coverFromOutlet(region, round));
        }
        return result;
    }

    private static String known(@Nullable String slug, String file, String what) {
        if (slug == null) {
            throw UserError.input(file + ": the text does not say its " + what + "; name it with --" + what);
        }
        return slug;
    }

    private Document report(ReadDocument read, Scan scan, String round) {
        String region = known(scan.region(), read.file(), "region");
        String name = ledger.codebook().regionName(region);
        return new Document(
                freeId(region + "-" + round + "-report"),
                region,
                round,
                read.title() == null ? name + ", report of " + round : read.title(),
                "Government of " + name,
                OutletType.PRIMARY,
                scan.lang(),
                address(read.url()),
                read.published(),
                today,
                read.sha256(),
                null,
                null);
    }

    private Document article(ReadDocument read, Scan scan, String round, OutletType type, Provenance provenance) {
        String own = address(read.url());
        String url = own == null ? provenance.url() : own;
        String publisher = provenance.publisher() == null ? host(url) : provenance.publisher();
        String slug = publisher == null
                ? ""
                : NO_SLUG.matcher(publisher.toLowerCase(Locale.ROOT)).replaceAll("-");
        String base = EDGES.matcher(slug).replaceAll("");
        return new Document(
                freeId((base.isEmpty() ? "press" : base) + "-" + round),
                scan.region(),
                round,
                read.title() == null ? fileName(read.file()) : read.title(),
                publisher == null ? "not named" : publisher,
                type,
                scan.lang(),
                url,
                read.published() == null ? provenance.published() : read.published(),
                today,
                read.sha256(),
                null,
                null);
    }

    /** Articles are the same in another wording if they have one address, or one title where an address is missing. */
    private static boolean sameArticle(Document one, Document other) {
        boolean addressed = one.url() != null && other.url() != null;
        return addressed ? Objects.equals(one.url(), other.url()) : one.title().equals(other.title());
    }

    private static Document superseding(Document newer, Document former) {
        return new Document(
                newer.id(),
                newer.region(),
                newer.round(),
                newer.title(),
                newer.issuer(),
                newer.type(),
                newer.lang(),
                newer.url(),
                newer.published(),
                newer.retrieved(),
                newer.sha256(),
                former.id(),
                newer.note());
    }

    private String freeId(String base) {
        String id = base;
        for (int number = 2; ledger.documents().find(id).isPresent(); number++) {
            id = base + "-" + number;
        }
        return id;
    }

    /** The source that a text names, where it is a web address and not somebody's name. */
    private static @Nullable String address(@Nullable String source) {
        try {
            return host(source) == null || new URI(String.valueOf(source)).getHost() == null ? null : source;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static @Nullable String host(@Nullable String url) {
        Matcher matcher = HOST.matcher(url == null ? "" : url);
        return matcher.lookingAt() ? matcher.group(1) : null;
    }

    private static String fileName(String file) {
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }

    /** A statement under a region: its own, its document's, or the one the codebook has for regions not named. */
    private Optional<Statement> placed(Statement statement, Document document) {
        if (statement.region() != null) {
            return Optional.of(statement);
        }
        if (document.region() != null) {
            return Optional.of(statement.in(document.region()));
        }
        return ledger.codebook().regions().stream()
                .filter(one -> one.kind() == RegionKind.COLLECTIVE)
                .findFirst()
                .map(one -> statement.in(one.slug()));
    }

    private void coverFromOutlet(String region, String round) {
        boolean better = ledger.documents().coverage().stream()
                .anyMatch(one -> region.equals(one.region())
                        && round.equals(one.round())
                        && one.sector() == null
                        && one.state() != CoverageState.NOT_CODED);
        if (!better) {
            ledger.documents()
                    .save(new Coverage(
                            region, round, null, CoverageState.SECONDARY_ONLY, "Scanned from what others write."));
        }
    }

    private Result statements(Document document, @Nullable Document former, List<Statement> statements, int leftOut) {
        Succession succession = new Succession(
                ledger.codebook().wording(),
                former == null ? List.of() : ledger.commitments().of(former.id()),
                statements);
        List<Commitment> added = new ArrayList<>();
        List<Reworded> reworded = new ArrayList<>();
        int same = 0;
        for (int at = 0; at < statements.size(); at++) {
            Commitment proposal = proposal(document, statements.get(at));
            Commitment before = succession.former(at).orElse(null);
            if (before == null) {
                Commitment named = proposal.withId(ledger.commitments().nextId(proposal.region(), proposal.round()));
                ledger.commitments().save(named);
                added.add(named);
                continue;
            }
            Commitment after = Succession.followed(before, proposal);
            ledger.commitments().save(after);
            if (Succession.sameWords(before, proposal)) {
                same++;
            } else {
                reworded.add(new Reworded(before, after));
            }
        }
        List<Gone> gone = new ArrayList<>();
        Set<String> assessed = ledger.commitments().statuses().keySet();
        for (Commitment one : succession.left()) {
            List<String> decisions = decisions(one, assessed);
            gone.add(new Gone(one, decisions));
            if (decisions.isEmpty()) {
                ledger.commitments().remove(one.id());
            }
        }
        return new Result(document.id(), false, added, same, reworded, gone, leftOut);
    }

    /** What a person decided on a commitment; links that rules made are none, they can be made again. */
    private List<String> decisions(Commitment one, Set<String> assessed) {
        List<String> decisions = new ArrayList<>();
        if (one.state() != State.PROPOSED) {
            decisions.add(one.state().toString());
        }
        if (ledger.threads().links(one.id()).stream().anyMatch(link -> link.method() == LinkMethod.MANUAL)) {
            decisions.add("linked");
        }
        if (assessed.contains(one.id())) {
            decisions.add("assessed");
        }
        if (!one.tags().isEmpty()) {
            decisions.add("tagged");
        }
        if (Succession.rewritten(one)
                || one.translation() != null
                || one.sources().size() > 1) {
            decisions.add("edited");
        }
        return decisions;
    }

    private Commitment proposal(Document document, Statement statement) {
        String locator =
                (statement.section().isEmpty() ? "" : statement.section() + ", ") + "sentence " + statement.sentence();
        boolean quantified = statement.targets().stream().anyMatch(target -> target.value() != null);
        return new Commitment(
                "",
                Succession.region(statement),
                document.round(),
                statement.sectors().isEmpty() ? List.of(UNSORTED) : statement.sectors(),
                statement.kind(),
                statement.plain(),
                statement.quote(),
                statement.lang(),
                null,
                null,
                locator,
                quantified ? Specificity.QUANTIFIED : Specificity.DIRECTIONAL,
                statement.modality(),
                null,
                statement.deadline(),
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
                .filter(one -> region.equals(one.region())
                        && round.equals(one.round())
                        && one.type() == OutletType.PRIMARY
                        && one.sha256() != null)
                .toList();
        if (scanned.isEmpty()) {
            return;
        }
        long open = scanned.stream()
                .mapToLong(one -> ledger.commitments().count(one.id(), State.PROPOSED))
                .sum();
        ledger.documents()
                .save(new Coverage(
                        region,
                        round,
                        null,
                        open == 0 ? CoverageState.COMPLETE : CoverageState.PARTIAL,
                        open == 0 ? "Scanned and reviewed." : "Scanned; " + open + " proposals not yet reviewed."));
    }
}
