package io.github.planshift.store;

import io.github.planshift.store.Journal.Op;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows as an entry of the journal added them, found by going back from what they are now. */
final class AddedRows {

    private final Db db;
    private final JournalTriggers triggers;

    AddedRows(Db db) {
        this.db = db;
        this.triggers = new JournalTriggers(db);
    }

    private record Step(
            long entry,
            long number,
            Op op,
            String table,
            String key,
            @Nullable String before) {}

    /** By the number of the change within the entry, the row it added as JSON. */
    Map<Long, String> of(long entry) {
        Map<String, @Nullable String> rows = new HashMap<>();
        Map<Long, String> added = new HashMap<>();
        for (Step step : db.query(
                """
                SELECT entry, number, op, table_name, row_key, before FROM journal_change
                 WHERE entry >= ?1 AND (table_name, row_key) IN (
                   SELECT table_name, row_key FROM journal_change WHERE entry = ?1 AND op = 'add')
                 ORDER BY entry DESC, number DESC
                """,
                row -> new Step(
                        row.number("entry"),
                        row.number("number"),
                        row.code(Op.class, "op"),
                        row.text("table_name"),
                        row.text("row_key"),
                        row.textOrNull("before")),
                entry)) {
            String name = step.table() + " " + step.key();
            String row = rows.containsKey(name) ? rows.get(name) : current(step);
            if (step.entry() == entry && step.op() == Op.ADD && row != null) {
                added.put(step.number(), row);
            }
            rows.put(name, before(step, row));
        }
        return added;
    }

    private @Nullable String before(Step step, @Nullable String after) {
        return switch (step.op()) {
            case ADD -> null;
            case REMOVE -> step.before();
            case EDIT -> after == null ? null : with(after, step.before());
        };
    }

    private @Nullable String current(Step step) {
        return db.first(
                        "SELECT " + triggers.row(step.table(), "") + " AS value FROM " + step.table() + " WHERE "
                                + triggers.hasKey(step.table()),
                        row -> row.text("value"),
                        step.key())
                .orElse(null);
    }

    /** A row with other values in some columns. */
    private @Nullable String with(String row, @Nullable String values) {
        return db.first("""
                        SELECT json_group_object(r.key, iif(v.key IS NULL, r.value, v.value)) AS value
                          FROM json_each(?) r LEFT JOIN json_each(?) v ON v.key = r.key
                        """, found -> found.text("value"), row, values).orElse(null);
    }
}
