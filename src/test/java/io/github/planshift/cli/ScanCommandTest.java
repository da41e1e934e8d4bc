package io.github.planshift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.planshift.cli.Desk.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScanCommandTest {

    @TempDir
    private Path folder;

    @Nested
    class WithoutADatabase {

        private Desk desk;

        @BeforeEach
        void desk() {
            desk = new Desk(folder).file("report.txt", Desk.REPORT);
        }

        @Test
        void printsEveryStatementAndMakesNoDatabase() {
            Result result = desk.run("scan", "report.txt", "--format", "ndjson");

            assertThat(result.code()).isZero();
            assertThat(result.lines())
                    .extracting(one ->
                            one.get("kind").asText() + " " + one.get("quote").asText())
                    .containsExactly(
                            "outcome 全省地区生产总值增长5.1%", "pledge 地区生产总值增长5.5%以上", "pledge 城镇新增就业71万人", "pledge 加快发展氢能产业");
            assertThat(folder.resolve("planshift.db")).doesNotExist();
        }

        @Test
        void aTextThatNoReportIsAsLongAsIsRefused() {
            desk.file("long.txt", "稳".repeat(2_000_000));
            desk.file("longer.txt", "稳".repeat(2_000_001));

            assertThat(desk.run("scan", "long.txt").code()).isZero();
            Result result = desk.run("scan", "longer.txt");
            assertThat(result.code()).isEqualTo(2);
            assertThat(result.err())
                    .contains("planshift: longer.txt: a text of more than 2 million characters; no report or plan is as"
                            + " long, so split it into its documents");
        }

        @Test
        void namesEveryKeyOfTheInterface() {
            JsonNode one =
                    desk.run("scan", "report.txt", "--format", "json").json().get(1);

            assertThat(one.fieldNames())
                    .toIterable()
                    .contains(
                            "file",
                            "region",
                            "round",
                            "lang",
                            "kind",
                            "section",
                            "sentence",
                            "offset",
                            "quote",
                            "sectors",
                            "modality",
                            "confidence",
                            "targets");
            int offset = one.get("offset").asInt();
            String quote = one.get("quote").asText();
            assertThat(Desk.REPORT.substring(offset, offset + quote.length())).isEqualTo(quote);
            assertThat(one.at("/targets/0").toString())
                    .contains(
                            "\"indicator\":\"gdp_growth\"",
                            "\"operator\":\"at_least\"",
                            "\"value\":5.5",
                            "\"unit\":\"%\"");
        }

        @ParameterizedTest
        @CsvSource({
            "table,QUOTE",
            "markdown,| quote",
            "csv,'region,round'",
            "tsv,sentence",
            "json,[",
            "ndjson,{",
            "yaml,- "
        })
        void printsEveryFormat(String format, String start) {
            Result result = desk.run("scan", "report.txt", "--format", format);

            assertThat(result.code()).isZero();
            assertThat(result.out().toLowerCase(java.util.Locale.ROOT))
                    .contains(start.toLowerCase(java.util.Locale.ROOT), "anhui", "氢能");
        }

        @Test
        void readsStandardInput() {
            Result result = desk.run(Desk.REPORT, false, "scan", "-", "--format", "ndjson");

            assertThat(result.lines())
                    .hasSize(4)
                    .allSatisfy(one -> assertThat(one.get("region").asText()).isEqualTo("anhui"));
        }

        @Test
        void optionsWinOverTheText() {
            Result result = desk.run("scan", "report.txt", "-r", "浙江", "--round", "2024", "--format", "ndjson");

            assertThat(result.lines())
                    .allSatisfy(one -> assertThat(List.of(
                                    one.get("region").asText(), one.get("round").asText()))
                            .containsExactly("zhejiang", "2024"));
        }

        @Test
        void warnsWhereTheFileNameDisagrees() {
            desk.file("sichuan/2024.md", Desk.REPORT);

            Result result = desk.run("scan", "sichuan/2024.md", "--format", "ndjson");

            assertThat(result.err())
                    .contains("the text says region anhui, the file's name sichuan")
                    .contains("the text says round 2025, the file's name 2024");
            assertThat(result.lines().get(0).get("region").asText()).isEqualTo("anhui");
        }

        @Test
        void saysThatSavingNeedsADatabase() {
            Result result = desk.run("scan", "report.txt", "--save");

            assertThat(result.code()).isEqualTo(3);
            assertThat(result.err()).contains("there is no database; make one with planshift init");
        }
    }

    @Nested
    class Saving {

        private Desk desk;

        @BeforeEach
        void desk() {
            desk = Desk.withDatabase(folder).file("report.txt", Desk.REPORT);
        }

        @Test
        void keepsStatementsAsProposalsThatListDoesNotShow() {
            Result result = desk.run("scan", "report.txt", "--save");

            assertThat(result.err()).contains("anhui-2025-report: 4 new proposals");
            assertThat(desk.commitments())
                    .containsExactly(
                            "anhui-2025-001 proposed outcome 5.1",
                            "anhui-2025-002 proposed pledge 5.5",
                            "anhui-2025-003 proposed pledge 710000",
                            "anhui-2025-004 proposed pledge");
            assertThat(desk.run("list", "--format", "ndjson").out()).isEmpty();
            assertThat(desk.coverage("anhui")).isEqualTo("partial");
        }

        @Test
        void scanningTheSameTextAgainChangesNothing() {
            desk.run("scan", "report.txt", "--save");
            desk.run("review", "--accept", "--search", "就业");
            String log = desk.run("log").out();
            List<String> before = desk.commitments();

            Result again = desk.run("scan", "report.txt", "--save");

            assertThat(again.err()).contains("in the database already, as anhui-2025-report; nothing changed");
            assertThat(desk.commitments()).isEqualTo(before);
            assertThat(desk.run("log").out()).isEqualTo(log);
        }

        @Test
        void showsWhatAChangedTextChangesAndKeepsDecisions() {
            desk.run("scan", "report.txt", "--save");
            desk.run("review", "--accept", "--search", "5.1");
            desk.run("review", "--reject", "--search", "氢能");
            desk.file("report.txt", Desk.REPORT_CHANGED);

            Result changed = desk.run("scan", "report.txt", "--save");

            assertThat(changed.err())
                    .contains("anhui-2025-report-2: 2 new proposals, 2 as in the former text, 2 no longer in the text")
                    .contains("- anhui-2025-002 地区生产总值增长5.5%以上")
                    .contains("- anhui-2025-003 城镇新增就业71万人")
                    .contains("+ anhui-2025-005 地区生产总值增长6%以上")
                    .contains("+ anhui-2025-006 粮食产量稳定在830亿斤以上");
            assertThat(desk.commitments())
                    .containsExactly(
                            "anhui-2025-001 accepted outcome 5.1",
                            "anhui-2025-004 rejected pledge",
                            "anhui-2025-005 proposed pledge 6",
                            "anhui-2025-006 proposed pledge 83000000000");
        }

        @Test
        void anAcceptedStatementStaysWhenTheTextDropsIt() {
            desk.run("scan", "report.txt", "--save");
            desk.run("review", "--accept", "--search", "就业");
            desk.file("report.txt", Desk.REPORT_CHANGED);

            Result changed = desk.run("scan", "report.txt", "--save");

            assertThat(changed.err()).contains("- anhui-2025-003 (accepted) 城镇新增就业71万人");
            assertThat(desk.commitments()).contains("anhui-2025-003 accepted pledge 710000");
        }

        @Test
        void anUndoTakesAScanBack() {
            desk.run("scan", "report.txt", "--save");

            assertThat(desk.run("undo").code()).isZero();

            assertThat(desk.commitments()).isEmpty();
            assertThat(desk.coverage("anhui")).isEmpty();
            assertThat(desk.run("scan", "report.txt", "--save").err()).contains("4 new proposals");
        }

        @Test
        void aRoundThatTheCodebookLacksStopsTheFile() {
            desk.file("old.txt", Desk.REPORT.replace("2025", "1925").replace("2024", "1924"));

            Result result = desk.run("scan", "old.txt", "--round", "1925", "--save");

            assertThat(result.code()).isEqualTo(2);
            assertThat(desk.commitments()).isEmpty();
        }
    }

    @Nested
    class Articles {

        private Desk desk;

        @BeforeEach
        void desk() {
            desk = Desk.withDatabase(folder).file("article.txt", Desk.ARTICLE);
        }

        private Result save(String... more) {
            String[] words = java.util.stream.Stream.concat(
                            java.util.stream.Stream.of("scan", "article.txt", "--round", "2025", "--save"),
                            java.util.stream.Stream.of(more))
                    .toArray(String[]::new);
            return desk.run(words);
        }

        @Test
        void goUnderTheRegionsThatTheirSentencesName() {
            Result result = save(
                    "--outlet-type", "official_media", "--publisher", "Example Agency", "--published", "2025-01-27");

            assertThat(result.code()).isZero();
            assertThat(desk.commitments())
                    .containsExactlyInAnyOrder(
                            "anhui-2025-001 proposed pledge 12",
                            "zhejiang-2025-001 proposed pledge 12",
                            "hainan-2025-001 proposed pledge 3",
                            "several-regions-2025-001 proposed pledge 4000");
            assertThat(desk.run("list", "--state", "all", "-r", "anhui", "--format", "json")
                            .json()
                            .at("/0/sources/0")
                            .toString())
                    .contains("Example Agency", "official_media", "2025-01-27");
            assertThat(desk.coverage("hainan")).isEqualTo("secondary_only");
        }

        @Test
        void areNotTakenTwice() {
            save();
            List<String> before = desk.commitments();

            assertThat(save().err()).contains("nothing changed");
            assertThat(desk.commitments()).isEqualTo(before);
        }

        @Test
        void showWhatChangedInThem() {
            save("--url", "https://www.example.org/a");
            desk.file("article.txt", Desk.ARTICLE.replace("open 3 wind farms", "open 5 wind farms"));

            Result changed = save("--url", "https://www.example.org/a");

            assertThat(changed.err())
                    .contains("example-org-2025-2: 1 new proposal, 3 as in the former text, 1 no longer in the text");
            assertThat(desk.commitments("-r", "hainan")).containsExactly("hainan-2025-002 proposed pledge 5");
        }

        @Test
        void leaveTheCoverageOfAReportAlone() {
            desk.file("report.txt", Desk.REPORT).run("scan", "report.txt", "--save");
            save();

            assertThat(desk.coverage("anhui")).isEqualTo("partial");
            desk.run("review", "--accept", "-r", "anhui");
            assertThat(desk.coverage("anhui")).isEqualTo("complete");
            assertThat(desk.coverage("zhejiang")).isEqualTo("secondary_only");
        }

        @Test
        void cannotBePrimaryWithoutARegion() {
            Result result = save("--outlet-type", "primary");

            assertThat(result.code()).isEqualTo(2);
            assertThat(result.err()).contains("does not say its region; name it with --region");
        }
    }

    @Nested
    class Folders {

        private Desk desk;

        @BeforeEach
        void desk() throws Exception {
            desk = Desk.withDatabase(folder)
                    .file("in/a.txt", Desk.REPORT)
                    .file("in/c.md", Desk.REPORT.replace("安徽省第十四届", "浙江省第十四届"));
            Files.write(folder.resolve("in/b.pdf"), new byte[] {1, 2, 3});
        }

        @Test
        void oneUnreadableFileDoesNotStopTheRest() {
            Result result = desk.run("scan", "in", "--save");

            assertThat(result.code()).isEqualTo(2);
            assertThat(result.err())
                    .contains("anhui-2025-report: 4 new proposals", "zhejiang-2025-report: 4 new proposals")
                    .contains("1 of 3 files could not be read", "b.pdf");
        }

        @Test
        void progressIsForTerminalsOnly() {
            assertThat(desk.run("", true, "scan", "in", "--format", "ndjson").err())
                    .contains("1 of 3 files, 4 statements");
            assertThat(desk.run("scan", "in", "--format", "ndjson").err()).doesNotContain("statements");
        }
    }
}
