package io.github.planshift.cli;

import io.github.planshift.change.Change;
import io.github.planshift.change.Headline;
import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Kind;
import io.github.planshift.model.Round;
import io.github.planshift.model.UserError;
import io.github.planshift.render.Ansi;
import io.github.planshift.render.ChangeGrids;
import io.github.planshift.render.Format;
import io.github.planshift.render.ScreenShapes;
import io.github.planshift.render.ScreenText;
import io.github.planshift.render.Shapes;
import io.github.planshift.store.Filter;
import io.github.planshift.store.Ledger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code diff}: what changed between rounds, or what differs between regions. */
@Command(
        name = "diff",
        description = "Show what changed between rounds, or how regions differ within one.",
        footer = {
            "",
            "A table starts with one screen: sectors, targets, names that come and go; then every change, by sector.",
            "More than two rounds show the path of what goes on through them. With --regions and one --round, regions",
            "are set side by side. Pledges are compared unless --kind says otherwise. Silence is not abandonment: what",
            "is not in the later round is not_mentioned, and the reason says what is known of that round.",
            "",
            "Examples:",
            "  planshift diff 2024 2025 -r guangdong --summary",
            "  planshift diff 2024 2025 --only strengthened,weakened --format markdown",
            "  planshift diff 2022 2023 2024 2025 -r zhejiang",
            "  planshift diff --regions anhui,zhejiang --round 2025",
            "  planshift diff 2022 2025 -r zhejiang --format json | jq .summary"
        })
