package io.github.planshift.store;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The triggers that record every change, and how rows of the tables they watch are named and read back. */
final class JournalTriggers {

    /** The tables that are recorded; an entry of the journal touches no other. */
    static final List<String> RECORDED = List.of(
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

    /** Tables whose rows the journal names by another unique column than their key, one that users know. */
    private static final Map<String, List<String>> NAMED_BY = Map.of("commitment", List.of("id"));

    private final Db db;

    JournalTriggers(Db db) {
        this.db = db;
    }

    /** Makes the triggers; part of the caller's transaction. */
    void install() {
        for (String table : RECORDED) {
            List<String> columns = columns(table);
            String pairs = columns.stream()
                    .map(one -> "SELECT '" + one + "' AS k, OLD." + one + " AS o, NEW." + one + " AS n")
                    .collect(Collectors.joining(" UNION ALL "));
            trigger(table, "add", "INSERT", "NULL", "NULL", "1");
            trigger(
                    table,
                    "edit",
                    "UPDATE",
                    "(SELECT json_group_object(k, o) FROM (" + pairs + ") WHERE o IS NOT n)",
                    "(SELECT json_group_object(k, n) FROM (" + pairs + ") WHERE o IS NOT n)",
                    columns.stream()
                            .map(one -> "OLD." + one + " IS NOT NEW." + one)
                            .collect(Collectors.joining(" OR ")));
            trigger(table, "remove", "DELETE", row(table, "OLD."), "NULL", "1");
        }
    }

    private void trigger(String table, String op, String event, String before, String after, String changed) {
        String row = op.equals("remove") ? "OLD." : "NEW.";
        List<String> keys = keys(table);
        String key = keys.size() == 1
                ? row + keys.get(0)
                : keys.stream().map(one -> row + one).collect(Collectors.joining(", ", "json_array(", ")"));
        db.execute(Schema.resource("journal-trigger.sql")
                .replace("{op}", op)
                .replace("{event}", event)
                .replace("{table}", table)
                .replace("{key}", key)
                .replace("{before}", before)
                .replace("{after}", after)
                .replace("{changed}", changed));
    }

    /** SQL for a whole row as JSON. */
    String row(String table, String prefix) {
        return columns(table).stream()
                .map(one -> "'" + one + "', " + prefix + one)
                .collect(Collectors.joining(", ", "json_object(", ")"));
    }

    /** A condition on a row's key, given as the journal writes it, as the parameter {@code ?1}. */
    String hasKey(String table) {
        List<String> keys = keys(table);
        if (keys.size() == 1) {
            return keys.get(0) + " = ?1";
        }
        StringBuilder sql = new StringBuilder();
        for (int i = 0; i < keys.size(); i++) {
            sql.append(i == 0 ? "" : " AND ")
                    .append(keys.get(i))
                    .append(" = ?1 ->> ")
                    .append(i);
        }
        return sql.toString();
    }

    List<String> columns(String table) {
        return db.query("SELECT name FROM pragma_table_info(?) ORDER BY cid", row -> row.text("name"), table);
    }

    private List<String> keys(String table) {
        List<String> named = NAMED_BY.get(table);
        return named != null
                ? named
                : db.query(
                        "SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk",
                        row -> row.text("name"),
                        table);
    }
}
