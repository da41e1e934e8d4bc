package io.github.planshift.store;

import io.github.planshift.model.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.sqlite.SQLiteJDBCLoader;

/** The versions of the schema, each a SQL resource; {@code PRAGMA user_version} holds the number of the last. */
public final class Schema {

    /** The version this planshift reads and writes. */
    public static final int VERSION = 1;

    /** Marks a SQLite file as one of planshift's: "plsh" as a number. */
    private static final int APPLICATION_ID = 0x706c7368;

    private Schema() {}

    /** The version of SQLite: that of the driver without the number of its own, which comes last. */
    public static String sqlite() {
        return SQLiteJDBCLoader.getVersion().replaceFirst("\\.[0-9]+$", "");
    }

    /** Makes all tables; part of the caller's transaction. */
    static void create(Db db) {
        for (String statement : statements(resource("001-schema.sql"))) {
            db.execute(statement);
        }
        db.execute("PRAGMA application_id = " + APPLICATION_ID);
        db.execute("PRAGMA user_version = " + VERSION);
    }

    /** Refuses a file that is no planshift database or comes from a newer planshift. */
    static void check(Db db, String file) {
        int application = db.first("PRAGMA application_id", row -> row.integer("application_id"))
                .orElse(0);
        int version = db.first("PRAGMA user_version", row -> row.integer("user_version"))
                .orElse(0);
        if (application != APPLICATION_ID) {
            throw UserError.store(file + ": this is not a planshift database; name another file with --db");
        }
        if (version > VERSION) {
            throw UserError.store(file + ": made by a newer planshift (schema " + version + ", this one reads up to "
                    + VERSION + "); install the newer planshift");
        }
    }

    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Schema.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
    }

    /** The statements of a script: split at semicolons at line ends, but not inside a trigger. */
    static List<String> statements(String script) {
        List<String> statements = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        boolean trigger = false;
        for (String line : script.split("\n", -1)) {
            if (current.length() == 0 && (line.isBlank() || line.startsWith("--"))) {
                continue;
            }
            current.append(line).append('\n');
            trigger |= line.startsWith("CREATE TRIGGER");
            boolean ends = trigger ? line.endsWith("END;") : line.endsWith(";");
            if (ends) {
                statements.add(current.toString());
                current.setLength(0);
                trigger = false;
            }
        }
        return statements;
    }
}
