package io.github.planshift.store;

import io.github.planshift.model.UserError;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was changed, when and by which command. Entries are only ever added; taking one back adds another. */
public final class Journal {

    private static final List<String> RECORDED = List.of(
            "setting",
            "region",
            "tile",
            "region_group",
            "group_member",
            "sector",
            "indicator",
            "round",
            "alias",
            "wording",
            "document",
            "coverage",
            "round_fact",
            "thread",
            "commitment",
            "commitment_sector",
            "target",
            "source",
            "tag",
            "thread_link",
            "assessment");

    private final Db db;

    Journal(Db db) {
        this.db = db;
    }

    /**
     * One entry.
     *
     * @param at UTC time as ISO 8601
     * @param command the command line as typed
     * @param undoes number of the entry that this one takes back, or null
     * @param undoneBy number of the entry that took this one back, or null
     * @param commitments ids of the commitments it touched, in order
     * @param rows how many rows of any table it changed
     */
    public record Entry(
            long id,
            String at,
            String command,
            @Nullable Long undoes,
            @Nullable Long undoneBy,
            List<String> commitments,
            long rows) {

        public Entry {
            commitments = List.copyOf(commitments);
        }
    }

    /**
     * One changed row.
     *
     * @param key of the row, as JSON
     * @param before the row as JSON, or null where it was added
     * @param after the row as JSON, or null where it was removed
     */
    public record Change(
            String table,
            String key,
            @Nullable String before,
            @Nullable String after) {}

    /** Entries, the newest first. */
    public List<Entry> entries() {
        Map<Long, Long> undone = undone();
        return db.query("""
                SELECT j.id, j.at, j.command, j.undoes,
                       (SELECT count(*) FROM journal_change c WHERE c.entry = j.id) AS row_count,
                       (SELECT group_concat(id, ',')
                          FROM (SELECT DISTINCT coalesce(c.after, c.before) ->> 'id' AS id
                                  FROM journal_change c
                                 WHERE c.entry = j.id AND c.table_name = 'commitment'
                                 ORDER BY c.id)) AS ids
                  FROM journal j
                 ORDER BY j.id DESC
                """, row -> {
            String ids = row.textOrNull("ids");
            return new Entry(
                    row.number("id"),
                    row.text("at"),
                    row.text("command"),
                    longOrNull(row, "undoes"),
                    undone.get(row.number("id")),
                    ids == null ? List.of() : List.of(ids.split(",")),
                    row.number("row_count"));
        });
    }

    /** By entry, which one took it back. An entry whose taking back was itself taken back stands again. */
    private Map<Long, Long> undone() {
        record Undo(long id, long undoes) {}
        Map<Long, Long> undone = new HashMap<>();
        for (Undo undo : db.query(
                "SELECT id, undoes FROM journal WHERE undoes IS NOT NULL ORDER BY id DESC",
                row -> new Undo(row.number("id"), row.number("undoes")))) {
            if (!undone.containsKey(undo.id())) {
                undone.put(undo.undoes(), undo.id());
            }
        }
        return undone;
    }

    /** The last entry's number, or 0 in a new database: the version of the data. */
    public long last() {
        return db.first("SELECT coalesce(max(id), 0) AS id FROM journal", row -> row.number("id"))
                .orElse(0L);
    }

    /** Whether an entry changed no row. */
    boolean empty(long entry) {
        return db.first("SELECT id FROM journal_change WHERE entry = ? LIMIT 1", row -> row.number("id"), entry)
                .isEmpty();
    }

    /** Rows changed by an entry, in order. */
    public List<Change> changes(long entry) {
        return db.query(
                "SELECT table_name, row_key, before, after FROM journal_change WHERE entry = ? ORDER BY id",
                row -> new Change(
                        row.text("table_name"), row.text("row_key"), row.textOrNull("before"), row.textOrNull("after")),
                entry);
    }

    private static @Nullable Long longOrNull(Db.Row row, String column) {
        return row.textOrNull(column) == null ? null : Long.valueOf(row.number(column));
    }

    /** Makes the triggers that record every change; part of the caller's transaction. */
    void install() {
        String template = Schema.resource("journal-trigger.sql");
        for (String table : RECORDED) {
            for (String op : List.of("INSERT", "UPDATE", "DELETE")) {
                db.execute(template.replace("{op}", op.toLowerCase(Locale.ROOT))
                        .replace("{table}", table)
                        .replace("{key}", json(keys(table), op.equals("DELETE") ? "OLD" : "NEW"))
                        .replace("{before}", op.equals("INSERT") ? "NULL" : json(columns(table), "OLD"))
                        .replace("{after}", op.equals("DELETE") ? "NULL" : json(columns(table), "NEW")));
            }
        }
    }

