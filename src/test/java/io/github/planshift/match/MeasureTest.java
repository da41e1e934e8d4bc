package io.github.planshift.match;

import static io.github.planshift.Records.china;
import static io.github.planshift.Records.metric;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.planshift.model.Operator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a figure is found to measure, made-up metrics in the style of reports. */
class MeasureTest {

    private static final Measure.Reader READER = new Measure.Reader(china().wording());

    private static Measure measure(String metric, String value, String unit) {
        return READER.of(metric(metric, Operator.POINT, value, unit));
    }

    @ParameterizedTest
    @CsvSource({
        // verbs before, numbers, the whole region and boilerplate are taken out
        "新建高标准农田, 高标准农田",
        "高质量完成高标准农田建设任务, 高标准农田",
        "全省新增停车位, 停车泊位",
        "实施重点技改项目, 技术改造项目",
        "服务业增加值占地区生产总值比重提高到, 服务业增加值",
        "城市低保标准提高到每人每年, 城市最低生活保障标准",
        // examples of what is counted
        "突破芯片等关键核心技术, 关键核心技术",
        // words that only begin like a verb
        "新型农村合作医疗参合率, 新型农村合作医疗参合率",
        "建制村通硬化路, 建制村通硬化路",
        "新能源汽车产量, 新能源汽车产量",
        "约束性指标, 约束性指标"
    })
    void theNounIsWhatIsLeft(String metric, String core) {
        assertThat(measure(metric, "5", "个").core()).isEqualTo(core);
    }

    @ParameterizedTest
    @CsvSource({
        "新建公园, 个, 建成公园, 座, true",
        "新建公园, 个, 拆除公园, 个, false",
        "开工公园, 个, 竣工公园, 个, false",
        "新增养老床位, 张, 养老床位达到, 张, false",
        "养老床位增长, %, 新增养老床位, 张, false",
        "公园绿地面积, 亩, 公园绿地面积, 公里, false",
        "新建公园, 个, 新建广场, 个, false"
    })
    void theSameNounDoneAndMeasuredInTheSameWay(String one, String unit, String other, String otherUnit, boolean same) {
        Measure first = measure(one, "100", unit);
        Measure second = measure(other, "120", otherUnit);

        assertThat(first.same(second)).isEqualTo(same);
        assertThat(second.same(first)).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({"出口总额增长, 进口总额增长", "省级示范园区, 国家级示范园区", "公办幼儿园学位, 民办幼儿园学位", "培育高技能人才, 培育技能人才", "培育独角兽企业, 培育瞪羚企业"})
    void nounsThatContrastAreNeverCompared(String one, String other) {
        assertThat(measure(one, "100", "个").comparable(measure(other, "100", "个")))
                .isFalse();
    }

    @Test
    void aGeneralNounIsToldByItsSize() {
        assertThat(measure("投资", "100", "亿元").same(measure("投资", "150", "亿元"))).isTrue();
        assertThat(measure("投资", "100", "亿元").same(measure("投资", "900", "亿元"))).isFalse();
    }

    @Test
    void renewalIsNoGrowth() {
        assertThat(measure("高标准农田改造提升", "100", "亩").form()).isEqualTo(Measure.Form.COUNT);
        assertThat(measure("养老金提高", "5", "%").form()).isEqualTo(Measure.Form.RISE);
        assertThat(measure("单位能耗下降", "5", "%").form()).isEqualTo(Measure.Form.FALL);
        assertThat(measure("床位达到", "5", "张").form()).isEqualTo(Measure.Form.LEVEL);
    }
}
