package io.github.planshift.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planshift.model.Assessment;
import io.github.planshift.model.Binding;
import io.github.planshift.model.Coded;
import io.github.planshift.model.CoverageState;
import io.github.planshift.model.Direction;
import io.github.planshift.model.Kind;
import io.github.planshift.model.LinkMethod;
import io.github.planshift.model.Operator;
import io.github.planshift.model.OutletType;
import io.github.planshift.model.RegionKind;
import io.github.planshift.model.RoundKind;
import io.github.planshift.model.Specificity;
import io.github.planshift.model.State;
import io.github.planshift.model.TranslationState;
import io.github.planshift.model.Verdict;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaTest {

    @TempDir
    static Path folder;

    private static Connection connection;

    @BeforeAll
    static void open() throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite:" + Ledgers.file(folder));
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    @Test
    void everyTableIsStrict() throws SQLException {
        assertThat(query("""
                        SELECT name FROM pragma_table_list
                         WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'
                        """)).isEmpty();
    }

    @Test
    void everyReferenceHasAnIndexThatBeginsWithIt() throws SQLException {
        assertThat(query("""
                        SELECT t.name || '.' || f."from"
                          FROM pragma_table_list t, pragma_foreign_key_list(t.name) f
                         WHERE t.schema = 'main' AND NOT EXISTS (
                           SELECT 1 FROM pragma_index_list(t.name) i, pragma_index_info(i.name) c
                            WHERE c.seqno = 0 AND c.name = f."from" AND i.partial = 0)
                        """)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "commitment, region",
        "commitment, round",
        "commitment, state",
        "commitment_sector, sector",
        "tag, tag",
        "target, indicator",
        "journal_change, entry"
    })
    void everyFilterHasAnIndex(String table, String column) throws SQLException {
        assertThat(query("SELECT 1 FROM pragma_index_list('" + table + "') i, pragma_index_info(i.name) c"
                        + " WHERE c.seqno = 0 AND c.name = '" + column + "'"))
                .isNotEmpty();
    }

    static Stream<Arguments> enumerations() {
        return Stream.of(
                Arguments.of("region", "kind", RegionKind.values()),
                Arguments.of("round", "kind", RoundKind.values()),
                Arguments.of("indicator", "direction", Direction.values()),
                Arguments.of("document", "type", OutletType.values()),
                Arguments.of("coverage", "state", CoverageState.values()),
                Arguments.of("commitment", "kind", Kind.values()),
                Arguments.of("commitment", "state", State.values()),
                Arguments.of("commitment", "specificity", Specificity.values()),
                Arguments.of("commitment", "binding", Binding.values()),
                Arguments.of("commitment", "translation_state", TranslationState.values()),
                Arguments.of("target", "operator", Operator.values()),
                Arguments.of("source", "outlet_type", OutletType.values()),
                Arguments.of("thread_link", "method", LinkMethod.values()),
                Arguments.of("thread_link", "verdict", Verdict.values()),
                Arguments.of("assessment", "assessment", Assessment.values()));
    }

    @ParameterizedTest
    @MethodSource("enumerations")
    void columnsOfCodesAllowJustTheCodes(String table, String column, Coded[] values) throws SQLException {
        String sql = query("SELECT sql FROM sqlite_schema WHERE name = '" + table + "'")
                .get(0);
        Matcher check =
                Pattern.compile("CHECK \\(" + column + " IN \\(([^)]*)\\)").matcher(sql);
        assertThat(check.find()).as("a CHECK on %s", column).isTrue();
        assertThat(Pattern.compile("'([^']*)'")
                        .matcher(check.group(1))
                        .results()
                        .map((MatchResult one) -> one.group(1)))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(values).map(Coded::code).toList());
    }

    @Test
    void wordsOfCodesAreCheckedWhenWritten() {
        assertThatThrownBy(() -> query("UPDATE region SET kind = 'kingdom' WHERE slug = 'anhui' RETURNING slug"))
                .hasMessageContaining("CHECK");
    }

    @Test
    void theFileSaysWhatItIs() throws SQLException {
        assertThat(query("SELECT printf('%x', application_id) FROM pragma_application_id"))
                .containsExactly("706c7368");
        assertThat(query("SELECT user_version FROM pragma_user_version"))
                .containsExactly(String.valueOf(Schema.VERSION));
    }

    @Test
    void everyTableOfRecordsIsJournaled() throws SQLException {
        TreeSet<String> recorded = new TreeSet<>(query("""
                SELECT DISTINCT tbl_name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'journal_add_%'
                """));
        List<String> others = query("""
                SELECT name FROM pragma_table_list
                 WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'journal%'
                """);
        // a number that was given out stays given out, whatever is taken back
        others.remove("id_counter");
        // a text is kept under its own hash and never changes
        others.remove("document_text");
        assertThat(recorded).containsExactlyInAnyOrderElementsOf(others);
    }

    @Test
    void scriptsAreSplitAtStatementsButNotInsideTriggers() {
        assertThat(Schema.statements("""
                -- a comment; with a semicolon
                CREATE TABLE a (
                  b TEXT -- text
                ) STRICT;

                CREATE TRIGGER t AFTER INSERT ON a BEGIN
                  DELETE FROM a;
                END;
                CREATE INDEX i ON a (b);
                """))
                .hasSize(3)
                .satisfies(all -> assertThat(all.get(1)).contains("DELETE FROM a;", "END;"));
    }

    @Test
    void nothingIsKeptTwice() throws SQLException {
        assertThat(query("SELECT name FROM pragma_table_info('search_content')"))
                .isEmpty();
        assertThat(query("""
                SELECT name FROM pragma_table_list t
                 WHERE type = 'table' AND schema = 'main' AND wr = 0 AND name NOT LIKE 'sqlite_%'
                   AND EXISTS (SELECT 1 FROM pragma_table_info(t.name) WHERE pk > 1)
                """)).isEmpty();
    }

    private static List<String> query(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (results.next()) {
                values.add(results.getString(1));
            }
            return values;
        }
    }
}
