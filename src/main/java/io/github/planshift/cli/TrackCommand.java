package io.github.planshift.cli;

import io.github.planshift.model.Round;
import io.github.planshift.render.Format;
import io.github.planshift.render.Shapes;
import io.github.planshift.render.TrackGrids;
import io.github.planshift.report.Phrases;
import io.github.planshift.store.Filter;
import io.github.planshift.track.Fulfilment;
import io.github.planshift.track.Tracked;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code track}: each figure promised in a round against what the next report says of it. */
@Command(
        name = "track",
        description = "Hold what a round promised against what the next report says was reached.",
        footer = {
            "",
            "A result is found by thread, indicator or metric, in the same unit and for the same year; never by likeness",
            "of wording. What a government reports of itself is marked as such; an assessment (planshift assess) decides",
            "over the figures. Only where the next report was read in full does silence count as not reported.",
            "",
            "Examples:",
            "  planshift track 2024 -r anhui,zhejiang",
            "  planshift track 2024 --only missed --quotes --format markdown",
            "  planshift track 2023 -s growth --format json \\",
            "    | jq -r '.[] | [.region, .verdict, .difference] | @tsv'"
        })
final class TrackCommand extends BaseCommand {

    @Parameters(
            index = "0",
            paramLabel = "ROUND",
            completionCandidates = Candidates.Rounds.class,
            description = "The round that promised.")
    private @Nullable String round;

    @Option(names = "--only", paramLabel = "WHAT", split = ",", description = "Only these: ${COMPLETION-CANDIDATES}.")
    private List<Fulfilment> only = new ArrayList<>();

    @Option(names = "--quotes", description = "Show the words of both sides beside each other.")
    private boolean quotes;

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        return withLedger(ledger -> {
            Round asked = ledger.codebook().roundNamed(String.valueOf(round));
            Filter wanted = filter.filter(ledger.codebook());
            List<Tracked> tracked = Tracks.of(ledger, asked, wanted).stream()
                    .filter(one -> only.isEmpty() || only.contains(one.verdict()))
                    .limit(wanted.limit() == null ? Long.MAX_VALUE : wanted.limit())
                    .toList();
            Shapes shapes = shapes(ledger);
            boolean both = quotes || output.format() == Format.MARKDOWN;
            output.print(
                    root(),
                    output.format() == Format.TABLE ? summary(asked, tracked) : "",
                    () -> new TrackGrids(ledger.codebook()).tracked(tracked, both),
                    () -> tracked.stream().map(shapes::tracked).toList());
            if (tracked.isEmpty()) {
                tell("planshift: no pledge of " + asked.slug() + " with a figure passes the filter");
            }
            return ExitCode.DONE.code();
        });
    }

    private static String summary(Round round, List<Tracked> tracked) {
        String counts = Stream.of(Fulfilment.values())
                .map(verdict -> {
                    long count = tracked.stream()
                            .filter(one -> one.verdict() == verdict)
                            .count();
                    return count == 0 ? "" : count + " " + Phrases.words(verdict);
                })
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return round.slug() + ": " + (counts.isEmpty() ? "nothing promised in figures" : counts) + "\n\n";
    }
}
