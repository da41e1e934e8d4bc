package io.github.planshift.render;

import io.github.planshift.change.Change;
import io.github.planshift.change.Headline;
import io.github.planshift.change.TargetMove;
import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Coverage;
import io.github.planshift.model.CoverageState;
import io.github.planshift.model.Kind;
import io.github.planshift.model.Round;
import io.github.planshift.model.RoundFact;
import io.github.planshift.model.Source;
import io.github.planshift.model.Target;
import io.github.planshift.render.MarkdownWriter.Column;
import io.github.planshift.render.MarkdownWriter.Item;
import io.github.planshift.report.Phrases;
import io.github.planshift.report.Report;
import io.github.planshift.text.WordDiff;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A report as one Markdown document, every claim with its footnote. */
public final class MarkdownReport {

    private static final int MOST_SECTORS = 8;

    private final Report report;
    private final Codebook codebook;
    private final Citations citations;
    private final MarkdownWriter out = new MarkdownWriter();

    private MarkdownReport(Report report) {
        this.report = report;
        this.codebook = report.codebook();
        this.citations = new Citations(report.documents());
    }

    /** The document; the same report gives the same bytes. */
    public static String of(Report report) {
        return new MarkdownReport(report).document();
    }

    private String document() {
        overview();
        if (report.commitments().isEmpty()) {
            return out.document();
        }
        Report.Comparison comparison = report.comparison();
        if (comparison != null) {
            changes(comparison);
        }
        byRegion();
        bySector();
        targets();
        conflicts();
        coverage();
        definitions();
        return out.document();
    }

    private void overview() {
        out.heading(1, "What regions commit to, and how it changed");
        List<Commitment> all = report.commitments();
        out.paragraph((all.isEmpty()
                        ? "No records. "
                        : count(all.size(), "record") + " of "
                                + count(report.regions().size(), "region") + " in "
                                + count(report.rounds().size(), "round") + ": " + kinds(all) + ". ")
                + (report.scope().isEmpty() ? "" : "Only " + String.join("; ", report.scope()) + ". ")
                + "Data as of journal entry " + report.entry() + "; codebook " + codebook.name() + " "
                + codebook.version() + ".");
        out.heading(2, "Overview");
        if (all.isEmpty()) {
            out.paragraph(
                    report.scope().isEmpty()
                            ? "There is nothing in the database yet."
                            : "Nothing in the database passes the filters.");
            return;
        }
        List<List<Inline>> rows = new ArrayList<>();
        for (Round round : report.rounds()) {
            List<Commitment> own =
                    all.stream().filter(one -> one.round().equals(round.slug())).toList();
            rows.add(List.of(
                    Inline.text(round.slug()),
                    Inline.text(Phrases.words(round.kind())),
                    Inline.text(String.valueOf(
                            own.stream().map(Commitment::region).distinct().count())),
                    Inline.text(String.valueOf(of(own, Kind.PLEDGE).size())),
                    Inline.text(String.valueOf(of(own, Kind.OUTCOME).size())),
                    Inline.text(String.valueOf(
                            own.stream().filter(Commitment::quantified).count())),
                    Inline.text(restsOn(round))));
        }
        out.table(
                List.of(
                        Column.of("Round"),
                        Column.of("Kind"),
                        Column.number("Regions"),
                        Column.number("Pledges"),
                        Column.number("Outcomes"),
                        Column.number("With a figure"),
                        Column.of("Rests on")),
                rows);
        for (Round round : report.rounds()) {
            mostNamed(round);
        }
        for (RoundFact fact : report.facts()) {
            out.paragraph(
                    Inline.strong("Round " + fact.round() + ": "), Inline.text(fact.statement()), citations.of(fact));
        }
        if (report.comparison() != null) {
            out.paragraph(inShort(report.comparison()));
        } else {
            out.paragraph("No two rounds of one kind have pledges here, so nothing is compared: a plan proposal and an"
                    + " annual report are not the same kind of promise.");
        }
    }

    private static String kinds(List<Commitment> all) {
        return Stream.of(
                        count(of(all, Kind.PLEDGE).size(), "pledge"),
                        count(of(all, Kind.OUTCOME).size(), "reported outcome"),
                        of(all, Kind.CONTEXT).size() + " of context")
                .filter(part -> !part.startsWith("0 "))
                .collect(Collectors.joining(", "));
    }