final class DiffCommand extends BaseCommand {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FROM",
            completionCandidates = Candidates.Rounds.class,
            description = "The earlier round.")
    private @Nullable String from;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "TO",
            completionCandidates = Candidates.Rounds.class,
            description = "The later round.")
    private @Nullable String to;

    @Parameters(
            index = "2..*",
            arity = "0..*",
            paramLabel = "NEXT",
            completionCandidates = Candidates.Rounds.class,
            description = "Still later rounds: the path through all of them.")
    private List<String> next = new ArrayList<>();

    @Option(
            names = "--regions",
            paramLabel = "REGION",
            split = ",",
            completionCandidates = Candidates.Regions.class,
            description = "Compare these regions within one --round.")
    private List<String> regions = new ArrayList<>();

    @Option(names = "--only", paramLabel = "WHAT", split = ",", description = "Only these: ${COMPLETION-CANDIDATES}.")
    private List<Headline> only = new ArrayList<>();

    @Option(names = "--summary", description = "Stop after the first screen.")
    private boolean summary;

    @Option(names = "--across-kinds", description = "Compare rounds of different kinds all the same.")
    private boolean acrossKinds;

    @Option(names = "--exit-code", description = "Exit with 1 if there is a change other than unchanged.")
    private boolean exitCode;

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        checkUsage();
        return withLedger(ledger -> {
            Codebook codebook = ledger.codebook();
            if (!regions.isEmpty()) {
                return new RegionDiff(this, ledger, filter, output).show(regions);
            }
            List<Round> rounds = Stream.concat(Stream.of(String.valueOf(from), String.valueOf(to)), next.stream())
                    .map(codebook::roundNamed)
                    .toList();
            boolean differs = rounds.size() > 2
                    ? new PathDiff(this, ledger, filter, output).show(rounds, only, acrossKinds)
                    : twoRounds(ledger, rounds.get(0), rounds.get(1));
            return (exitCode && differs ? ExitCode.FOUND : ExitCode.DONE).code();
        });
    }

    private void checkUsage() {
        if (!regions.isEmpty() && from != null) {
            throw UserError.input(
                    "diff: --regions compares within one round; name it with --round, and no FROM and TO");
        }
        if (regions.isEmpty() && to == null) {
            throw UserError.input((from == null ? "FROM and TO are" : "TO is") + " missing; see planshift diff --help");
        }
        if (!regions.isEmpty() && (!only.isEmpty() || exitCode)) {
            throw UserError.input("diff: " + (exitCode ? "--exit-code" : "--only")
                    + " is about changes between rounds; leave it out with --regions");
        }
        if (summary && (!next.isEmpty() || !regions.isEmpty())) {
            throw UserError.input("diff: --summary is for two rounds; leave it out");
        }
        if (summary && output.format() != Format.TABLE && output.format().isGrid()) {
            throw UserError.input("diff: --summary has no columns; take --format table, json or yaml");
        }
    }

    private boolean twoRounds(Ledger ledger, Round earlier, Round later) {
        Codebook codebook = ledger.codebook();
        Notes notes = new Notes(this, ledger);
        if (!acrossKinds) {
            notes.kinds(List.of(earlier, later));
        }
        Filter wanted = filter.filter(codebook);
        Set<Kind> kinds = filter.hasKind() ? wanted.kinds() : Set.of(Kind.PLEDGE);
        Comparison comparison = Reports.compare(ledger, earlier, later, wanted, kinds, acrossKinds);
        List<Change> changes = comparison.changes().stream()
                .filter(change -> only.isEmpty() || only.contains(change.headline()))
                .toList();
        boolean toRead = output.format() == Format.TABLE;
        if (toRead) {
            notes.coverage(List.of(earlier, later), comparison.regions());
        }
        notes.empty(comparison, wanted, kinds);
        if (toRead && !readBoth(ledger, earlier, later, wanted, kinds)) {
            output.print(
                    root(),
                    new ScreenText(codebook, Ansi.OFF, world().columns()).counts(earlier, later, List.of()),
                    () -> new ChangeGrids(codebook).toRead(List.of()),
                    Map::of);
            return differ(changes);
        }
        Shapes shapes = shapes(ledger);
        ChangeGrids grids = new ChangeGrids(codebook);
        if (summary && !toRead) {
            Map<String, @Nullable Object> brief =
                    new LinkedHashMap<>(shapes.changes(earlier.slug(), later.slug(), changes));
            brief.remove("changes");
            brief.put("screen", new ScreenShapes().screen(comparison.screen(ledger, wanted, kinds)));
            output.print(root(), () -> grids.toRead(List.of()), () -> brief);
        } else {
            output.print(
                    root(),
                    toRead ? head(ledger, comparison, wanted, kinds, changes) : "",
                    () -> !toRead || output.columnsChosen()
                            ? grids.changes(earlier.slug(), later.slug(), changes)
                            : grids.toRead(summary ? List.of() : changes),
                    () -> shapes.changes(earlier.slug(), later.slug(), changes));
        }
        return differ(changes);
    }

    private static boolean differ(List<Change> changes) {
        return changes.stream().anyMatch(change -> change.headline() != Headline.UNCHANGED);
    }

    /**
     * Whether the regions have anything of both rounds, in whatever sector. Else every pledge of the one would be a line
     * that says nothing of the other.
     */
    private static boolean readBoth(Ledger ledger, Round earlier, Round later, Filter wanted, Set<Kind> kinds) {
        return ledger.commitments()
                .rounds(Filter.ALL.in(wanted.regions()).of(kinds))
                .containsAll(List.of(earlier.slug(), later.slug()));
    }

    /** The first screen; where only some changes are asked for, just how many there are. */
    private String head(Ledger ledger, Comparison comparison, Filter wanted, Set<Kind> kinds, List<Change> changes) {
        Ansi ansi = output.toFile() ? Ansi.OFF : root().ansi();
        ScreenText text = new ScreenText(ledger.codebook(), ansi, world().columns());
        int all = comparison.changes().size();
        String head = only.isEmpty() && all > 0
                ? text.of(comparison.screen(ledger, wanted, kinds))
                : changes.isEmpty() && all > 0
                        ? text.none(comparison.from(), comparison.to(), only, all)
                        : text.counts(comparison.from(), comparison.to(), changes);
        return summary ? head : head + "\n";
    }
}
