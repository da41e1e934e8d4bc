package io.github.planshift.change;

import static io.github.planshift.Records.china;
import static io.github.planshift.Records.commitment;
import static io.github.planshift.Records.metric;
import static io.github.planshift.Records.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.planshift.match.Match;
import io.github.planshift.match.Matcher;
import io.github.planshift.model.Coded;
import io.github.planshift.model.LinkMethod;
import io.github.planshift.model.Operator;
import io.github.planshift.model.Target;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetsTest {

    private final Targets targets = new Targets(china());

    /** Targets are written as indicator (or - for none), operator, value, and high or stretch. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // values
                "gdp_growth point 5     | gdp_growth point 6     | raised | 1",
                "gdp_growth about 6     | gdp_growth about 5.5   | lowered | -1",
                "gdp_growth point 5     | gdp_growth point 5.0   | same | 0",
                "gdp_growth about 5     | gdp_growth at_least 6  | raised | 1",
                "gdp_growth at_least 6  | gdp_growth at_most 5   | lowered | -1",
                // less is more
                "surveyed_unemployment at_most 5.5 | surveyed_unemployment at_most 5   | lowered | 1",
                "surveyed_unemployment at_most 5   | surveyed_unemployment at_most 5.5 | raised | -1",
                "surveyed_unemployment about 5     | surveyed_unemployment about 6     | raised | -1",
                // neither
                "cpi about 3 | cpi about 2 | lowered | ?",
                "- point 100 | - point 200 | raised | ?",
                // without an indicator a floor wants more and a ceiling less
                "- at_least 100 | - at_least 200 | raised | 1",
                "- at_most 100  | - at_most 50   | lowered | 1",
                "- floor_and_stretch 100 150 | - at_least 90 | lowered | -1",
                // operators
                "gdp_growth about 5     | gdp_growth at_least 5  | operator_hardened | 1",
                "gdp_growth about 5     | gdp_growth point 5     | operator_hardened | 1",
                "gdp_growth point 5     | gdp_growth at_least 5  | operator_hardened | 1",
                "gdp_growth at_least 5  | gdp_growth floor_and_stretch 5 6 | operator_hardened | 1",
                "gdp_growth floor_and_stretch 5 6 | gdp_growth at_least 5  | operator_softened | -1",
                "gdp_growth at_least 5  | gdp_growth about 5     | operator_softened | -1",
                "- about 5 | - at_least 5 | operator_hardened | 1",
                "surveyed_unemployment about 5.5 | surveyed_unemployment at_most 5.5 | operator_hardened | 1",
                // a bound on the other side
                "gdp_growth at_least 5  | gdp_growth at_most 5   | operator_softened | -1",
                "gdp_growth about 5     | gdp_growth at_most 5   | operator_softened | -1",
                "surveyed_unemployment at_least 5 | surveyed_unemployment at_most 5 | operator_hardened | 1",
                "cpi at_least 2         | cpi at_most 2          | unclear | ?",
                "- at_most 2            | - floor_and_stretch 2 3 | unclear | ?",
                // ranges
                "gdp_growth point 5.5   | gdp_growth range 5 6   | widened | -1",
                "gdp_growth about 5.5   | gdp_growth range 5 5.5 | widened | -1",
                "gdp_growth point 5     | gdp_growth range 5 6   | widened | 1",
                "gdp_growth range 5 6   | gdp_growth about 5.5   | narrowed | 1",
                "gdp_growth range 5 6   | gdp_growth range 5 5.5 | narrowed | -1",
                "gdp_growth range 5 6   | gdp_growth range 4 7   | widened | -1",
                "gdp_growth range 5 6   | gdp_growth range 5.0 6.00 | same | 0",
                "gdp_growth range 5 6   | gdp_growth range 5.5 6.5 | raised | 1",
                "gdp_growth range 5 6   | gdp_growth range 4 5   | lowered | -1",
                "gdp_growth range 5 6   | gdp_growth point 7     | raised | 1",
                "surveyed_unemployment range 5 5.5 | surveyed_unemployment range 4.5 5.5 | widened | 1",
                "surveyed_unemployment range 5 5.5 | surveyed_unemployment range 5 6 | widened | -1",
                "cpi range 2 3          | cpi range 1 4          | widened | ?",
                // a bound at an end of a range
                "gdp_growth range 5 6   | gdp_growth at_least 5  | operator_hardened | 1",
                "gdp_growth at_least 5  | gdp_growth range 5 6   | operator_softened | -1",
                "gdp_growth range 5 6   | gdp_growth at_least 5.5 | raised | 1",
                "gdp_growth range 5 6   | gdp_growth at_least 4  | lowered | -1",
                "surveyed_unemployment range 5 5.5 | surveyed_unemployment at_most 5.5 | operator_hardened | 1",
                "surveyed_unemployment range 5 5.5 | surveyed_unemployment at_most 5 | lowered | 1",
                // what is striven for
                "gdp_growth floor_and_stretch 5 6 | gdp_growth floor_and_stretch 5 7 | raised | 1",
                "gdp_growth floor_and_stretch 5 6 | gdp_growth floor_and_stretch 5 5.5 | lowered | -1",
                "gdp_growth floor_and_stretch 5 6 | gdp_growth floor_and_stretch 5.2 5.5 | raised | 1",
                "energy_intensity_reduction floor_and_stretch 3 4 | energy_intensity_reduction floor_and_stretch 3 4 | same | 0",
                // figures that come and go
                "gdp_growth qualitative | gdp_growth point 5     | quantified | 0",
                "gdp_growth point 5     | gdp_growth qualitative | dequantified | 0",
                "gdp_growth point 5     | gdp_growth explicitly_absent | dequantified | 0",
                "gdp_growth qualitative | gdp_growth explicitly_absent | same | 0",
            })
    void comparesTargets(String from, String to, String change, String strength) {
        TargetMove move = targets.compare(parse(from), parse(to));

        assertThat(move.change().code()).isEqualTo(change);
        boolean known = move.directionKnown()
                || move.strength() != 0
                || List.of("quantified", "dequantified", "same").contains(change);
        assertThat(known ? String.valueOf(move.strength()) : "?").isEqualTo(strength);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5     | 吨       | 5     | 万吨         | raised  | 4.9995",
                "1.5   | 万亿元   | 15000 | 亿元         | same    | 0",
                "100   | 亿元     | 9     | billion yuan | lowered | -1",
                "2     | 公顷     | 31    | 亩           | raised  | 1",
                "820   | 亿斤     | 0.41  | 亿吨         | same    | 0",
                "700   | 万千瓦   | 7     | GW           | same    | 0",
                "16    | 万元/人  | 168000 | 元/人       | raised  | 8000",
            })
    void figuresOfUnitsThatDifferByAFactorAreCompared(
            String from, String unit, String to, String otherUnit, String change, BigDecimal difference) {
        TargetMove move = targets.compare(
                metric("output", Operator.POINT, from, unit), metric("output", Operator.POINT, to, otherUnit));

        assertThat(move.change().code()).isEqualTo(change);
        assertThat(move.comparable()).extracting(Target::unit).isEqualTo(otherUnit);
        assertThat(move.difference()).isEqualByComparingTo(difference);
    }

    @ParameterizedTest
    @CsvSource({"%, 个百分点", "元, 美元", "亿元, 亿美元", "吨, 吨标准煤", "人, 人次", "元, 元/人", "个, 套"})
    void figuresOfUnlikeUnitsAreNotCompared(String unit, String otherUnit) {
        TargetMove move = targets.compare(
                metric("output", Operator.POINT, "5", unit), metric("output", Operator.POINT, "6", otherUnit));

        assertThat(move.change()).isEqualTo(TargetChange.REBASED);
        assertThat(move.comparable()).isNull();
        assertThat(move.difference()).isNull();
    }

    @Test
    void figuresOfAnotherBaseAreNotCompared() {
        assertThat(change(
                        target(null, "output", Operator.POINT, "5", null, null, "%", "2020", null),
                        target(null, "output", Operator.POINT, "6", null, null, "%", "2024", null)))
                .isEqualTo(TargetChange.REBASED);
    }

    @Test
    void pairsByIndicatorThenByMetricThenTheOnlyOneLeft() {
        Target growth = target("gdp_growth", Operator.POINT, "5");
        Target prices = target("cpi", Operator.ABOUT, "3");
        Target jobs = metric("New jobs", Operator.AT_LEAST, "100", "人");
        Target moreJobs = metric("new-jobs", Operator.AT_LEAST, "200", "人");
        Target output = metric("Output", Operator.POINT, "1", "吨");
        Target production = metric("Production", Operator.POINT, "2", "吨");

        assertThat(moves(List.of(growth, jobs, output), List.of(moreJobs, production, growth)))
                .extracting(TargetMove::from, TargetMove::to)
                .containsExactly(tuple(growth, growth), tuple(jobs, moreJobs), tuple(output, production));
        // two known indicators are two measures
        assertThat(moves(List.of(growth), List.of(prices)))
                .extracting(TargetMove::change)
                .containsExactly(TargetChange.DEQUANTIFIED, TargetChange.QUANTIFIED);
        // what has no figure is no loss
        assertThat(moves(List.of(growth, target("cpi", Operator.QUALITATIVE, null)), List.of(growth)))
                .extracting(TargetMove::change)
                .containsExactly(TargetChange.SAME, TargetChange.SAME);
    }

    @Test
    void oneWordSumsUpAllMoves() {
        Target growth = target("gdp_growth", Operator.POINT, "5");
        Target faster = target("gdp_growth", Operator.POINT, "6");
        Target prices = target("cpi", Operator.ABOUT, "3");
        Target calmer = target("cpi", Operator.ABOUT, "2");

        assertThat(sum(List.of(), List.of())).isNull();
        assertThat(sum(List.of(growth), List.of(growth))).isEqualTo(TargetChange.SAME);
        assertThat(sum(List.of(growth, prices), List.of(faster, prices))).isEqualTo(TargetChange.RAISED);
        assertThat(sum(List.of(growth, prices), List.of(faster, calmer))).isEqualTo(TargetChange.UNCLEAR);
        assertThat(sum(List.of(), List.of(growth))).isEqualTo(TargetChange.QUANTIFIED);
        assertThat(sum(List.of(growth), List.of())).isEqualTo(TargetChange.DEQUANTIFIED);
    }

    @Test
    void measureWordsUsedInTurnCountTheSame() {
        Target projects = metric("科技项目", Operator.AT_LEAST, "400", "项");
        assertThat(change(projects, metric("科技项目", Operator.AT_LEAST, "400", "个")))
                .isEqualTo(TargetChange.SAME);
        assertThat(change(projects, metric("科技项目", Operator.AT_LEAST, "400", "公里")))
                .isEqualTo(TargetChange.REBASED);
    }

    private TargetChange sum(List<Target> from, List<Target> to) {
        return Targets.sum(moves(from, to));
    }

    private List<TargetMove> moves(List<Target> from, List<Target> to) {
        return targets.moves(
                new Matcher.Pair(
                        commitment("anhui-2022-001")
                                .targets(from.toArray(Target[]::new))
                                .build(),
                        commitment("anhui-2025-001")
                                .targets(to.toArray(Target[]::new))
                                .build(),
                        new Match(LinkMethod.ID, 1, "both in one thread"),
                        List.of()),
                Set.of(),
                Set.of());
    }

    private TargetChange change(Target from, Target to) {
        return targets.compare(from, to).change();
    }

    private static Target parse(String text) {
        List<String> words = Stream.of(text.split(" ", -1)).toList();
        Operator operator = Coded.parse(Operator.class, words.get(1));
        String value = words.size() > 2 ? words.get(2) : null;
        String second = words.size() > 3 ? words.get(3) : null;
        String indicator = words.get(0).equals("-") ? null : words.get(0);
        return target(
                indicator,
                "metric",
                operator,
                value,
                operator == Operator.RANGE ? second : null,
                operator == Operator.FLOOR_AND_STRETCH ? second : null,
                "%",
                null,
                null);
    }
}