    private String restsOn(Round round) {
        Map<CoverageState, Long> states = report.regions().stream()
                .flatMap(region -> report.coverage(region, round.slug()).stream())
                .collect(
                        Collectors.groupingBy(Coverage::state, () -> new java.util.TreeMap<>(), Collectors.counting()));
        if (states.isEmpty()) {
            return "not said";
        }
        return states.entrySet().stream()
                .map(entry -> Phrases.words(entry.getKey()) + (states.size() == 1 ? "" : " (" + entry.getValue() + ")"))
                .collect(Collectors.joining(", "));
    }

    private void mostNamed(Round round) {
        Map<String, List<String>> regions = new LinkedHashMap<>();
        for (Commitment one : of(report.commitments(), Kind.PLEDGE)) {
            if (one.round().equals(round.slug())) {
                for (String sector : one.sectors()) {
                    List<String> named = regions.computeIfAbsent(sector, key -> new ArrayList<>());
                    if (!named.contains(one.region())) {
                        named.add(one.region());
                    }
                }
            }
        }
        List<String> order =
                codebook.sectors().stream().map(sector -> sector.slug()).toList();
        String most = regions.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .sorted(Comparator.comparingInt((Map.Entry<String, List<String>> entry) ->
                                -entry.getValue().size())
                        .thenComparingInt(entry -> order.indexOf(entry.getKey())))
                .limit(MOST_SECTORS)
                .map(entry -> codebook.sectorName(entry.getKey()) + " ("
                        + entry.getValue().size() + ")")
                .collect(Collectors.joining(", "));
        if (!most.isEmpty()) {
            out.paragraph(
                    Inline.strong("Most widely named in " + round.slug() + " (regions with a pledge): "),
                    Inline.text(most + "."));
        }
    }

    private Inline inShort(Report.Comparison comparison) {
        String counts = Arrays.stream(Headline.values())
                .map(headline -> {
                    long count = comparison.changes().stream()
                            .filter(change -> change.headline() == headline)
                            .count();
                    return count == 0 ? "" : count + " " + Phrases.words(headline);
                })
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        boolean partial = comparison.changes().stream()
                .anyMatch(change ->
                        !complete(change.region(), comparison.from()) || !complete(change.region(), comparison.to()));
        return Inline.of(
                Inline.strong("From " + comparison.from().slug() + " to "
                        + comparison.to().slug() + ": "),
                Inline.text((counts.isEmpty() ? "no pledge in either round" : counts) + "."
                        + (partial
                                ? " Where a round rests on secondary sources or is coded in part, “new” means first seen"
                                        + " in what was coded, and “not mentioned” says nothing about the text itself."
                                : "")));
    }

    private boolean complete(String region, Round round) {
        return report.coverage(region, round.slug())
                .filter(coverage -> coverage.state() == CoverageState.COMPLETE)
                .isPresent();
    }

    private void changes(Report.Comparison comparison) {
        String from = comparison.from().slug();
        String to = comparison.to().slug();
        List<Change> continued = comparison.changes().stream()
                .filter(change -> change.from() != null && change.to() != null)
                .toList();
        out.heading(2, "What changed from " + from + " to " + to);
        if (comparison.from().kind() != comparison.to().kind()) {
            out.paragraph(from + " (" + Phrases.words(comparison.from().kind()) + ") and " + to + " ("
                    + Phrases.words(comparison.to().kind()) + ") are rounds of different kinds, and what one says and"
                    + " the other does not is no change. The two stand side by side under By sector.");
            return;
        }
        if (continued.isEmpty()) {
            out.paragraph("No pledge of " + from + " could be matched with one of " + to
                    + " by thread, or by indicator and horizon.");
        }
        for (Change change : continued) {
            continued(change);
        }
        out.heading(2, "What is new in " + to);
        lone(
                comparison,
                change -> change.from() == null,
                "Every pledge of " + to + " was matched with one of " + from + ".");
        out.heading(2, "What is no longer mentioned in " + to);
        lone(
                comparison,
                change -> change.to() == null,
                "Every pledge of " + from + " was matched with one of " + to + ".");
        moved(continued);
    }

