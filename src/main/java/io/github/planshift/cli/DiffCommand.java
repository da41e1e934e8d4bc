package io.github.planshift.cli;

import io.github.planshift.change.Change;
import io.github.planshift.change.CoverageMap;
import io.github.planshift.change.Headline;
import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.CoverageState;
import io.github.planshift.model.Kind;
import io.github.planshift.model.Round;
import io.github.planshift.render.Format;
import io.github.planshift.render.RecordGrids;
import io.github.planshift.render.Shapes;
import io.github.planshift.report.Phrases;
import io.github.planshift.store.Filter;
import io.github.planshift.store.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code diff}: what changed between two rounds. */
@Command(
        name = "diff",
        description = "Show what changed between two rounds: by thread, then by indicator and horizon.",
        footer = {
            "",
            "Pledges are compared unless --kind says otherwise. Silence is not abandonment: what is not in the later",
            "round is not_mentioned, and the reason says what is known of that round.",
            "",
            "Examples:",
            "  planshift diff 2022 2025 -r guangdong",
            "  planshift diff 2024 2025 --only strengthened,weakened --format markdown",
            "  planshift diff 2022 2025 -r zhejiang --format json | jq .summary"
        })
final class DiffCommand extends BaseCommand {

    @Parameters(
            index = "0",
            paramLabel = "FROM",
            completionCandidates = Candidates.Rounds.class,
            description = "The earlier round.")
    private @Nullable String from;

    @Parameters(
            index = "1",
            paramLabel = "TO",
            completionCandidates = Candidates.Rounds.class,
            description = "The later round.")
    private @Nullable String to;

    @Option(names = "--only", paramLabel = "WHAT", split = ",", description = "Only these: ${COMPLETION-CANDIDATES}.")
    private List<Headline> only = new ArrayList<>();

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
        return withLedger(ledger -> {
            Codebook codebook = ledger.codebook();
            Round earlier = codebook.roundNamed(String.valueOf(from));
            Round later = codebook.roundNamed(String.valueOf(to));
            List<Change> changes = changes(ledger, earlier, later);
            Shapes shapes = shapes(ledger);
            boolean toRead = output.format() == Format.TABLE;
            RecordGrids grids = new RecordGrids(codebook, shapes);
            if (toRead) {
                tellCoverage(ledger, earlier, later, changes);
            }
            output.print(
                    root(),
                    toRead ? summary(earlier, later, changes) : "",
                    () -> toRead ? grids.changesToRead(changes) : grids.changes(earlier.slug(), later.slug(), changes),
                    () -> shapes.changes(earlier.slug(), later.slug(), changes));
            boolean differs = changes.stream().anyMatch(change -> change.headline() != Headline.UNCHANGED);
            return (exitCode && differs ? ExitCode.FOUND : ExitCode.DONE).code();
        });
    }

    private List<Change> changes(Ledger ledger, Round earlier, Round later) {
        if (earlier.kind() != later.kind() && !acrossKinds) {
            tell("planshift: " + earlier.slug() + " and " + later.slug()
                    + " are rounds of different kinds and not comparable; --across-kinds compares them all the same");
        }
        Filter wanted = filter.filter(ledger.codebook());
        Set<Kind> kinds = filter.hasKind() ? wanted.kinds() : Set.of(Kind.PLEDGE);
        return Reports.changes(ledger, earlier, later, wanted, kinds, acrossKinds).stream()
                .filter(change -> only.isEmpty() || only.contains(change.headline()))
                .toList();
    }

    /** Says once, rather than on every row, how far silence can be trusted. */
    private void tellCoverage(Ledger ledger, Round earlier, Round later, List<Change> changes) {
        CoverageMap coverage = new CoverageMap(ledger.documents().coverage());
        for (Round round : List.of(earlier, later)) {
            Map<CoverageState, Long> states = changes.stream()
                    .map(Change::region)
                    .distinct()
                    .map(region -> coverage.of(region, round.slug(), null))
                    .filter(state -> state != CoverageState.COMPLETE)
                    .collect(Collectors.groupingBy(state -> state, TreeMap::new, Collectors.counting()));
            if (!states.isEmpty()) {
                tell("planshift: coverage of " + round.slug() + ": "
                        + states.entrySet().stream()
                                .map(entry -> Phrases.words(entry.getKey()) + " for " + entry.getValue()
                                        + (entry.getValue() == 1 ? " region" : " regions"))
                                .collect(Collectors.joining(", "))
                        + "; what is not there may be in the text all the same");
            }
        }
    }

    private static String summary(Round from, Round to, List<Change> changes) {
        String counts = Stream.of(Headline.values())
                .map(headline -> {
                    long count = changes.stream()
                            .filter(change -> change.headline() == headline)
                            .count();
                    return count == 0 ? "" : count + " " + Phrases.words(headline);
                })
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return from.slug() + " to " + to.slug() + ": " + (counts.isEmpty() ? "nothing to compare" : counts) + "\n\n";
    }
}
