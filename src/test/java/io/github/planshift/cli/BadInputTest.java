package io.github.planshift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Input that no text file in src/test/cases can hold, and databases in every bad state. */
class BadInputTest {

    @TempDir
    Path directory;

    private Shell shell;
    private byte[] database;

    @BeforeEach
    void makeDatabase() throws IOException {
        shell = Shell.withDatabase(directory);
        database = Files.readAllBytes(directory.resolve("planshift.db"));
    }

    @Test
    void bytesThatAreNotUtf8AreNamedByTheirOffset() throws IOException {
        byte[] gbk = "- region: 安徽\n".getBytes(java.nio.charset.Charset.forName("GBK"));
        Files.write(directory.resolve("gbk.yaml"), gbk);

        refused(
                "planshift import gbk.yaml",
                2,
                "gbk.yaml: not UTF-8: byte 10 begins no character; convert the file to UTF-8");
    }

    @Test
    void aCharacterCutOffAtTheEndIsNotUtf8() throws IOException {
        byte[] text = "- region: 安".getBytes(StandardCharsets.UTF_8);
        Files.write(directory.resolve("cut.yaml"), java.util.Arrays.copyOf(text, text.length - 1));

        refused(
                "planshift import cut.yaml",
                2,
                "cut.yaml: not UTF-8: byte 10 begins no character; convert the file to UTF-8");
    }

    @Test
    void nulCharactersAreRefused() throws IOException {
        Files.writeString(directory.resolve("nul.json"), """
                [{"region": "anhui", "round": "2026", "sectors": ["growth"], "statement": "a\\u0000b",
                  "sources": [{"publisher": "Anhui Daily"}]}]
                """);

        Shell.Result result = shell.run("planshift import nul.json");

        assertThat(result.err()).startsWith("planshift: nul.json:1:75: statement: holds a NUL character\n");
        unchanged(result, 2);
    }

    @Test
    void aFileOf200MegabytesIsNotRead() throws IOException {
        try (RandomAccessFile sparse =
                new RandomAccessFile(directory.resolve("large.yaml").toFile(), "rw")) {
            sparse.setLength(200L * 1024 * 1024);
        }

        refused(
                "planshift import large.yaml",
                2,
                "large.yaml: larger than 64 MB; split it, or save it without pictures");
    }

    @Test
    void nestingWithoutEndIsRefused() throws IOException {
        for (String name : new String[] {"deep.json", "deep.yaml"}) {
            Files.writeString(directory.resolve(name), "[".repeat(100_000));

            Shell.Result result = shell.run("planshift import " + name);

            assertThat(result.err()).startsWith("planshift: " + name + ":1:").hasLineCount(1);
            unchanged(result, 2);
        }
    }

    @Test
    void hundredsOfProblemsAreCutShort() throws IOException {
        Files.writeString(directory.resolve("many.yaml"), "- {region: nowhere}\n".repeat(300));

        Shell.Result result = shell.run("planshift import many.yaml");

        assertThat(result.err()).hasLineCount(51).endsWith("more problems\n");
        unchanged(result, 2);
    }

    @Test
    void aDatabaseOfANewerPlanshiftIsLeftAlone() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("planshift.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 99");
        }
        database = Files.readAllBytes(directory.resolve("planshift.db"));

        refused(
                "planshift list",
                3,
                "planshift.db: made by a newer planshift (schema 99, this one reads up to 1); install the newer planshift");
    }

    @Test
    void aSqliteFileOfAnotherProgramIsLeftAlone() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("other.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE commitments (id TEXT)");
        }

        refused(
                "planshift --db other.db list",
                3,
                "other.db: this is not a planshift database; name another file with --db");
    }

    @Test
    void aDamagedDatabaseIsNamed() throws IOException {
        Files.write(directory.resolve("half.db"), java.util.Arrays.copyOf(database, database.length / 2));

        Shell.Result result = shell.run("planshift --db half.db list");

        assertThat(result.err())
                .startsWith("planshift: half.db: the database is damaged")
                .hasLineCount(1);
        unchanged(result, 3);
    }

    @Test
    void aDatabaseThatIsBeingWrittenIsLeftAlone() throws SQLException, IOException {
        shell.set("PLANSHIFT_WAIT", "0");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("planshift.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");

            refused(
                    "planshift rm anhui-2025-001",
                    3,
                    "planshift.db: the database is in use by another process; try again");
            refused("planshift list", 3, "planshift.db: the database is in use by another process; try again");
        }
    }

    private void refused(String line, int code, String message) throws IOException {
        Shell.Result result = shell.run(line);
        assertThat(result.err()).isEqualTo("planshift: " + message + "\n");
        unchanged(result, code);
    }

    private void unchanged(Shell.Result result, int code) throws IOException {
        assertThat(result.out()).isEmpty();
        assertThat(result.code()).isEqualTo(code);
        assertThat(directory.resolve("planshift.db")).hasBinaryContent(database);
    }
}
