package io.github.planshift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pages of docs that show commands: each line behind a dollar sign is run in one folder, in order, ends with 0, and
 * prints what the page says; a page shows another end by {@code || echo "exit code $?"}. A line {@code …} stands for any
 * lines. A file that a page shows is written by its heredoc. A section whose tool is missing is skipped, no other.
 */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class PagesIT {

    private static final Path EXECUTABLE = Path.of(System.getProperty("planshift.executable", "target/planshift"))
            .toAbsolutePath();
    private static final boolean GENERATE = Boolean.getBoolean("generate");
    private static final String INDENT = "    ";
    private static final Pattern HEREDOC = Pattern.compile("<<'(\\w+)'");

    /** Sections of the recipes by title, and a command that succeeds where their tool is there. */
    private static final Map<String, String> NEEDS = Map.of(
            "sqlite3", "command -v sqlite3",
            "jq", "command -v jq",
            "Miller", "command -v mlr",
            "pandas", "python3 -c 'import pandas'");

    private record Result(int code, List<String> lines) {}

    @TempDir
    Path directory;

    @TestFactory
    List<DynamicTest> tutorial() throws IOException {
        return sections("tutorial", "true");
    }

    @TestFactory
    List<DynamicTest> teams() throws IOException {
        return sections("teams", "command -v git");
    }

    @TestFactory
    List<DynamicTest> countries() throws IOException {
        return sections("countries", "true");
    }

    @TestFactory
    List<DynamicTest> recipes() throws IOException {
        return sections("recipes", "true");
    }

    /** A test for each section of a page; they follow each other in one folder. */
    private List<DynamicTest> sections(String page, String needed) throws IOException {
        Files.createDirectories(directory.resolve("bin"));
        Files.createSymbolicLink(directory.resolve("bin/planshift"), EXECUTABLE);
        Files.createDirectories(directory.resolve("home"));
        Path work = Files.createDirectories(directory.resolve("work"));
        Path file = Path.of("docs", page + ".md");
        List<List<String>> sections = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("#") || sections.isEmpty()) {
                sections.add(new ArrayList<>());
            }
            sections.get(sections.size() - 1).add(line);
        }
        StringBuilder text = new StringBuilder();
        List<DynamicTest> tests = new ArrayList<>();
        for (List<String> section : sections) {
            String title = section.get(0).replaceFirst("^#+ ", "");
            tests.add(dynamicTest(title, () -> {
                int before = text.length();
                section.forEach(line -> text.append(line).append('\n'));
                String need = NEEDS.getOrDefault(title, needed);
                assumeTrue(
                        run(work, need).code() == 0,
                        "docs/" + page + ".md, " + title + " is not tried: no success with " + need);
                text.setLength(before);
                whatASectionShowsIsSo(section, work, text);
            }));
        }
        if (GENERATE) {
            tests.add(dynamicTest("write " + page, () -> Files.writeString(file, text)));
        }
        return tests;
    }

    private void whatASectionShowsIsSo(List<String> lines, Path work, StringBuilder text) throws Exception {
        int at = 0;
        while (at < lines.size()) {
            String line = lines.get(at);
            if (!line.startsWith(INDENT + "$ ")) {
                text.append(line).append('\n');
                at++;
                continue;
            }
            List<String> command = new ArrayList<>();
            at = command(lines, at, command);
            List<String> expected = new ArrayList<>();
            while (at < lines.size() && isOutput(lines, at)) {
                expected.add(lines.get(at).isEmpty() ? "" : lines.get(at).substring(INDENT.length()));
                at++;
            }
            Result result = run(work, String.join("\n", command));
            List<String> printed = result.lines();
            assertThat(result.code())
                    .as("%s ends with its exit code and prints%n%s", command.get(0), String.join("\n", printed))
                    .isZero();
            if (!GENERATE) {
                assertThat(matches(expected, printed))
                        .as("%s prints%n%s", command.get(0), String.join("\n", printed))
                        .isTrue();
            }
            List<String> block = new ArrayList<>(command);
            block.set(0, "$ " + command.get(0));
            block.addAll(expected.contains("…") ? expected : printed);
            block.forEach(one -> text.append(one.isEmpty() ? "" : INDENT + one).append('\n'));
        }
    }

    /** Takes in a command, with the lines of its heredoc or those after a backslash; answers where it ends. */
    private static int command(List<String> lines, int from, List<String> command) {
        int at = from;
        command.add(lines.get(at).substring(INDENT.length() + 2));
        at++;
        var heredoc = HEREDOC.matcher(command.get(0));
        if (heredoc.find()) {
            do {
                command.add(lines.get(at).isEmpty() ? "" : lines.get(at).substring(INDENT.length()));
                at++;
            } while (!command.get(command.size() - 1).equals(heredoc.group(1)));
        }
        while (command.get(command.size() - 1).endsWith("\\")) {
            command.add(lines.get(at).substring(INDENT.length()));
            at++;
        }
        return at;
    }

    /** Blank lines belong to the output where more of it follows. */
    private static boolean isOutput(List<String> lines, int at) {
        int next = at;
        while (next < lines.size() && lines.get(next).isEmpty()) {
            next++;
        }
        return next < lines.size()
                && lines.get(next).startsWith(INDENT)
                && !lines.get(next).startsWith(INDENT + "$ ")
                && (next == at || lines.get(at - 1).startsWith(INDENT));
    }

    private static boolean matches(List<String> expected, List<String> printed) {
        String pattern = expected.stream()
                .map(line -> line.equals("…") ? "(?:.*\n)*" : Pattern.quote(line) + "\n")
                .collect(Collectors.joining());
        String text = printed.stream().map(line -> line + "\n").collect(Collectors.joining());
        return text.matches(pattern);
    }

    private Result run(Path work, String command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", command)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PLANSHIFT_") || name.startsWith("XDG_"));
        builder.environment().put("PATH", directory.resolve("bin") + ":/usr/bin:" + System.getenv("PATH"));
        builder.environment().put("HOME", directory.resolve("home").toString());
        builder.environment().put("COLUMNS", "100");
        builder.environment().put("TZ", "UTC");
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        String out;
        try (InputStream stream = process.getInputStream()) {
            out = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
        int code = process.waitFor();
        return new Result(
                code,
                Arrays.stream(out.split("\n", -1))
                        .map(String::stripTrailing)
                        .collect(Collectors.collectingAndThen(Collectors.toList(), PagesIT::withoutBlankEnd)));
    }

    private static List<String> withoutBlankEnd(List<String> lines) {
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).isEmpty()) {
            end--;
        }
        return lines.subList(0, end);
    }
}
