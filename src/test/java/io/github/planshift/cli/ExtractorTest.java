package io.github.planshift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.planshift.cli.Desk.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtractorTest {

    private static final String GOOD =
            "{\"sentence\": 8, \"kind\": \"pledge\", \"quote\": \"发展氢能产业\", \"sectors\": [\"hydrogen\"]}";

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void desk() {
        desk = Desk.withDatabase(folder).file("report.txt", Desk.REPORT);
    }

    private Result answering(String... answers) {
        desk.file("answers", String.join("\n", answers) + "\n");
        return desk.run("scan", "report.txt", "--format", "ndjson", "--extractor", "cat answers");
    }

    @Test
    void getsAnObjectASentence() throws IOException {
        Result result = desk.run("scan", "report.txt", "--format", "ndjson", "--extractor", "cat > asked");

        assertThat(result.code()).isZero();
        assertThat(result.out()).isEmpty();
        List<JsonNode> asked = new Result(0, Files.readString(folder.resolve("asked")), "").lines();
        JsonNode last = asked.get(asked.size() - 1);
        assertThat(last.fieldNames())
                .toIterable()
                .containsExactly("file", "region", "round", "lang", "section", "sentence", "offset", "text");
        assertThat(List.of(
                        last.get("region").asText(),
                        last.get("round").asText(),
                        last.get("section").asText()))
                .containsExactly("anhui", "2025", "二、2025年工作安排");
        assertThat(Desk.REPORT.substring(last.get("offset").asInt()))
                .startsWith(last.get("text").asText());
        assertThat(last.get("text").asText()).isEqualTo("加快发展氢能产业。");
        assertThat(last.get("sentence").asInt()).isEqualTo(asked.size());
    }

    @Test
    void itsStatementsTakeThePlaceOfOurOwn() {
        Result result = answering(GOOD);

        assertThat(result.lines()).hasSize(1);
        JsonNode one = result.lines().get(0);
        assertThat(one.get("region").asText()).isEqualTo("anhui");
        assertThat(one.get("confidence").asDouble()).isEqualTo(0.5);
        assertThat(Desk.REPORT.substring(one.get("offset").asInt())).startsWith("发展氢能产业");
    }

    @Test
    void whatItFindsCanBeSavedAndReviewed() {
        desk.file("answers", GOOD);

        Result saved = desk.run("scan", "report.txt", "--save", "--extractor", "cat answers");

        assertThat(saved.err()).contains("anhui-2025-report: 1 new proposal");
        assertThat(desk.commitments()).containsExactly("anhui-2025-001 proposed pledge");
        desk.run("review", "--accept", "--min-confidence", "0.5");
        assertThat(desk.commitments()).containsExactly("anhui-2025-001 accepted pledge");
    }

    @Test
    void targetsAreCheckedAndKept() {
        Result result =
                answering("{\"sentence\": 7, \"kind\": \"pledge\", \"quote\": \"城镇新增就业71万人\", \"confidence\": 0.8,"
                        + " \"targets\": [{\"indicator\": \"new_urban_jobs\", \"metric\": \"城镇新增就业\","
                        + " \"operator\": \"point\", \"value\": 710000, \"unit\": \"人\"}]}");

        assertThat(result.err()).isEmpty();
        assertThat(result.lines().get(0).at("/targets/0/value").asInt()).isEqualTo(710000);
        assertThat(result.lines().get(0).get("confidence").asDouble()).isEqualTo(0.8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"quote\": \"发展氢能产业\" | \"quote\": \"发展氢能\\n产业\" | is not in sentence 8",
                "\"quote\": \"发展氢能产业\" | \"quote\": \"发展核能产业\" | is not in sentence 8; a quote is verbatim",
                "\"sentence\": 8 | \"sentence\": 99 | is not the number of a sentence of report.txt",
                "hydrogen | hydrogène | hydrogène",
                "\"kind\": \"pledge\" | \"kind\": \"promise\" | promise",
                "\"kind\": \"pledge\", | `` | kind",
                "\"kind\": \"pledge\" | \"kind\": \"pledge\", \"colour\": 1 | colour",
                "\"kind\": \"pledge\" | \"kind\": \"pledge\", \"confidence\": 1.5 | is not from 0 to 1",
                "\"kind\": \"pledge\" | \"kind\": \"pledge\", \"modality\": \"loud\" | is no step of the codebook's ladder",
                "\"kind\": \"pledge\" | \"kind\": \"pledge\", \"targets\": [{\"operator\": \"much\", \"value\": 1}] | much",
                "{ | [[ | answer of cat answers",
            })
    void namesWhatIsWrongAndKeepsNothing(String right, String wrong, String said) {
        desk.file("answers", GOOD.replace(right, wrong == null ? "" : wrong) + "\n");

        Result result = desk.run("scan", "report.txt", "--save", "--extractor", "cat answers");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains(said);
        assertThat(result.err().lines()).allMatch(line -> line.startsWith("planshift: "));
        assertThat(desk.commitments()).isEmpty();
    }

    @Test
    void namesEveryProblem() {
        Result result = answering(GOOD.replace("8", "98"), GOOD, GOOD.replace("发展", "停止"));

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err().lines())
                .hasSize(2)
                .anyMatch(line -> line.contains(":1:"))
                .anyMatch(line -> line.contains(":3:"));
        assertThat(result.out()).isEmpty();
    }

    @Test
    void aCommandThatFailsStopsItsFileOnly() {
        desk.file("answers", "")
                .file("in/a.txt", Desk.REPORT)
                .file("in/b.txt", Desk.REPORT.replace("安徽省第十四届", "浙江省第十四届"));

        Result result =
                desk.run("scan", "in", "--save", "--extractor", "grep -q zhejiang && exit 7; cat answers; true");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("the command ended with 7", "1 of 2 files could not be read: ");
        assertThat(desk.run("list", "--state", "all", "-r", "zhejiang", "--format", "ndjson")
                        .out())
                .isEmpty();
    }

    @Test
    void aCommandThatDoesNotExist() {
        Result result = desk.run("scan", "report.txt", "--extractor", "no-such-command-here");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("planshift: --extractor: the command ended with 127: no-such-command-here");
    }

    @Test
    void aCommandNeedNotReadItsInput() {
        desk.file("report.txt", Desk.REPORT + "推进改革。".repeat(50_000));

        assertThat(desk.run("scan", "report.txt", "--format", "ndjson", "--extractor", "true")
                        .code())
                .isZero();
    }
}
