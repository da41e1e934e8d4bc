package io.github.planshift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the hand-written parts of the manual say is so. */
class ManualTextsTest {

    private static final Path TEXTS = Path.of("src/main/resources/io/github/planshift/cli/manual");
    private static final Pattern PAGE = Pattern.compile("planshift(?:-([a-z]+))?\\((\\d)\\)");
    private static final Pattern WORD = Pattern.compile("[a-z_]+");
    private static final List<String> CONCEPTS = List.of("data", "schema", "methods");

    @TempDir
    static Path directory;

    private static Shell shell;

    @BeforeAll
    static void readReports() throws IOException {
        shell = ReadReports.shell(directory);
        Files.writeString(directory.resolve("report.txt"), Desk.REPORT);
    }

    static List<String> texts() {
        return Commands.NAMES.stream()
                .filter(name -> !Set.of("complete", "help").contains(name))
                .toList();
    }

    private static String text(String command) throws IOException {
        return Files.readString(TEXTS.resolve(command + ".txt"));
    }

    private static List<String> section(String command, String title) throws IOException {
        String[] sections = text(command).split("(?m)^= ");
        return Arrays.stream(sections)
                .filter(section -> section.startsWith(title + "\n"))
                .flatMap(String::lines)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everyCommandHasATextThatNamesPagesThereAre(String command) throws IOException {
        Set<String> named = new TreeSet<>();
        PAGE.matcher(text(command))
                .results()
                .filter(page -> page.group(1) != null)
                .forEach(page -> {
                    assertThat(page.group(2))
                            .as(page.group())
                            .isEqualTo(
                                    CONCEPTS.contains(page.group(1))
                                            ? page.group(1).equals("data") ? "5" : "7"
                                            : "1");
                    named.add(page.group(1));
                });
        named.removeAll(CONCEPTS);

        assertThat(Commands.NAMES).containsAll(named).doesNotContain("planshift");
        assertThat(section(command, "SEE ALSO")).as("other pages on the matter").hasSizeGreaterThan(1);
    }

    @Test
    void noTextIsWithoutACommand() throws IOException {
        try (var files = Files.list(TEXTS)) {
            Set<String> others = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".txt"))
                    .map(name -> name.substring(0, name.length() - 4))
                    .collect(Collectors.toCollection(TreeSet::new));
            others.removeAll(texts());
            assertThat(others).containsExactly("common", "planshift");
        }
    }

    /** What stands in OUTPUT are the columns of the table and of CSV, no more and no less. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "match   | match 2024 2025",
                "scan    | scan report.txt",
                "track   | track 2024 --quotes",
                "profile | profile -R 2025",
                "terms   | terms 2024 2025",
                "focus   | focus digital; focus digital --by round",
                "align   | align -R 2026",
            })
    void outputNamesEveryColumn(String command, String examples) throws IOException {
        Set<String> columns = new TreeSet<>();
        for (String example : examples.split("; ", -1)) {
            for (String format : List.of("table", "csv")) {
                Shell.Result result =
                        shell.run("planshift " + example + " --format " + format + " --columns none-such");
                assertThat(result.err()).contains("; there are ");
                String line = result.err()
                        .lines()
                        .filter(one -> one.contains("; there are "))
                        .findFirst()
                        .orElse("");
                columns.addAll(List.of(line.replaceFirst(".*; there are ", "").split(", ", -1)));
            }
        }
        List<String> output = section(command, "OUTPUT");
        Set<String> described = output.stream()
                .filter(line -> line.contains(":: "))
                .flatMap(line ->
                        WORD.matcher(line.substring(0, line.indexOf("::"))).results())
                .map(word -> word.group())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(columns).as("columns there are").containsAll(described);
        assertThat(columns)
                .as("columns that are described")
                .allMatch(column ->
                        described.contains(column) || String.join("\n", output).contains("`" + column + "`"));
    }
}
