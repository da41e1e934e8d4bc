package io.github.planshift.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names and values of one level of a context; every name that a template may use is there, null where it is empty. */
final class Level {

    private Level() {}

    /** A map of names and values, in this order. */
    static Map<String, @Nullable Object> of(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> level = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            level.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return level;
    }

    /** Rows that count something, and the command that lists what the first of them counts; null where there are none. */
    static @Nullable Map<String, @Nullable Object> counts(List<?> rows, @Nullable String command) {
        return rows.isEmpty() ? null : of("rows", rows, "command", command, "more", null);
    }

    /**
     * Rows under a heading of their own, cut to the most a reader takes in; null where there are none.
     *
     * @param more what stands for the rows that were cut, or null
     */
    static @Nullable Map<String, @Nullable Object> block(List<?> rows, @Nullable Map<String, @Nullable Object> more) {
        return rows.isEmpty() ? null : of("rows", rows, "more", more);
    }
}
