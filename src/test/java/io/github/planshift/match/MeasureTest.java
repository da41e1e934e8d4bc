package io.github.planshift.match;

import static io.github.planshift.Records.china;
import static io.github.planshift.Records.metric;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.planshift.model.Operator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureTest {

    private final Measure.Reader reader = new Measure.Reader(china().wording());

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
        "完成投资, 600, 实际到位投资, 90, 元"
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
        "累计建成示范社区, 81, 建成示范社区达到, 95, 个"
    })
    void whatMay(String one, String value, String other, String otherValue, String unit) {
        assertThat(comparable(one, value, other, otherValue, unit)).isTrue();
    }

    private boolean comparable(String one, String value, String other, String otherValue, String unit) {
        return reader.of(metric(one, Operator.POINT, value, unit))
                .comparable(reader.of(metric(other, Operator.POINT, otherValue, unit)));
    }
}
