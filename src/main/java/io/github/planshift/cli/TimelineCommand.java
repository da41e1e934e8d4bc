package io.github.planshift.cli;

import io.github.planshift.model.Commitment;
import io.github.planshift.model.Kind;
import io.github.planshift.render.Format;
import io.github.planshift.render.RecordGrids;
import io.github.planshift.render.Shapes;
import io.github.planshift.render.TimelineGrids;
import io.github.planshift.render.TimelineShapes;
import io.github.planshift.report.Timeline;
import io.github.planshift.store.Filter;
import io.github.planshift.store.Ledger;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code timeline}: commitments through the rounds, with what became of them. */
@Command(
        name = "timeline",
        description = "Show commitments through the rounds, with targets, results and assessments.",
        footer = {
            "",
            "What goes on through several rounds stands together, the longest first; a row has the pledge, its target,",
            "how that changed, what the next report says was reached, and the verdict. An outcome stands under the",
            "pledge it answers. Where nothing goes on, and with --flat, a row is a commitment, oldest first.",
            "",
            "Examples:",
            "  planshift timeline -r guangdong --quantified",
            "  planshift timeline -s brain-computer-interfaces",
            "  planshift timeline -r zhejiang -s digital --flat --format markdown"
        })
final class TimelineCommand extends BaseCommand {

    @Option(names = "--flat", description = "A row a commitment, oldest first.")
    private boolean flat;

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        return withLedger(ledger -> {
            Filter wanted = filter.filter(ledger.codebook());
            List<Commitment> found = ledger.commitments().find(wanted);
            if (flat || found.stream().noneMatch(one -> one.kind() == Kind.PLEDGE)) {
                flat(ledger, found);
            } else {
                Timeline timeline = Timelines.of(ledger, wanted, found);
                if (timeline.threaded()) {
                    threaded(ledger, timeline);
                } else {
                    flat(ledger, found);
                }
            }
            if (found.isEmpty()) {
                tell("planshift: nothing passes the filter");
            }
            return ExitCode.DONE.code();
        });
    }

    private void threaded(Ledger ledger, Timeline timeline) {
        TimelineGrids grids = new TimelineGrids(ledger.codebook());
        boolean toRead = output.format() == Format.TABLE && !output.columnsChosen();
        output.print(
                root(),
                () -> toRead ? grids.toRead(timeline) : grids.rows(timeline),
                () -> new TimelineShapes(shapes(ledger)).entries(timeline));
    }

    private void flat(Ledger ledger, List<Commitment> found) {
        Shapes shapes = shapes(ledger);
        TimelineShapes entries = new TimelineShapes(shapes);
        output.print(
                root(),
                () -> new RecordGrids(ledger.codebook(), shapes).timeline(found),
                () -> found.stream().map(entries::entry).toList());
    }
}
