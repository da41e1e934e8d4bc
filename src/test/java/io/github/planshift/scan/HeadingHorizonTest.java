package io.github.planshift.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planshift.Records;
import io.github.planshift.model.Due;
import io.github.planshift.model.Kind;
import io.github.planshift.model.Target;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** When targets are due that stand under a heading about several years. */
class HeadingHorizonTest {

    private static final ReportScanner SCANNER = new ReportScanner(Records.china());

    /** Each target of the pledges as "value@due", by its own words or else by the heading. */
    private static List<String> dues(String... lines) {
        String text = "政府工作报告\n——2023年1月16日在安徽省第十四届人民代表大会第一次会议上\n一、过去五年工作回顾\n" + String.join("\n", lines);
        return duesOf(text);
    }

    private static List<String> duesOf(String text) {
        return SCANNER.scan(text, Hints.of("")).statements().stream()
                .filter(one -> one.kind() == Kind.PLEDGE)
                .flatMap(one -> one.targets().stream().map(target -> due(one, target)))
                .collect(Collectors.toList());
    }

    private static String due(Statement statement, Target target) {
        Due due = target.due() == null ? statement.deadline() : target.due();
        return target.value() + (due == null ? "" : "@" + due.text());
    }

    @Test
    void targetsUnderFiveYearsAreDueAtTheirEnd() {
        assertThat(dues("二、今后五年的奋斗目标和主要任务", "常住人口城镇化率达到70%。", "（一）加快发展", "新增高速公路2000公里。"))
                .containsExactly("70@2027", "2000@2027");
        assertThat(dues("二、“十四五”时期的主要目标", "常住人口城镇化率达到70%。")).containsExactly("70@14fyp");
        assertThat(duesOf("政府工作报告\n——2001年1月16日在安徽省第九届人民代表大会第四次会议上\n二、“十五”期间经济和社会发展目标\n新建中心镇卫生院100个。"))
                .containsExactly("100@10fyp");
    }

    @Test
    void underAHeadingThatNamesBothTheSentenceDecides() {
        assertThat(dues(
                        "二、今后五年的奋斗目标和2023年工作安排",
                        "常住人口城镇化率达到70%。",
                        "到2025年，新增高速公路900公里。",
                        "今年是开局之年。主要预期目标是：地区生产总值增长6%左右。",
                        "（一）加快发展",
                        "新增高速公路200公里。到2025年，新增充电桩3万个。"))
                .containsExactly("70@2027", "900@2025", "6", "200", "30000@2025");
        assertThat(dues("二、“十四五”时期目标任务和2023年工作安排", "常住人口城镇化率达到70%。", "2023年，地区生产总值增长6%左右。"))
                .containsExactly("70@14fyp", "6");
        assertThat(dues("二、今后五年的奋斗目标", "常住人口城镇化率达到70%。", "建议今年的预期目标为：地区生产总值增长6%左右；新增城镇就业60万人。"))
                .containsExactly("70@2027", "6", "600000");
    }

    @Test
    void aClauseThatNamesTheYearSpeaksOfIt() {
        assertThat(dues("二、今后五年的主要任务", "新增高速公路2000公里，其中今年新增300公里。", "新增充电桩3万个。"))
                .containsExactly("2000@2027", "300", "30000@2027");
    }

    @Test
    void theNextHeadingOfItsLevelEndsIt() {
        assertThat(dues("二、今后五年的主要任务", "新增高速公路2000公里。", "三、2023年重点工作", "新增高速公路300公里。"))
                .containsExactly("2000@2027", "300");
        assertThat(dues("二、今后五年的主要任务", "新增高速公路2000公里。", "三、加强政府自身建设", "精简文件20%。"))
                .containsExactly("2000@2027", "20");
        assertThat(dues("今后五年的主要任务", "一、加快发展", "新增高速公路2000公里。")).containsExactly("2000@2027");
    }

    @Test
    void aSentenceThatOpensAPartSaysItToo() {
        assertThat(dues(
                        "二、奋力开创新局面",
                        "今后五年的发展目标是：",
                        "——绿色转型明显加快。森林覆盖率达到30%。",
                        "2023年，新增绿地500亩。",
                        "三、加强政府自身建设",
                        "精简文件20%。"))
                .containsExactly("30@2027", "500", "20");
        assertThat(dues("二、2023年重点工作", "今后五年，新增高速公路2000公里。新增充电桩3万个。")).contains("30000");
    }

    @Test
    void theFirstYearOfAPeriodIsNoPeriod() {
        assertThat(dues("二、2023年重点工作", "（一）为“十四五”中期开好局", "新增高速公路300公里。")).containsExactly("300");
        assertThat(dues(
                        "二、今后五年的主要任务",
                        "新增高速公路2000公里。",
                        "三、奋力做好“十四五”开局工作 主要目标是：新增高速公路300公里，新增充电桩3万个，新增绿地500亩，以此带动投资和消费持续恢复向好，巩固经济运行态势。"))
                .containsExactly("2000@2027", "300", "30000", "500");
    }

    @Test
    void aPlanIsForItsOwnPeriod() {
        String text = "安徽省国民经济和社会发展第十四个五年规划纲要\n第一章 “十四五”时期主要目标\n常住人口城镇化率达到65%。";
        assertThat(SCANNER.scan(text, new Hints("", "anhui", "14fyp")).statements())
                .isNotEmpty()
                .extracting(Statement::deadline)
                .containsOnlyNulls();
    }
}
