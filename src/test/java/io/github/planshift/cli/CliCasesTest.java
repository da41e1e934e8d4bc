package io.github.planshift.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.planshift.text.DisplayWidth;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whole command lines and what they print, a directory each below src/test/cases. See the README there.
 *
 * <p>{@code -Dgenerate=true} writes what is printed today; read it with {@code git diff}.
 */
class CliCasesTest {

    private static final Path CASES = Path.of("src/test/cases");
    private static final boolean GENERATE = Boolean.getBoolean("generate");

    private static final Set<String> PARTS = Set.of(
            "cmd",
            "expout",
            "experr",
            "expcode",
            "expfiles",
            "expnames",
            "stdin",
            "env",
            "terminal",
            "no-db",
            "reports",
            "files");

    /** Commands that only read: run twice, they print the same and change nothing. */
    private static final Set<String> READERS = Set.of(
            "list",
            "show",
            "diff",
            "track",
            "terms",
            "timeline",
            "profile",
            "focus",
            "align",
            "report",
            "export",
            "codebook",
            "query",
            "log",
            "complete",
            "help");

    @TempDir
    Path temp;

    @TestFactory
    Stream<DynamicContainer> cases() {
        return children(CASES)
                .filter(Files::isDirectory)
                .map(command -> dynamicContainer(
                        command.getFileName().toString(),
                        children(command)
                                .map(one -> dynamicTest(
                                        one.getFileName().toString(),
                                        one.resolve("cmd").toUri(),
                                        () -> check(one)))));
    }

    private void check(Path one) throws IOException {
        assertThat(children(one).map(part -> part.getFileName().toString()))
                .as("files of the case")
                .isSubsetOf(PARTS)
                .contains("cmd");
        Path directory = Files.createDirectories(
                temp.resolve(one.getParent().getFileName()).resolve(one.getFileName()));
        copy(one.resolve("files"), directory);
        Shell shell = shell(one, directory);
        prepare(shell, one);
        List<String> lines =
                text(one, "cmd").lines().filter(line -> !line.startsWith("#")).toList();
        for (String line : lines.subList(0, lines.size() - 1)) {
            Shell.Result earlier = shell.run(line);
            assertThat(earlier.code()).as(line + "\n" + earlier.err()).isZero();
        }
        String last = lines.get(lines.size() - 1);
        Map<String, byte[]> before = contents(directory);

        Shell.Result result = shell.run(last);

        Map<String, byte[]> after = contents(directory);
        Map<String, byte[]> written = new TreeMap<>(after);
        written.entrySet().removeIf(file -> file.getKey().endsWith(".db") || same(before, file));
        if (GENERATE) {
            generate(one, result, written);
        } else {
            assertThat(result.err()).as("standard error of " + last).isEqualTo(text(one, "experr"));
            assertThat(result.out()).as("standard output of " + last).isEqualTo(text(one, "expout"));
            assertThat(result.code()).as("exit code of " + last).isEqualTo(code(text(one, "expcode")));
            Map<String, byte[]> expected = contents(one.resolve("expfiles"));
            if (Files.exists(one.resolve("expnames"))) {
                assertThat(names(written)).as("files written").isEqualTo(text(one, "expnames"));
                written.keySet().retainAll(expected.keySet());
            }
            assertFiles(written, expected);
        }
        assertWellFormed(last, result);
        if (!Files.exists(one.resolve("env"))) {
            assertFits(last, result);
        }
        if (result.code() > 1) {
            assertThat(changes(before, after))
                    .as("what a command that failed changed")
                    .isEmpty();
        }
        if (Shell.words(last).stream().anyMatch(READERS::contains)
                && !last.contains(" -o ")
                && !last.contains(" --add ")) {
            assertThat(shell.run(last)).as("the same again").isEqualTo(result);
            assertThat(changes(before, contents(directory)))
                    .as("what a command that reads changed")
                    .isEmpty();
        }
    }

    private static Shell shell(Path one, Path directory) throws IOException {
        if (Files.exists(one.resolve("no-db"))) {
            return new Shell(directory);
        }
        return Files.exists(one.resolve("reports")) ? ReadReports.shell(directory) : Shell.withDatabase(directory);
    }

