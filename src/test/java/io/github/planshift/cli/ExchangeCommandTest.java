package io.github.planshift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one database prints makes another one equal to it. */
class ExchangeCommandTest {

    @TempDir
    Path folder;

    private Desk desk;
    private Desk empty;

    @BeforeEach
    void aDatabaseWithRecordsOfEveryKind() {
        desk = new Desk(folder);
        done(desk, "init");
        desk.file("2025.txt", Desk.REPORT);
        done(desk, "scan", "2025.txt", "--save");
        done(desk, "review", "--accept", "--kind", "pledge");
        done(desk, "assess", "anhui-2022-001", "--assessment", "kept", "--url", "https://example.org/", "--note", "达到");
        desk.file("other/README", "");
        empty = Desk.withDatabase(folder.resolve("other"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yaml", "ndjson", "csv"})
    void everythingThatExportWrites(String format) {
        imported(done(desk, "export", "--format", format));

        assertThat(done(empty, "export")).isEqualTo(done(desk, "export")).contains("thread_links:", "assessments:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yaml", "ndjson", "json", "csv"})
    void theCommitmentsThatListPrints(String format) {
        imported(done(desk, "list", "--state", "all", "--format", format));

        assertThat(commitments(empty)).isEqualTo(commitments(desk));
    }

    @Test
    void theCommitmentsThatExportWritesAsJson() {
        imported(commitments(desk));

        assertThat(commitments(empty)).isEqualTo(commitments(desk));
    }

    private void imported(String text) {
        Desk.Result result = empty.run(text, false, "import", "-");
        assertThat(result.err()).startsWith("planshift: imported: ");
        assertThat(result.code()).isZero();
    }

    private static String commitments(Desk desk) {
        return done(desk, "export", "--format", "json");
    }

    private static String done(Desk desk, String... words) {
        Desk.Result result = desk.run(words);
        assertThat(result.code()).as(result.err()).isZero();
        return result.out();
    }
}
