package io.github.planshift.track;

import static io.github.planshift.Records.china;
import static io.github.planshift.Records.commitment;
import static io.github.planshift.Records.due;
import static io.github.planshift.Records.target;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.planshift.model.Commitment;
import io.github.planshift.model.Kind;
import io.github.planshift.model.Operator;
import io.github.planshift.model.Round;
import io.github.planshift.model.Target;
import io.github.planshift.period.Passage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which of several figures of a text is the indicator's own. */
class HeadlinesTest {

    private static final String TEXT = """
            过去五年，我们就业优先，城镇新增就业347.7万人。
            五年实际利用外资146.3亿美元，其中外商直接投资107亿美元。
            44个县（市）地区生产总值增长23%；财政收入492亿元。
            2022年，进出口比2010年增长27.8%；实际利用外资163亿美元，增长77.8%。
            技术交易额、新产品产值超9000亿元，居民消费价格指数为101%。
            2022年，城镇新增就业69.02万人，甲新区固定资产投资增长62%，全省固定资产投资增长9%。
            过去一年，大家齐心协力，居民消费价格上涨1.8%。
            2023年的目标是：居民消费价格涨幅3%左右。
            2023年主要目标：地区生产总值增长6%左右，2027年地区生产总值达到7万亿元，单位地区生产总值能耗比2020年下降17%。""";

    private static Target jobs(String value) {
        return target("new_urban_jobs", "城镇新增就业", Operator.POINT, value, null, null, "人", null, null);
    }

    private static Target rate(String indicator, String metric, String value) {
        return target(indicator, metric, Operator.POINT, value, null, null, "%", null, null);
    }

    private static Commitment record(String id, Kind kind, String quote, Target... targets) {
        int at = TEXT.indexOf(quote);
        assertThat(at).isNotNegative();
        return commitment(id)
                .kind(kind)
                .quote("zh", quote)
                .offset(TEXT.codePointCount(0, at))
                .targets(targets)
                .build();
    }

    private static List<String> headlines(String round, Commitment... records) {
        Round of = china().round(round).orElseThrow();
        return new Headlines(china(), HeadlinesTest::passage)
                .of(of, List.of(records)).stream()
                        .map(one ->
                                one.record().kind().code() + " " + one.target().indicator() + " "
                                        + one.target().value().toPlainString())
                        .toList();
    }

    private static Passage passage(Commitment record) {
        return Passage.in(TEXT, record.offset() == null ? 0 : record.offset(), "", record.quote());
    }

    @Test
    void theYearsFigureIsTakenAndNotTheSumOfFive() {
        Commitment five = record("anhui-2023-001", Kind.OUTCOME, "城镇新增就业347.7万人", jobs("3477000"));
        Commitment year = record("anhui-2023-002", Kind.OUTCOME, "城镇新增就业69.02万人", jobs("690200"));

        assertThat(headlines("2023", five, year)).containsExactly("outcome new_urban_jobs 690200");
        assertThat(headlines("2023", five)).isEmpty();
    }

    @Test
    void aPlanThatLooksBackOnTheYearBeforePromisesNothingThere() {
        Commitment before = record("anhui-2023-001", Kind.PLEDGE, "居民消费价格上涨1.8%", rate("cpi", "居民消费价格上涨", "1.8"));
        Commitment year = record("anhui-2023-002", Kind.PLEDGE, "居民消费价格涨幅3%左右", rate("cpi", "居民消费价格涨幅", "3"));

        assertThat(headlines("2023", before, year)).containsExactly("pledge cpi 3");
    }

    @Test
    void theWholeRegionIsMeant() {
        Commitment part = record(
                "anhui-2023-001", Kind.OUTCOME, "甲新区固定资产投资增长62%", rate("fixed_investment_growth", "固定资产投资增长", "62"));
        Commitment whole = record(
                "anhui-2023-002", Kind.OUTCOME, "全省固定资产投资增长9%", rate("fixed_investment_growth", "全省固定资产投资增长", "9"));

        assertThat(headlines("2023", part, whole)).containsExactly("outcome fixed_investment_growth 9");
        assertThat(headlines("2023", part)).isEmpty();
    }

    @Test
    void whatIsDueInAnotherYearOrCountsFromAnotherYearIsNotTheYears() {
        Commitment growth = record("anhui-2023-001", Kind.PLEDGE, "地区生产总值增长6%左右", rate("gdp_growth", "地区生产总值增长", "6"));
        Commitment later = record(
                "anhui-2023-002",
                Kind.PLEDGE,
                "2027年地区生产总值达到7万亿元",
                due(
                        target("gdp_total", "地区生产总值达到", Operator.POINT, "7000000000000", null, null, "元", null, null),
                        "2027"));
        Commitment since = record(
                "anhui-2023-003",
                Kind.PLEDGE,
                "单位地区生产总值能耗比2020年下降17%",
                rate("energy_intensity_reduction", "单位地区生产总值能耗比2020年下降", "17"));

        assertThat(headlines("2023", growth, later, since)).containsExactly("pledge gdp_growth 6");
        assertThat(headlines("14fyp", since)).containsExactly("pledge energy_intensity_reduction 17");
    }

    @Test
    void whatASentenceIsAboutHoldsForItsLaterClauses() {
        Commitment sum = record(
                "anhui-2023-001",
                Kind.OUTCOME,
                "其中外商直接投资107亿美元",
                target("foreign_investment", "外商直接投资", Operator.POINT, "10700000000", null, null, "美元", null, null));
        Commitment counties = record(
                "anhui-2023-002",
                Kind.OUTCOME,
                "财政收入492亿元",
                target("budget_revenue_total", "财政收入", Operator.POINT, "49200000000", null, null, "元", null, null));
        Commitment since = record(
                "anhui-2023-003",
                Kind.OUTCOME,
                "实际利用外资163亿美元，增长77.8%",
                rate("foreign_investment_growth", "实际利用外资增长", "77.8"));

        assertThat(headlines("2023", sum, counties, since)).isEmpty();
    }

    @Test
    void aSumOfTwoMeasuresAndAnIndexAreOtherMeasures() {
        Commitment sum = record(
                "anhui-2023-001",
                Kind.OUTCOME,
                "技术交易额、新产品产值超9000亿元",
                target(
                        "technology_contracts",
                        "技术交易额、新产品产值超",
                        Operator.AT_LEAST,
                        "900000000000",
                        null,
                        null,
                        "元",
                        null,
                        null));
        Commitment index = record("anhui-2023-002", Kind.OUTCOME, "居民消费价格指数为101%", rate("cpi", "居民消费价格指数为", "101"));

        assertThat(headlines("2023", sum, index)).isEmpty();
    }

    @Test
    void aPledgeInWordsStandsWhereThereIsNoFigure() {
        Commitment words = record(
                "anhui-2023-001",
                Kind.PLEDGE,
                "大家齐心协力",
                target("cpi", "居民消费价格", Operator.QUALITATIVE, null, null, null, null, null, null));

        assertThat(new Headlines(china(), HeadlinesTest::passage)
                        .of(china().round("2023").orElseThrow(), List.of(words)))
                .singleElement()
                .matches(one -> !one.figure() && one.record().equals(words));
    }
}
