package io.github.planshift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planshift.exchange.SplitFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code export --split} and {@code import DIR}. */
class SplitFolderTest {

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void makeDatabase() throws IOException {
        shell = Shell.withDatabase(folder);
    }

    @Test
    void aDatabaseMadeFromTheFolderIsTheSame() throws IOException {
        succeeds("planshift export --split record");
        succeeds("planshift --db other.db init --codebook record/codebook --codebook-only");
        succeeds("planshift --db other.db import record");
        succeeds("planshift --db other.db export --split again");

        assertThat(contents("again")).isEqualTo(contents("record"));
        assertThat(shell.run("planshift --db other.db report --from 2022 --to 2025")
                        .out())
                .isEqualTo(shell.run("planshift report --from 2022 --to 2025").out());
    }

    @Test
    void aSecondExportTouchesNothing() {
        assertThat(succeeds("planshift export --split record")).contains(" files written, 0 unchanged, 0 removed");
        assertThat(succeeds("planshift export --split record/")).contains("0 files written, ");
    }

    @Test
    void whatIsGoneFromTheRecordGoesFromTheFolderAndNothingElse() throws IOException {
        succeeds("planshift export --split record");
        Path note = Files.writeString(folder.resolve("record/regions/hefei/notes.md"), "ours\n");
        Path own = Files.writeString(folder.resolve("record/regions/hefei/own.yaml"), "commitments: []\n");
        Files.createDirectories(folder.resolve("record/.git"));
        Path hidden = Files.writeString(folder.resolve("record/.git/config"), SplitFiles.MARK);
        Path top = Files.writeString(folder.resolve("record/README.md"), SplitFiles.MARK);
        Files.copy(folder.resolve("record/rounds/2022.yaml"), folder.resolve("record/rounds/1999.yaml"));
        Files.createDirectories(folder.resolve("record/regions/nowhere"));
        Files.copy(folder.resolve("record/rounds/2022.yaml"), folder.resolve("record/regions/nowhere/2022.yaml"));

        assertThat(succeeds("planshift export --split record")).contains("0 files written, ", ", 2 removed");

        assertThat(folder.resolve("record/rounds/1999.yaml")).doesNotExist();
        assertThat(folder.resolve("record/regions/nowhere")).doesNotExist();
        assertThat(Stream.of(note, own, hidden, top)).allMatch(Files::exists);
    }

    @Test
    void aFileOfSomebodyElseIsNotWrittenOver() throws IOException {
        Path own =
                Files.createDirectories(folder.resolve("record/regions/hefei")).resolve("2022.yaml");
        Files.writeString(own, "mine: 1\n");

        Shell.Result result = shell.run("planshift export --split record");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err())
                .isEqualTo("planshift: record/regions/hefei/2022.yaml: was not written by planshift export --split;"
                        + " move it away or name another folder\n");
        assertThat(contents("record")).hasSize(1);
    }

    @Test
    void filtersWouldLeaveHalfARecord() {
        assertThat(shell.run("planshift export --split record -r anhui").err())
                .isEqualTo("planshift: --split writes the whole record as YAML;"
                        + " leave filters, --format, --bom and -o out\n");
        assertThat(folder.resolve("record")).doesNotExist();
    }

    @Test
    void importTakesNewCodebookEntriesAndPrunesOnlyWhereAsked() throws IOException {
        succeeds("planshift export --split record");
        Path sectors = folder.resolve("record/codebook/sectors.yaml");
        Files.writeString(sectors, Files.readString(sectors) + "- slug: tea\n  en: Tea\n  aliases: [tea]\n");
        Path hefei = folder.resolve("record/regions/hefei/2022.yaml");
        Files.writeString(hefei, Files.readString(hefei).replaceFirst("sectors:\n  - \\S+", "sectors:\n  - tea"));
        Files.delete(folder.resolve("record/regions/wuhan/2022.yaml"));

        assertThat(shell.run("planshift import record").err())
                .contains("hefei-2022-001 is there already with other content");
        assertThat(succeeds("planshift import record --on-conflict replace"))
                .contains("codebook changed; 1 commitment replaced; ")
                .doesNotContain("removed");
        assertThat(shell.run("planshift list -s tea --format tsv --columns id").out())
                .isEqualTo("id\nhefei-2022-001\n");
        assertThat(succeeds("planshift import record --prune --dry-run")).contains("; 2 commitments removed");
        assertThat(shell.run("planshift list -r wuhan -R 2022 --format tsv --columns id")
                        .out())
                .isEqualTo("id\nwuhan-2022-001\nwuhan-2022-002\n");
        succeeds("planshift import record --prune");
        assertThat(shell.run("planshift list -r wuhan -R 2022 --format tsv --columns id")
                        .out())
                .isEqualTo("id\n");
        succeeds("planshift undo");
        assertThat(shell.run("planshift list -r wuhan -R 2022 --format tsv --columns id")
                        .out())
                .isEqualTo("id\nwuhan-2022-001\nwuhan-2022-002\n");
    }

    private String succeeds(String line) {
        Shell.Result result = shell.run(line);
        assertThat(result.code()).as(line + "\n" + result.err()).isZero();
        return result.err();
    }

    private Map<String, String> contents(String name) throws IOException {
        Path start = folder.resolve(name);
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(start)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                try {
                    contents.put(start.relativize(file).toString(), Files.readString(file));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return contents;
    }
}
