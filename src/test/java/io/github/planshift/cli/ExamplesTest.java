package io.github.planshift.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Model.CommandSpec;

/** Every example of every help does what it says, on a copy of the bundled data; what follows a bar runs in a shell. */
class ExamplesTest {

    private static final Pattern REDIRECTED = Pattern.compile(" < (\\S+)$");

    private static final Set<String> READERS = Stream.of(
                    "list show diff match timeline track terms profile focus align report export codebook query log help scan"
                            .split(" ", -1))
            .map(name -> "planshift " + name)
            .collect(Collectors.toSet());

    /** These write elsewhere. */
    private static final Pattern QUIET = Pattern.compile(" (-o|--save|--add|--split|--check)\\b");

    @TempDir
    Path directory;

    static Stream<Arguments> examples() {
        return DocsTest.commands()
                .flatMap(command -> examples(command).map(example -> Arguments.of(command.qualifiedName(), example)));
    }

    /** The examples of a help, those of several lines joined. */
    private static Stream<String> examples(CommandSpec command) {
        String joined = String.join("\n", command.usageMessage().footer())
                .replace("%%", "%")
                .replaceAll(" \\\\\n +", " ");
        return Arrays.stream(joined.substring(joined.indexOf("Examples:")).split("\n", -1))
                .map(String::strip)
                .filter(line -> line.startsWith("planshift"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("examples")
    void works(String command, String example) throws Exception {
        String[] parts = example.split(" \\| ", 2);
        Shell shell = desk(command);
        Matcher redirected = REDIRECTED.matcher(parts[0]);
        String line = globbed(parts[0]);
        if (redirected.find()) {
            line = redirected.replaceFirst("");
            shell.input(Files.readString(directory.resolve(redirected.group(1))));
        }

        Shell.Result result = shell.run(line);

        assertThat(result.code()).as(result.err()).isZero();
        boolean prints = READERS.contains(command) && !QUIET.matcher(line).find();
        if (parts.length == 1) {
            assertThat(prints && result.out().isBlank()).as("nothing printed").isFalse();
        } else if (parts[1].startsWith("planshift ")) {
            assertThat(shell.input(result.out()).run(parts[1]).code()).isZero();
        } else {
            String tool = parts[1].split(" ", -1)[0];
            assumeTrue(onPath(tool), "needs " + tool);
            assertThat(through(parts[1], result.out())).isNotBlank();
        }
    }

    /** A folder with what the examples name in it; a person sits at the terminal only where something is asked. */
    private Shell desk(String command) throws IOException {
        if (command.equals("planshift init")) {
            return new Shell(directory);
        }
        Path demo = Files.createDirectories(directory.resolve("planshift-demo"));
        Shell.withDatabase(demo);
        if (command.equals("planshift undo")) {
            Shell shell = Shell.withDatabase(directory);
            for (String tag : List.of("first", "second")) {
                assertThat(shell.run("planshift edit anhui-2025-001 --tag " + tag)
                                .code())
                        .isZero();
            }
            return shell;
        }
        Shell shell = ReadReports.shell(directory);
        for (String folder : List.of("anhui", "reports", "2025")) {
            Files.createDirectories(directory.resolve(folder));
        }
        for (String report : List.of("anhui/2025.md", "reports/anhui-2025.md", "report.txt")) {
            Files.writeString(directory.resolve(report), Desk.REPORT);
        }
        Files.writeString(directory.resolve("article.txt"), Desk.ARTICLE);
        Files.writeString(directory.resolve("commitments.yaml"), """
                - region: Guangdong
                  round: 2026
                  sectors: [low-altitude-economy]
                  statement: Build a low-altitude traffic network.
                  sources:
                    - {publisher: 南方日报}
                """);
        Files.writeString(directory.resolve("my-sectors.yaml"), """
                sectors:
                  - {slug: tea, parent: society, en: Tea, zh: 茶}
                """);
        if (command.equals("planshift report")) {
            assertThat(shell.run("planshift report -o reports").code()).isZero();
        }
        if (command.equals("planshift import")) {
            assertThat(shell.run("planshift export --split record").code()).isZero();
            Files.copy(directory.resolve("planshift.db"), directory.resolve("old.db"));
            for (String file : List.of("team.yaml", "2025/shanghai.yaml")) {
                assertThat(shell.run("planshift export -r shanghai -R 2025 -o " + file)
                                .code())
                        .isZero();
            }
        }
        return command.equals("planshift review") ? shell.terminal(true, true).input("q\n") : shell;
    }

    /** The line with the files that a pattern stands for, as a shell would hand them over. */
    private String globbed(String line) throws IOException {
        if (!line.contains("/*")) {
            return line;
        }
        String pattern = line.replaceFirst(".* (\\S*/\\*\\S*).*", "$1");
        try (Stream<Path> files = Files.list(directory.resolve(pattern.replaceFirst("/\\*.*", "")))) {
            return line.replace(
                    pattern,
                    files.map(file -> directory.relativize(file).toString())
                            .sorted()
                            .collect(Collectors.joining(" ")));
        }
    }

    private String through(String command, String input) throws Exception {
        Process process = new ProcessBuilder("sh", "-c", command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        Thread feeder = new Thread(() -> {
            try (var in = process.getOutputStream()) {
                in.write(input.getBytes(StandardCharsets.UTF_8));
            } catch (IOException enough) {
                // head and the like read no further
            }
        });
        feeder.start();
        String out;
        try (InputStream stream = process.getInputStream()) {
            out = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(out).isZero();
        return out;
    }

    private static boolean onPath(String tool) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }
}
