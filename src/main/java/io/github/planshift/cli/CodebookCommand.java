package io.github.planshift.cli;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Coded;
import io.github.planshift.model.Indicator;
import io.github.planshift.model.Region;
import io.github.planshift.model.RegionGroup;
import io.github.planshift.model.Round;
import io.github.planshift.model.Sector;
import io.github.planshift.render.Grid;
import io.github.planshift.render.Grid.Cell;
import io.github.planshift.render.Grid.Column;
import io.github.planshift.render.Style;
import io.github.planshift.report.Phrases;
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

    /** How many other names a table shows where it is not asked for them. */
    private static final int FEW = 3;

    /** Columns with several values in a cell. */
    private static final Set<String> LISTS = Set.of("members", "aliases");

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
        boolean all = output.columnsChosen();
        Grid grid = switch (part) {
            case regions -> regions(codebook, all ? Integer.MAX_VALUE : 0);
            case groups -> groups(codebook, all ? Integer.MAX_VALUE : FEW);
            case sectors -> sectors(codebook, all ? Integer.MAX_VALUE : FEW);
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
            String key = columns.get(i).key();
            Object value = cell.value() != null ? cell.value() : cell.text().isEmpty() ? null : cell.text();
            object.put(key, LISTS.contains(key) ? list(value) : value);
        }
        return object;
    }

    private static List<String> list(@Nullable Object value) {
        return value == null || value.equals("")
                ? List.of()
                : List.of(value.toString().split(";", -1));
    }

    private static Grid regions(Codebook codebook, int names) {
        Grid.Builder grid = Grid.of(
                Column.of("slug", "REGION").in(Style.ID),
                Column.prose("kind", "KIND").atLeast(8),
                Column.prose("en", "ENGLISH").atLeast(10),
                Column.of("zh", "CHINESE"),
                Column.of("abbreviation", "SHORT"),
                Column.of("iso", "ISO"),
                Column.of("code", "CODE"),
                Column.prose("parent", "PARENT").atLeast(8),
                Column.prose("aliases", "ALSO").in(Style.DIM));
        for (Region one : codebook.regions()) {
            grid.row(
                    Cell.of(one.slug()),
                    words(one.kind()),
                    Cell.of(one.en()),
                    Cell.of(one.zh()),
                    Cell.of(one.abbreviation()),
                    Cell.of(one.iso()),
                    Cell.of(one.code()),
                    Cell.of(one.parent()),
                    few(names, one.aliases(), one.en(), one.zh()));
        }
        return grid.build();
    }

    private static Grid groups(Codebook codebook, int names) {
        Grid.Builder grid = Grid.of(
                Column.of("slug", "GROUP").in(Style.ID),
                Column.prose("en", "ENGLISH"),
                Column.of("zh", "CHINESE"),
                Column.prose("members", "MEMBERS"),
                Column.prose("aliases", "ALSO").in(Style.DIM));
        for (RegionGroup one : codebook.groups()) {
            grid.row(
                    Cell.of(one.slug()),
                    Cell.of(one.en()),
                    Cell.of(one.zh()),
                    Cell.of(String.join(", ", one.members()), String.join(";", one.members())),
                    few(names, one.aliases(), one.en(), one.zh()));
        }
        return grid.build();
    }

    private static Grid sectors(Codebook codebook, int names) {
        Grid.Builder grid = Grid.of(
                Column.of("slug", "SECTOR").in(Style.ID),
                Column.of("parent", "PARENT"),
                Column.prose("en", "ENGLISH"),
                Column.of("zh", "CHINESE"),
                Column.prose("aliases", "ALSO").in(Style.DIM));
        for (Sector one : codebook.sectors()) {
            grid.row(
                    Cell.of(one.slug()),
                    Cell.of(one.parent()),
                    Cell.of(one.en()),
                    Cell.of(one.zh()),
                    few(names, one.aliases(), one.en(), one.zh()));
        }
        return grid.build();
    }

    private static Grid indicators(Codebook codebook) {
        Grid.Builder grid = Grid.of(
                Column.of("slug", "INDICATOR").in(Style.ID),
                Column.prose("en", "ENGLISH").atLeast(12),
                Column.prose("zh", "CHINESE").atLeast(12),
                Column.of("unit", "UNIT"),
                Column.of("direction", "AMBITION"),
                Column.prose("sector", "SECTOR").atLeast(12));
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
                    words(one.kind()),
                    Cell.of(one.en()),
                    Cell.of(one.zh()),
                    Cell.of((Number) one.periodFrom()),
                    Cell.of((Number) one.periodTo()));
        }
        return grid.build();
    }

    private static Cell words(Coded coded) {
        return Cell.of(Phrases.words(coded), coded.code());
    }

    /** A few of the names for readers, all of them for programs. */
    private static Cell few(int names, List<String> aliases, @Nullable String... shown) {
        List<String> others = aliases.stream()
                .filter(alias -> Stream.of(shown).noneMatch(alias::equalsIgnoreCase))
                .toList();
        int most = Math.min(names, others.size());
        String text = String.join(", ", others.subList(0, most))
                + (most > 0 && others.size() > most ? " and " + (others.size() - most) + " more" : "");
        return Cell.of(text, String.join(";", aliases));
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
