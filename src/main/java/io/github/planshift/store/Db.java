package io.github.planshift.store;

import io.github.planshift.model.Coded;
import io.github.planshift.model.Due;
import io.github.planshift.model.UserError;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Statements with bound values on one connection; failures come out as {@link UserError}. */
final class Db {

    private static final int MOST_PREPARED = 100;

    private final Connection connection;
    private final String file;
    private final Map<String, PreparedStatement> statements = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, PreparedStatement> eldest) {
            if (size() <= MOST_PREPARED) {
                return false;
            }
            try {
                eldest.getValue().close();
            } catch (SQLException e) {
                throw failure(file, e);
            }
            return true;
        }
    };

    Db(Connection connection, String file) {
        this.connection = connection;
        this.file = file;
    }

    /** Rows of a query. */
    <T> List<T> query(String sql, Function<Row, T> mapper, @Nullable Object... args) {
        try {
            PreparedStatement statement = prepared(sql);
            bind(statement, args);
            try (ResultSet results = statement.executeQuery()) {
                Row row = new Row(results);
                List<T> rows = new ArrayList<>();
                while (results.next()) {
                    rows.add(mapper.apply(row));
                }
                return rows;
            }
        } catch (SQLException e) {
            throw failure(file, e);
        }
    }

    /** The first row of a query, if there is one. */
    <T> Optional<T> first(String sql, Function<Row, T> mapper, @Nullable Object... args) {
        return query(sql, mapper, args).stream().findFirst();
    }

    /** Runs an insert, update or delete; answers how many rows it changed. */
    int update(String sql, @Nullable Object... args) {
        try {
            PreparedStatement statement = prepared(sql);
            bind(statement, args);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw failure(file, e);
        }
    }

    /** Runs a statement without values. */
    void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failure(file, e);
        }
    }

    /** The statement of a text, prepared once; a large import runs the same few many thousand times. */
    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        return statement;
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] args) throws SQLException {
        for (int i = 0; i < args.length; i++) {
            Object arg = args[i];
            if (arg instanceof Coded coded) {
                statement.setString(i + 1, coded.code());
            } else if (arg instanceof Boolean flag) {
                statement.setInt(i + 1, flag ? 1 : 0);
            } else if (arg instanceof BigDecimal decimal) {
                statement.setString(i + 1, decimal.toPlainString());
            } else if (arg instanceof LocalDate || arg instanceof Due) {
                statement.setString(i + 1, arg.toString());
            } else {
                statement.setObject(i + 1, arg);
            }
        }
    }

    /** What a failure of SQLite means for the user. */
    static UserError failure(String file, SQLException e) {
        SQLiteErrorCode code = e instanceof SQLiteException lite ? lite.getResultCode() : SQLiteErrorCode.SQLITE_ERROR;
        String message = switch (SQLiteErrorCode.getErrorCode(code.code & 0xff)) {
            case SQLITE_BUSY, SQLITE_LOCKED -> "the database is in use by another process; try again";
            case SQLITE_NOTADB -> "this is not a planshift database; name another file with --db";
            case SQLITE_CORRUPT ->
                "the database is damaged; restore a copy, or save what is readable with sqlite3 .recover";
            case SQLITE_READONLY -> "the database is read-only; check the permissions of the file and its folder";
            case SQLITE_CANTOPEN -> "the database cannot be opened; check the path and its permissions";
            case SQLITE_FULL -> "the disk is full";
            case SQLITE_IOERR -> "the database cannot be read or written: " + e.getMessage();
            default -> "SQLite says: " + e.getMessage();
        };
        return UserError.store(file + ": " + message, e);
    }

    /** The current row of a query, read by column name. */
    static final class Row {

        private final ResultSet results;

        private Row(ResultSet results) {
            this.results = results;
        }

        @Nullable
        String textOrNull(String column) {
            try {
                return results.getString(column);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        String text(String column) {
            return Objects.requireNonNull(textOrNull(column), column);
        }

        long number(String column) {
            try {
                return results.getLong(column);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        int integer(String column) {
            return Math.toIntExact(number(column));
        }

        boolean flag(String column) {
            return number(column) != 0;
        }

        @Nullable
        Double realOrNull(String column) {
            try {
                double value = results.getDouble(column);
                return results.wasNull() ? null : value;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Nullable
        Integer integerOrNull(String column) {
            return textOrNull(column) == null ? null : Integer.valueOf(integer(column));
        }

        @Nullable
        BigDecimal decimal(String column) {
            String text = textOrNull(column);
            return text == null ? null : new BigDecimal(text);
        }

        @Nullable
        LocalDate date(String column) {
            String text = textOrNull(column);
            return text == null ? null : LocalDate.parse(text);
        }

        @Nullable
        Due due(String column) {
            String text = textOrNull(column);
            return text == null ? null : Due.parse(text);
        }

        <E extends Enum<E> & Coded> E code(Class<E> type, String column) {
            return Coded.parse(type, text(column));
        }

        <E extends Enum<E> & Coded> @Nullable E codeOrNull(Class<E> type, String column) {
            String text = textOrNull(column);
            return text == null ? null : Coded.parse(type, text);
        }
    }
}
