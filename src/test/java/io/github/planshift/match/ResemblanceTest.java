package io.github.planshift.match;

import static io.github.planshift.Records.china;
import static io.github.planshift.Records.commitment;
import static io.github.planshift.Records.due;
import static io.github.planshift.Records.metric;
import static io.github.planshift.Records.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.planshift.model.Kind;
import io.github.planshift.model.Operator;
import io.github.planshift.model.Target;
import io.github.planshift.period.Passage;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResemblanceTest {

    private static final Target PARKS = metric("新建口袋公园", Operator.AT_LEAST, "200", "个");

    private final Profiles profiles = new Profiles(china(), Passage::alone);
    private final Profile parks = profile("anhui-2022-001", "新建口袋公园200个以上", PARKS);

    private Profile profile(String id, String quote, Target target) {
        return profiles.of(
                commitment(id).quote("zh", quote).targets(target).build(),
                china().roundNamed(id.replaceAll(".*-(.*)-.*", "$1")));
    }

    private double odds(Profile one, Profile other) {
        return Resemblance.odds(Objects.requireNonNull(new Resemblance(Likeness.among(List.of(one), List.of(other)))
                .pair(one, one.aims().get(0), other, other.aims().get(0))));
    }

    private boolean possible(Profile other) {
        return possible(parks, other);
    }

    private static boolean possible(Profile one, Profile other) {
        return new Resemblance(new Likeness(List.of()))
                        .pair(one, one.aims().get(0), other, other.aims().get(0))
                != null;
    }

    @Test
    void theSameFigureAndDeedSpeakForIt() {
        double same =
                odds(parks, profile("anhui-2025-001", "建设社区口袋公园200个", metric("建设社区口袋公园", Operator.POINT, "200", "个")));
        double size =
                odds(parks, profile("anhui-2025-002", "建设社区口袋公园60个", metric("建设社区口袋公园", Operator.POINT, "60", "个")));
        double deed =
                odds(parks, profile("anhui-2025-003", "社区口袋公园200个", metric("社区口袋公园", Operator.POINT, "200", "个")));
        double noun =
                odds(parks, profile("anhui-2025-004", "建设森林公园200个", metric("建设森林公园", Operator.POINT, "200", "个")));

        assertThat(same).isGreaterThan(Resemblance.PLEDGES).isGreaterThan(size).isGreaterThan(deed);
        assertThat(noun).isLessThan(same);
    }

    @Test
    void whatIsForAnotherTimeUnitOrEndIsNotCompared() {
        assertThat(possible(profile("anhui-2025-001", "建设社区口袋公园200个", metric("建设社区口袋公园", Operator.POINT, "200", "个"))))
                .isTrue();
        assertThat(possible(profile(
                        "anhui-2025-002",
                        "到2030年建设口袋公园900个",
                        due(metric("建设口袋公园", Operator.POINT, "900", "个"), "2030"))))
                .isFalse();
        assertThat(possible(profile("anhui-2025-003", "建设口袋公园900亩", metric("建设口袋公园", Operator.POINT, "900", "亩"))))
                .isFalse();
        assertThat(possible(profile("anhui-2025-004", "拆除口袋公园9个", metric("拆除口袋公园", Operator.POINT, "9", "个"))))
                .isFalse();
        assertThat(possible(profile("anhui-2025-005", "口袋公园增长9%", metric("口袋公园增长", Operator.POINT, "9", "%"))))
                .isFalse();
    }

    @Test
    void whatIsOfAPlaceIsNotOfTheWholeRegion() {
        Profile port = profile("zhejiang-2022-001", "宁波港货物吞吐量4亿吨", metric("宁波港货物吞吐量", Operator.POINT, "4", "吨"));
        Profile ports = profile("zhejiang-2025-001", "港口货物吞吐量5亿吨", metric("港口货物吞吐量", Operator.POINT, "5", "吨"));
        Profile own = profile("zhejiang-2025-002", "浙江港口货物吞吐量5亿吨", metric("浙江港口货物吞吐量", Operator.POINT, "5", "吨"));

        assertThat(possible(port, ports)).isFalse();
        assertThat(possible(ports, own)).isTrue();
    }

    @Test
    void figuresOfTwoKnownIndicatorsAreNotCompared() {
        Profile all = profile("anhui-2022-002", "居民收入增长6%", growth("income_growth", "居民收入增长"));
        Profile rural = profile("anhui-2025-001", "农民收入增长6%", growth("rural_income_growth", "农民收入增长"));
        Profile unknown = profile("anhui-2025-002", "农民收入增长6%", metric("农民收入增长", Operator.POINT, "6", "%"));

        assertThat(possible(all, rural)).isFalse();
        assertThat(possible(all, unknown)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "PLEDGE, 口袋公园, 60, false",
        "PLEDGE, 口袋公园, 61, true",
        "OUTCOME, 口袋公园, 30, false",
        "OUTCOME, 口袋公园, 31, true",
        "OUTCOME, 新增口袋公园, 18, false",
        "OUTCOME, 新增口袋公园, 19, true"
    })
    void resultsFarApartAreNotComparedSoonerWhereOneIsSaidToBeAdded(
            Kind kind, String metric, String value, boolean farApart) {
        assertThat(Resemblance.farApart(kind, parks("口袋公园", "12"), parks(metric, value)))
                .isEqualTo(farApart);
    }

    private static Target growth(String indicator, String metric) {
        return target(indicator, metric, Operator.POINT, "6", null, null, "%", null, null);
    }

    private static Measure parks(String metric, String value) {
        return new Measure.Reader(china().wording()).of(metric(metric, Operator.POINT, value, "个"), metric);
    }

    @Test
    void logOddsAsAProbability() {
        assertThat(Resemblance.probability(0)).isEqualTo(0.5);
        assertThat(Resemblance.probability(Math.log(3))).isCloseTo(0.75, within(1e-12));
    }
}
