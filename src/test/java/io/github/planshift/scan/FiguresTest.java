package io.github.planshift.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planshift.model.Operator;
import io.github.planshift.model.Target;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a phrase of a plan says, in figures. */
class FiguresTest {

    private static final ReportScanner SCANNER = new ReportScanner(TinyCodebook.read());

    private static Stream<Target> targets(String phrase) {
        String report = "——2025年1月20日在安徽省第十四届人民代表大会第三次会议上\n二、2025年重点工作\n" + phrase + "。\n";
        return SCANNER.scan(report, Hints.of("x.md")).statements().stream().flatMap(found -> found.targets().stream());
    }

    private static List<String> read(String phrase) {
        return targets(phrase).map(FiguresTest::line).toList();
    }

    private static String line(Target target) {
        String operator = target.operator() == Operator.POINT
                ? "="
                : target.operator().name().toLowerCase(Locale.ROOT);
        return target.metric() + " " + operator + " " + target.value()
                + (target.high() == null ? "" : ".." + target.high())
                + (target.stretch() == null ? "" : ">" + target.stretch())
                + target.unit()
                + (target.due() == null ? "" : "@" + target.due());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "全省机器人产量增长6.5%左右 | 全省机器人产量增长 about 6.5%",
                "新建加氢站12座以上 | 新建加氢站 at_least 12座",
                "新建12座加氢站 | 新建加氢站 = 12座",
                "氢能汽车保有量突破3.5万辆 | 氢能汽车保有量 at_least 35000辆",
                "力争突破30项核心部件 | 突破核心部件 = 30项",
                "事故率控制在0.5‰以内 | 事故率 at_most 0.5‰",
                "平均浓度不高于25微克/立方米 | 平均浓度 at_most 25微克/立方米",
                "安排资金1.5万亿元 | 安排资金 = 1500000000000元",
                "覆盖率提高0.5个百分点 | 覆盖率提高 = 0.5个百分点",
                "每个镇新建2至3所学校 | 每个镇新建学校 range 2..3所",
                "产值增长5%—6% | 产值增长 range 5..6%",
                "培训近3万名技师 | 培训技师 about 30000名",
                "培训3万余名技师 | 培训技师 at_least 30000名",
                "惠及200多万农民 | 惠及农民 at_least 2000000",
                "农民收入占比达到三分之一 | 农民收入占比 = 33.33%",
                "民生支出保持八成以上 | 民生支出保持 at_least 80%",
                "产值翻一番 | 产值 = 2倍",
                "补助标准由80元提高到120元 | 补助标准提高到 = 120元",
                "新建两个氢能产业园 | 新建氢能产业园 = 2个",
                "新建装机800万千瓦 | 新建装机 = 8000000千瓦",
                "到2027年加氢站达到90座 | 到2027年加氢站 = 90座@2027",
                "产值增长7%以上，力争达到8% | 产值增长 floor_and_stretch 7>8%",
                "办理时限压缩到3个工作日以内 | 办理时限压缩到 at_most 3个工作日",
                "培育产值超百亿元的企业20家 | 培育产值超百亿元的企业 = 20家",
                "实施亿元以上项目150个 | 实施亿元以上项目 = 150个",
                "三季度当季增速-0.4% | 三季度当季增速 = -0.4%",
                "降幅由一季度的-2.1%收窄到-0.4% | 降幅收窄到 = -0.4%",
                "一半的行政村设立服务站 | 行政村设立服务站 = 50%",
                "新增应用首破3万件 | 新增应用 at_least 30000件",
                "当选研发人员达3万人年 | 当选研发人员 = 30000人年",
                "确保2027年3个县通高速 | 县通高速 = 3个@2027",
            })
    void reads(String phrase, String expected) {
        assertThat(read(phrase)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "城镇和农村居民收入分别增长4%、6% | 城镇居民收入增长 = 4% | 农村居民收入增长 = 6%",
                "城乡居民收入分别增长4%、6% | 城镇居民收入增长 = 4% | 农村居民收入增长 = 6%",
                "铜、铝产量分别提高3.4、6.3个百分点 | 铜产量提高 = 3.4个百分点 | 铝产量提高 = 6.3个百分点",
                "游客人数、花费分别增长10%、8%以上 | 游客人数增长 at_least 10% | 花费增长 at_least 8%",
                "新增加氢站3座、总数达20座 | 新增加氢站 = 3座 | 新增加氢站总数 = 20座",
                "新增茶园5万亩、果园6万亩 | 新增茶园 = 50000亩 | 新增果园 = 60000亩",
                "新建8所学校和5家医院 | 新建学校 = 8所 | 新建医院 = 5家",
                "产值30亿元，增长5% | 产值 = 3000000000元 | 产值增长 = 5%",
                "汽车、通讯器材销售额分别增长3%、4% | 汽车销售额增长 = 3% | 通讯器材销售额增长 = 4%",
                "汽车销售额、服装销售额均增长3%以上 | 汽车销售额增长 at_least 3% | 服装销售额增长 at_least 3%",
                "城镇居民收入、农民收入分别增长5% | 城镇居民收入增长 = 5% | 农民收入增长 = 5%",
                "城镇、农村居民收入年均分别增长5%、6% | 城镇居民收入年均增长 = 5% | 农村居民收入年均增长 = 6%",
                "儿童和孕产妇保健覆盖率分别达到90%和75% | 儿童保健覆盖率 = 90% | 孕产妇保健覆盖率 = 75%",
                "城市、农村养老标准分别从每月300元、200元提高到400元、250元" + " | 城市养老标准提高到 = 400元 | 农村养老标准提高到 = 250元",
                "城市、农村养老标准，分别从每月300元、200元提高到400元、250元 | 城市养老标准提高到 = 400元 | 农村养老标准提高到 = 250元",
                "常住、户籍人口城镇化率达到65%、55% | 常住人口城镇化率 = 65% | 户籍人口城镇化率 = 55%",
                "失业、医疗保险参保人数达2万人、3万人 | 失业保险参保人数 = 20000人 | 医疗保险参保人数 = 30000人",
                "引进20名海外专家、100名工程师 | 引进海外专家 = 20名 | 引进工程师 = 100名",
                "19个县（市、区）收入突破20亿元 | 县（市、区）收入 = 19个 | 县（市、区）收入 at_least 2000000000元",
                "汽车、服装销售额各增长3% | 汽车销售额增长 = 3% | 服装销售额增长 = 3%",
                "汽车、服装销售额实际增长均为3%左右 | 汽车销售额实际增长 about 3% | 服装销售额实际增长 about 3%",
                "完成14座泵站改造、21家水厂改造 | 完成泵站改造 = 14座 | 完成水厂改造 = 21家",
                "退出甲产能3万吨、乙产能5万吨 | 退出甲产能 = 30000吨 | 退出乙产能 = 50000吨",
                "县城处理率到2027年达到90%，今年城市处理率要达到95% | 县城处理率到2027年 = 90%@2027 | 今年城市处理率要 = 95%",
                "企业、农户贷款分别增长5%、6% | 企业贷款增长 = 5% | 农户贷款增长 = 6%",
                "居民收入增长5%，其中农村增长6% | 居民收入增长 = 5% | 农村居民收入增长 = 6%",
                "新建充电桩3万个，其中农村1万个 | 新建充电桩 = 30000个 | 农村新建充电桩 = 10000个",
                "产值2亿元，占地区收入比重提高到4% | 产值 = 200000000元 | 产值占地区收入比重提高到 = 4%",
                "产值增长5%，高于全国1个百分点 | 产值增长 = 5% | 产值高于全国 = 1个百分点",
                "产值增长5%，迈上30亿元新台阶 | 产值增长 = 5% | 产值迈上 = 3000000000元",
                "产值30亿元，是上年的2.5倍 | 产值 = 3000000000元 | 产值是上年的 = 2.5倍",
            })
    void distributesSharedHeads(String phrase, String first, String second) {
        assertThat(read(phrase)).containsExactly(first, second);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "确保大豆播种面积90万亩、产量14万吨 | 大豆播种面积 | 大豆产量",
                "实现大豆播种面积90万亩、产量14万吨以上 | 实现大豆播种面积 | 大豆产量",
                "大豆播种面积保持在90万亩以上、产量稳定在14万吨以上 | 大豆播种面积保持在 | 大豆产量稳定在",
                "大豆播种面积和产量分别达到90万亩、14万吨 | 大豆播种面积 | 大豆产量",
                "大豆种植90万亩、总产量14万吨 | 大豆种植 | 大豆总产量",
                "建成厂房面积3万平方米，产量突破50万辆 | 建成厂房面积 | 产量"
            })
    void aYieldIsOfTheCropSownBefore(String phrase, String first, String second) {
        assertThat(targets(phrase).map(Target::metric)).containsExactly(first, second);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2万公里", "5%和49.9%", "要完成国家下达的任务", "7批865名农艺师下乡"})
    void whatIsMeasuredIsNeverLeftEmpty(String phrase) {
        String report = "——2025年1月20日在安徽省第十四届人民代表大会第三次会议上\n一、2024年工作回顾\n去年种植茶树；" + phrase + "。\n";
        Stream<Target> reviewed =
                SCANNER.scan(report, Hints.of("x.md")).statements().stream().flatMap(found -> found.targets().stream());
        assertThat(Stream.concat(reviewed, targets(phrase)))
                .isNotEmpty()
                .allSatisfy(target -> assertThat(target.metric()).isNotBlank());
    }

    @Test
    void aYieldIsOfTheGrainSpokenOfBefore() {
        assertThat(read("粮食稳产丰收，产量达到555亿斤")).containsExactly("粮食产量 = 55500000000斤");
    }

    @Test
    void aWordThatBeginsLikeAConjunctionIsWhole() {
        assertThat(read("和美乡村覆盖率达到60%，和谐社区达到5个")).containsExactly("和美乡村覆盖率 = 60%", "和谐社区 = 5个");
    }

    @Test
    void aPlaceNamedAloneIsOfWhatWasMeasuredBefore() {
        assertThat(read("全体居民收入增长5%左右，其中城镇和农村分别增长4%和6%以上"))
                .containsExactly("全体居民收入增长 about 5%", "城镇居民收入增长 at_least 4%", "农村居民收入增长 at_least 6%");
    }

    @Test
    void targetsInWordsKeepTheWholeOfWhatTheyName() {
        assertThat(targets("大豆总产量和大豆播种面积、单位产品能耗降低率以及城市空气质量优良天数比例等指标完成国家下达目标任务").map(Target::metric))
                .containsExactly("大豆总产量和大豆播种面积、单位产品能耗降低率以及城市空气质量优良天数比例等指标");
    }

    @Test
    void carriesADistributionOnToTheNextClause() {
        assertThat(read("城镇、农村居民收入分别达3万元、2万元，增长8%、9%"))
                .containsExactly("城镇居民收入 = 30000元", "农村居民收入 = 20000元", "城镇居民收入增长 = 8%", "农村居民收入增长 = 9%");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "深入实施“十四五”规划和1+6+N计划",
                "坚决做到两个维护，落实八项规定",
                "加快5G和PM2.5监测网建设，推进2号线二期",
                "工业总量进入全国前10位",
                "为65岁以上老人免费体检",
                "推进220千伏线路建设",
                "打造15分钟生活圈",
                "引进世界500强企业",
                "十大工程加快推进",
                "推进40万吨甲醇等项目",
                "在8个县试点基础上扩大范围",
                "让4000万人民共享成果",
                "落实国发〔2022〕2号文件",
                "围绕新型显示等12条产业链，做好招商",
                "列为全国8个试点省份之一",
                "加强水库175米水位线下的监测",
                "新增一批主营业务收入超百亿、过千亿的企业",
                "推进星火400万台笔记本电脑生产基地项目",
                "推进南港80万吨乙烯项目建设",
                "今年已经过去3个多月",
                "连续8个多月没有事故",
                "推广500Mbps及以上宽带",
                "多个学科进入排名前1%",
            })
    void passesOverNumbersThatStateNothing(String phrase) {
        assertThat(targets(phrase).filter(target -> target.value() != null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "居民收入增长与经济增长基本同步 | income_growth | QUALITATIVE",
                "完成国家下达的节能任务 | | QUALITATIVE",
                "生产总值增长完成“十四五”国家考核目标 | gdp_growth | QUALITATIVE",
                "今年不设经济增长目标 | gdp_growth | EXPLICITLY_ABSENT",
            })
    void readsTargetsInWords(String phrase, String indicator, Operator operator) {
        assertThat(targets(phrase)).singleElement().satisfies(target -> {
            assertThat(target.value()).isNull();
            assertThat(target.indicator()).isEqualTo(indicator);
            assertThat(target.operator()).isEqualTo(operator);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "实现了轨道交通通车40公里的目标 | 实现了轨道交通通车目标 = 40公里",
                "好于6%的预期目标 | ",
                "没有达到10%的预期目标 | ",
                "超额完成40万人年度任务 | ",
                "超额完成新增就业40万人的年度任务 | ",
            })
    void tellsAnAimFromWhatWasReached(String phrase, String expected) {
        String report = "——2025年1月20日在安徽省第十四届人民代表大会第三次会议上\n一、2024年工作回顾\n" + phrase + "。\n";
        assertThat(SCANNER.scan(report, Hints.of("x.md")).statements().stream()
                        .flatMap(found -> found.targets().stream())
                        .map(FiguresTest::line)
                        .toList())
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "安徽省生产总值增长6%, gdp_growth",
        "合肥市生产总值增长6%, ",
        "地区生产总值增长6%, gdp_growth",
        "主要预期目标是：全省生产总值增长6%, gdp_growth",
        "把地区生产总值增长目标定为6%左右, gdp_growth",
        "确定地区生产总值增长预期目标为6%左右, gdp_growth",
        "人均生产总值增长6%, ",
        "高新区生产总值增长6%, ",
        "生产总值达到3万亿元, ",
        "城镇新增就业60万人, new_urban_jobs",
    })
    void knowsIndicators(String phrase, String indicator) {
        assertThat(targets(phrase))
                .singleElement()
                .extracting(Target::indicator)
                .isEqualTo(indicator);
    }
}
