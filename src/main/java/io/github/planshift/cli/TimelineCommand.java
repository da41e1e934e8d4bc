package io.github.planshift.cli;

import io.github.planshift.model.Commitment;
import io.github.planshift.render.RecordGrids;
import io.github.planshift.render.Shapes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code timeline}: commitments and outcomes through the rounds, oldest first. */
@Command(
        name = "timeline",
        description = "Show commitments and outcomes through the rounds, oldest first.",
        footer = {
            "",
            "Examples:",
            "  planshift timeline -r guangdong",
            "  planshift timeline -s brain-computer-interfaces",
            "  planshift timeline -r zhejiang -s digital --format markdown"
        })
final class TimelineCommand extends BaseCommand {

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        return withLedger(ledger -> {
            List<Commitment> found = ledger.commitments().find(filter.filter(ledger.codebook()));
            Shapes shapes = shapes(ledger);
            output.print(
                    root(),
                    () -> new RecordGrids(ledger.codebook(), shapes).timeline(found),
                    () -> found.stream().map(one -> entry(one, shapes)).toList());
            if (found.isEmpty()) {
                tell("planshift: nothing passes the filter");
            }
            return ExitCode.DONE.code();
        });
    }

    private static Map<String, @Nullable Object> entry(Commitment one, Shapes shapes) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("round", one.round());
        entry.put("region", one.region());
        entry.put("sector", one.sector());
        entry.put("kind", one.kind().code());
        entry.put("thread", one.thread());
        entry.put("commitment", shapes.commitment(one));
        return entry;
    }
}
