package io.github.planshift.render;

import io.github.planshift.render.Grid.Align;
import io.github.planshift.render.Grid.Cell;
import io.github.planshift.render.Grid.Column;
import io.github.planshift.text.DisplayWidth;
import io.github.planshift.text.Visible;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a grid as aligned columns, two blanks between them. Nothing is written for a grid without rows.
 *
 * <p>Where the grid is wider than the width, columns of prose are made narrower, the widest first, and their texts
 * broken into lines. Nothing is ever cut: if that is not enough, lines are longer than the width.
 *
 * @param width in columns, 0 for no limit
 * @param truncate one line a row: line ends become ⏎, and prose that does not fit ends in …
 */
public record TableRenderer(Ansi ansi, int width, boolean truncate) implements GridRenderer {

    private static final int GAP = 2;

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
        int[] widths = fit(columns, texts);
        for (int row = 0; row < texts.size(); row++) {
            List<List<String>> blocks = new ArrayList<>();
            List<Style> styles = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                blocks.add(block(columns.get(i), texts.get(row).get(i), widths[i]));
                styles.add(
                        row == 0
                                ? Style.HEADER
                                : style(columns.get(i), grid.rows().get(row - 1).get(i)));
            }
            writeRow(columns, blocks, styles, widths, out);
        }
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

    private int[] fit(List<Column> columns, List<List<String>> texts) {
        int[] widths = new int[columns.size()];
        int[] least = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            for (List<String> row : texts) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
            int header = DisplayWidth.of(texts.get(0).get(i));
            least[i] = columns.get(i).wraps()
                    ? Math.min(
                            widths[i],
                            Math.max(1, Math.max(header, columns.get(i).minWidth())))
                    : widths[i];
        }
        if (width > 0) {
            shrink(widths, least);
        }
        return widths;
    }

    /** Takes columns from the widest that can spare one, so that long columns end up equally wide. */
    private void shrink(int[] widths, int[] least) {
        int excess = GAP * (widths.length - 1) - width;
        for (int columnWidth : widths) {
            excess += columnWidth;
        }
        for (; excess > 0; excess--) {
            int widest = -1;
            for (int i = 0; i < widths.length; i++) {
                if (widths[i] > least[i] && (widest < 0 || widths[i] > widths[widest])) {
                    widest = i;
                }
            }
            if (widest < 0) {
                return;
            }
            widths[widest]--;
        }
    }

    private List<String> block(Column column, String text, int columnWidth) {
        if (!column.wraps()) {
            return List.of(text);
        }
        if (truncate) {
            return List.of(DisplayWidth.truncate(text, columnWidth));
        }
        boolean fits = text.indexOf('\n') < 0 && DisplayWidth.of(text) <= columnWidth;
        return fits ? List.of(text) : DisplayWidth.wrap(text, Math.max(1, columnWidth));
    }

    /** The columns of the widest line. */
    private static int width(String text) {
        return text.indexOf('\n') < 0
                ? DisplayWidth.of(text)
                : text.lines().mapToInt(DisplayWidth::of).max().orElse(0);
    }

    private static Style style(Column column, Cell cell) {
        Style own = cell.style();
        return own == null ? column.style() : own;
    }

    private void writeRow(
            List<Column> columns, List<List<String>> blocks, List<Style> styles, int[] widths, Output out) {
        int height = blocks.stream().mapToInt(List::size).max().orElse(0);
        for (int line = 0; line < height; line++) {
            // blanks are held back until something follows them
            int blanks = 0;
            for (int i = 0; i < widths.length; i++) {
                String text = line < blocks.get(i).size() ? blocks.get(i).get(line) : "";
                int free = Math.max(0, widths[i] - DisplayWidth.of(text));
                boolean right = columns.get(i).align() == Align.RIGHT;
                if (!text.isEmpty()) {
                    out.append(" ".repeat(blanks + (right ? free : 0)));
                    out.append(ansi.paint(styles.get(i), text));
                    blanks = (right ? 0 : free) + GAP;
                } else {
                    blanks += free + GAP;
                }
            }
            out.append('\n');
        }
    }
}
