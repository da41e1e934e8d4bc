package io.github.planshift.track;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planshift.period.Passage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which part of the region a figure is of, where its metric does not say. */
class AreaTest {

    @ParameterizedTest(name = "{0} {1} {2}: {4}")
    @CsvSource({
        "（二）加快江北新区开发开放, 江北新区进入全面建设阶段。, 生产总值增长23%, 生产总值增长, 江北新区",
        "（二）加快江北新区开发开放, '江北新区进入全面建设阶段。\n', 生产总值增长9%, 生产总值增长, ''",
        "（二）加快江北新区开发开放, 江北新区加快建设。全市, 生产总值增长9%, 生产总值增长, ''",
        "（二）加快开发开放, 江北新区进入全面建设阶段。, 生产总值增长9%, 生产总值增长, ''",
        "一、工作回顾, '', '全省县域生产总值、规模以上工业增加值分别增长12%、15%', 规模以上工业增加值, 县域",
        "一、工作回顾, '', '县域经济加快发展，生产总值增长12%', 生产总值增长, ''"
    })
    void headingAndParagraphOrTheHeadOfTheListSay(
            String section, String lead, String quote, String metric, String area) {
        assertThat(Area.of(new Passage(section, lead, quote), metric)).isEqualTo(area);
    }
}
