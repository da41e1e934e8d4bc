package io.github.planshift.render;

import io.github.planshift.render.Grid.Align;
import io.github.planshift.render.Grid.Cell;
import io.github.planshift.render.Grid.Column;
import io.github.planshift.text.DisplayWidth;
import io.github.planshift.text.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes a grid as aligned columns, two blanks between them. Nothing is written for a grid without rows.
 *
 * <p>Where the grid is wider than the width, columns of prose are made narrower, so that the table takes as few lines
 * as can be, and their texts broken into lines. Where even that is too wide, a row is a block: its short texts on a
 * line, and below it a line for each of the others, after its name. Nothing is ever cut unless asked.
 *
 * @param width in columns, 0 for no limit
 * @param truncate one line a row: line ends become ⏎, and prose that does not fit ends in …
 */
public record TableRenderer(Ansi ansi, int width, boolean truncate) implements GridRenderer {

    /** Blanks before the lines below a row's first. */
    private static final int INDENT = 2;

    /** A longer name, such as an expression in SQL, does not push the texts beside the others to the right. */
    private static final int LONG_NAME = 24;

    public TableRenderer {
        if (width < 0) {
            throw new IllegalArgumentException("width " + width + " must be >= 0");
        }
    }

    /** Writes without colour and limit. */
    public static TableRenderer of() {
        return new TableRenderer(Ansi.OFF, 0, false);
    }

    @Override
    public void render(Grid grid, Appendable appendable) {
        if (grid.rows().isEmpty()) {
            return;
        }
        Output out = new Output(appendable);
        List<Column> columns = grid.columns();
        List<List<String>> texts = texts(grid);
        int[] widths = ColumnWidths.of(columns, texts, width, truncate);
        boolean fits = width == 0 || ColumnWidths.sum(widths) <= width;
        if (fits || truncate || columns.size() == 1) {
            List<Integer> all = places(columns.size());
            for (int row = 0; row < texts.size(); row++) {
                writeRow(grid, texts, row, all, widths, out);
            }
        } else {
            writeBlocks(grid, texts, out);
        }
    }

    private static List<Integer> places(int size) {
        List<Integer> places = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            places.add(i);
        }
        return places;
    }

    /** The headers, then the rows, safe to show. */
    private List<List<String>> texts(Grid grid) {
        List<List<String>> texts = new ArrayList<>(grid.rows().size() + 1);
        texts.add(grid.columns().stream()
                .map(column -> Visible.of(column.header()))
                .toList());
        for (List<Cell> row : grid.rows()) {
            List<String> shown = new ArrayList<>(row.size());
            for (int i = 0; i < row.size(); i++) {
                String text = row.get(i).text().strip();
                boolean lines = grid.columns().get(i).wraps() && !truncate;
                shown.add(lines ? Visible.lines(text) : Visible.of(text));
            }
            texts.add(shown);
        }
        return texts;
    }

    private void writeBlocks(Grid grid, List<List<String>> texts, Output out) {
        List<Column> columns = grid.columns();
        int[] widths = ColumnWidths.of(columns, texts, 0, false);
        List<Integer> first = first(columns, widths);
        List<Integer> below = new ArrayList<>(places(widths.length));
        below.removeAll(first);
        int longestName = below.stream()
                .mapToInt(i -> DisplayWidth.of(texts.get(0).get(i)))
                .filter(name -> name <= LONG_NAME)
                .max()
                .orElse(0);
        for (int row = 0; row < texts.size(); row++) {
            List<String> shown = texts.get(row);
            if (first.stream().anyMatch(i -> !shown.get(i).isEmpty())) {
                writeRow(grid, texts, row, first, widths, out);
            }
            for (int i : row == 0 ? List.<Integer>of() : below) {
                if (!shown.get(i).isEmpty()) {
                    String name = texts.get(0).get(i).toLowerCase(Locale.ROOT);
                    writeBelow(DisplayWidth.pad(name, longestName), shown.get(i), style(grid, row, i), out);
                }
            }
        }
    }

    /**
     * The columns of short texts, up to the first one for which there is no room on one line; those of prose only where
     * no other stands between them and the first, so that a text does not part from the one beside it.
     */
    private List<Integer> first(List<Column> columns, int[] widths) {
        List<Integer> first = new ArrayList<>();
        int used = 0;
        for (int i = 0; i < widths.length; i++) {
            boolean parted = first.size() < i;
            if (!columns.get(i).wraps() || (widths[i] <= ColumnWidths.WORD && !parted)) {
                used += widths[i] + (first.isEmpty() ? 0 : ColumnWidths.GAP);
                if (used > width) {
                    break;
                }
                first.add(i);
            }
        }
        return first;
    }

    /** A text after its name, broken into lines that stand below each other. */
    private void writeBelow(String name, String text, Style style, Output out) {
        String before = " ".repeat(INDENT) + name + " ".repeat(ColumnWidths.GAP);
        int indent = DisplayWidth.of(before);
        List<String> lines = DisplayWidth.wrap(text, Math.max(ColumnWidths.LONG_WORD, width - indent));
        for (int line = 0; line < lines.size(); line++) {
            out.append(line == 0 ? before : " ".repeat(indent));
            out.append(ansi.paint(style, lines.get(line)));
            out.append('\n');
        }
    }

    private List<String> block(Column column, String text, int columnWidth) {
        if (!column.wraps()) {
            return List.of(text);
        }
        if (truncate) {
            return List.of(DisplayWidth.truncate(text, columnWidth));
        }
        return DisplayWidth.wrap(text, Math.max(1, columnWidth));
    }

    private static Style style(Grid grid, int row, int column) {
        if (row == 0) {
            return Style.HEADER;
        }
        Style own = grid.rows().get(row - 1).get(column).style();
        return own == null ? grid.columns().get(column).style() : own;
    }

    /** Writes the texts of a row that stand in some of the columns. */
    private void writeRow(
            Grid grid, List<List<String>> texts, int row, List<Integer> places, int[] widths, Output out) {
        List<List<String>> blocks = places.stream()
                .map(i -> block(grid.columns().get(i), texts.get(row).get(i), widths[i]))
                .toList();
        int height = blocks.stream().mapToInt(List::size).max().orElse(0);
        for (int line = 0; line < height; line++) {
            // blanks are held back until something follows them
            int blanks = 0;
            for (int at = 0; at < blocks.size(); at++) {
                int i = places.get(at);
                String text = line < blocks.get(at).size() ? blocks.get(at).get(line) : "";
                int free = Math.max(0, widths[i] - DisplayWidth.of(text));
                boolean right = grid.columns().get(i).align() == Align.RIGHT;
                if (!text.isEmpty()) {
                    out.append(" ".repeat(blanks + (right ? free : 0)));
                    out.append(ansi.paint(style(grid, row, i), text));
                    blanks = (right ? 0 : free) + ColumnWidths.GAP;
                } else {
                    blanks += free + ColumnWidths.GAP;
                }
            }
            out.append('\n');
        }
    }
}