    private void continued(Change change) {
        Commitment before = java.util.Objects.requireNonNull(change.from());
        Commitment after = java.util.Objects.requireNonNull(change.to());
        out.paragraph(
                Inline.strong(codebook.regionName(change.region()) + ", " + codebook.sectorName(change.sector()) + ": "
                        + Phrases.words(change.headline())),
                Inline.text(" (" + change.rule() + ")"));
        out.bullets(List.of(
                Item.of(Inline.text(before.round() + ": " + before.statement()), citations.of(before)),
                Item.of(
                        Inline.text(after.round() + ": "),
                        Inline.difference(WordDiff.of(before.statement(), after.statement())),
                        citations.of(after))));
    }

    private void lone(Report.Comparison comparison, Predicate<Change> wanted, String none) {
        Map<String, List<Change>> byRegion = comparison.changes().stream()
                .filter(wanted)
                .collect(Collectors.groupingBy(Change::region, LinkedHashMap::new, Collectors.toList()));
        if (byRegion.isEmpty()) {
            out.paragraph(none);
        }
        byRegion.forEach((region, changes) -> {
            out.paragraph(Inline.strong(codebook.regionName(region)));
            out.bullets(changes.stream()
                    .map(change -> Item.of(
                            Inline.text(codebook.sectorName(change.sector()) + ": "
                                    + change.latest().statement()
                                    + (change.headline() == Headline.REAPPEARED ? " (reappeared)" : "")),
                            citations.of(change.latest())))
                    .toList());
        });
    }

    private void moved(List<Change> continued) {
        out.heading(2, "Targets moved");
        List<List<Inline>> rows = new ArrayList<>();
        for (Change change : continued) {
            for (TargetMove move : change.moves()) {
                Target named = move.to() == null ? move.from() : move.to();
                rows.add(List.of(
                        Inline.text(codebook.regionName(change.region())),
                        Inline.text(named == null ? "" : named.metric()),
                        side(move.from(), change.from()),
                        side(move.to(), change.to()),
                        Inline.text(Phrases.words(move.change()))));
            }
        }
        if (rows.isEmpty()) {
            out.paragraph("No target could be followed from one round to the other.");
        } else {
            out.table(
                    List.of(
                            Column.of("Region"),
                            Column.of("Target"),
                            Column.of("Before"),
                            Column.of("After"),
                            Column.of("Change")),
                    rows);
        }
    }

    private Inline side(
            @org.jspecify.annotations.Nullable Target target,
            @org.jspecify.annotations.Nullable Commitment commitment) {
        return target == null || commitment == null
                ? Inline.text("–")
                : Inline.of(Inline.text(Phrases.figure(target)), citations.of(commitment));
    }

    private void byRegion() {
        out.heading(2, "By region");
        for (String region : report.regions()) {
            out.heading(3, heading(region));
            for (Round round : report.rounds()) {
                List<Commitment> own = report.commitments().stream()
                        .filter(one ->
                                one.region().equals(region) && one.round().equals(round.slug()))
                        .toList();
                if (own.isEmpty()) {
                    continue;
                }
                String coverage = report.coverage(region, round.slug())
                        .map(one -> Phrases.words(one.state()))
                        .orElse("not said");
                out.paragraph(
                        Inline.strong(round.slug()),
                        Inline.text(", " + count(own.size(), "record") + "; coverage: " + coverage));
                out.bullets(own.stream().map(this::item).toList());
            }
        }
    }

    private String heading(String slug) {
        return codebook.region(slug)
                .map(region -> region.zh() == null ? region.en() : region.en() + " " + region.zh())
                .orElse(slug);
    }

    private Item item(Commitment one) {
        List<Inline> parts = new ArrayList<>();
        if (one.kind() != Kind.PLEDGE) {
            parts.add(Inline.emphasis(one.kind().code() + ": "));
        }
        parts.add(Inline.text(one.statement()));
        if (!one.targets().isEmpty()) {
            parts.add(Inline.text(
                    " (" + one.targets().stream().map(Phrases::target).collect(Collectors.joining("; ")) + ")"));
        }
        if (one.conflicting()) {
            parts.add(Inline.text(" Sources disagree."));
        }
        parts.add(citations.of(one));
        return Item.of(Inline.of(parts));
    }

    private void bySector() {
        out.heading(2, "By sector");
        List<List<Inline>> rows = new ArrayList<>();
        for (String sector : report.sectors()) {
            List<Inline> row = new ArrayList<>();
            row.add(Inline.text(codebook.sectorName(sector)));
            for (Round round : report.rounds()) {
                row.add(regionsNaming(sector, round));
            }
            rows.add(row);
        }
        List<Column> columns = new ArrayList<>();
        columns.add(Column.of("Sector"));
        report.rounds().forEach(round -> columns.add(Column.of(round.slug())));
        out.table(columns, rows);
    }

