package io.github.planshift.render;

import io.github.planshift.render.Grid.Column;
import io.github.planshift.text.DisplayWidth;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** How wide the columns of a table are, so that it takes as few lines as can be and divides as few words as can be. */
final class ColumnWidths {

    /** Blanks between two columns. */
    static final int GAP = 2;

    /** A longer word, such as an address, may be divided where columns are narrow; every id is shorter. */
    static final int LONG_WORD = 24;

    /** Shorter words are never divided, and no column of prose is made narrower unless its texts are. */
    static final int WORD = 12;

    /** No column whose texts are cut is made narrower than this. */
    private static final int LEAST_CUT = 6;

    /** An id, or anything else that hyphens tie to a number, and a number in full; of no use in two parts. */
    private static final Pattern ID = Pattern.compile("[\\p{Alnum}-]*\\p{Alpha}-\\d[\\p{Alnum}-]*|\\d[\\d,.]*\\d");

    private static final int ROWS_TO_JUDGE_BY = 200;

    private final List<Column> columns;
    private final List<List<String>> texts;
    private final int width;
    private final int[] widths;
    private final int[] headers;
    private final int[] longestWords;
    private final int[] longestIds;

    private ColumnWidths(List<Column> columns, List<List<String>> texts, int width) {
        this.columns = columns;
        this.texts = texts;
        this.width = width;
        this.widths = new int[columns.size()];
        this.headers = new int[columns.size()];
        this.longestWords = new int[columns.size()];
        this.longestIds = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            headers[i] = DisplayWidth.of(texts.get(0).get(i));
            for (List<String> row : texts) {
                widths[i] = Math.max(widths[i], widest(row.get(i)));
            }
        }
    }

    private void measureWords(int column) {
        for (List<String> row : texts) {
            String text = row.get(column);
            longestIds[column] = Math.max(longestIds[column], longestId(text));
            if (longestWords[column] < LONG_WORD) {
                longestWords[column] = Math.max(longestWords[column], DisplayWidth.longestWord(text));
            }
        }
    }

    /**
     * The width of each column; together they are wider than asked where that cannot be had.
     *
     * @param texts the headers, then the rows
     * @param width in columns of the terminal, 0 for no limit
     * @param cut whether texts that do not fit are cut, and not broken into lines
     */
    static int[] of(List<Column> columns, List<List<String>> texts, int width, boolean cut) {
        ColumnWidths chosen = new ColumnWidths(columns, texts, width);
        if (width > 0 && sum(chosen.widths) > width) {
            chosen.fit(cut);
        }
        return chosen.widths;
    }

    /** What a table of such columns takes in all. */
    static int sum(int[] widths) {
        return Arrays.stream(widths).sum() + GAP * (widths.length - 1);
    }

    private void fit(boolean cut) {
        int[][] needs = needs();
        int[] least = new int[widths.length];
        int[] words = new int[widths.length];
        for (int i = 0; i < widths.length; i++) {
            if (columns.get(i).wraps()) {
                measureWords(i);
            }
            words[i] = wholeWords(i, LONG_WORD);
            int said = Math.max(1, Math.max(headers[i], columns.get(i).minWidth()));
            least[i] = columns.get(i).wraps() ? Math.min(widths[i], Math.max(said, words[i])) : widths[i];
        }
        // what says the same in every row says it as well in a narrow column
        shrink(leastOfConstants(words), needs);
        // whole words are worth more than a wide column, and both less than the width
        shrink(least, needs);
        for (int limit = LONG_WORD; limit >= WORD; limit--) {
            for (int i = 0; i < widths.length; i++) {
                words[i] = Math.min(widths[i], wholeWords(i, limit));
            }
            shrink(words, needs);
        }
        if (cut) {
            Arrays.setAll(least, i -> columns.get(i).wraps() ? Math.min(widths[i], LEAST_CUT) : widths[i]);
            shrink(least, needs);
        }
    }

    /** What a column takes that divides no word up to a limit, and no id. */
    private int wholeWords(int column, int limit) {
        if (!columns.get(column).wraps()) {
            return widths[column];
        }
        int least = Math.max(WORD, Math.max(headers[column], Math.min(longestWords[column], limit)));
        return Math.min(widths[column], longestIds[column] <= LONG_WORD ? Math.max(least, longestIds[column]) : least);
    }

    /** The least widths of columns that do not vary; the others keep theirs. */
    private int[] leastOfConstants(int[] words) {
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

    private static int widest(String text) {
        int widest = 0;
        for (String part : text.split("\n", -1)) {
            widest = Math.max(widest, DisplayWidth.of(part));
        }
        return widest;
    }

    /** Columns that each cell would take on one line, for as many rows as are enough to judge by. */
    private int[][] needs() {
        int[][] needs = new int[Math.min(texts.size(), ROWS_TO_JUDGE_BY)][widths.length];
        for (int row = 0; row < needs.length; row++) {
            for (int i = 0; i < widths.length; i++) {
                needs[row][i] = DisplayWidth.of(texts.get(row).get(i));
            }
        }
        return needs;
    }

    /** Takes columns where that makes the table least longer; from the widest, where that is all the same. */
    private void shrink(int[] least, int[][] needs) {
        for (int excess = sum(widths) - width; excess > 0; excess--) {
            int best = -1;
            long bestLines = Long.MAX_VALUE;
            for (int i = 0; i < widths.length; i++) {
                if (widths[i] > least[i]) {
                    widths[i]--;
                    long lines = lines(needs, bestLines);
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

    /** About how many lines the rows take; any number above the limit where they take more. */
    private long lines(int[][] needs, long limit) {
        long lines = 0;
        for (int row = 0; row < needs.length && lines <= limit; row++) {
            int most = 1;
            for (int i = 0; i < widths.length; i++) {
                if (needs[row][i] > widths[i] * most) {
                    most = (needs[row][i] + widths[i] - 1) / Math.max(1, widths[i]);
                }
            }
            lines += most;
        }
        return lines;
    }
}
