package io.github.planshift.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {

    private static ReadDocument read(String text) {
        return DocumentReader.read("a.md", Pages.utf8(text));
    }

    @Test
    void givesTitleSourceAndDateAndStaysInTheText() {
        String text = "---\nsource: http://x.example/a:b\ntitle: 东海省：2031年\ndate: '2031-01-25'\n---\n\n**报告**\n";
        ReadDocument document = read(text);
        assertThat(document.text()).isEqualTo(text);
        assertThat(document.body()).isEqualTo("\n**报告**\n");
        assertThat(document.title()).isEqualTo("东海省：2031年");
        assertThat(document.url()).isEqualTo("http://x.example/a:b");
        assertThat(document.published()).isEqualTo(LocalDate.of(2031, 1, 25));
        assertThat(document.format()).isEqualTo(Format.MARKDOWN);
    }

    @Test
    void ofAListTheFirstItemCounts() {
        ReadDocument document = read("---\nsource:\n- http://x.example/1\n- http://x.example/2\ntitle: 甲\n---\n文");
        assertThat(document.url()).isEqualTo("http://x.example/1");
        assertThat(document.title()).isEqualTo("甲");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\r\ntitle: 甲\r\nurl: u\r\n---\r\n文",
                "---\ntitle: \"甲\"\nlink: u\n----\n文",
                "---\ntitle: '甲'\nsource:\n  - u\n  - v\n...\n文",
                "---\nTitle: >-\n  甲\nurl: u\n---\n文",
                "---\n# remark\ntitle: 甲\n\nurl:   u  \n---  \n文"
            })
    void theWaysItIsWritten(String text) {
        ReadDocument document = read(text);
        assertThat(document.title()).isEqualTo("甲");
        assertThat(document.url()).isEqualTo("u");
        assertThat(document.body()).isEqualTo("文");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\n各位代表：现在报告工作。\n---\n文",
                "---\ntitle: 甲\n没有结束",
                "文\n---\ntitle: 甲\n---\n",
                "----------\n\n第一段\n\n----------\n",
                "--- title: 甲 ---\n文"
            })
    void aRuleIsNoFrontMatter(String text) {
        ReadDocument document = read(text);
        assertThat(document.bodyStart()).isZero();
        assertThat(document.title()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2031-01-05, 2031-01-05",
        "2031年1月5日 10:20, 2031-01-05",
        "2031/1/5, 2031-01-05",
        "20310105, 2031-01-05",
        "20310105093000, 2031-01-05",
        "2031-01-05T09:30:00+08:00, 2031-01-05",
        "发布时间：2031.01.05, 2031-01-05",
        "2031-13-05,",
        "2031,",
        "12031010512,"
    })
    void datesInTheirForms(String text, LocalDate date) {
        assertThat(PublishedDate.of(text)).isEqualTo(date);
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.SECONDS)
    void aLongBlockWithoutEndCostsNothing() {
        assertThat(read("---\n" + "a: b\n".repeat(500_000)).bodyStart()).isZero();
        assertThat(read("---\n" + " ".repeat(500_000) + "\na" + " ".repeat(100_000) + "x\n文")
                        .bodyStart())
                .isZero();
        assertThat(read("---\na" + " a".repeat(200_000) + "\n文").bodyStart()).isZero();
    }

    @Test
    void languages() {
        assertThat(Languages.of(Pages.REPORT)).isEqualTo("zh");
        assertThat(Languages.of("GDP, R&D, AI: 增长")).isEqualTo("zh");
        assertThat(Languages.of("Guangdong (广东) plans to build pilot platforms"))
                .isEqualTo("en");
        assertThat(Languages.of("5.5%")).isEqualTo("en");
        assertThat(Languages.of("")).isEqualTo("en");
        assertThat(Languages.of("𠀀𠀁")).isEqualTo("zh");
    }

    @Test
    void aTitleThatIsThereTwiceIsTakenOnce() {
        String page = "---\ntitle: 2025年某市政府工作报告2025年某市政府工作报告\n---\n新增就业10万人。\n";
        assertThat(DocumentReader.read("a.md", page.getBytes(UTF_8)).title()).isEqualTo("2025年某市政府工作报告");
        assertThat(DocumentReader.read(
                                "a.md",
                                page.replaceAll("title: .*", "title: 报告报告").getBytes(UTF_8))
                        .title())
                .isEqualTo("报告报告");
    }
}
