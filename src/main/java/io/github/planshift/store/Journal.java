package io.github.planshift.store;

import io.github.planshift.model.Coded;
import io.github.planshift.model.UserError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was changed, when and by which command. Entries are only ever added; taking one back adds another. */
public final class Journal {

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

    /** What happened to a row. */
    public enum Op implements Coded {
        /** It is new. */
        ADD,
        /** Some of its columns changed. */
        EDIT,
        /** It is gone. */
        REMOVE
    }

    /**
     * One changed row.
     *
     * @param key of the row; a JSON array where it has several columns
     * @param before as JSON: of an edit the columns that changed, of a removal the whole row, of an addition null
     * @param after as JSON: of an edit the columns that changed, of an addition the whole row, of a removal null
     */
    public record Change(
            Op op,
            String table,
            String key,
            @Nullable String before,
            @Nullable String after) {}

    /** Entries, the newest first. */
    public List<Entry> entries() {
        Map<Long, Long> undone = undone();
        Map<Long, List<String>> commitments = commitments();
        return db.query(
                """
                SELECT id, at, command, undoes,
                       (SELECT count(*) FROM journal_change c WHERE c.entry = j.id) AS row_count
                  FROM journal j
                 ORDER BY id DESC
                """,
                row -> new Entry(
                        row.number("id"),
                        row.text("at"),
                        row.text("command"),
                        longOrNull(row, "undoes"),
                        undone.get(row.number("id")),
                        commitments.getOrDefault(row.number("id"), List.of()),
                        row.number("row_count")));
    }

    /** The command line of an entry, as typed. */
    public String command(long entry) {
        return db.first("SELECT command FROM journal WHERE id = ?", row -> row.text("command"), entry)
                .orElseThrow();
    }

    /** By entry, the ids of the commitments of which it changed anything, in order. */
    private Map<Long, List<String>> commitments() {
        Map<Long, List<String>> ids = new HashMap<>();
        db.query(
                """
                WITH removed AS MATERIALIZED (
                  SELECT before ->> 'seq' AS seq, row_key AS id FROM journal_change
                   WHERE table_name = 'commitment' AND op = 'remove'
                )
                SELECT entry, id, min(number) AS first
                  FROM (SELECT entry, number, row_key AS id FROM journal_change WHERE table_name = 'commitment'
                         UNION ALL
                        SELECT entry, number, row_key ->> 0 FROM journal_change WHERE table_name = 'assessment'
                         UNION ALL
                        SELECT entry, number, row_key ->> 1 FROM journal_change WHERE table_name = 'thread_link'
                         UNION ALL
                        SELECT entry, number, coalesce((SELECT id FROM commitment WHERE seq = row_key ->> 0),
                                                       (SELECT id FROM removed WHERE seq = row_key ->> 0))
                          FROM journal_change WHERE table_name IN ('commitment_sector', 'target', 'source', 'tag'))
                 GROUP BY entry, id
                 ORDER BY entry, first
                """,
                row -> ids.computeIfAbsent(row.number("entry"), entry -> new ArrayList<>())
                        .add(row.text("id")));
        return ids;
    }

    /** By entry, the regions of which it changed what was read. */
    public Map<Long, Set<String>> coveredRegions() {
        Map<Long, Set<String>> regions = new HashMap<>();
        db.query(
                "SELECT DISTINCT entry, row_key ->> 0 AS region FROM journal_change WHERE table_name = 'coverage'",
                row -> regions.computeIfAbsent(row.number("entry"), entry -> new HashSet<>())
                        .add(row.text("region")));
        return regions;
    }

    private record Undoing(long id, long undoes) {}

    private List<Undoing> undoings() {
        return db.query(
                "SELECT id, undoes FROM journal WHERE undoes IS NOT NULL ORDER BY id DESC",
                row -> new Undoing(row.number("id"), row.number("undoes")));
    }

    /** By entry, which one took it back. An entry whose taking back was itself taken back stands again. */
    private Map<Long, Long> undone() {
        Map<Long, Long> undone = new HashMap<>();
        for (Undoing one : undoings()) {
            if (!undone.containsKey(one.id())) {
                undone.put(one.undoes(), one.id());
            }
        }
        return undone;
    }

    /** Entries after one that still hold: neither taken back, nor the taking back of another one after it. */
    private List<Long> standingAfter(long entry) {
        Map<Long, Long> undone = undone();
        Set<Long> cancelled = new HashSet<>(undone.keySet());
        undoings().stream().filter(one -> one.undoes() > entry).forEach(one -> cancelled.add(one.id()));
        return db.query("SELECT id FROM journal WHERE id > ?", row -> row.number("id"), entry).stream()
                .filter(id -> !cancelled.contains(id))
                .toList();
    }

    /** The last entry's number, or 0 in a new database: the version of the data. */
    public long last() {
        return db.first("SELECT coalesce(max(id), 0) AS id FROM journal", row -> row.number("id"))
                .orElse(0L);
    }

    /** Whether there is an entry of this number. */
    public boolean has(long entry) {
        return db.first("SELECT id FROM journal WHERE id = ?", row -> row.number("id"), entry)
                .isPresent();
    }

    /** Whether an entry changed no row. */
    boolean empty(long entry) {
        return db.first("SELECT entry FROM journal_change WHERE entry = ? LIMIT 1", row -> row.number("entry"), entry)
                .isEmpty();
    }

    /** Rows changed by an entry, in order. */
    public List<Change> changes(long entry) {
        return changes(entry, new AddedRows(db).of(entry));
    }

    private List<Change> changes(long entry, Map<Long, String> added) {
        return db.query(
                "SELECT number, op, table_name, row_key, before, after FROM journal_change"
                        + " WHERE entry = ? ORDER BY number",
                row -> new Change(
                        row.code(Op.class, "op"),
                        row.text("table_name"),
                        row.text("row_key"),
                        row.textOrNull("before"),
                        added.getOrDefault(row.number("number"), row.textOrNull("after"))),
                entry);
    }

    private static @Nullable Long longOrNull(Db.Row row, String column) {
        return row.textOrNull(column) == null ? null : Long.valueOf(row.number(column));
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

    /** Takes back an entry, or the last one not yet taken back, and answers its number. */
    long undo(@Nullable Long wanted, String at, String command) {
        Map<Long, Long> undone = undone();
        long entry = wanted == null ? lastStanding(undone) : wanted;
        if (!has(entry)) {
            throw UserError.input("there is no journal entry " + entry + "; see planshift log");
        }
        if (undone.containsKey(entry)) {
            throw UserError.input("entry " + entry + " was taken back already, by entry " + undone.get(entry));
        }
        List<Long> standing = standingAfter(entry);
        begin(at, command, entry);
        new Undo(db, entry).run(standing, changes(entry, Map.of()));
        return entry;
    }

    private long lastStanding(Map<Long, Long> undone) {
        return db
                .query("SELECT id FROM journal WHERE undoes IS NULL ORDER BY id DESC", row -> row.number("id"))
                .stream()
                .filter(id -> !undone.containsKey(id))
                .findFirst()
                .orElseThrow(() -> UserError.input("there is nothing to take back"));
    }
}
