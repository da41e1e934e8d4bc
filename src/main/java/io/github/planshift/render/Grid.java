package io.github.planshift.render;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Columns and rows, ready to be written in any of the tabular formats.
 *
 * @param rows each with a cell for every column
 */
public record Grid(List<Column> columns, List<List<Cell>> rows) {

    /** At which side of its column a text stands. */
    public enum Align {
        LEFT,
        RIGHT
    }

    /**
     * A column.
     *
     * @param key its name in CSV and TSV
     * @param header its name for readers
     * @param wraps whether its texts may be broken into lines where space is short; the others stay whole
     * @param minWidth columns on the terminal below which it is not made narrower
     * @param style of every cell that has none of its own
     */
    public record Column(String key, String header, Align align, boolean wraps, int minWidth, Style style) {

        public Column {
            if (minWidth < 0) {
                throw new IllegalArgumentException("minWidth " + minWidth + " must be >= 0");
            }
        }

        /** A column of short texts that stay whole. */
        public static Column of(String key, String header) {
            return new Column(key, header, Align.LEFT, false, 0, Style.PLAIN);
        }

        /** A column of numbers, at the right. */
        public static Column number(String key, String header) {
            return new Column(key, header, Align.RIGHT, false, 0, Style.PLAIN);
        }

        /** A column of prose that may be broken into lines. */
        public static Column prose(String key, String header) {
            return new Column(key, header, Align.LEFT, true, 16, Style.PLAIN);
        }

        /** The same column in a style. */
        public Column in(Style newStyle) {
            return new Column(key, header, align, wraps, minWidth, newStyle);
        }

        /** The same column with another minimum. */
        public Column atLeast(int newMinWidth) {
            return new Column(key, header, align, wraps, newMinWidth, style);
        }
    }

    /**
     * What stands in a row and column.
     *
     * @param text for readers
     * @param style or null for the column's
     * @param value for programs, where it is not the text: a String, Number or Boolean
     */
    public record Cell(
            String text, @Nullable Style style, @Nullable Object value) {

        /** A cell with nothing in it. */
        public static final Cell EMPTY = new Cell("", null, null);

        public Cell {
            if (value != null
                    && !(value instanceof String)
                    && !(value instanceof Number)
                    && !(value instanceof Boolean)) {
                throw new IllegalArgumentException("value " + value + " must be a text, a number, true or false");
            }
        }

        /** A text, the same for readers and programs; empty for null. */
        public static Cell of(@Nullable String text) {
            return text == null || text.isEmpty() ? EMPTY : new Cell(text, null, null);
        }

        /** A text that readers see in place of a value. */
        public static Cell of(String text, @Nullable Object value) {
            return new Cell(text, null, value);
        }

        /** A number as it is; empty for null. */
        public static Cell of(@Nullable Number number) {
            return number == null ? EMPTY : new Cell(plain(number), null, number);
        }

        /** The same cell in a style. */
        public Cell in(Style newStyle) {
            return new Cell(text, newStyle, value);
        }

        /** What programs read. */
        String data() {
            if (value == null) {
                return text;
            }
            return value instanceof Number number ? plain(number) : value.toString();
        }

        private static String plain(Number number) {
            return number instanceof BigDecimal decimal ? decimal.toPlainString() : number.toString();
        }
    }

    public Grid {
        columns = List.copyOf(columns);
        List<List<Cell>> copies = new ArrayList<>(rows.size());
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row of " + row.size() + " cells in a grid of " + columns.size() + " columns");
            }
            copies.add(List.copyOf(row));
        }
        rows = List.copyOf(copies);
    }

    /** A grid to be filled row by row. */
    public static Builder of(Column... columns) {
        return new Builder(List.of(columns));
    }

    /** A grid to be filled row by row. */
    public static Builder of(List<Column> columns) {
        return new Builder(List.copyOf(columns));
    }

    /** Collects rows. */
    public static final class Builder {

        private final List<Column> columns;
        private final List<List<Cell>> rows = new ArrayList<>();

        private Builder(List<Column> columns) {
            this.columns = columns;
        }

        /** Adds a row. */
        public Builder row(Cell... cells) {
            return row(List.of(cells));
        }

        /** Adds a row of plain texts. */
        public Builder row(String... texts) {
            List<Cell> cells = new ArrayList<>(texts.length);
            for (String text : texts) {
                cells.add(Cell.of(text));
            }
            return row(cells);
        }

        /** Adds a row. */
        public Builder row(List<Cell> cells) {
            rows.add(cells);
            return this;
        }

        /**
         * The grid.
         *
         * @throws IllegalArgumentException if a row has more or fewer cells than there are columns
         */
        public Grid build() {
            return new Grid(columns, rows);
        }
    }
}