    private Inline regionsNaming(String sector, Round round) {
        Map<String, Set<Inline>> notes = new LinkedHashMap<>();
        for (Commitment one : report.commitments()) {
            if (one.round().equals(round.slug()) && one.sectors().contains(sector)) {
                notes.computeIfAbsent(one.region(), key -> new LinkedHashSet<>())
                        .addAll(citations.notes(one));
            }
        }
        List<Inline> parts = new ArrayList<>();
        notes.forEach((region, marks) -> {
            parts.add(Inline.text((parts.isEmpty() ? "" : ", ") + codebook.regionName(region)));
            parts.addAll(marks);
        });
        return parts.isEmpty() ? Inline.text("–") : Inline.of(parts);
    }

    private void targets() {
        out.heading(2, "Figures");
        List<List<Inline>> rows = new ArrayList<>();
        for (Commitment one : report.commitments()) {
            for (Target target : one.targets()) {
                rows.add(List.of(
                        Inline.text(codebook.regionName(one.region())),
                        Inline.text(one.round()),
                        Inline.text(one.kind().code()),
                        Inline.text(target.metric()),
                        Inline.of(Inline.text(Phrases.figure(target)), citations.of(one))));
            }
        }
        if (rows.isEmpty()) {
            out.paragraph("No record here gives a figure.");
        } else {
            out.table(
                    List.of(
                            Column.of("Region"),
                            Column.of("Round"),
                            Column.of("Kind"),
                            Column.of("What"),
                            Column.of("Figure")),
                    rows);
        }
    }

    private void conflicts() {
        out.heading(2, "Conflicting sources");
        List<Commitment> conflicting =
                report.commitments().stream().filter(Commitment::conflicting).toList();
        if (conflicting.isEmpty()) {
            out.paragraph("No two sources of a record here contradict each other.");
        }
        for (Commitment one : conflicting) {
            out.paragraph(
                    Inline.strong(codebook.regionName(one.region()) + " " + one.round() + ": "),
                    Inline.text(one.statement()),
                    citations.note(one, one.preferredSource()));
            List<Item> says = new ArrayList<>();
            for (Source source : one.sources()) {
                if (source.says() != null) {
                    says.add(Item.of(
                            Inline.text(source.publisher() + " has: " + source.says()), citations.note(one, source)));
                }
            }
            out.bullets(says);
        }
    }

    private void coverage() {
        out.heading(2, "Coverage");
        out.paragraph("What each region and round rests on. Only where a text was read in full does its silence mean"
                + " anything.");
        List<List<Inline>> rows = new ArrayList<>();
        for (String region : report.regions()) {
            List<Inline> row = new ArrayList<>();
            row.add(Inline.text(codebook.regionName(region)));
            for (Round round : report.rounds()) {
                row.add(Inline.text(report.coverage(region, round.slug())
                        .map(one -> Phrases.words(one.state()))
                        .orElse("not coded")));
            }
            rows.add(row);
        }
        List<Column> columns = new ArrayList<>();
        columns.add(Column.of("Region"));
        report.rounds().forEach(round -> columns.add(Column.of(round.slug())));
        out.table(columns, rows);
    }

    private void definitions() {
        out.heading(2, "Definitions");
        out.bullets(List.of(
                Item.of(Inline.strong("Pledge"), Inline.text(": what a government commits to for the future.")),
                Item.of(
                        Inline.strong("Outcome"),
                        Inline.text(": what is reported as reached, by the government itself.")),
                Item.of(
                        Inline.strong("New"),
                        Inline.text(": in the later round, and matched with nothing of the earlier one.")),
                Item.of(
                        Inline.strong("Not mentioned"),
                        Inline.text(": in the earlier round, and matched with nothing of the later one. Silence is not"
                                + " abandonment.")),
                Item.of(
                        Inline.strong("Strengthened, weakened"),
                        Inline.text(
                                ": the target moved in or against the indicator's direction of ambition, or the verb"
                                        + " became stronger or weaker; mixed where these disagree.")),
                Item.of(
                        Inline.strong("Secondary only"),
                        Inline.text(": coded from what others write about the text, not from the text."))));
    }

    private static List<Commitment> of(List<Commitment> commitments, Kind kind) {
        return commitments.stream().filter(one -> one.kind() == kind).toList();
    }

    private static String count(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
