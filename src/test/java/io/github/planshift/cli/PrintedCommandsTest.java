package io.github.planshift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command lines that a report prints run, and give what the report says they give. */
class PrintedCommandsTest {

    private static final Pattern COMMAND = Pattern.compile("`planshift ([^`]+)`");
    private static final Pattern COUNTED = Pattern.compile("\\| ([0-9]+) \\|");

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void report() {
        desk = Desk.withDatabase(folder);
        scan("anhui", "2024", Desk.REPORT.replace("2025年", "2024年").replace("2024年工作回顾", "2023年工作回顾"));
        scan("anhui", "2025", Desk.REPORT_CHANGED);
        run("review --accept");
        run("report --from 2024 --to 2025 -o site --quiet");
    }

    private void scan(String region, String round, String text) {
        desk.file(region + round + ".md", text);
        run("scan " + region + round + ".md --region " + region + " --round " + round + " --save");
    }

    private Desk.Result run(String line) {
        Desk.Result result = desk.run(line.split(" ", -1));
        assertThat(result.code()).as(line + "\n" + result.err()).isZero();
        return result;
    }

    private String page(String name) throws IOException {
        return Files.readString(folder.resolve("site").resolve(name));
    }

    @Test
    void everyCommandRuns() throws IOException {
        Set<String> lines = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder.resolve("site"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".md")).toList()) {
                COMMAND.matcher(Files.readString(file))
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .forEach(lines::add);
            }
        }
        assertThat(lines).anyMatch(line -> line.startsWith("diff ")).anyMatch(line -> line.startsWith("track "));
        lines.forEach(this::run);
    }

    @Test
    void theFirstRowCountsWhatTheCommandLists() throws IOException {
        assertThat(listed(page("results.md"))).isEqualTo(row(page("results.md"), 0));
        String byRegion = page("changes.md").substring(page("changes.md").indexOf("## By region"));
        int changes = 0;
        for (JsonNode count : run(first(byRegion) + " --format json").json().get("summary")) {
            changes += count.asInt();
        }
        assertThat(changes).isEqualTo(row(byRegion, -1));
    }

    private static String first(String text) {
        Matcher command = COMMAND.matcher(text);
        assertThat(command.find()).isTrue();
        return command.group(1);
    }

    /** How many the first command of a text lists. */
    private int listed(String text) {
        return run(first(text) + " --format ndjson").lines().size();
    }

    /** A cell of the first row that counts, or the sum of its cells for -1. */
    private static int row(String text, int cell) {
        String line = text.lines()
                .filter(one -> COUNTED.matcher(one).find())
                .findFirst()
                .orElseThrow();
        List<Integer> cells = Stream.of(line.split("\\|", -1))
                .map(String::strip)
                .filter(one -> one.matches("[0-9]+"))
                .map(Integer::valueOf)
                .toList();
        return cell < 0 ? cells.stream().mapToInt(Integer::intValue).sum() : cells.get(cell);
    }
}
