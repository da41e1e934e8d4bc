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
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
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

    /** The Chinese report has the pages, headings, tables, lists and footnotes of the English one. */
    @Test
    void chineseReportHasTheStructureOfTheEnglishOne() throws IOException {
        run("planshift report -o en --quiet");
        run("planshift report -o zh --lang zh --quiet");
        Map<String, String> english = TypedRecord.files(temp.resolve("en"));
        Map<String, String> chinese = TypedRecord.files(temp.resolve("zh"));
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        chinese.forEach((file, text) -> {
            if (file.endsWith(".md")) {
                assertThat(structure(text)).as(file).isEqualTo(structure(english.get(file)));
            }
        });
    }

    /** What kind of line each line is, how many cells it has, and which pages and footnotes it leads to. */
    private static List<String> structure(String page) {
        return page.lines()
                .filter(line -> !line.isEmpty())
                .map(line -> line.replaceFirst("^(#+|- |> |!|\\||\\[\\^\\d+]: |\\*\\*)?.*$", "$1")
                        + line.replaceAll("\\\\.", "")
                                .chars()
                                .filter(c -> c == '|')
                                .count()
                        + Pattern.compile("\\[\\^\\d+]|]\\([^)]*\\)|`[^`]*`")
                                .matcher(line)
                                .results()
                                .map(MatchResult::group)
                                .toList())
                .toList();
    }

    /** Nothing but names, quotes, codes, ids, commands, files and addresses is in Latin letters. */
    @Test
    void chineseReportHasNoEnglishWords() throws IOException {
        for (String options :
                List.of("", " --only changes --since 2024", " -r ohio -R 2024,2025 -s education --since 0")) {
            run("planshift report -o zh --lang zh --quiet" + options);
            TypedRecord.files(temp.resolve("zh")).forEach((file, text) -> {
                if (file.endsWith(".md")) {
                    String own = text.replaceAll("«[^»]*»|`[^`]*`|]\\([^)]*\\)|\\| `?[a-z_]+`? \\||https?\\S*", "|")
                            .replaceAll("us-states|ohio|USD|· [a-z0-9, ]+|(?m)^!\\[.*$|^\\*.*\\*$", "");
                    assertThat(Pattern.compile("[A-Za-z]{2,}")
                                    .matcher(own)
                                    .results()
                                    .map(MatchResult::group)
                                    .toList())
                            .as(file + options)
                            .isEmpty();
                }
            });
        }
    }

    @Test
    void onlyChangesLeavesTheRecordOut() {
        assertThat(report("")).contains("### The record", "## «sectors-name");
        assertThat(report("--only changes")).contains("changes only").doesNotContain("### The record\n\n#### 2024");
    }

    @Test
    void sinceRoundDayOrEntry() throws IOException {
        assertThat(report("--since 2024")).contains("«s2»", "new since 2024").doesNotContain("«s8»");
        assertThat(report("--from 2024 --to 2025 --since 2025"))
                .contains(
                        "Nothing can be new between 2024 and 2025, since the report asks for what is later than 2025.");
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

    /** The command below a table of counts lists what its first row counts, also in a report of less than everything. */
    @Test
    void countsCanBeChecked() throws IOException {
        int checked = 0;
        for (String options : List.of("", " -s education", " -r ohio,iowa --quantified", " --search s")) {
            run("planshift report -o a --quiet" + options);
            for (Map.Entry<String, String> page :
                    TypedRecord.files(temp.resolve("a")).entrySet()) {
                Matcher counted = Pattern.compile("---: [^\n]*\\n\\| ([^\n]*) \\|\\n(?:\\|[^\n]*\\n)*\\n"
                                + "To check the first row: `(planshift list [^`]*)`")
                        .matcher(page.getValue());
                while (counted.find()) {
                    List<String> cells = List.of(counted.group(1).split(" \\| "));
                    List<String> listed = shell.run(counted.group(2) + " --format ndjson")
                            .out()
                            .lines()
                            .toList();
                    // the page of changes counts regions, the others commitments
                    long n = page.getKey().equals("changes.md")
                            ? listed.stream()
                                    .filter(line -> line.contains("\"round\":\"2025\""))
                                    .map(line -> line.replaceAll(".*\"region\":\"([^\"]*)\".*", "$1"))
                                    .distinct()
                                    .count()
                            : listed.size();
                    assertThat(cells)
                            .as(page.getKey() + options + ": " + counted.group(2))
                            .contains(String.valueOf(n));
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(10);
    }

    /** What does not pass the filter is there all the same: nothing is said to be gone that is only left out. */
    @Test
    void whatIsLeftOutIsNotGone() throws IOException {
        Files.writeString(temp.resolve("more.yaml"), """
                threads: [{id: c, title: roads}]
                commitments:
                  - {id: x1, region: ohio, round: "2024", sectors: [education], statement: «mend 50 roads», thread: c,
                     targets: [{metric: roads mended, value: 50, unit: roads}], sources: [{publisher: p, document: d1}]}
                  - {id: x2, region: ohio, round: "2025", sectors: [education], statement: «mend roads», thread: c,
                     sources: [{publisher: p, document: d2}]}
                """);
        run("planshift import more.yaml");
        run("planshift report -o a --quiet --quantified");
        Map<String, String> pages = TypedRecord.files(temp.resolve("a"));
        assertThat(pages.get("records/regions/ohio.md"))
                .contains(": dequantified**")
                .doesNotContainPattern("(?s)## Not mentioned any more.*mend 50 roads.*## The record");
        assertThat(pages.get("sectors/education.md")).doesNotContain("named by", "Who names it");
        run("planshift report -o b --quiet -s health-care");
        assertThat(TypedRecord.files(temp.resolve("b")))
                .containsKey("sectors/health-care.md")
                .doesNotContainKey("sectors/education.md");
    }

    /** With the same templates a context that was kept gives the same bytes as the report, without a database. */
    @Test
    void contextIsRenderedBack() throws IOException {
        run("planshift report -o a --quiet");
        run("planshift report -o zh.md --lang zh --quiet");
        Files.writeString(temp.resolve("report.json"), report("--context"));
        Files.writeString(temp.resolve("zh.json"), report("--context --lang zh"));
        Files.writeString(temp.resolve("pages.json"), report("--context -o a"));
        run("planshift report -o a.html --quiet");
        run("planshift report -o zh.html --lang zh --quiet");
        Files.writeString(temp.resolve("html.json"), report("--context --format html"));
        Files.writeString(temp.resolve("zh-html.json"), report("--context --lang zh -o zh.html"));
        String direct = report("");
        Files.move(temp.resolve("planshift.db"), temp.resolve("away.db"));
        assertThat(report("--context-file report.json")).isEqualTo(direct);
        assertThat(report("--context-file zh.json")).isEqualTo(Files.readString(temp.resolve("zh.md")));
        run("planshift report --context-file pages.json -o b --quiet");
        assertThat(TypedRecord.files(temp.resolve("b"))).isEqualTo(TypedRecord.files(temp.resolve("a")));
        run("planshift report --context-file pages.json -o a --check");
        assertThat(report("--context-file html.json --format html"))
                .isEqualTo(Files.readString(temp.resolve("a.html")))
                .contains("<svg");
        run("planshift report --context-file pages.json -o a.html --check");
        run("planshift report --context-file zh-html.json -o zh.html --check");
        Files.writeString(
                temp.resolve("one.md"),
                "{{#region_pages}}{{name}} {{#record_page}}{{name}}{{/record_page}}|{{/region_pages}}");
        assertThat(report("--context-file report.json --template one.md"))
                .startsWith("«regions-name")
                .hasLineCount(1);
    }

    @Test
    void whatIsNoContextIsRefused() throws IOException {
        Files.writeString(temp.resolve("pages.json"), report("--context -o a"));
        Files.writeString(temp.resolve("document.json"), report("--context"));
        Files.writeString(temp.resolve("list.json"), "[]");
        Files.writeString(temp.resolve("broken.json"), "{\n  \"a\": ,}");
        Files.writeString(temp.resolve("out.json"), "{\"../x.md\": {\"svg\": \"a\"}}");
        Files.writeString(temp.resolve("drawing.json"), report("--context -o a").replace("<svg", "<g"));
        Files.writeString(temp.resolve("pictures.json"), "{\"pictures/a.svg\": {\"svg\": \"<svg/>\"}}");
        Files.writeString(temp.resolve("none.json"), "{\"x.md\": {\"template\": \"nothing\", \"context\": {}}}");
        Map.ofEntries(
                        Map.entry("broken.json", "planshift: broken.json:2:8: "),
                        Map.entry(
                                "list.json -o b",
                                "planshift: list.json: is not what planshift report --context prints"),
                        Map.entry("missing.json", "planshift: missing.json: there is no such file"),
                        Map.entry("out.json -o b", "planshift: out.json: \"../x.md\" is no file of a report"),
                        Map.entry("none.json -o b", "planshift: none.json: \"x.md\" has no template"),
                        Map.entry("pages.json", "planshift: pages.json: holds the pages of a directory"),
                        Map.entry("document.json -o b", "planshift: document.json: holds one document"),
                        Map.entry("document.json -r ohio", "planshift: report: --context-file document.json holds"),
                        Map.entry("drawing.json --format html", "planshift: drawing.json: \"pictures/"),
                        Map.entry("pictures.json --format html", "planshift: pictures.json: has no page"),
                        Map.entry(
                                "document.json --format html",
                                "planshift: document.json: holds one document, and not the pages"))
                .forEach((options, message) -> {
                    Shell.Result result = shell.run("planshift report --context-file " + options);
                    assertThat(result.err()).startsWith(message).hasLineCount(1);
                    assertThat(result.code()).isEqualTo(2);
                });
        assertThat(temp.resolve("b")).doesNotExist();
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

    /** Who pledges something on electric cars pledges something on vehicles, and the command beside it says the same. */
    @Test
    void aSectorIsNamedByWhoNamesOneBelowIt() throws IOException {
        run("planshift init --db cars.db --codebook-only");
        run("planshift add --db cars.db -r anhui -R 2025 -s vehicles --kind pledge"
                + " --statement 'Make cars a pillar.' --url https://example.org/2025");
        for (String round : List.of("2024", "2025")) {
            run("planshift add --db cars.db -r anhui -R " + round + " -s new-energy-vehicles --kind pledge"
                    + " --statement 'Build more electric cars in " + round + ".' --url https://example.org/" + round);
        }
        run("planshift report --db cars.db -o cars --quiet");
        String page = Files.readString(temp.resolve("cars/sectors/vehicles.md"));
        assertThat(page)
                .contains("| 2024 | 1 | 1 | 1 |")
                .contains("`planshift list -s vehicles -R 2024 --kind pledge`");
    }
}
