package io.github.planshift.render;

import io.github.planshift.render.Grid.Cell;
import io.github.planshift.render.Grid.Column;
import java.util.Iterator;
import java.util.List;

/**
 * Writes a grid as tab-separated values: the keys of the columns, then the values of the cells. The format has no
 * quotes; tab, line feed, carriage return and backslash in a value are written {@code \t}, {@code \n}, {@code \r} and
 * {@code \\}, so that every line is a row.
 */
public record TsvRenderer() implements GridRenderer {

    @Override
    public void render(Grid grid, Appendable appendable) {
        Output out = new Output(appendable);
        write(grid.columns().stream().map(Column::key).toList(), out);
        for (List<Cell> row : grid.rows()) {
            write(row.stream().map(Cell::data).toList(), out);
        }
    }

    private static void write(List<String> values, Output out) {
        for (Iterator<String> value = values.iterator(); value.hasNext(); ) {
            out.append(escaped(value.next()));
            out.append(value.hasNext() ? '\t' : '\n');
        }
    }

    private static String escaped(String value) {
        StringBuilder escaped = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\t' -> escaped.append("\\t");
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\\' -> escaped.append("\\\\");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
