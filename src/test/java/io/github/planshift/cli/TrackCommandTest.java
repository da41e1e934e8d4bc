package io.github.planshift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code track} and {@code assess} as typed. */
class TrackCommandTest {

    private static final String RECORDS = """
            documents:
              - {id: anhui-2025-report, region: anhui, round: "2025", title: Report, issuer: Anhui, type: primary, lang: zh}
            coverage:
              - {region: anhui, round: "2025", state: complete}
            commitments:
              - id: anhui-2024-001
                region: anhui
                round: "2024"
                sectors: [growth]
                kind: pledge
                statement: GDP to grow by about 6 %
                quote: 地区生产总值增长6%左右
                targets: [{indicator: gdp_growth, metric: 地区生产总值增长, operator: about, value: 6, unit: "%"}]
                sources: [{publisher: Anhui, outlet_type: primary}]
              - id: anhui-2024-002
                region: anhui
                round: "2024"
                sectors: [employment]
                kind: pledge
                statement: 680,000 new urban jobs
                targets: [{indicator: new_urban_jobs, metric: 城镇新增就业, operator: point, value: 680000, unit: 人}]
                sources: [{publisher: Anhui, outlet_type: primary}]
              - id: anhui-2025-001
                region: anhui
                round: "2025"
                sectors: [growth]
                kind: outcome
                statement: GDP grew by 5.8 %
                quote: 地区生产总值增长5.8%
                document: anhui-2025-report
                targets: [{indicator: gdp_growth, metric: 地区生产总值增长, operator: point, value: 5.8, unit: "%"}]
                sources: [{publisher: Anhui, outlet_type: primary}]
            """;

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void records() throws Exception {
        Files.writeString(folder.resolve("records.yaml"), RECORDS);
        assertThat(run("init", "--codebook-only")).as(err.toString()).isZero();
        assertThat(run("import", "records.yaml")).as(err.toString()).isZero();
    }

    @Test
    void eachFigureHasItsVerdict() {
        assertThat(run("track", "2024", "--format", "csv", "--columns", "pledge,result,verdict,difference"))
                .isZero();

        assertThat(out.toString().lines())
                .containsExactly(
                        "pledge,result,verdict,difference",
                        "anhui-2024-001,anhui-2025-001,kept,-0.2",
                        "anhui-2024-002,,not_reported,");
    }

    @ParameterizedTest
    @CsvSource({
        "改造农村公路, 8000, 21000, 公里, exceeded",
        "改造农村公路, 8000, 97000, 公里, not_reported",
        "筹措资金, 500, 510, 元, not_reported"
    })
    void whatNamesNoOneMeasureOrIsBeyondBeliefAnswersNothing(
            String metric, String promised, String reached, String unit, String verdict) throws Exception {
        String more = record("anhui-2024-003", "2024", "pledge", metric, promised, unit)
                + record("anhui-2025-002", "2025", "outcome", metric, reached, unit);
        Files.writeString(folder.resolve("more.yaml"), "commitments:\n" + more);
        assertThat(run("import", "more.yaml")).as(err.toString()).isZero();
        run("track", "2024", "--format", "csv", "--columns", "pledge,verdict");

        assertThat(out.toString().lines()).contains("anhui-2024-003," + verdict);
    }

    private static String record(String id, String round, String kind, String metric, String value, String unit) {
        return """
              - id: %s
                region: anhui
                round: "%s"
                sectors: [transport]
                kind: %s
                statement: %s %s
                document: anhui-2025-report
                targets: [{indicator: null, metric: %s, operator: point, value: %s, unit: %s}]
                sources: [{publisher: Anhui, outlet_type: primary}]
            """.formatted(id, round, kind, metric, value, metric, value, unit)
                .replace(round.equals("2024") ? "    document: anhui-2025-report\n" : "\0", "");
    }

    @Test
    void anAssessmentDecidesAndCanBeTakenBack() {
        assertThat(run(
                        "assess",
                        "anhui-2024-001",
                        "--assessment",
                        "broken",
                        "--external",
                        "--as-of",
                        "2025-06-01",
                        "--url",
                        "https://example.org/audit"))
                .as(err.toString())
                .isZero();
        run("track", "2024", "-s", "growth", "--format", "json");

        assertThat(out.toString())
                .contains("\"verdict\": \"missed\"", "\"computed\": \"kept\"", "\"self_declared\": false");

        run("undo");
        run("track", "2024", "-s", "growth", "--format", "json");
        assertThat(out.toString()).contains("\"verdict\": \"kept\"");
    }

    @Test
    void anAssessmentNeedsASourceAndAPledge() {
        assertThat(run("assess", "anhui-2024-001", "--assessment", "kept")).isEqualTo(2);
        assertThat(err.toString()).contains("--document or --url");
        assertThat(run("assess", "anhui-2025-001", "--assessment", "kept", "--url", "https://example.org"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("is no pledge");
    }

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        World world = new World(
                InputStream.nullInputStream(),
                new PrintWriter(out),
                new PrintWriter(err),
                Map.of("PLANSHIFT_DB", "test.db"),
                folder,
                Clock.fixed(Instant.parse("2025-06-02T00:00:00Z"), ZoneOffset.UTC),
                false,
                false,
                false,
                "");
        return new App(world).run(args);
    }
}
