package io.github.planshift.match;

import static io.github.planshift.Records.china;
import static io.github.planshift.Records.commitment;
import static io.github.planshift.Records.due;
import static io.github.planshift.Records.metric;
import static io.github.planshift.Records.target;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.planshift.CommitmentBuilder;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Kind;
import io.github.planshift.model.LinkMethod;
import io.github.planshift.model.Operator;
import io.github.planshift.model.Round;
import io.github.planshift.model.Target;
import io.github.planshift.period.Passage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MatcherTest {

    private static final Target GROWTH = target("gdp_growth", Operator.POINT, "5");

    private static final Round FROM = china().roundNamed("2022");
    private static final Round TO = china().roundNamed("2025");

    private final Matcher matcher = new Matcher(new Profiles(china(), Passage::alone), Decisions.NONE);

    @Test
    void thoseOfOneThreadBelongTogether() {
        assertThat(pairs(
                        List.of(
                                commitment("anhui-2022-001").thread("tea"),
                                commitment("anhui-2022-002").thread("milk")),
                        List.of(
                                commitment("anhui-2025-001").thread("milk"),
                                commitment("anhui-2025-002").thread("tea"))))
                .containsExactly("anhui-2022-001 anhui-2025-002 id", "anhui-2022-002 anhui-2025-001 id");
    }

    @Test
    void thoseOfOneIndicatorAndHorizonBelongTogether() {
        assertThat(pairs(
                        List.of(commitment("anhui-2022-001").targets(GROWTH)),
                        List.of(
                                commitment("anhui-2025-001").targets(target("cpi", Operator.POINT, "5")),
                                commitment("anhui-2025-002").targets(GROWTH))))
                .containsExactly("anhui-2022-001 anhui-2025-002 indicator");
    }

    @Test
    void theThreadComesBeforeTheIndicator() {
        assertThat(pairs(
                        List.of(commitment("anhui-2022-001").targets(GROWTH).thread("growth")),
                        List.of(
                                commitment("anhui-2025-001").targets(GROWTH),
                                commitment("anhui-2025-002").thread("growth"))))
                .containsExactly("anhui-2022-001 anhui-2025-002 id");
    }

    @Test
    void otherRegionsAndKindsAreApart() {
        assertThat(pairs(
                        List.of(commitment("anhui-2022-001").targets(GROWTH).thread("growth")),
                        List.of(
                                commitment("hubei-2025-001").targets(GROWTH).thread("growth"),
                                commitment("anhui-2025-001")
                                        .targets(GROWTH)
                                        .thread("growth")
                                        .kind(Kind.OUTCOME))))
                .isEmpty();
    }

    @Test
    void aGoalForThisYearIsNotOneForTheDecade() {
        assertThat(pairs(
                        List.of(commitment("anhui-2022-001").targets(GROWTH)),
                        List.of(commitment("anhui-2025-001").targets(due(GROWTH, "2035")))))
                .isEmpty();
        assertThat(pairs(
                        List.of(commitment("anhui-2022-001").targets(due(GROWTH, "2030"))),
                        List.of(commitment("anhui-2025-001").targets(GROWTH).deadline("15fyp"))))
                .containsExactly("anhui-2022-001 anhui-2025-001 indicator");
        // each round's own year, said or not
        assertThat(pairs(
                        List.of(commitment("anhui-2022-001").targets(due(GROWTH, "2022"))),
                        List.of(commitment("anhui-2025-001").targets(GROWTH))))
                .hasSize(1);
    }

    @Test
    void whatReportsCountOverSeveralYearsIsOfOtherYears() {
        Target jobs = target("new_urban_jobs", "城镇新增就业", Operator.POINT, "400000", null, null, "人", null, null);
        Target farmland = metric("建成高标准农田达到", Operator.POINT, "4000000", "亩");
        CommitmentBuilder earlier = commitment("anhui-2021-001").kind(Kind.OUTCOME);
        CommitmentBuilder later = commitment("anhui-2022-001").kind(Kind.OUTCOME);

        assertThat(pairs(
                        List.of(earlier.targets(jobs).quote("zh", "城镇新增就业40万人")),
                        List.of(later.targets(jobs).quote("zh", "城镇新增就业40万人"))))
                .hasSize(1);
        assertThat(pairs(
                        List.of(earlier.targets(jobs).quote("zh", "五年来，城镇新增就业40万人")),
                        List.of(later.targets(jobs).quote("zh", "五年来，城镇新增就业40万人"))))
                .isEmpty();
        assertThat(pairs(
                        List.of(earlier.targets(farmland).quote("zh", "五年来，建成高标准农田达到400万亩")),
                        List.of(later.targets(farmland).quote("zh", "五年来，建成高标准农田达到400万亩"))))
                .hasSize(1);
    }

    @Test
    void aChangeSinceAnEarlierYearIsNoneOfTheYear() {
        assertThat(pairs(
                        List.of(commitment("anhui-2022-001").targets(metric("单位产值能耗下降", Operator.POINT, "3", "%"))),
                        List.of(commitment("anhui-2025-001")
                                .targets(metric("单位产值能耗较2020年下降", Operator.POINT, "4", "%")))))
                .isEmpty();
        assertThat(pairs(
                        List.of(commitment("anhui-2022-001").targets(metric("单位产值能耗下降", Operator.POINT, "3", "%"))),
                        List.of(commitment("anhui-2025-001")
                                .targets(metric("单位产值能耗较2024年下降", Operator.POINT, "4", "%")))))
                .hasSize(1);
    }

    @Test
    void whatIsCountedSoFarNeverFalls() {
        CommitmentBuilder earlier = commitment("anhui-2021-001").kind(Kind.OUTCOME);
        CommitmentBuilder later = commitment("anhui-2022-001").kind(Kind.OUTCOME);

        assertThat(pairs(List.of(earlier.targets(trains("36000"))), List.of(later.targets(trains("37000")))))
                .hasSize(1);
        assertThat(pairs(List.of(earlier.targets(trains("36000"))), List.of(later.targets(trains("26000")))))
                .isEmpty();
    }

    private static Target trains(String value) {
        return metric("中欧班列累计开行", Operator.POINT, value, "列");
    }

    @Test
    void threadsThatWereSetApartAreNotJoinedByAnIndicator() {
        assertThat(pairs(
                        List.of(commitment("anhui-2022-001").targets(GROWTH).thread("a")),
                        List.of(commitment("anhui-2025-001").targets(GROWTH).thread("b"))))
                .isEmpty();
        // nor do they stand in the way of the next
        assertThat(pairs(
                        List.of(commitment("anhui-2022-001").targets(GROWTH).thread("a")),
                        List.of(
                                commitment("anhui-2025-001").targets(GROWTH).thread("b"),
                                commitment("anhui-2025-002").targets(GROWTH))))
                .containsExactly("anhui-2022-001 anhui-2025-002 indicator");
    }

    @Test
    void whereSeveralCouldBePairedTheOrderDecides() {
        assertThat(pairs(
                        List.of(
                                commitment("anhui-2022-001").targets(GROWTH),
                                commitment("anhui-2022-002").targets(GROWTH),
                                commitment("anhui-2022-003").targets(GROWTH)),
                        List.of(
                                commitment("anhui-2025-001").targets(GROWTH),
                                commitment("anhui-2025-002").targets(GROWTH))))
                .containsExactly(
                        "anhui-2022-001 anhui-2025-001 indicator",
                        "anhui-2022-002 anhui-2025-002 indicator",
                        // the third says it once more
                        "anhui-2022-003 anhui-2025-001 indicator");
    }

    @Test
    void theSameMeasureInOtherWordsBelongsTogether() {
        assertThat(pairs(
                        List.of(said("anhui-2022-001", "新建口袋公园200个", "新建口袋公园", "200")),
                        List.of(
                                said("anhui-2025-001", "建设社区口袋公园240个", "建设社区口袋公园", "240"),
                                said("anhui-2025-002", "新建停车场300个", "新建停车场", "300"))))
                .containsExactly("anhui-2022-001 anhui-2025-001 metric");
    }

    @Test
    void whereSeveralMeasuresAreAsNearNothingIsLinked() {
        assertThat(pairs(
                        List.of(said("anhui-2022-001", "新建口袋公园200个", "新建口袋公园", "200")),
                        List.of(
                                said("anhui-2025-001", "建设城东口袋公园240个", "建设城东口袋公园", "240"),
                                said("anhui-2025-002", "建设城西口袋公园250个", "建设城西口袋公园", "250"))))
                .isEmpty();
    }

    @Test
    void aListGoesOnWithEachOfWhoseFiguresItHas() {
        Target listed = measure("新增上市公司", "40");
        Target unicorns = measure("新增独角兽企业", "6");
        List<CommitmentBuilder> apart = List.of(
                said("anhui-2022-001", "新增上市公司30家", "新增上市公司", "30"),
                said("anhui-2022-002", "新培育独角兽企业5家", "新培育独角兽企业", "5"));
        CommitmentBuilder list =
                commitment("anhui-2025-001").quote("zh", "新增上市公司40家、独角兽企业6家").targets(listed, unicorns);

        assertThat(pairs(apart, List.of(list)))
                .containsExactly("anhui-2022-001 anhui-2025-001 metric", "anhui-2022-002 anhui-2025-001 metric");
        assertThat(matcher.pairs(
                        FROM, TO, apart.stream().map(CommitmentBuilder::build).toList(), List.of(list.build())))
                .extracting(pair -> pair.figures().stream()
                        .map(figures -> figures.to().metric())
                        .toList())
                .containsExactly(List.of("新增上市公司"), List.of("新增独角兽企业"));
    }

    @Test
    void aDecisionOnOneFigureOfAListLeavesTheOthersToTheRules() {
        CommitmentBuilder list = commitment("anhui-2022-001").targets(measure("新增上市公司", "40"), measure("新增独角兽企业", "6"));

        assertThat(pairs(
                        List.of(list.thread("listed")),
                        List.of(
                                said("anhui-2025-001", "新增上市公司50家", "新增上市公司", "50")
                                        .thread("listed"),
                                said("anhui-2025-002", "新增独角兽企业8家", "新增独角兽企业", "8"))))
                .containsExactly("anhui-2022-001 anhui-2025-001 id", "anhui-2022-001 anhui-2025-002 metric");
    }

    @Test
    void inAThreadGoesTogetherWhatHasAFigureInCommon() {
        CommitmentBuilder list = commitment("anhui-2025-001").targets(measure("新增上市公司", "40"), measure("新增独角兽企业", "6"));

        assertThat(pairs(
                        List.of(
                                said("anhui-2022-001", "新增独角兽企业5家", "新增独角兽企业", "5")
                                        .thread("firms"),
                                said("anhui-2022-002", "新增上市公司30家", "新增上市公司", "30")
                                        .thread("firms"),
                                commitment("anhui-2022-003").thread("firms")),
                        List.of(list.thread("firms"))))
                .containsExactly("anhui-2022-001 anhui-2025-001 id", "anhui-2022-002 anhui-2025-001 id");
    }

    @Test
    void whatIsSaidTwiceGoesOnTwiceAndIsNotTakenForTheNextFigure() {
        CommitmentBuilder list = commitment("anhui-2025-001")
                .quote("zh", "改造农村危旧桥梁250座、农村危旧桥梁加宽120座")
                .targets(measure("改造农村危旧桥梁", "250"), measure("改造农村危旧桥梁加宽", "120"));

        assertThat(pairs(
                        List.of(
                                said("anhui-2022-001", "改造农村危旧桥梁240座", "改造农村危旧桥梁", "240"),
                                said("anhui-2022-002", "改造农村危旧桥梁240座", "改造农村危旧桥梁", "240")),
                        List.of(list)))
                .containsExactly("anhui-2022-001 anhui-2025-001 metric", "anhui-2022-002 anhui-2025-001 metric");
        assertThat(matcher.pairs(
                        FROM,
                        TO,
                        List.of(
                                said("anhui-2022-001", "改造农村危旧桥梁240座", "改造农村危旧桥梁", "240")
                                        .build(),
                                said("anhui-2022-002", "改造农村危旧桥梁240座", "改造农村危旧桥梁", "240")
                                        .build()),
                        List.of(list.build())))
                .allSatisfy(pair -> assertThat(pair.figures())
                        .extracting(figures -> figures.to().value().intValue())
                        .containsExactly(250));
    }

    @Test
    void theOrderOfTheRecordsDoesNotMatter() {
        List<CommitmentBuilder> before = new ArrayList<>(List.of(
                said("anhui-2022-001", "新建口袋公园200个", "新建口袋公园", "200"),
                said("anhui-2022-002", "新增停车位3000个", "新增停车位", "3000"),
                said("anhui-2022-003", "改造老旧小区80个", "改造老旧小区", "80"),
                said("anhui-2022-004", "新建社区口袋公园90个", "新建社区口袋公园", "90")));
        List<CommitmentBuilder> after = new ArrayList<>(List.of(
                said("anhui-2025-001", "建设社区口袋公园240个", "建设社区口袋公园", "240"),
                said("anhui-2025-002", "新增公共停车泊位2800个", "新增公共停车泊位", "2800"),
                said("anhui-2025-003", "完成老旧小区改造80个", "完成老旧小区改造", "80"),
                said("anhui-2025-004", "建成口袋公园200个", "建成口袋公园", "200")));
        Set<String> first = Set.copyOf(pairs(before, after).toList());
        assertThat(first).contains("anhui-2022-002 anhui-2025-002 metric", "anhui-2022-003 anhui-2025-003 metric");
        Random random = new Random(3);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(before, random);
            Collections.shuffle(after, random);
            assertThat(Set.copyOf(pairs(before, after).toList())).isEqualTo(first);
        }
    }

    private static CommitmentBuilder said(String id, String quote, String metric, String value) {
        return commitment(id).quote("zh", quote).targets(measure(metric, value));
    }

    private static Target measure(String metric, String value) {
        return metric(metric, Operator.POINT, value, "个");
    }

    @Test
    void onlyWhatRepeatsAnotherSharesAPair() {
        Random random = new Random(1);
        for (int round = 0; round < 200; round++) {
            List<Matcher.Pair> pairs = matcher.pairs(FROM, TO, some(random, "2022"), some(random, "2025"));
            assertThat(pairs).doesNotHaveDuplicates().allSatisfy(pair -> {
                assertThat(pair.from().region()).isEqualTo(pair.to().region());
                assertThat(pair.from().kind()).isEqualTo(pair.to().kind());
                if (pair.match().method() == LinkMethod.ID) {
                    assertThat(pair.from().thread()).isEqualTo(pair.to().thread());
                }
                for (Matcher.Pair other : pairs) {
                    if (other.from().equals(pair.from())) {
                        assertThat(other.to().targets()).isEqualTo(pair.to().targets());
                    }
                    if (other.to().equals(pair.to())) {
                        assertThat(other.from().targets()).isEqualTo(pair.from().targets());
                    }
                }
            });
        }
    }

    private static List<Commitment> some(Random random, String round) {
        List<Commitment> some = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            CommitmentBuilder one = commitment((random.nextBoolean() ? "anhui-" : "hubei-") + round + "-" + i)
                    .kind(random.nextInt(4) == 0 ? Kind.OUTCOME : Kind.PLEDGE)
                    .targets(target(
                            random.nextBoolean() ? "cpi" : "gdp_growth",
                            Operator.POINT,
                            random.nextInt(3) == 0 ? "4" : "5"));
            some.add((random.nextBoolean() ? one : one.thread("t" + random.nextInt(3))).build());
        }
        return some;
    }

    private Stream<String> pairs(List<CommitmentBuilder> before, List<CommitmentBuilder> after) {
        return matcher
                .pairs(
                        FROM,
                        TO,
                        before.stream().map(CommitmentBuilder::build).toList(),
                        after.stream().map(CommitmentBuilder::build).toList())
                .stream()
                .map(pair -> pair.from().id() + " " + pair.to().id() + " "
                        + pair.match().method().code());
    }
}
