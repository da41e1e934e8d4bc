package io.github.planshift.store;

import io.github.planshift.model.UserError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * A database opened for SQL of the user's own. The file is opened read-only, nothing can be attached to it, no extension
 * loaded, and only statements that read are run.
 */
public final class Query implements AutoCloseable {

    private static final int MOST_CELLS = 5_000_000;
    private static final int LONGEST_VALUE = 100_000_000;

    /** Steps of SQLite's machine between two looks at the clock. */
    private static final int STEPS = 20_000;

    private final Connection connection;
    private final String file;

    /**
     * What a statement answered.
     *
     * @param columns their names, each once
     * @param rows of texts, Longs, Doubles and nulls; a BLOB as hexadecimal digits
     */
    public record Answer(List<String> columns, List<List<@Nullable Object>> rows) {}

    /**
     * A table or view.
     *
     * @param kind {@code view} or {@code table}
     * @param columns name and declared type of each; the type is empty where there is none
     * @param sql the statement that made it
     */
    public record Relation(String kind, String name, List<Map.Entry<String, String>> columns, String sql) {}

    private Query(Connection connection, String file) {
        this.connection = connection;
        this.file = file;
    }

    /**
     * Opens a database for reading.
     *
     * @param patience how long to wait while another process is writing
     * @throws UserError if it is missing, in use, no planshift database, or of a newer planshift
     */
    public static Query open(Path file, Duration patience) {
        if (Files.isDirectory(file)) {
            throw UserError.store(file + ": is a directory; name a database file with --db");
        }
        if (!Files.exists(file)) {
            throw UserError.store(file + ": there is no database; make one with planshift init");
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.enableLoadExtension(false);
        config.setBusyTimeout(Math.toIntExact(patience.toMillis()));
        config.setPragma(SQLiteConfig.Pragma.LIMIT_ATTACHED, "0");
        config.setPragma(SQLiteConfig.Pragma.LIMIT_LENGTH, String.valueOf(LONGEST_VALUE));
        try {
            Connection connection = config.createConnection("jdbc:sqlite:" + file);
            Query query = new Query(connection, file.toString());
            try {
                Db db = new Db(connection, file.toString());
                Schema.check(db, file.toString());
                db.execute("PRAGMA query_only = 1");
                db.execute("PRAGMA trusted_schema = 0");
            } catch (RuntimeException e) {
                query.close();
                throw e;
            }
            return query;
        } catch (SQLException e) {
            throw Db.failure(file.toString(), e);
        }
    }

    /**
     * Runs one statement.
     *
     * @param values what is bound to the parameters of the statement, by name; always as text
     * @param limit how long it may take; null for any time
     * @throws UserError if it does more than read, is no SQL, lacks a parameter, or takes too long
     */
    public Answer run(String sql, Map<String, String> values, @Nullable Duration limit) {
        SqlText text = SqlText.of(sql);
        bound(text, values);
        try (PreparedStatement statement = connection.prepareStatement(text.sql())) {
            for (int i = 0; i < text.parameters().size(); i++) {
                statement.setString(i + 1, values.get(text.parameters().get(i)));
            }
            if (limit != null) {
                ProgressHandler.setHandler(connection, STEPS, alarm(limit));
            }
            try (ResultSet results = statement.executeQuery()) {
                return answer(results);
            } finally {
                if (limit != null) {
                    ProgressHandler.clearHandler(connection);
                }
            }
        } catch (SQLException e) {
            throw failure(e, limit);
        }
    }

    private static void bound(SqlText text, Map<String, String> values) {
        for (String name : text.parameters()) {
            if (!values.containsKey(name)) {
                throw UserError.input("query: nothing is given for :" + name + "; add -p " + name + "=VALUE");
            }
        }
        for (String name : values.keySet()) {
            if (!text.parameters().contains(name)) {
                throw UserError.input("-p: there is no :" + name + " in the statement"
                        + (text.parameters().isEmpty() ? "" : "; there is :" + String.join(", :", text.parameters())));
            }
        }
    }

    private static ProgressHandler alarm(Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        return new ProgressHandler() {
            @Override
            protected int progress() {
                return System.nanoTime() - end > 0 ? 1 : 0;
            }
        };
    }

    private static Answer answer(ResultSet results) throws SQLException {
        int width = results.getMetaData().getColumnCount();
        List<String> columns = new ArrayList<>(width);
        for (int i = 1; i <= width; i++) {
            columns.add(once(results.getMetaData().getColumnLabel(i), columns));
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        while (results.next()) {
            List<@Nullable Object> row = new ArrayList<>(width);
            for (int i = 1; i <= width; i++) {
                row.add(value(results.getObject(i)));
            }
            rows.add(row);
            if ((long) rows.size() * width > MOST_CELLS) {
                throw UserError.input("query: the answer has more than " + MOST_CELLS + " values; add a LIMIT");
            }
        }
        return new Answer(columns, rows);
    }

    private static String once(String name, List<String> before) {
        String unique = name;
        for (int number = 2; before.contains(unique); number++) {
            unique = name + "_" + number;
        }
        return unique;
    }

    private static @Nullable Object value(@Nullable Object value) {
        if (value instanceof byte[] bytes) {
            return HexFormat.of().formatHex(bytes);
        }
        if (value instanceof Integer number) {
            return Long.valueOf(number);
        }
        if (value instanceof Double number && (number.isInfinite() || number.isNaN())) {
            return number.toString();
        }
        return value;
    }

    private UserError failure(SQLException e, @Nullable Duration limit) {
        // the driver itself refuses a statement without columns, before it is run
        SQLiteErrorCode code =
                e instanceof SQLiteException lite ? lite.getResultCode() : SQLiteErrorCode.SQLITE_READONLY;
        return switch (code) {
            case SQLITE_INTERRUPT ->
                UserError.input(
                        "query: stopped after "
                                + (limit == null ? "a while" : limit.toSeconds() + " s")
                                + "; ask for less, or give it more time with --timeout",
                        e);
            case SQLITE_READONLY -> UserError.input("query: a query changes nothing; this one would", e);
            case SQLITE_ERROR, SQLITE_TOOBIG, SQLITE_RANGE, SQLITE_MISMATCH, SQLITE_AUTH ->
                UserError.input("query: " + said(e), e);
            default -> Db.failure(file, e);
        };
    }

    /** The words of SQLite itself: the driver puts them into the last brackets. */
    private static String said(SQLException e) {
        String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("no SQL");
        return message.replaceFirst("^\\[[A-Z_]+\\] .*? \\((.*)\\)$", "$1");
    }

    /** The views, whose names and columns stay, then the tables, by name. */
    public List<Relation> schema() {
        Db db = new Db(connection, file);
        return db.query(
                "SELECT type, name, sql FROM sqlite_schema WHERE type IN ('view', 'table') AND name NOT LIKE 'sqlite!_%'"
                        + " ESCAPE '!' AND name NOT LIKE 'search!_%' ESCAPE '!' ORDER BY type = 'table', name",
                row -> new Relation(
                        row.text("type"), row.text("name"), columns(db, row.text("name")), row.text("sql")));
    }

    private static List<Map.Entry<String, String>> columns(Db db, String relation) {
        return db.query(
                "SELECT name, type FROM pragma_table_info(?) ORDER BY cid",
                row -> Map.entry(row.text("name"), row.text("type")),
                relation);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw UserError.store("cannot close the database: " + e.getMessage(), e);
        }
    }
}
