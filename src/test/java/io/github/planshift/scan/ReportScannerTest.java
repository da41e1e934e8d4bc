package io.github.planshift.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.planshift.model.Kind;
import io.github.planshift.model.RoundKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportScannerTest {

    private static final ReportScanner SCANNER = new ReportScanner(TinyCodebook.read());

    private static final String REPORT = """
            政府工作报告
            ——2025年1月20日在安徽省第十四届人民代表大会第三次会议上

            一、2024年工作回顾
            新建加氢站8座。粮食产量达到600万吨，增长3%。
            我们也清醒看到，发展还存在困难和问题，缺口达20%。

            二、2025年重点工作
            主要预期目标是：地区生产总值增长5%左右。
            （一）推进氢能发展
            去年末加氢站有80座，今年新建加氢站20座。推进氢能产业集聚发展。
            名词解释
            """;

    @Test
    void readsAReport() {
        Scan scan = SCANNER.scan(REPORT, Hints.of("anhui/2025.md"));
        assertThat(scan.region()).isEqualTo("anhui");
        assertThat(scan.round()).isEqualTo("2025");
        assertThat(scan.documentType()).isEqualTo(RoundKind.ANNUAL_WORK_REPORT);
        assertThat(scan.lang()).isEqualTo("zh");
        assertThat(scan.warnings()).isEmpty();
        assertThat(scan.statements())
                .extracting(Statement::kind, Statement::quote)
                .containsExactly(
                        tuple(Kind.OUTCOME, "新建加氢站8座"),
                        tuple(Kind.OUTCOME, "粮食产量达到600万吨，增长3%"),
                        tuple(Kind.PLEDGE, "主要预期目标是：地区生产总值增长5%左右".substring(8)),
                        tuple(Kind.PLEDGE, "今年新建加氢站20座"),
                        tuple(Kind.PLEDGE, "推进氢能产业集聚发展"));
        assertThat(scan.statements())
                .allSatisfy(statement -> assertThat(REPORT.startsWith(statement.quote(), statement.offset()))
                        .isTrue());
        Statement last = scan.statements().get(4);
        assertThat(last.sectors()).containsExactly("hydrogen");
        assertThat(last.modality()).isEqualTo("promote");
        assertThat(last.section()).isEqualTo("（一）推进氢能发展");
    }

    @Test
    void aPledgeThatNamesASectorNeedsNoVerbOfTheLadder() {
        Scan scan = SCANNER.scan("""
                政府工作报告

                一、2024年工作回顾
                布局氢能产业。

                二、2025年重点工作
                前瞻布局氢能、集成电路等产业。二是争创氢能示范省，新建加氢站5座。
                做优做强产业。氢能是未来的方向。氢能：指氢的能量。中试平台方面，集成电路价格下跌。
                """, Hints.of("anhui/2025.md"));
        assertThat(scan.statements())
                .extracting(Statement::quote, Statement::modality, Statement::confidence)
                .containsExactly(
                        tuple("前瞻布局氢能、集成电路等产业", null, 0.5),
                        tuple("二是争创氢能示范省", null, 0.5),
                        tuple("新建加氢站5座", null, 0.95));
        assertThat(scan.statements().get(0).sectors()).containsExactly("hydrogen", "semiconductors");
    }

    @Test
    void followsTheTextWhereTheFileNameDiffers() {
        Scan scan = SCANNER.scan(REPORT, Hints.of("zhejiang/2024.md"));
        assertThat(scan.region()).isEqualTo("anhui");
        assertThat(scan.round()).isEqualTo("2025");
        assertThat(scan.warnings()).hasSize(2).allMatch(warning -> warning.contains("the text is followed"));
    }

    @Test
    void aHeadingThatNamesTheFiveYearPlanStaysInTheReview() {
        String text = REPORT.replace("新建加氢站8座。", "（一）围绕“十四五”规划，抓紧布局项目\n新建加氢站8座。");
        assertThat(SCANNER.scan(text, Hints.of("anhui/2025.md")).statements())
                .filteredOn(statement -> statement.kind() == Kind.OUTCOME)
                .extracting(Statement::quote)
                .containsExactly("新建加氢站8座", "粮食产量达到600万吨，增长3%");
    }

    @Test
    void aParagraphOnTheYearJustGoneIsNoPlan() {
        String text = REPORT.replace("新建加氢站8座。", "新建加氢站8座。\n二、2025年工作安排\n刚刚过去的2024年，全省种植茶树30万亩。\n种植桑树20万亩。");
        assertThat(SCANNER.scan(text, Hints.of("anhui/2025.md")).statements())
                .filteredOn(statement -> statement.quote().contains("种植"))
                .extracting(Statement::quote, Statement::kind)
                .containsExactly(tuple("全省种植茶树30万亩", Kind.OUTCOME), tuple("种植桑树20万亩", Kind.PLEDGE));
    }

    @Test
    void aParagraphThatLooksBackFirstIsPlanFromWhereItLooksAhead() {
        String text = REPORT.replace("新建加氢站8座。", "新建加氢站8座。\n二、2025年工作安排\n过去一年，全省种植茶树30万亩。新的一年，要种植桑树20万亩。\n种植桃树10万亩。");
        assertThat(SCANNER.scan(text, Hints.of("anhui/2025.md")).statements())
                .filteredOn(statement -> statement.quote().contains("种植"))
                .extracting(Statement::quote, Statement::kind)
                .containsExactly(
                        tuple("全省种植茶树30万亩", Kind.OUTCOME),
                        tuple("要种植桑树20万亩", Kind.PLEDGE),
                        tuple("种植桃树10万亩", Kind.PLEDGE));
    }

    @Test
    void followsTheUserBeforeTheText() {
        Scan scan = SCANNER.scan(REPORT, new Hints("x.md", "zhejiang", "2024"));
        assertThat(scan.region()).isEqualTo("zhejiang");
        assertThat(scan.round()).isEqualTo("2024");
    }

    @ParameterizedTest
    @CsvSource({
        "——二〇一六年一月二十四日在安徽省第十二届人民代表大会第四次会议上, anhui, 2016",
        "——2025年1月15日在合肥市第十七届人民代表大会第四次会议上, hefei, 2025",
        "在浙江省第十四届人民代表大会第二次会议上（2024年1月23日）, zhejiang, 2024",
        "——2022年12月30日在合肥市第十七届人民代表大会第二次会议上, hefei, 2023",
        "海南省政府工作报告 海南 海南, hainan, ",
    })
    void tellsRegionAndRound(String line, String region, String round) {
        Scan scan = SCANNER.scan(line + "\n各位代表：\n", Hints.of("-"));
        assertThat(scan.region()).isEqualTo(region);
        assertThat(scan.round()).isEqualTo(round);
    }

    @Test
    void tellsTheRoundFromTheHeadings() {
        assertThat(SCANNER.scan("各位代表：\n一、2013年工作回顾\n好。\n", Hints.of("2013.md")).round())
                .isEqualTo("2014");
    }

    @Test
    void readsEachRegionOfAnArticle() {
        Scan scan = SCANNER.scan(
                "Anhui, Zhejiang and Hainan plan to build hydrogen plants. It rained.\n"
                        + "Anhui will invest 2 trillion yuan ($280 billion) in 2025, while Hainan plans 30 hydrogen stations.",
                Hints.of("-"));
        assertThat(scan.lang()).isEqualTo("en");
        assertThat(scan.statements())
                .extracting(Statement::region, statement -> statement.targets().size())
                .containsExactly(
                        tuple("anhui", 0),
                        tuple("zhejiang", 0),
                        tuple("hainan", 0),
                        tuple("anhui", 1),
                        tuple("hainan", 1));
        assertThat(scan.statements().get(3).targets().get(0).value()).isEqualByComparingTo("2000000000000");
        assertThat(scan.statements().get(4).targets().get(0).unit()).isEqualTo("stations");
    }

    @Test
    @Timeout(20)
    void readsALongTextInTimeThatGrowsWithIt() {
        String text = REPORT.replace("名词解释\n", "") + "今年新建加氢站20座，粮食产量增长7%以上。\n".repeat(30_000);
        assertThat(SCANNER.scan(text, Hints.of("-")).statements()).hasSizeGreaterThan(30_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "增长5%、",
                "增长5%，",
                "由1提高到",
                "和",
                "“",
                "（",
                "1",
                "一",
                "一二三万",
                "分别增长",
                "*",
                "<!--",
                "[1]",
                "![",
                "万",
                " ",
                "a ",
                "1,000",
                "$1 to ",
                "Anhui will, while ",
                "翻一番",
                "一、2024年\n",
                "2025年",
                "从2024年的5个增加到"
            })
    @Timeout(20)
    void endsSoonOnHostileText(String repeated) {
        SCANNER.scan("政府工作报告\n" + repeated.repeat(30_000), Hints.of("-"));
    }
}
