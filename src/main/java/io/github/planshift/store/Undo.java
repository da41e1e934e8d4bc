package io.github.planshift.store;

import io.github.planshift.model.UserError;
import io.github.planshift.store.Journal.Change;
import io.github.planshift.store.Journal.Op;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Takes an entry of the journal back, change by change, the last one first. */
final class Undo {

    private final Db db;
    private final JournalTriggers triggers;
    private final long entry;

    Undo(Db db, long entry) {
        this.db = db;
        this.triggers = new JournalTriggers(db);
        this.entry = entry;
    }

    /**
     * Puts every row back as it was before the entry.
     *
     * @param standing later entries that still hold
     * @throws UserError if a later entry changed the same rows, or refers to what would be removed
     */
    void run(List<Long> standing, List<Change> changes) {
        refuseIfChangedSince(standing);
        List<Change> backwards = new ArrayList<>(changes);
        Collections.reverse(backwards);
        db.execute("PRAGMA defer_foreign_keys = ON");
        for (Change change : backwards) {
            if (!takenBack(change)) {
                throw UserError.input("entry " + entry + " cannot be taken back: something outside planshift changed"
                        + " the same " + words(change.table()) + " since; change it back first");
            }
        }
        if (changes.stream().anyMatch(change -> change.op() == Op.ADD)) {
            refuseIfReferredTo();
        }
    }

    private void refuseIfChangedSince(List<Long> standing) {
        String later = standing.stream().map(String::valueOf).collect(Collectors.joining(", "));
        db.first(
                        "SELECT entry, table_name FROM journal_change WHERE entry IN (" + later + ")"
                                + " AND (table_name, row_key) IN"
                                + " (SELECT table_name, row_key FROM journal_change WHERE entry = ?)"
                                + " ORDER BY entry DESC, number LIMIT 1",
                        row -> "entry " + row.number("entry") + " changed the same " + words(row.text("table_name")),
                        entry)
                .ifPresent(what -> {
                    throw UserError.input(
                            "entry " + entry + " cannot be taken back: " + what + " since; take that back first");
                });
    }

    private boolean takenBack(Change change) {
        String table = change.table();
        String ofKey = " WHERE " + triggers.hasKey(table);
        return switch (change.op()) {
            case ADD -> db.update("DELETE FROM " + table + ofKey, change.key()) == 1;
            case EDIT -> edited(change, ofKey);
            case REMOVE -> {
                String columns = String.join(", ", triggers.columns(table));
                yield db.update(
                                "INSERT INTO " + table + " (" + columns + ") SELECT "
                                        + fields(triggers.columns(table), "?2", ", ", "{value}")
                                        + " WHERE NOT EXISTS (SELECT 1 FROM " + table + ofKey + ")",
                                change.key(),
                                change.before())
                        == 1;
            }
        };
    }

    private boolean edited(Change change, String ofKey) {
        List<String> columns = db.query("SELECT key FROM json_each(?)", row -> row.text("key"), change.before());
        return db.update(
                        "UPDATE " + change.table() + " SET " + fields(columns, "?2", ", ", "{column} = {value}") + ofKey
                                + " AND " + fields(columns, "?3", " AND ", "{column} IS {value}"),
                        change.key(),
                        change.before(),
                        change.after())
                == 1;
    }

    private static String fields(List<String> columns, String json, String between, String each) {
        return columns.stream()
                .map(column -> each.replace("{column}", column).replace("{value}", json + " ->> '" + column + "'"))
                .collect(Collectors.joining(between));
    }

    private void refuseIfReferredTo() {
        db.first("""
                        SELECT "table" AS child, parent FROM pragma_foreign_key_check
                         ORDER BY child = 'commitment' DESC
                        """, row -> "a later " + words(row.text("child")) + " refers to its " + words(row.text("parent")))
                .ifPresent(why -> {
                    throw UserError.input("entry " + entry + " cannot be taken back: " + why + "; remove that first");
                });
    }

    private static String words(String table) {
        return table.replace('_', ' ');
    }
}
