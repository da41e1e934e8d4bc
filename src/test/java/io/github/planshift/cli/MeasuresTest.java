package io.github.planshift.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** profile, focus and align as a user meets them, and their figures against the SQL of docs/measures.md. */
class MeasuresTest {

    private static final List<String> SECTORS = List.of(
            "growth", "trade", "quantum", "robotics", "health", "housing", "low-altitude-economy", "fusion-energy");

    @TempDir
    private static Path directory;

    private static List<String> queries;

    private record Result(int code, String out, String err) {}

    @BeforeAll
    static void database() throws IOException {
        run("", "init", "--codebook-only");
        assertThat(run(commitments(), "import", "--format", "ndjson", "-").err())
                .doesNotContain("planshift: -");
        queries = new ArrayList<>();
        Matcher blocks = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("docs/measures.md")));
        while (blocks.find()) {
            queries.add(blocks.group(1));
        }
    }

    /** Three provinces and the nation in two rounds; who names what how often follows a fixed pattern. */
    private static String commitments() {
        StringBuilder lines = new StringBuilder();
        String[] regions = {"china", "anhui", "zhejiang", "shanghai"};
        for (int r = 0; r < regions.length; r++) {
            for (int round = 2024; round <= 2025; round++) {
                for (int i = 0; i < 40; i++) {
                    String first = SECTORS.get((i * (r + 1) + i / 8 + round) % SECTORS.size());
                    String second = SECTORS.get((i * i + r) % SECTORS.size());
                    String sectors = first.equals(second) ? quoted(first) : quoted(first) + "," + quoted(second);
                    lines.append(pledge(regions[r], round, i + 1, i == 39 ? quoted("unsorted") : sectors, "[]"));
                }
                String growth = "[" + target("gdp_growth", "about", r == 0 ? "5" : "5." + r, "%") + ","
                        + target("surveyed_unemployment", "about", r == 2 ? "5" : "5.5", "%") + ","
                        + target("new_urban_jobs", "at_least", r == 0 ? "12000000" : "600000", "人") + "]";
                if (r < 3) {
                    lines.append(pledge(regions[r], round, 41, quoted("growth"), growth));
                }
            }
        }
        lines.append(pledge("hubei", 2025, 1, quoted("quantum"), "[]"));
        lines.append(pledge("china", 2026, 1, quoted("quantum"), "[]")
                .replace("china-2026", "china-15fyp")
                .replace("\"round\":\"2026\"", "\"round\":\"15fyp\""));
        return lines.toString();
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private static String target(String indicator, String operator, String value, String unit) {
        return "{\"indicator\":\"" + indicator + "\",\"metric\":\"" + indicator + "\",\"operator\":\"" + operator
                + "\",\"value\":" + value + ",\"unit\":\"" + unit + "\"}";
    }

    private static String pledge(String region, int round, int number, String sectors, String targets) {
        return "{\"id\":\"%s-%d-%03d\",\"region\":\"%s\",\"round\":\"%d\",\"sectors\":[%s],\"kind\":\"pledge\","
                        .formatted(region, round, number, region, round, sectors)
                + "\"statement\":\"Pledge %d of %s in %d\",\"targets\":%s,\"state\":\"accepted\","
                        .formatted(number, region, round, targets)
                + "\"sources\":[{\"url\":\"https://example.org/%s/%d\",\"publisher\":\"Gazette\","
                        .formatted(region, round)
                + "\"outlet_type\":\"primary\",\"preferred\":true}]}\n";
    }

    /** The nation's plan comes after the reports of all, but it is no round to look back on the regions from. */
    @Test
    void aPlanOfTheNationAloneIsNotTheRoundInFocus() {
        assertThat(run("", "focus", "quantum").out()).contains("Quantum").contains(", 2025;");
        assertThat(run("", "profile", "-r", "china").out()).contains("China 15fyp");
    }

    @Test
    void sharesAndQuotientsComeOutTheSameInSql() throws Exception {
        List<Map<String, Object>> rows = query(0);

        assertThat(rows).hasSize(SECTORS.size());
        same(rows, "share", "share");
        same(rows, "lq", "lq");
        assertThat(rows.get(0).get("n"))
                .isEqualTo(
                        profile().get(String.valueOf(rows.get(0).get("sector"))).get("n"));
    }

    @Test
    void keynessComesOutTheSameInSql() throws Exception {
        same(query(1), "z", "z");
        same(query(1), "log_odds", "log_odds");
    }

    @Test
    void breadthComesOutTheSameInSql() throws Exception {
        String json = run("", "profile", "-r", "anhui", "-R", "2025", "--format", "json")
                .out();

        assertThat(number(query(2).get(0).get("breadth")))
                .isCloseTo(number(scalars(json).get(0).get("breadth")), within(1e-6));
    }

    @Test
    void changeComesOutTheSameInSql() throws Exception {
        same(query(3), "change", "change");
        same(query(3), "change_z", "change_z");
    }

    @Test
    void aGroupComesOutTheSameInSql() throws Exception {
        Map<String, Map<String, Object>> group = bySector(
                run("", "profile", "-r", "yangtze-river-delta", "--by", "group", "-R", "2025", "--format", "json")
                        .out());

        assertThat(query(4))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(number(
                                group.get(String.valueOf(row.get("sector"))).get("share")))
                        .isCloseTo(number(row.get("share")), within(1e-6)));
    }

    @Test
    void spreadComesOutTheSameInSql() throws Exception {
        String csv = run("", "focus", "low-altitude-economy", "--by", "round", "--format", "csv")
                .out();

        assertThat(query(5))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(csv)
                        .contains(row.get("round") + "," + row.get("regions") + "," + row.get("all_regions") + ","
                                + row.get("n") + ","));
    }

    @Test
    void gapsComeOutTheSameInSql() throws Exception {
        String json = run("", "align", "-R", "2025", "--format", "json").out();
        List<Map<String, Object>> printed = scalars(json).stream()
                .filter(row -> row.containsKey("gap") && row.get("gap") != null)
                .toList();
        List<Map<String, Object>> counted = query(6);

        assertThat(counted).hasSize(6).hasSameSizeAs(printed);
        assertThat(counted)
                .allSatisfy(row -> assertThat(printed).anySatisfy(one -> {
                    assertThat(one.get("id")).isEqualTo(row.get("commitment"));
                    assertThat(one.get("against_id")).isEqualTo(row.get("against_commitment"));
                    assertThat(one.get("indicator")).isEqualTo(row.get("indicator"));
                    assertThat(number(one.get("gap"))).isCloseTo(number(row.get("gap")), within(1e-9));
                    assertThat(one.get("verdict")).isEqualTo(verdict(row.get("ambition")));
                }));
    }

    private static String verdict(Object ambition) {
        int sign = ambition == null ? 0 : ((Number) ambition).intValue();
        return sign > 0 ? "sharpens" : sign < 0 ? "softens" : "takes_up";
    }

    @Test
    void nIsWhatListPrints() throws Exception {
        String ids = run("", "list", "-r", "anhui", "-R", "2025", "-s", "quantum", "--format", "ndjson")
                .out();

        assertThat(number(profile().get("quantum").get("n")))
                .isEqualTo((double) ids.lines().count());
    }

    @Test
    void profileSaysWhatItCountedAndWhatItWithholds() {
        Result anhui = run("", "profile", "-r", "anhui", "--limit", "2");
        Result hubei = run("", "profile", "-r", "hubei");

        assertThat(anhui.out())
                .startsWith("Anhui 2025 against 2024: 41 pledges, ")
                .contains("; apart: 1 pledge in no sector")
                .contains("REGION", "SHARE", "RANK");
        assertThat(hubei.out())
                .contains("only 1 coded item (20 needed): ranks and z withheld")
                .contains("Quantum technology");
        assertThat(hubei.code()).isZero();
    }

    @Test
    void alignNamesBothTargetsAndTheGap() {
        Result result = run("", "align", "-R", "2025", "-r", "anhui", "--format", "csv", "--only", "sharpens");

        assertThat(result.out())
                .contains("anhui,target,gdp_growth,2025,sharpens,about 5 %,about 5.1 %,0.1,%,")
                .contains("china-2025-041,anhui-2025-041");
        assertThat(result.err()).contains("coverage of China 2025: not coded");
    }

    @Test
    void focusTellsFirstMoversAndSpread() {
        Result result = run("", "focus", "量子科技", "-r", "anhui,hubei");

        assertThat(result.out())
                .startsWith("Quantum technology, 2025; first named in 2024 by Anhui;")
                .contains("2024: 1 of 1, 2025: 2 of 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "markdown", "csv", "tsv", "json", "ndjson", "yaml"})
    void everyFormat(String format) {
        for (String[] command : new String[][] {
            {"profile", "-R", "2025"}, {"focus", "quantum"}, {"focus", "frontier", "--by", "group"}, {"align"}
        }) {
            List<String> args = new ArrayList<>(List.of(command));
            args.addAll(List.of("--format", format));
            Result result = run("", args.toArray(String[]::new));

            assertThat(result.code()).as(result.err()).isZero();
            assertThat(result.out()).isNotBlank();
        }
    }

    @Test
    void nothingToMeasureIsSaid() {
        assertThat(run("", "profile", "-R", "2010").err())
                .isEqualTo("planshift: nothing to measure: no accepted pledges pass the filter in 2010; see planshift"
                        + " list and planshift review\n");
        assertThat(run("", "profile", "-r", "tibet").err()).contains("nothing to measure");
        assertThat(run("", "focus", "quantum", "-r", "tibet").err()).contains("nothing to measure");
        assertThat(run("", "align", "-R", "2025", "--against", "tibet").err())
                .contains("no accepted pledges of Tibet in 2025: nothing to hold regions against");
    }

    @Test
    void badInputIsRefused() {
        assertThat(run("", "profile", "--from", "2025", "--to", "2024").code()).isEqualTo(2);
        assertThat(run("", "profile", "--to", "2024", "-R", "2025").code()).isEqualTo(2);
        assertThat(run("", "profile", "--sort", "region").code()).isEqualTo(2);
        assertThat(run("", "focus", "quantom").err()).contains("quantum");
        assertThat(run("", "align", "-R", "2024,2025").code()).isEqualTo(2);
        assertThat(run("", "align", "--quantified").code()).isEqualTo(2);
    }

    /** Each row of a query against the printed profile of Anhui in 2025. */
    private static void same(List<Map<String, Object>> rows, String column, String key) throws IOException {
        Map<String, Map<String, Object>> printed = profile();
        assertThat(rows)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(number(
                                printed.get(String.valueOf(row.get("sector"))).get(key)))
                        .as("%s of %s", key, row.get("sector"))
                        .isCloseTo(number(row.get(column)), within(1e-6)));
    }

    private static Map<String, Map<String, Object>> profile() throws IOException {
        return bySector(run("", "profile", "-r", "anhui", "-R", "2025", "--format", "json")
                .out());
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    private static List<Map<String, Object>> query(int number) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("planshift.db"));
                Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(queries.get(number))) {
            List<Map<String, Object>> rows = new ArrayList<>();
            while (results.next()) {
                Map<String, Object> row = new LinkedHashMap<>();
                for (int i = 1; i <= results.getMetaData().getColumnCount(); i++) {
                    row.put(results.getMetaData().getColumnLabel(i), results.getObject(i));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    private static Map<String, Map<String, Object>> bySector(String json) throws IOException {
        Map<String, Map<String, Object>> rows = new LinkedHashMap<>();
        scalars(json).stream()
                .filter(row -> row.containsKey("sector"))
                .forEach(row -> rows.put(String.valueOf(row.get("sector")), row));
        return rows;
    }

    /** The objects of a JSON text in the order in which they begin, each with its own scalar values. */
    private static List<Map<String, Object>> scalars(String json) throws IOException {
        List<Map<String, Object>> objects = new ArrayList<>();
        List<Map<String, Object>> open = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    open.add(new LinkedHashMap<>());
                    objects.add(open.get(open.size() - 1));
                } else if (token == JsonToken.END_OBJECT) {
                    open.remove(open.size() - 1);
                } else if (token.isScalarValue() && parser.currentName() != null) {
                    open.get(open.size() - 1)
                            .put(
                                    parser.currentName(),
                                    token.isNumeric()
                                            ? parser.getNumberValue()
                                            : token == JsonToken.VALUE_NULL ? null : parser.getText());
                }
            }
        }
        return objects;
    }

    private static Result run(String input, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        World world = new World(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(out),
                new PrintWriter(err),
                Map.of("PLANSHIFT_DB", "planshift.db", "HOME", directory.toString()),
                directory,
                Clock.fixed(Instant.parse("2026-01-31T08:00:00Z"), ZoneOffset.UTC),
                false,
                false,
                false,
                "");
        int code = new App(world).run(args);
        return new Result(code, out.toString(), err.toString());
    }
}
