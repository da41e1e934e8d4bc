package io.github.planshift.render;

import io.github.planshift.render.Grid.Cell;
import io.github.planshift.render.Grid.Column;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records as rows for programs: a column a key, lists and nested values as JSON in their cell. */
public final class RecordRows {

    private RecordRows() {}

    /** A row a record with these of its keys. */
    public static Grid of(List<String> keys, List<Map<String, @Nullable Object>> records) {
        Grid.Builder grid =
                Grid.of(keys.stream().map(key -> Column.of(key, key)).toList());
        records.forEach(record ->
                grid.row(keys.stream().map(key -> cell(record.get(key))).toList()));
        return grid.build();
    }

    private static Cell cell(@Nullable Object value) {
        if (value == null || (value instanceof Collection<?> items && items.isEmpty())) {
            return Cell.EMPTY;
        }
        if (value instanceof Collection<?> || value instanceof Map<?, ?>) {
            return Cell.of(json(value));
        }
        return Cell.of(value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString());
    }

    /** A value as JSON on one line. */
    public static String json(Object value) {
        StringBuilder out = new StringBuilder();
        JsonRenderer.lines(List.of(value), out);
        return out.toString().stripTrailing();
    }
}
