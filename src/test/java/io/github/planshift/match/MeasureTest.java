package io.github.planshift.match;

import static io.github.planshift.Records.china;
import static io.github.planshift.Records.metric;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.planshift.model.Operator;
import io.github.planshift.model.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a figure is found to measure, made-up metrics in the style of reports. */
class MeasureTest {

    private static final Measure.Reader READER = new Measure.Reader(china().wording());

    private static Measure measure(String metric, String value, String unit) {
        return READER.of(metric(metric, Operator.POINT, value, unit), metric + value + unit);
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
        "约束性指标, 约束性指标",
        "按照“三清”标准治理河道, 河道",
        "生均公用经费标准, 生均公用经费标准",
        // a time, an estimate, and what only leads to the figure
        "2030年内高新技术企业人数比上年, 高新技术企业",
        "预计绿道面积分别, 绿道",
        "公园新增, 公园",
        "绿道项目开工, 绿道项目",
        "市属高校招生, 市属高等学校招生",
        "地方性法规草案, 地方性法规",
        "二氧化硫排放量, 二氧化硫排放"
    })
    void theNounIsWhatIsLeft(String metric, String core) {
        assertThat(measure(metric, "5", "个").core()).isEqualTo(core);
    }

    @ParameterizedTest
    @CsvSource({
        "新建口袋公园, 个, 建成口袋公园, 座, true",
        "新建公园, 个, 拆除公园, 个, false",
        "开工公园, 个, 竣工公园, 个, false",
        "新增养老床位, 张, 养老床位达到, 张, false",
        "新增处置能力, 吨, 新增处置能力, 吨/年, true",
        "退出污染企业, 家, 关停制造、锻造等领域的污染企业, 家, false",
        "利用再生水, 立方米, 利用再生水量, 立方米, false",
        "东部地区低保标准, 元, 西部地区低保标准, 元, false",
        "研究与试验发展（R&D）经费投入强度, %, 研发投入强度, %, true",
        "养老床位增长, %, 新增养老床位, 张, false",
        "公园绿地面积, 亩, 公园绿地面积, 公里, false",
        "新建公园, 个, 新建广场, 个, false",
        "开工口袋公园, 个, 建成口袋公园, 个, false",
        "完成口袋公园, 个, 新建口袋公园, 个, true",
        "重大项目, 个, 重大项目, 个, false",
        "重大文旅项目, 个, 重大文旅项目, 个, true"
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
    void aGeneralNounAloneSaysNothing() {
        assertThat(measure("年度投资", "100", "亿元").comparable(measure("投资", "150", "亿元")))
                .isFalse();
        assertThat(measure("床位", "100", "张").same(measure("床位", "150", "张"))).isFalse();
        assertThat(measure("床位", "100", "张").comparable(measure("床位", "150", "张")))
                .isTrue();
    }

    @Test
    void whatIsReachedIsALevel() {
        Target firms = metric("高新技术企业", Operator.POINT, "4800", "家");
        assertThat(READER.of(firms, "高新技术企业达到4800家").form()).isEqualTo(Measure.Form.LEVEL);
        assertThat(READER.of(firms, "高新技术企业分别达到4800家").form()).isEqualTo(Measure.Form.LEVEL);
        assertThat(READER.of(firms, "培育高新技术企业4800家").form()).isEqualTo(Measure.Form.COUNT);
        assertThat(measure("西部农村低保标准提高到", "2000", "元").form()).isEqualTo(Measure.Form.LEVEL);
        assertThat(measure("社会融资增量保持在", "4500", "亿元").same(measure("新增社会融资", "6000", "亿元")))
                .isTrue();
    }

    @Test
    void renewalIsNoGrowth() {
        assertThat(measure("高标准农田改造提升", "100", "亩").form()).isEqualTo(Measure.Form.COUNT);
        assertThat(measure("养老金提高", "5", "%").form()).isEqualTo(Measure.Form.RISE);
        assertThat(measure("单位能耗下降", "5", "%").form()).isEqualTo(Measure.Form.FALL);
        assertThat(measure("床位达到", "5", "张").form()).isEqualTo(Measure.Form.LEVEL);
    }

    @ParameterizedTest
    @CsvSource({
        "进出口增长, 6, 综保区进出口增长, 12, %",
        "进出口增长, 6, 跨境电商进出口增长, 80, %",
        "新引进制造业重大项目, 280, 新引进重大项目, 430, 个",
        "数字经济占比, 50, 数字经济核心产业占比, 13, %",
        "高技术制造业投资增长, 25, 高技术制造业增加值增长, 11, %",
        "高技术产业利用外资增长, 11, 制造业利用外资增长, 8, %",
        "发明专利拥有量增长, 26, 发明专利授权量增长, 15, %",
        "道路交通事故下降, 10, 道路交通事故死亡人数下降, 25, %",
        "新增公办幼儿园学位, 19000, 新增公办中小学、幼儿园学位, 93000, 个",
        "新增义务教育公办学位, 300000, 新增基础教育公办学位, 520000, 个",
        "新增国家级工业互联网平台, 2, 新增国家级工业设计中心, 2, 家",
        "打造万亿级产业集群, 8, 打造百亿级产业集群, 7, 个",
        "新增人才, 950000, 新增高技能人才, 410000, 人",
        "累计建成智能工厂, 500, 新建智能工厂, 100, 个",
        "出口增长, 9, 对东盟出口增长, 9.9, %",
        "完成投资, 600, 实际到位投资, 90, 元",
        "开工公园, 20, 建成社区公园, 18, 个",
        "新增停车位, 900, 新增错峰共享停车位, 800, 个",
        "新建农村公路, 300, 新建农村公路安防工程, 400, 公里",
        "农村低保标准, 1400, 西部地区农村低保标准, 1800, 元",
        "心理辅导室配备率, 100, 配备率, 100, %",
        "开通航线, 28, 航线达到, 30, 条",
        "合同外资, 30, 实际外资, 20, 元",
        "省级财政拟安排, 108, 省级财政安排资金, 107, 元",
        "在建高速项目, 208, 项目, 243, 公里",
        "6大支柱产业产值增长, 25, 工业产值增长, 20, %",
        "世界500强企业, 247, 境外世界500强企业, 200, 家"
    })
    void whatCannotMeasureTheSame(String one, String value, String other, String otherValue, String unit) {
        assertThat(comparable(one, value, other, otherValue, unit)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "新建城市公园, 65, 新建公园, 60, 个",
        "新建城镇污水管网, 8000, 新增污水管网, 2000, 公里",
        "培育工业互联网标杆企业, 20, 培育工业互联网平台企业, 25, 家",
        "实施技术改造项目, 5000, 实施制造业技术改造项目, 5000, 个",
        "交通事故死亡人数下降, 6.4, 交通事故亡人数下降, 26.6, %",
        "新增海洋牧场示范区, 4, 新增海洋牧场, 6, 个",
        "累计建成示范社区, 81, 建成示范社区达到, 95, 个",
        "重点工业产业集群, 90, 重点产业集群, 100, 个",
        "开展职业技能培训, 40, 培训, 41, 人次"
    })
    void whatMay(String one, String value, String other, String otherValue, String unit) {
        assertThat(comparable(one, value, other, otherValue, unit)).isTrue();
    }

    private boolean comparable(String one, String value, String other, String otherValue, String unit) {
        return measure(one, value, unit).comparable(measure(other, otherValue, unit));
    }
}
