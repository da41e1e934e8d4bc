package io.github.planshift.cli.manual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The committed scripts in the real shells, with the executable and the database of the demo behind them. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class LiveCompletionIT {

    private static final Path EXECUTABLE = Path.of(System.getProperty("planshift.executable", "target/planshift"))
            .toAbsolutePath();

    private static final Map<String, String> LINES = new LinkedHashMap<>();

    static {
        LINES.put("planshift matc", "planshift match");
        LINES.put("planshift list --format nd", "planshift list --format ndjson");
        LINES.put("planshift list -r guangd", "planshift list -r guangdong");
        LINES.put("planshift list -r 安", "planshift list -r 安徽");
        LINES.put("planshift diff 15fyp-p", "planshift diff 15fyp-proposal");
        LINES.put("planshift list -s brain-co", "planshift list -s brain-computer-interfaces");
        LINES.put("planshift show hefei-2022", "planshift show hefei-2022-001");
    }

    @TempDir
    Path directory;

    static Stream<Named<CompletionContract>> shells() {
        return Stream.of(new BashCompletionTest(), new ZshCompletionTest(), new FishCompletionTest())
                .map(shell -> Named.of(shell.shell(), shell));
    }

    @ParameterizedTest
    @MethodSource("shells")
    void completesFromTheDatabase(CompletionContract shell) throws Exception {
        assumeTrue(
                Terminal.has(shell.shell()) && Terminal.has("script"),
                "needs " + shell.shell() + " and script of util-linux: completion is not tried");
        Files.createSymbolicLink(directory.resolve("planshift"), EXECUTABLE);
        Path script = Files.copy(
                shell.committed(),
                Files.createDirectory(directory.resolve("completions"))
                        .resolve(shell.committed().getFileName()));
        Path work = Files.createDirectory(directory.resolve("work"));
        Process made = new ProcessBuilder(EXECUTABLE.toString(), "--db", "planshift.db", "init")
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("init.txt").toFile())
                .start();
        assertThat(made.waitFor()).isZero();
        try (Terminal terminal = new Terminal(work, shell.start(script), directory)) {
            for (Map.Entry<String, String> line : LINES.entrySet()) {
                assertThat(terminal.complete(line.getKey()).line().replaceAll("[ ,]$", ""))
                        .isEqualTo(line.getValue());
            }
        }
    }
}
