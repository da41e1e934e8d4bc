package io.github.planshift.report;

import static io.github.planshift.Records.china;
import static io.github.planshift.Records.commitment;
import static io.github.planshift.Records.metric;
import static io.github.planshift.Records.target;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.planshift.change.CoverageMap;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Coverage;
import io.github.planshift.model.CoverageState;
import io.github.planshift.model.Operator;
import io.github.planshift.model.Round;
import io.github.planshift.model.Tally;
import io.github.planshift.model.Target;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Regions within one round. */
class SideBySidesTest {

    private static final Round ROUND = china().round("2025").orElseThrow();
    private static final List<String> TWO = List.of("anhui", "zhejiang");

    private static SideBySide of(List<Commitment> commitments, List<Tally> tallies, String... wanted) {
        CoverageMap coverage =
                new CoverageMap(List.of(new Coverage("anhui", "2025", null, CoverageState.COMPLETE, null)));
        return new SideBySides(china(), coverage).of(ROUND, TWO, commitments, tallies, Set.of(wanted));
    }

    private static SideBySide.Goal goal(Target anhui, Target zhejiang) {
        return of(
                        List.of(
                                commitment("anhui-2025-001").targets(anhui).build(),
                                commitment("zhejiang-2025-001")
                                        .targets(zhejiang)
                                        .build()),
                        List.of())
                .targets()
                .get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "gdp_growth, 5.5, 5, anhui, 0.5, Anhui goes further",
        "gdp_growth, 5, 5.5, zhejiang, 0.5, Zhejiang goes further",
        "gdp_growth, 5, 5, , 0, the same",
        "surveyed_unemployment, 5, 5.5, anhui, -0.5, Anhui goes further",
        "cpi, 3, 2, , 1, no direction of ambition is known"
    })
    void whoGoesFurther(String indicator, String anhui, String zhejiang, String further, String gap, String note) {
        SideBySide.Goal goal =
                goal(target(indicator, Operator.POINT, anhui), target(indicator, Operator.POINT, zhejiang));

        assertThat(goal.further()).isEqualTo(further);
        assertThat(goal.gap()).isEqualByComparingTo(gap);
        assertThat(goal.note()).isEqualTo(note);
    }

    @Test
    void aTotalDependsOnTheSizeOfARegion() {
        Target more = target("new_urban_jobs", "x", Operator.POINT, "900000", null, null, "人", null, null);
        Target less = target("new_urban_jobs", "x", Operator.POINT, "600000", null, null, "人", null, null);

        SideBySide.Goal goal = goal(more, less);

        assertThat(goal.further()).isNull();
        assertThat(goal.note()).isEqualTo("a total, which depends on the region's size");
        assertThat(goal.gap()).isEqualByComparingTo("300000");
    }

    private static Target target(
            String indicator,
            String metric,
            Operator operator,
            String value,
            String high,
            String stretch,
            String unit,
            String base,
            String due) {
        return io.github.planshift.Records.target(indicator, metric, operator, value, high, stretch, unit, base, due);
    }

    private static Target target(String indicator, Operator operator, String value) {
        return io.github.planshift.Records.target(indicator, operator, value);
    }

    @Test
    void wordsAndOtherUnitsAreNotSubtracted() {
        Target words = target("gdp_growth", Operator.QUALITATIVE, null);
        assertThat(goal(words, target("gdp_growth", Operator.POINT, "5")).note())
                .isEqualTo("a figure in Zhejiang only");
        assertThat(goal(words, words).note()).isEqualTo("in words only");
        assertThat(goal(metric("充电桩", Operator.POINT, "5", "万个"), metric("充电桩", Operator.POINT, "5", "%"))
                        .note())
                .isEqualTo("in different units");
    }

    @Test
    void whatTwoSetComesBeforeWhatOneSetsAndWhatNoIndicatorMeasuresNeedsTwo() {
        SideBySide side = of(
                List.of(
                        commitment("anhui-2025-001")
                                .targets(
                                        target("gdp_growth", Operator.POINT, "5"),
                                        target("cpi", Operator.POINT, "2"),
                                        metric("充电桩", Operator.POINT, "5", "个"),
                                        metric("加氢站", Operator.POINT, "5", "个"))
                                .build(),
                        commitment("zhejiang-2025-001")
                                .targets(target("cpi", Operator.POINT, "2"), metric("充电桩", Operator.POINT, "6", "个"))
                                .build(),
                        commitment("shanghai-2025-001")
                                .targets(metric("加氢站", Operator.POINT, "6", "个"))
                                .build()),
                List.of());

        assertThat(side.targets()).extracting(SideBySide.Goal::metric).containsExactly("cpi", "充电桩", "gdp_growth");
        assertThat(side.targets().get(2).note()).isEqualTo("only Anhui");
        assertThat(side.pledges()).containsExactly(Map.entry("anhui", 1), Map.entry("zhejiang", 1));
        assertThat(side.coverage())
                .containsExactly(
                        Map.entry("anhui", CoverageState.COMPLETE), Map.entry("zhejiang", CoverageState.NOT_CODED));
    }

    @Test
    void targetsForDifferentYearsStandApart() {
        Target later = io.github.planshift.Records.due(target("gdp_growth", Operator.POINT, "5"), "2030");

        SideBySide side = of(
                List.of(
                        commitment("anhui-2025-001")
                                .targets(target("gdp_growth", Operator.POINT, "5"))
                                .build(),
                        commitment("zhejiang-2025-001").targets(later).build(),
                        commitment("zhejiang-2025-002")
                                .deadline("2027")
                                .targets(target("gdp_growth", Operator.POINT, "6"))
                                .build()),
                List.of());

        assertThat(side.targets()).extracting(SideBySide.Goal::year).containsExactly(2025, 2027, 2030);
    }

    @Test
    void sectorsThatNotAllNameComeFirstThenTheWidestApart() {
        List<Tally> tallies = List.of(
                new Tally("anhui", "2025", 10, 0, Map.of("growth", 5, "trade", 3, "quantum", 2)),
                new Tally("zhejiang", "2025", 10, 0, Map.of("growth", 1, "trade", 9)));

        assertThat(of(List.of(), tallies).sectors())
                .extracting(SideBySide.Field::sector)
                .containsExactly("quantum", "trade", "growth");
        assertThat(of(List.of(), tallies).sectors().get(0).share())
                .containsExactly(Map.entry("anhui", 0.2), Map.entry("zhejiang", 0.0));
        assertThat(of(List.of(), tallies, "growth").sectors())
                .extracting(SideBySide.Field::sector)
                .containsExactly("growth");
    }
}
