package io.github.planshift.render;

import io.github.planshift.render.Grid.Cell;
import io.github.planshift.render.Grid.Column;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of texts, numbers and nulls of which nothing is known but the names of their columns. */
public final class AnswerGrid {

    /** Texts up to this width stay whole in a table. */
    private static final int SHORT = 24;

    private AnswerGrid() {}

    /** As a grid: a column of nothing but numbers stands at the right, one with longer texts may be broken. */
    public static Grid of(List<String> names, List<List<@Nullable Object>> rows) {
        List<Column> columns = new ArrayList<>(names.size());
        for (int i = 0; i < names.size(); i++) {
            columns.add(column(names.get(i), rows, i));
        }
        Grid.Builder grid = Grid.of(columns);
        rows.forEach(row -> grid.row(row.stream().map(AnswerGrid::cell).toList()));
        return grid.build();
    }

    /** As a tree: a map a row. */
    public static List<Map<String, @Nullable Object>> tree(List<String> names, List<List<@Nullable Object>> rows) {
        List<Map<String, @Nullable Object>> tree = new ArrayList<>(rows.size());
        for (List<@Nullable Object> row : rows) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                map.put(names.get(i), row.get(i));
            }
            tree.add(map);
        }
        return tree;
    }

    private static Column column(String name, List<List<@Nullable Object>> rows, int place) {
        boolean numbers = false;
        boolean texts = false;
        boolean prose = false;
        for (List<@Nullable Object> row : rows) {
            Object value = row.get(place);
            numbers |= value instanceof Number;
            texts |= value instanceof String;
            prose |= value instanceof String text && (text.length() > SHORT || text.indexOf('\n') >= 0);
        }
        if (prose) {
            return Column.prose(name, name);
        }
        return numbers && !texts ? Column.number(name, name) : Column.of(name, name);
    }

    private static Cell cell(@Nullable Object value) {
        if (value instanceof Double real) {
            return Cell.of((Number) new BigDecimal(real.toString()));
        }
        return value instanceof Number number ? Cell.of(number) : Cell.of((String) value);
    }
}
