package io.github.planshift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The pages of docs that show commands: each line behind a dollar sign is run in one folder, in order, and prints what
 * the page says. A line {@code …} stands for any lines. A file that a page shows is written by its heredoc.
 */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class PagesIT {

    private static final Path EXECUTABLE = Path.of(System.getProperty("planshift.executable", "target/planshift"))
            .toAbsolutePath();
    private static final boolean GENERATE = Boolean.getBoolean("generate");
    private static final String INDENT = "    ";
    private static final Pattern HEREDOC = Pattern.compile("<<'(\\w+)'");

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "tutorial, sh",
        "teams, git",
        "countries, sh",
        "recipes, sqlite3 jq mlr",
    })
    void whatAPageShowsIsSo(String page, String tools) throws Exception {
        for (String tool : tools.split(" ", -1)) {
            assumeTrue(onPath(tool), tool + " is not installed: docs/" + page + ".md is not tried");
        }
        Files.createDirectories(directory.resolve("bin"));
        Files.createSymbolicLink(directory.resolve("bin/planshift"), EXECUTABLE);
        Files.createDirectories(directory.resolve("home"));
        Path work = Files.createDirectories(directory.resolve("work"));
        Path file = Path.of("docs", page + ".md");
        StringBuilder text = new StringBuilder();
        List<String> lines = Files.readAllLines(file);
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
            List<String> printed = run(work, String.join("\n", command));
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
        if (GENERATE) {
            Files.writeString(file, text);
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

    private List<String> run(Path work, String command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", command)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PLANSHIFT_") || name.startsWith("XDG_"));
        builder.environment().put("PATH", directory.resolve("bin") + ":" + System.getenv("PATH"));
        builder.environment().put("HOME", directory.resolve("home").toString());
        builder.environment().put("COLUMNS", "100");
        builder.environment().put("TZ", "UTC");
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        String out;
        try (InputStream stream = process.getInputStream()) {
            out = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
        process.waitFor();
        return Arrays.stream(out.split("\n", -1))
                .map(String::stripTrailing)
                .collect(Collectors.collectingAndThen(Collectors.toList(), PagesIT::withoutBlankEnd));
    }

    private static List<String> withoutBlankEnd(List<String> lines) {
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).isEmpty()) {
            end--;
        }
        return lines.subList(0, end);
    }

    private static boolean onPath(String tool) throws IOException {
        for (String folder : System.getenv("PATH").split(":", -1)) {
            if (Files.isExecutable(Path.of(folder, tool))) {
                return true;
            }
        }
        return false;
    }
}
