package io.github.planshift.cli;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Indicator;
import io.github.planshift.model.Region;
import io.github.planshift.model.RegionGroup;
import io.github.planshift.model.Round;
import io.github.planshift.model.Sector;
import io.github.planshift.render.Grid;
import io.github.planshift.render.Grid.Cell;
import io.github.planshift.render.Grid.Column;
import io.github.planshift.render.Style;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code codebook}: what regions, sectors, indicators and rounds there are. */
@Command(
        name = "codebook",
        description = "Show what regions, groups, sectors, indicators and rounds there are, or add some.",
        footer = {
            "",
            "Added entries come from a YAML file with the sections regions, groups, sectors, indicators, rounds.",
            "",
            "Examples:",
            "  planshift codebook regions",
            "  planshift codebook sectors --format csv",
            "  planshift codebook --add my-sectors.yaml"
        })
final class CodebookCommand extends BaseCommand {

    /** What can be shown. */
    enum Part {
        regions,
        groups,
        sectors,
        indicators,
        rounds
    }

    @Parameters(
            arity = "0..1",
            paramLabel = "PART",
            defaultValue = "regions",
            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Part part = Part.regions;

    @Option(names = "--add", paramLabel = "FILE", description = "Add the entries of this YAML file, or replace them.")
    private @Nullable String add;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        return withLedger(ledger -> {
            if (add == null) {
                print(ledger.codebook());
            } else {
                String text = Inputs.text(world(), add);
                String name = Inputs.name(add);
                int entries = ledger.write(root().typed(), () -> ledger.addToCodebook(name, text));
                tell("planshift: added or replaced " + entries + " entries of the codebook");
            }
            return ExitCode.DONE.code();
        });
    }

    private void print(Codebook codebook) {
        Grid grid = switch (part) {
            case regions -> regions(codebook);
            case groups -> groups(codebook);
            case sectors -> sectors(codebook);
            case indicators -> indicators(codebook);
            case rounds -> rounds(codebook);
        };
        output.print(
                root(),
                () -> grid,
                () -> grid.rows().stream()
                        .map(row -> object(grid.columns(), row))
                        .toList());
    }

    private static Map<String, @Nullable Object> object(List<Column> columns, List<Cell> row) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Cell cell = row.get(i);
            object.put(
                    columns.get(i).key(),
                    cell.value() != null ? cell.value() : cell.text().isEmpty() ? null : cell.text());
        }
        return object;
    }

    private static Grid regions(Codebook codebook) {
        Grid.Builder grid = Grid.of(
                Column.of("slug", "REGION").in(Style.ID),
                Column.of("kind", "KIND"),
                Column.of("en", "ENGLISH"),
                Column.of("zh", "CHINESE"),
                Column.of("abbreviation", "SHORT"),
                Column.of("iso", "ISO"),
                Column.of("code", "CODE"),
                Column.of("parent", "PARENT"),
                Column.prose("aliases", "ALSO").in(Style.DIM));
        for (Region one : codebook.regions()) {
            grid.row(
                    one.slug(),
                    one.kind().code(),
                    one.en(),
                    or(one.zh()),
                    or(one.abbreviation()),
                    or(one.iso()),
                    or(one.code()),
                    or(one.parent()),
                    String.join(", ", one.aliases()));
        }
        return grid.build();
    }

    private static Grid groups(Codebook codebook) {
        Grid.Builder grid = Grid.of(
                Column.of("slug", "GROUP").in(Style.ID),
                Column.prose("en", "ENGLISH"),
                Column.of("zh", "CHINESE"),
                Column.prose("members", "MEMBERS"),
                Column.prose("aliases", "ALSO").in(Style.DIM));
        for (RegionGroup one : codebook.groups()) {
            grid.row(
                    one.slug(),
                    one.en(),
                    or(one.zh()),
                    String.join(", ", one.members()),
                    String.join(", ", one.aliases()));
        }
        return grid.build();
    }

    private static Grid sectors(Codebook codebook) {
        Grid.Builder grid = Grid.of(
                Column.of("slug", "SECTOR").in(Style.ID),
                Column.of("parent", "PARENT"),
                Column.prose("en", "ENGLISH"),
                Column.of("zh", "CHINESE"),
                Column.prose("aliases", "ALSO").in(Style.DIM));
        for (Sector one : codebook.sectors()) {
            grid.row(one.slug(), or(one.parent()), one.en(), or(one.zh()), String.join(", ", one.aliases()));
        }
        return grid.build();
    }

    private static Grid indicators(Codebook codebook) {
        Grid.Builder grid = Grid.of(
                Column.of("slug", "INDICATOR").in(Style.ID),
                Column.prose("en", "ENGLISH"),
                Column.of("zh", "CHINESE"),
                Column.of("unit", "UNIT"),
                Column.of("direction", "AMBITION"),
                Column.of("sector", "SECTOR"));
        for (Indicator one : codebook.indicators()) {
            grid.row(
                    one.slug(),
                    one.en(),
                    or(one.zh()),
                    one.unit(),
                    one.direction().code(),
                    one.sector());
        }
        return grid.build();
    }

    private static Grid rounds(Codebook codebook) {
        Grid.Builder grid = Grid.of(
                Column.of("slug", "ROUND").in(Style.ID),
                Column.of("kind", "KIND"),
                Column.prose("en", "ENGLISH"),
                Column.of("zh", "CHINESE"),
                Column.number("from", "FROM"),
                Column.number("to", "TO"));
        for (Round one : codebook.rounds()) {
            grid.row(
                    Cell.of(one.slug()),
                    Cell.of(one.kind().code()),
                    Cell.of(one.en()),
                    Cell.of(one.zh()),
                    Cell.of((Number) one.periodFrom()),
                    Cell.of((Number) one.periodTo()));
        }
        return grid.build();
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
