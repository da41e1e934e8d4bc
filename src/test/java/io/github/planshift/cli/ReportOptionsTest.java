package io.github.planshift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportOptionsTest {

    @TempDir
    Path temp;

    private Shell shell;

    @BeforeEach
    void record() throws IOException {
        shell = new Shell(temp);
        new TypedRecord(field -> field.startsWith("url") ? "https://example.org/" + field : "«" + field + "»")
                .make(shell);
    }

    private String report(String options) {
        Shell.Result result = shell.run("planshift report " + options);
        assertThat(result.code()).as(result.err()).isZero();
        return result.out();
    }

    private void run(String line) {
        Shell.Result result = shell.run(line);
        assertThat(result.code()).as(result.err()).isZero();
    }

    @Test
    void chineseReportHasNoEnglishLabels() {
        String page = report("--lang zh")
                .lines()
                .filter(line -> !line.contains("| `") && !line.startsWith("数据"))
                .reduce("", (a, b) -> a + b + "\n")
                .replaceAll("«[^»]*»", "")
                .replaceAll("https?\\S*", "");
        assertThat(page).contains("变化");
        assertThat(page.substring(0, page.indexOf("\n## 方法")))
                .as("but for the codes and ids of the record")
                .doesNotContainPattern(
                        Pattern.compile("\\b(Region|Round|Before|After|pledge|kept|report|partial|complete)\\b"));
    }

    @Test
    void onlyChangesLeavesTheRecordOut() {
        assertThat(report("")).contains("### The record", "## «sectors-name");
        assertThat(report("--only changes")).contains("changes only").doesNotContain("### The record\n\n#### 2024");
    }

    @Test
    void sinceRoundDayOrEntry() throws IOException {
        assertThat(report("--since 2024")).contains("«s2»", "new since 2024").doesNotContain("«s8»");
        assertThat(report("--since 2026-01-02")).contains("«s8»");
        assertThat(report("--since 2026-01-03"))
                .contains("new since 2026-01-03")
                .doesNotContain("«s8»", "«s2»");
        int last = entry();
        assertThat(report("--since " + last)).doesNotContain("«s2»");
        run("planshift edit i1 --tag fresh");
        assertThat(report("--since " + last)).as("a tag").contains("«s8»").doesNotContain("«s7»");
        last = entry();
        Files.writeString(temp.resolve("more.yaml"), """
                assessments: [{commitment: o4, as_of: "2026-01-02", assessment: broken}]
                """);
        run("planshift import more.yaml");
        assertThat(report("--since " + last))
                .as("an assessment")
                .contains("«s4»")
                .doesNotContain("«s2»");
        last = entry();
        Files.writeString(temp.resolve("more.yaml"), """
                coverage: [{region: ohio, round: "2025", state: partial}]
                """);
        run("planshift import more.yaml --on-conflict replace");
        assertThat(report("--since " + last)).as("coverage").contains("«s6»").doesNotContain("«s2»");
    }

    private int entry() {
        return Integer.parseInt(report("").replaceAll("(?s).*journal entry (\\d+);.*", "$1"));
    }

    @Test
    void dumpedTemplatesGiveTheSameBytes() throws IOException {
        run("planshift report --dump-template mine");
        assertThat(report("--template mine")).isEqualTo(report(""));
        run("planshift report -o a --quiet");
        run("planshift report -o b --quiet --template mine");
        assertThat(TypedRecord.files(temp.resolve("b"))).isEqualTo(TypedRecord.files(temp.resolve("a")));
        Files.writeString(temp.resolve("mine/foot.md"), "kept");
        assertThat(shell.run("planshift report --dump-template mine").err()).contains("0 templates written");
        assertThat(temp.resolve("mine/foot.md")).hasContent("kept");
        assertThat(report("--template mine")).endsWith("kept\n");
    }

    @Test
    void templateErrorsNameFileAndLine() throws IOException {
        Files.createDirectories(temp.resolve("mine"));
        for (String broken : List.of("{{#rows}}", "{{nowhere}}", "{{>missing}}", "{{#a}}{{/b}}")) {
            Files.writeString(temp.resolve("mine/document.md"), "one\n" + broken + "\n");
            Shell.Result result = shell.run("planshift report --template mine");
            assertThat(result.code()).isEqualTo(2);
            assertThat(result.err())
                    .as(broken)
                    .startsWith("planshift: mine/document.md:2: ")
                    .hasLineCount(1);
        }
    }

    @Test
    void contextIsWhatTemplatesAreRenderedWith() throws IOException {
        String context = report("--context");
        assertThat(context).startsWith("{").contains("\"region_pages\"", "\"footnotes\"");
        assertThat(report("--context")).isEqualTo(context);
        assertThat(report("--context -o pages")).contains("\"regions/ohio.md\"", "\"template\": \"region.md\"");
        assertThat(temp.resolve("pages")).doesNotExist();
    }

    @Test
    void localeAndTimeZoneChangeNothing() throws IOException {
        run("planshift report -o a --quiet");
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            run("planshift report -o b --quiet");
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            run("planshift report -o c --quiet");
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        Map<String, String> expected = TypedRecord.files(temp.resolve("a"));
        assertThat(TypedRecord.files(temp.resolve("b"))).isEqualTo(expected);
        assertThat(TypedRecord.files(temp.resolve("c"))).isEqualTo(expected);
    }

    @Test
    void aSecondRunTouchesNothing() throws IOException {
        run("planshift report -o a --quiet");
        FileTime past = FileTime.fromMillis(1_000_000_000_000L);
        for (String file : TypedRecord.files(temp.resolve("a")).keySet()) {
            Files.setLastModifiedTime(temp.resolve("a").resolve(file), past);
        }
        run("planshift report -o a --quiet");
        for (String file : TypedRecord.files(temp.resolve("a")).keySet()) {
            assertThat(Files.getLastModifiedTime(temp.resolve("a").resolve(file)))
                    .as(file)
                    .isEqualTo(past);
        }
        Files.delete(temp.resolve("a/index.md"));
        Shell.Result check = shell.run("planshift report -o a --check");
        assertThat(check.code()).isEqualTo(1);
        assertThat(check.out()).isEqualTo("  a/index.md\n");
        assertThat(temp.resolve("a/index.md")).doesNotExist();
    }

    @Test
    void htmlIsThePageThatTheNameAsksFor() throws IOException {
        String page = report("--format html");
        run("planshift report -o one.html --quiet");
        assertThat(page).startsWith("<!DOCTYPE html>").isEqualTo(Files.readString(temp.resolve("one.html")));
    }

    /** Every key of the context is on the page that explains it. */
    @Test
    void contextIsDocumented() throws IOException {
        String page = Files.readString(Path.of("docs/report.md"));
        java.util.Set<String> keys = new java.util.TreeSet<>();
        for (String options : List.of("--context", "--context -o pages")) {
            String context = report(options).replaceAll("\"t\": \\{[^}]*}", "");
            Pattern.compile("\"([a-z_]+)\":").matcher(context).results().forEach(key -> keys.add(key.group(1)));
        }
        keys.removeAll(List.of("template", "context", "rows", "t"));
        assertThat(keys).hasSizeGreaterThan(50);
        assertThat(keys.stream().filter(key -> !page.contains("`" + key + "`"))).isEmpty();
    }
}