    /** What holds for every command line. */
    private static void assertWellFormed(String line, Shell.Result result) {
        String both = result.out() + result.err();
        assertThat(both).doesNotContain("Exception", "\n\tat ", "picocli");
        if (!line.contains("--color=always")) {
            assertThat(both).doesNotContain("\033");
        }
        for (String text : List.of(result.out(), result.err())) {
            assertThat(text.isEmpty() || text.endsWith("\n") || text.endsWith(": "))
                    .as("ends its last line")
                    .isTrue();
        }
        if (result.code() > 1) {
            assertThat(result.out()).as("standard output of a failure").isEmpty();
            assertThat(result.err().lines())
                    .as("error lines")
                    .isNotEmpty()
                    .allMatch(error -> error.contains("planshift: "));
        }
    }

    private static void assertFits(String line, Shell.Result result) {
        if (!line.contains("--format")
                && !line.contains("--color")
                && !line.contains("report")
                && !line.contains("export")) {
            assertThat(result.out().lines()).as("lines of a table").noneMatch(shown -> shown.endsWith(" "));
            assertThat(result.out().lines().filter(shown -> DisplayWidth.of(shown) > Shell.COLUMNS))
                    .as("lines wider than the terminal")
                    .isEmpty();
        }
    }

    private static void prepare(Shell shell, Path one) throws IOException {
        shell.input(text(one, "stdin"));
        text(one, "env").lines().map(line -> line.split("=", 2)).forEach(pair -> shell.set(pair[0], pair[1]));
        String terminal = text(one, "terminal");
        shell.terminal(terminal.contains("in"), terminal.contains("out"));
    }

    private static void generate(Path one, Shell.Result result, Map<String, byte[]> written) throws IOException {
        put(one.resolve("expout"), result.out());
        put(one.resolve("experr"), result.err());
        put(one.resolve("expcode"), result.code() == 0 ? "" : result.code() + "\n");
        Path files = one.resolve("expfiles");
        if (Files.exists(one.resolve("expnames"))) {
            Files.writeString(one.resolve("expnames"), names(written));
            written.keySet().retainAll(contents(files).keySet());
        }
        if (Files.exists(files)) {
            try (Stream<Path> stale = Files.walk(files)) {
                for (Path path : stale.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        for (Map.Entry<String, byte[]> file : written.entrySet()) {
            Path path = files.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    private static void put(Path file, String text) throws IOException {
        if (text.isEmpty()) {
            Files.deleteIfExists(file);
        } else {
            Files.writeString(file, text);
        }
    }

    private static void assertFiles(Map<String, byte[]> written, Map<String, byte[]> expected) {
        assertThat(written.keySet()).as("files written").isEqualTo(expected.keySet());
        written.forEach((name, bytes) -> assertThat(bytes)
                .asString()
                .as(name)
                .isEqualTo(new String(expected.get(name), java.nio.charset.StandardCharsets.UTF_8)));
    }

    private static String names(Map<String, byte[]> files) {
        return files.keySet().stream().map(name -> name + "\n").collect(Collectors.joining());
    }

    private static int code(String text) {
        return text.isEmpty() ? 0 : Integer.parseInt(text.strip());
    }

    /** The text of a part of a case, empty where there is none. */
    private static String text(Path one, String part) throws IOException {
        Path file = one.resolve(part);
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private static Set<String> changes(Map<String, byte[]> before, Map<String, byte[]> after) {
        Set<String> changes = new TreeSet<>();
        after.entrySet().stream()
                .filter(Predicate.not(file -> same(before, file)))
                .forEach(file -> changes.add(file.getKey()));
        before.keySet().stream().filter(name -> !after.containsKey(name)).forEach(changes::add);
        return changes;
    }

    private static boolean same(Map<String, byte[]> before, Map.Entry<String, byte[]> file) {
        return Arrays.equals(before.get(file.getKey()), file.getValue());
    }

    private static Map<String, byte[]> contents(Path directory) {
        if (!Files.isDirectory(directory)) {
            return Map.of();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(
                            file -> directory.relativize(file).toString(),
                            CliCasesTest::bytes,
                            (a, b) -> a,
                            TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Map.Entry<String, byte[]> file : contents(from).entrySet()) {
            Path target = to.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
    }

    private static Stream<Path> children(Path directory) {
        try (Stream<Path> children = Files.list(directory)) {
            return children.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
