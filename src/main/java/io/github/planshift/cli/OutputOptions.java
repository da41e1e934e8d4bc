package io.github.planshift.cli;

import io.github.planshift.cli.manual.Heading;
import io.github.planshift.model.UserError;
import io.github.planshift.render.Ansi;
import io.github.planshift.render.AtomicFile;
import io.github.planshift.render.CsvRenderer;
import io.github.planshift.render.Format;
import io.github.planshift.render.Grid;
import io.github.planshift.render.GridRenderer;
import io.github.planshift.render.JsonRenderer;
import io.github.planshift.render.MarkdownTableRenderer;
import io.github.planshift.render.TableRenderer;
import io.github.planshift.render.TsvRenderer;
import io.github.planshift.render.YamlRenderer;
import io.github.planshift.text.DisplayWidth;
import io.github.planshift.text.Nearest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How and where a command writes its result. */
@Heading("Output")
final class OutputOptions {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format = Format.TABLE;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to this file, whole or not at all.")
    private @Nullable Path file;

    @Option(
            names = "--columns",
            paramLabel = "NAME",
            split = ",",
            description = "Show these columns only, in this order.")
    private List<String> columns = new ArrayList<>();

    @Option(names = "--bom", description = "Begin CSV with a byte order mark, for spreadsheets.")
    private boolean bom;

    @Option(names = "--truncate", description = "Cut long cells of a table with … in place of wrapping them.")
    private boolean truncate;

    private boolean everyColumn;

    Format format() {
        return format;
    }

    /** The same options, but a table keeps columns without a single value. */
    OutputOptions keepingEmptyColumns() {
        everyColumn = true;
        return this;
    }

    /** Whether the user said which columns to show. */
    boolean columnsChosen() {
        return !columns.isEmpty();
    }

    /** Whether the result goes to a file. */
    boolean toFile() {
        return file != null;
    }

    /**
     * Writes a result in the format asked for.
     *
     * @param tree for JSON and YAML; made only where needed
     */
    void print(RootCommand root, Supplier<Grid> grid, Supplier<?> tree) {
        print(root, "", grid, tree);
    }

    /**
     * Writes a result in the format asked for.
     *
     * @param head what stands before the result, empty for nothing
     * @param tree for JSON and YAML; made only where needed
     */
    void print(RootCommand root, String head, Supplier<Grid> grid, Supplier<?> tree) {
        Ansi ansi = toFile() ? Ansi.OFF : root.ansi();
        StringBuilder out = new StringBuilder(
                format == Format.TABLE ? fitted(head, root.world().columns()) : head);
        switch (format) {
            case JSON -> JsonRenderer.pretty(tree.get(), out);
            case NDJSON -> JsonRenderer.lines(tree.get(), out);
            case YAML -> YamlRenderer.render(tree.get(), out);
            default -> {
                GridRenderer renderer = switch (format) {
                    case MARKDOWN -> new MarkdownTableRenderer();
                    case CSV -> new CsvRenderer(bom);
                    case TSV -> new TsvRenderer();
                    default -> new TableRenderer(ansi, root.world().columns(), truncate);
                };
                Grid chosen = chosen(grid.get());
                renderer.render(format == Format.TABLE ? withoutEmptyColumns(chosen) : chosen, out);
            }
        }
        print(root, out.toString());
    }

    /** A text whose lines are no longer than the terminal's. */
    private static String fitted(String head, int columns) {
        return head.lines()
                .flatMap(line ->
                        DisplayWidth.of(line) <= columns ? Stream.of(line) : DisplayWidth.wrap(line, columns).stream())
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    /** Writes a finished text. */
    void print(RootCommand root, String text) {
        if (file == null) {
            root.show(text);
        } else {
            AtomicFile.write(root.world().path(file.toString()), text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** On a terminal a column without a single value only takes room. */
    private Grid withoutEmptyColumns(Grid grid) {
        if (everyColumn || !columns.isEmpty()) {
            return grid;
        }
        List<Integer> filled = IntStream.range(0, grid.columns().size())
                .filter(place -> grid.rows().stream()
                        .anyMatch(row -> !row.get(place).text().isEmpty()))
                .boxed()
                .toList();
        return only(grid, filled);
    }

    private Grid chosen(Grid grid) {
        if (columns.isEmpty()) {
            return grid;
        }
        List<String> keys = grid.columns().stream().map(Grid.Column::key).toList();
        List<Integer> places = new ArrayList<>();
        for (String column : columns) {
            int place = keys.indexOf(column.strip());
            if (place < 0) {
                throw UserError.input("--columns: there is no column \"" + column + "\""
                        + Nearest.didYouMean(column, keys) + "; there are " + String.join(", ", keys));
            }
            places.add(place);
        }
        return only(grid, places);
    }

    private static Grid only(Grid grid, List<Integer> places) {
        Grid.Builder builder = Grid.of(places.stream().map(grid.columns()::get).toList());
        grid.rows().forEach(row -> builder.row(places.stream().map(row::get).toList()));
        return builder.build();
    }
}
