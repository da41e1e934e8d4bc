package io.github.planshift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long output on a terminal goes through the pager of the user; a pager that writes a file shows it. */
class PagerTest {

    private static final String PAGER = "sed s/^/paged:/ > paged";
    private static final String LONG = "planshift codebook regions --format csv";

    @TempDir
    Path directory;

    private Shell shell;
    private Path paged;

    @BeforeEach
    void makeShell() throws IOException {
        shell = Shell.withDatabase(directory).terminal(true, true).set("LINES", "24");
        paged = directory.resolve("paged");
    }

    private void assertPaged(String line) throws IOException {
        String plain = shell.run(line + " --no-pager").out();
        assertThat(paged).doesNotExist();
        assertThat(plain.lines()).hasSizeGreaterThan(24);

        Shell.Result result = shell.run(line);

        assertThat(result.out()).isEmpty();
        assertThat(result.code()).isZero();
        assertThat(Files.readString(paged).replace("paged:", "")).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {LONG, "planshift report", "planshift list --format json", "planshift export"})
    void longOutputIsPaged(String line) throws IOException {
        assertPaged(shellWith("PLANSHIFT_PAGER", PAGER, line));
    }

    @Test
    void thePagerOfOtherProgramsServesToo() throws IOException {
        assertPaged(shellWith("PAGER", PAGER, LONG));
    }

    @Test
    void theOwnPagerGoesBeforeIt() throws IOException {
        shell.set("PAGER", "sed s/^/other:/ > other");
        assertPaged(shellWith("PLANSHIFT_PAGER", PAGER, LONG));
        assertThat(directory.resolve("other")).doesNotExist();
    }

    @Test
    void theConfigCanNameIt() throws IOException {
        assertThat(shell.run("planshift config set pager '" + PAGER + "'").code())
                .isZero();
        assertPaged(LONG);
    }

    @Test
    void coloursReachIt() throws IOException {
        shell.set("PLANSHIFT_PAGER", PAGER).run("planshift codebook regions");
        assertThat(paged).content().contains("\033[");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cat", " cat "})
    void anEmptyPagerAndCatAreNone(String pager) {
        shell.set("PAGER", PAGER).set("PLANSHIFT_PAGER", pager);
        assertThat(shell.run(LONG).out()).isNotEmpty();
        assertThat(paged).doesNotExist();
    }

    @Test
    void whatFitsIsPrinted() {
        shell.set("PLANSHIFT_PAGER", PAGER);
        assertThat(shell.run("planshift list -r wuhan --limit 1").out()).isNotEmpty();
        shell.set("LINES", "1000");
        assertThat(shell.run(LONG).out()).isNotEmpty();
        assertThat(paged).doesNotExist();
    }

    @Test
    void offATerminalNothingIsPaged() {
        shell.set("PLANSHIFT_PAGER", PAGER).terminal(true, false);
        assertThat(shell.run(LONG).out()).isNotEmpty();
        shell.terminal(true, true).run(LONG + " -o regions.csv");
        assertThat(paged).doesNotExist();
        assertThat(directory.resolve("regions.csv")).isNotEmptyFile();
    }

    @Test
    void aPagerThatIsNotThereLosesNothing() {
        shell.set("PLANSHIFT_PAGER", "no-such-pager-here 2> error");
        assertThat(shell.run(LONG).out()).contains("anhui");
    }

    @Test
    void aPagerThatIsLeftEarlyIsNoError() {
        shell.set("PLANSHIFT_PAGER", "true");
        Shell.Result result = shell.run("planshift list --format json");
        assertThat(result).isEqualTo(new Shell.Result(0, "", ""));
    }

    private String shellWith(String variable, String value, String line) {
        shell.set(variable, value);
        return line;
    }
}
