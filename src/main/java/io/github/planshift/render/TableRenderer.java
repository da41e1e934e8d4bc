package io.github.planshift.render;

import io.github.planshift.render.Grid.Align;
import io.github.planshift.render.Grid.Cell;
import io.github.planshift.render.Grid.Column;
import io.github.planshift.text.DisplayWidth;
import io.github.planshift.text.Visible;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes a grid as aligned columns, two blanks between them. Nothing is written for a grid without rows.
 *
 * <p>Where the grid is wider than the width, columns of prose are made narrower, so that the table takes as few lines
 * as can be, and their texts broken into lines. Nothing is ever cut: if that is not enough, lines are longer than the width.
 *
 * @param width in columns, 0 for no limit
 * @param truncate one line a row: line ends become ⏎, and prose that does not fit ends in …
 */
public record TableRenderer(Ansi ansi, int width, boolean truncate) implements GridRenderer {

    private static final int GAP = 2;

    /** A longer word, such as an address, may be divided where columns are narrow; every id is shorter. */
    private static final int LONG_WORD = 24;

    /** No column of prose is made narrower than this. */
    private static final int FLOOR = 10;

    /** An id, or anything else that hyphens tie to a number; of no use in two parts. */
    private static final Pattern ID = Pattern.compile("[\\p{Alnum}-]*\\p{Alpha}-\\d[\\p{Alnum}-]*");

    private static final int ROWS_TO_JUDGE_BY = 200;

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
        int[] words = new int[columns.size()];
        int[] floor = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            int longestWord = 0;
            int longestId = 0;
            for (List<String> row : texts) {
                widths[i] = Math.max(widths[i], widest(row.get(i)));
                longestWord = Math.max(longestWord, DisplayWidth.longestWord(row.get(i)));
                longestId = Math.max(longestId, longestId(row.get(i)));
            }
            int header = DisplayWidth.of(texts.get(0).get(i));
            least[i] = columns.get(i).wraps()
                    ? Math.min(
                            widths[i],
                            Math.max(1, Math.max(header, columns.get(i).minWidth())))
                    : widths[i];
            floor[i] = Math.min(least[i], columns.get(i).wraps() ? Math.max(header, FLOOR) : widths[i]);
            if (longestId <= LONG_WORD) {
                floor[i] = Math.max(floor[i], longestId);
            }
            words[i] = Math.max(floor[i], Math.min(widths[i], Math.min(longestWord, LONG_WORD)));
        }
        if (width > 0) {
            int[][] needs = needs(texts, widths.length);
            // what says the same in every row says it as well in a narrow column
            shrink(widths, leastOfConstants(texts, widths, words), needs);
            // whole words are worth more than a wide column, and both less than the width
            shrink(widths, larger(least, words), needs);
            shrink(widths, words, needs);
            shrink(widths, floor, needs);
        }
        return widths;
    }

    /** The least widths of columns that do not vary; the others keep theirs. */
    private static int[] leastOfConstants(List<List<String>> texts, int[] widths, int[] words) {
        int[] least = widths.clone();
        for (int i = 0; i < widths.length && texts.size() > 2; i++) {
            int column = i;
            long different = texts.stream()
                    .skip(1)
                    .map(row -> row.get(column))
                    .distinct()
                    .limit(2)
                    .count();
            if (different == 1) {
                least[i] = Math.min(widths[i], words[i]);
            }
        }
        return least;
    }

    private static int longestId(String text) {
        return ID.matcher(text)
                .results()
                .mapToInt(id -> id.end() - id.start())
                .max()
                .orElse(0);
    }

    private static int[] larger(int[] some, int[] others) {
        int[] larger = new int[some.length];
        Arrays.setAll(larger, i -> Math.max(some[i], others[i]));
        return larger;
    }

    private static int widest(String text) {
        int widest = 0;
        for (String part : text.split("\n", -1)) {
            widest = Math.max(widest, DisplayWidth.of(part));
        }
        return widest;
    }

    /** Columns that each cell would take on one line, for as many rows as are enough to judge by. */
    private static int[][] needs(List<List<String>> texts, int columns) {
        int[][] needs = new int[Math.min(texts.size(), ROWS_TO_JUDGE_BY)][columns];
        for (int row = 0; row < needs.length; row++) {
            for (int i = 0; i < columns; i++) {
                needs[row][i] = DisplayWidth.of(texts.get(row).get(i));
            }
        }
        return needs;
    }

    /** Takes columns where that makes the table least longer; from the widest, where that is all the same. */
    private void shrink(int[] widths, int[] least, int[][] needs) {
        int excess = GAP * (widths.length - 1) - width;
        for (int columnWidth : widths) {
            excess += columnWidth;
        }
        for (; excess > 0; excess--) {
            int best = -1;
            long bestLines = Long.MAX_VALUE;
            for (int i = 0; i < widths.length; i++) {
                if (widths[i] > least[i]) {
                    widths[i]--;
                    long lines = lines(widths, needs);
                    widths[i]++;
                    if (lines < bestLines || (lines == bestLines && widths[i] > widths[best])) {
                        best = i;
                        bestLines = lines;
                    }
                }
            }
            if (best < 0) {
                return;
            }
            widths[best]--;
        }
    }

    /** About how many lines the rows take. */
    private static long lines(int[] widths, int[][] needs) {
        long lines = 0;
        for (int[] row : needs) {
            int most = 1;
            for (int i = 0; i < widths.length; i++) {
                most = Math.max(most, (row[i] + widths[i] - 1) / Math.max(1, widths[i]));
            }
            lines += most;
        }
        return lines;
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
