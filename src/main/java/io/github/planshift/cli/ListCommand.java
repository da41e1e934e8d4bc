package io.github.planshift.cli;

import io.github.planshift.model.Commitment;
import io.github.planshift.render.Format;
import io.github.planshift.render.RecordGrids;
import io.github.planshift.render.RecordRows;
import io.github.planshift.render.Shapes;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code list}: the commitments that pass a filter. */
@Command(
        name = "list",
        description = "List the commitments that pass the filters.",
        footer = {
            "",
            "JSON, NDJSON, YAML and CSV hold each record whole, so that import reads it back.",
            "",
            "Examples:",
            "  planshift list -r anhui -s fusion-energy",
            "  planshift list -r 粤 -R 2025 --quantified --format csv",
            "  planshift list --search 低空 --format json | jq -r '.[].id'"
        })
final class ListCommand extends BaseCommand {

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
                    () -> output.format() == Format.CSV
                            ? RecordRows.of(
                                    Shapes.COMMITMENT_KEYS,
                                    found.stream().map(shapes::commitment).toList())
                            : new RecordGrids(ledger.codebook(), shapes).commitments(found),
                    () -> found.stream().map(shapes::commitment).toList());
            if (found.isEmpty()) {
                tell("planshift: nothing passes the filter");
            }
            return ExitCode.DONE.code();
        });
    }
}
