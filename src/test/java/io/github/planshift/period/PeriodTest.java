package io.github.planshift.period;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planshift.model.Operator;
import io.github.planshift.model.Target;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    @ParameterizedTest(name = "{0} {1} {2}: {4}")
    @CsvSource({
        "'', 2022年，, 地区生产总值增长3.9%, 3.9, OWN",
        "'', 五年来，, 地区生产总值年均增长5.2%, 5.2, SEVERAL",
        "'', 五年来，实力增强。, 城镇新增就业217万人, 2170000, AMONG_YEARS",
        "'', '五年来，实力增强。国内生产总值年均增长9%，2022年，', 比上年增长10.2%, 10.2, OWN",
        "'', '五年来，实力增强。\n刚刚过去的2022年，是本届政府的收官之年。\n', 地区生产总值增长7.8%, 7.8, EARLIER",
        // a year named in passing holds for its own sentence, one that opens the passage for what follows
        "'', '这五年是民生改善的五年。2022年居民人均可支配收入3万元，年均增长8%。', 城镇新增就业352万人, 3520000, AMONG_YEARS",
        "'', '五年来，民生改善。2022年，居民人均可支配收入3万元。', 城镇新增就业69万人, 690000, EARLIER",
        "'', '五年来，民生改善。2022年居民人均可支配收入3万元；', 城镇新增就业69万人, 690000, OWN",
        "'', '招商有力，2022年到位资金4938亿元。', 新增友好城市7对, 7, UNSAID",
        "一、过去五年工作回顾, '招商有力，2022年到位资金4938亿元。', 新增友好城市7对, 7, AMONG_YEARS",
        "一、过去五年和2022年工作回顾, '刚刚过去的2022年，我们积极应对。预计生产总值增长3.5%，', 城镇新增就业69万人, 690000, EARLIER",
        // paragraphs that open with an address, or say what the years were
        "'', '各位代表！本届政府任期已满。五年来，成就非凡。\n——创新有力。', 新增院士12名, 12, AMONG_YEARS",
        "'', '2022年是收官之年。\n这是民生补短板的五年。', 城镇新增就业61.6万人, 616000, AMONG_YEARS",
        // growth since an earlier year is none of the year
        "'', '2022年生产总值9150亿元，', '比2017年增长77.2%', 77.2, SEVERAL",
        "'', '', 单位生产总值能耗五年下降23%, 23, SEVERAL",
        "'', '', 3年综合整修旧楼区1800万平方米, 18000000, SEVERAL",
        "一、本届政府五年工作的回顾, '', 城镇新增就业432万人, 4320000, AMONG_YEARS",
        "一、过去五年工作回顾, '', 城镇新增就业432万人, 4320000, AMONG_YEARS",
        "一、过去五年和2022年工作回顾, '', 地区生产总值增长4%, 4, UNSAID",
        "'', '', '地区生产总值增长3.9%、总量连续37年居全国首位', 3.9, UNSAID",
        "'', 为今后五年开好局打下基础。主要预期目标是：, 地区生产总值增长12%, 12, UNSAID",
        "'', '', 比2021年增长9%, 9, UNSAID",
        "'', 2015年，, 地区生产总值增长7%, 7, OTHER",
        "'', '', 到2027年达到50%, 50, OTHER",
        "'', '', 调查失业率全年平均为5.45%, 5.45, OWN"
    })
    void theNearestWordsDecide(String section, String lead, String quote, BigDecimal value, Period period) {
        Target target = new Target(null, "x", Operator.POINT, value, null, null, "%", null, null);

        assertThat(Period.of(new Passage(section, lead, quote), target, 2022)).isEqualTo(period);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "一、过去五年工作回顾, true",
        "一、2022年和“十四五”工作回顾, true",
        "一、“十二五”发展主要成就和2015年工作回顾, true",
        "一、本届政府五年工作的回顾, true",
        "一、2022年工作回顾, false",
        "三、实现“十四五”良好开局, false"
    })
    void headingsSayWhetherAReportLooksBack(String section, boolean years) {
        assertThat(Period.severalYears(section)).isEqualTo(years);
    }
}