    long begin(String at, String command, @Nullable Long undoes) {
        return db.query(
                        "INSERT INTO journal (at, command, undoes) VALUES (?, ?, ?) RETURNING id",
                        row -> row.number("id"),
                        at,
                        command,
                        undoes)
                .get(0);
    }

    long undo(@Nullable Long wanted, String at, String command) {
        Entry undone = wanted == null ? lastStanding() : entry(wanted);
        long entry = undone.id();
        if (undone.undoneBy() != null) {
            throw UserError.input("entry " + entry + " was taken back already, by entry " + undone.undoneBy());
        }
        List<Change> changes = new ArrayList<>(changes(entry));
        Collections.reverse(changes);
        long own = begin(at, command, entry);
        db.execute("PRAGMA defer_foreign_keys = ON");
        for (Change change : changes) {
            takeBack(change, entry, own);
        }
        refuseIfReferredTo(entry);
        return entry;
    }

    private Entry entry(long wanted) {
        return entries().stream()
                .filter(candidate -> candidate.id() == wanted)
                .findFirst()
                .orElseThrow(() -> UserError.input("there is no journal entry " + wanted + "; see planshift log"));
    }

    private Entry lastStanding() {
        return entries().stream()
                .filter(candidate -> candidate.undoes() == null && candidate.undoneBy() == null)
                .findFirst()
                .orElseThrow(() -> UserError.input("there is nothing to take back"));
    }

    private void refuseIfReferredTo(long entry) {
        db.first(
                        """
                        SELECT "table" AS child, parent FROM pragma_foreign_key_check
                         ORDER BY child = 'commitment' DESC
                        """,
                        row -> "a later " + row.text("child").replace('_', ' ') + " refers to its "
                                + row.text("parent").replace('_', ' '))
                .ifPresent(why -> {
                    throw UserError.input("entry " + entry + " cannot be taken back: " + why + "; remove that first");
                });
    }

    private void takeBack(Change change, long entry, long own) {
        String current = current(change);
        if (!Objects.equals(current, change.after())) {
            String later = db.first(
                            """
                            SELECT entry FROM journal_change
                             WHERE table_name = ? AND row_key = ? AND entry > ? AND entry < ?
                             ORDER BY id DESC LIMIT 1
                            """,
                            row -> "entry " + row.number("entry") + " changed",
                            change.table(),
                            change.key(),
                            entry,
                            own)
                    .orElse("something outside planshift changed");
            throw UserError.input("entry " + entry + " cannot be taken back: " + later + " the same "
                    + change.table().replace('_', ' ') + " since; take that back first");
        }
        List<String> columns = columns(change.table());
        if (change.after() != null) {
            db.update(
                    "DELETE FROM " + change.table() + " WHERE " + json(keys(change.table()), null) + " = ?",
                    change.key());
        }
        if (change.before() != null) {
            db.update(
                    "INSERT INTO " + change.table() + " (" + String.join(", ", columns) + ") SELECT "
                            + String.join(
                                    ", ",
                                    columns.stream()
                                            .map(column -> "value ->> '" + column + "'")
                                            .toList())
                            + " FROM (SELECT ? AS value)",
                    change.before());
        }
    }

    private @Nullable String current(Change change) {
        return db.first(
                        "SELECT " + json(columns(change.table()), null) + " AS value FROM " + change.table() + " WHERE "
                                + json(keys(change.table()), null) + " = ?",
                        row -> row.text("value"),
                        change.key())
                .orElse(null);
    }

    private List<String> columns(String table) {
        return db.query("SELECT name FROM pragma_table_info(?) ORDER BY cid", row -> row.text("name"), table);
    }

    private List<String> keys(String table) {
        return db.query(
                "SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk", row -> row.text("name"), table);
    }

    private static String json(List<String> columns, @Nullable String row) {
        StringBuilder sql = new StringBuilder("json_object(");
        for (String column : columns) {
            sql.append(sql.length() > 12 ? ", " : "")
                    .append('\'')
                    .append(column)
                    .append("', ")
                    .append(row == null ? "" : row + ".")
                    .append(column);
        }
        return sql.append(')').toString();
    }
}
