package io.github.planshift.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import io.github.planshift.model.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void makeDatabase() {
        file = Ledgers.file(directory);
    }

    private Query.Answer run(String sql, Map<String, String> values) {
        try (Query query = Query.open(file, Duration.ofSeconds(1))) {
            return query.run(sql, values, Duration.ofSeconds(20));
        }
    }

    private Query.Answer run(String sql) {
        return run(sql, Map.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO setting VALUES ('a', 'b')",
                "UPDATE setting SET value = 'x'",
                "DELETE FROM setting",
                "REPLACE INTO setting VALUES ('a', 'b')",
                "WITH a AS (SELECT 1) DELETE FROM setting",
                "WITH a AS (SELECT 1) DELETE FROM setting RETURNING *",
                "WITH a AS (SELECT 1) INSERT INTO setting SELECT 'a', 'b' RETURNING key",
                "CREATE TABLE t (a)",
                "CREATE TEMP TABLE t (a)",
                "DROP TABLE setting",
                "ALTER TABLE setting ADD COLUMN x",
                "VACUUM",
                "VACUUM INTO 'copy.db'",
                "REINDEX",
                "ANALYZE",
                "ATTACH 'other.db' AS other",
                "DETACH main",
                "BEGIN",
                "SAVEPOINT a",
                "PRAGMA user_version = 9",
                "PRAGMA user_version(9)",
                "PRAGMA main.user_version = 9",
                "PRAGMA application_id(1)",
                "PRAGMA query_only = 0",
                "PRAGMA writable_schema = 1",
                "PRAGMA journal_mode = wal",
                "PRAGMA journal_mode",
                "PRAGMA incremental_vacuum",
                "PRAGMA wal_checkpoint",
                "PRAGMA optimize",
                "PRAGMA temp_store_directory = '/tmp'",
                "SELECT load_extension('x')",
                "SELECT writefile('x', 'y')",
                "SELECT edit('x')",
                "INSERT INTO search (search) VALUES ('rebuild')",
                "/* SELECT */ DELETE FROM setting",
                "SELECT 1; DELETE FROM setting",
                "SELECT 1 -- ;\n ; DELETE FROM setting",
                "EXPLAIN SELECT 1; DELETE FROM setting",
                ";",
                "",
                "-- nothing",
                "/* open"
            })
    void changesNothing(String sql) throws IOException {
        byte[] before = Files.readAllBytes(file);

        assertThatThrownBy(() -> run(sql)).isInstanceOfSatisfying(UserError.class, error -> {
            assertThat(error.kind()).isEqualTo(UserError.Cause.INPUT);
            assertThat(error.messages()).singleElement().asString().startsWith("query: ");
        });

        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void readsAFileThatNobodyMayWrite() throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("r-xr-xr-x"));

        assertThat(run("SELECT count(*) AS n FROM region").columns()).containsExactly("n");

        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void answersWithTheTypesOfTheValues() {
        Query.Answer answer = run("SELECT 1 AS i, 2.5 AS r, '文' AS t, NULL AS n, x'00ff' AS b, 9e999 AS h");

        assertThat(answer.columns()).containsExactly("i", "r", "t", "n", "b", "h");
        assertThat(answer.rows())
                .singleElement()
                .asInstanceOf(LIST)
                .containsExactly(1L, 2.5, "文", null, "00ff", "Infinity");
    }

    @Test
    void columnsOfTheSameNameAreToldApart() {
        assertThat(run("SELECT 1 AS a, 2 AS a, 3 AS a_2, 4 AS a").columns())
                .containsExactly("a", "a_2", "a_2_2", "a_3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\0',
            value = {
                "SELECT :a AS x                          ~ 1",
                "SELECT @a AS x                          ~ 1",
                "SELECT $a AS x                          ~ 1",
                "SELECT :a || :b || :a AS x              ~ 121",
                "SELECT ':b' || \":a\" AS x FROM (SELECT :a AS \":a\") ~ :b1",
                "SELECT :a AS x -- :c                    ~ 1",
                "SELECT /* :c ; */ :a AS x;              ~ 1",
                "SELECT 'it''s :c' || :a AS x            ~ it's :c1",
                "SELECT [x] FROM (SELECT :a AS [x])      ~ 1",
                "SELECT '; DELETE' || :a AS x ; ;        ~ ; DELETE1",
                "VALUES (:a)                             ~ 1",
                "WITH t AS (SELECT :a AS x) SELECT x FROM t ~ 1",
            })
    void bindsParametersOutsideOfQuotesAndComments(String sql, String answer) {
        Map<String, String> values = sql.contains("|| :b ") ? Map.of("a", "1", "b", "2") : Map.of("a", "1");

        assertThat(run(sql, values).rows()).singleElement().asInstanceOf(LIST).containsExactly(answer);
    }

    @Test
    void bindsATextThatLooksLikeSql() {
        assertThat(run("SELECT count(*) FROM region WHERE slug = :r", Map.of("r", "x' OR 1 --"))
                        .rows())
                .singleElement()
                .asInstanceOf(LIST)
                .containsExactly(0L);
    }

    @Test
    void saysWhichParameterIsMissingOrTooMany() {
        assertThatThrownBy(() -> run("SELECT :region"))
                .hasMessage("query: nothing is given for :region; add -p region=VALUE");
        assertThatThrownBy(() -> run("SELECT :region", Map.of("region", "a", "reigon", "b")))
                .hasMessage("-p: there is no :reigon in the statement; there is :region");
        assertThatThrownBy(() -> run("SELECT ?")).hasMessage("query: give the ? a name, such as :region, for -p");
    }

    @Test
    void stopsWhatTakesTooLong() {
        String endless = "WITH RECURSIVE c (x) AS (VALUES (1) UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c";
        try (Query query = Query.open(file, Duration.ofSeconds(1))) {
            long start = System.nanoTime();
            assertThatThrownBy(() -> query.run(endless, Map.of(), Duration.ofMillis(300)))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("stopped after");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));

            assertThat(query.run("SELECT 1", Map.of(), null).rows()).hasSize(1);
        }
    }

    @Test
    void saysWhatSqliteSays() {
        assertThatThrownBy(() -> run("SELECT nosuch FROM region")).hasMessage("query: no such column: nosuch");
        assertThatThrownBy(() -> run("SELECT * FORM region")).hasMessageContaining("syntax error");
    }

    @Test
    void tellsTheSchemaWithTheStableViewsFirst() {
        try (Query query = Query.open(file, Duration.ofSeconds(1))) {
            List<Query.Relation> schema = query.schema();

            assertThat(schema).extracting(Query.Relation::kind).isSortedAccordingTo((a, b) -> b.compareTo(a));
            assertThat(schema)
                    .extracting(Query.Relation::name)
                    .contains("commitments", "targets", "sources", "commitment_sectors", "region", "journal")
                    .noneMatch(name -> name.startsWith("search_") || name.startsWith("sqlite_"));
            assertThat(schema)
                    .filteredOn(one -> one.name().equals("region"))
                    .singleElement()
                    .satisfies(one -> assertThat(one.columns()).contains(Map.entry("slug", "TEXT")));
        }
    }

    @Test
    void everyViewCanBeRead() {
        try (Query query = Query.open(file, Duration.ofSeconds(1))) {
            query.schema().stream()
                    .filter(one -> one.kind().equals("view"))
                    .forEach(view -> query.run("SELECT * FROM " + view.name() + " LIMIT 3", Map.of(), null));
        }
    }

    @Test
    void opensPlanshiftDatabasesOnly() throws SQLException {
        Path other = directory.resolve("other.db");
        assertThatThrownBy(() -> Query.open(other, Duration.ZERO)).hasMessageContaining("there is no database");
        assertThatThrownBy(() -> Query.open(directory, Duration.ZERO)).hasMessageContaining("is a directory");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + other)) {
            connection.createStatement().execute("CREATE TABLE t (a)");
        }
        assertThatThrownBy(() -> Query.open(other, Duration.ZERO))
                .hasMessageContaining("this is not a planshift database");
    }
}
