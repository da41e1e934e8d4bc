package io.github.planshift.change;

import static io.github.planshift.Records.china;
import static io.github.planshift.Records.commitment;
import static io.github.planshift.Records.due;
import static io.github.planshift.Records.metric;
import static io.github.planshift.Records.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.planshift.match.Decisions;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Operator;
import io.github.planshift.model.Round;
import io.github.planshift.model.Target;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Targets of two rounds, whichever commitments hold them. */
class ShiftsTest {

    private static final Round FROM = china().round("2024").orElseThrow();
    private static final Round TO = china().round("2025").orElseThrow();

    private static List<Shift> between(List<Commitment> before, List<Commitment> after) {
        List<Change> changes = new ChangeFinder(
                        china(), new CoverageMap(List.of()), TextNames.NONE, Map.of(), false, Decisions.NONE)
                .between(FROM, TO, before, after, List.of());
        return new Shifts(china()).between(FROM, TO, before, after, changes);
    }

    private static Shift only(Target before, Target after) {
        List<Shift> shifts = between(
                before == null ? List.of() : List.of(before(before)),
                after == null ? List.of() : List.of(after(after)));
        assertThat(shifts).hasSize(1);
        return shifts.get(0);
    }

    private static Commitment before(Target... targets) {
        return commitment("anhui-2024-001").targets(targets).build();
    }

    private static Commitment after(Target... targets) {
        return commitment("anhui-2025-001").targets(targets).build();
    }

    @ParameterizedTest
    @CsvSource({
        "gdp_growth, 6, 5, WEAKER",
        "gdp_growth, 5, 6, STRONGER",
        "gdp_growth, 6, 6, SAME",
        // a ceiling that falls is the stronger one
        "surveyed_unemployment, 5.5, 5, STRONGER",
        "surveyed_unemployment, 5, 5.5, WEAKER",
        // nobody can say which way is the more ambitious one
        "cpi, 3, 2, MOVED"
    })
    void aTargetGoesItsWay(String indicator, String before, String after, Shift.Way way) {
        assertThat(only(target(indicator, Operator.ABOUT, before), target(indicator, Operator.ABOUT, after))
                        .way())
                .isEqualTo(way);
    }

    @Test
    void aFigureIsSetOrGone() {
        Target words = target("gdp_growth", Operator.QUALITATIVE, null);
        Target figure = target("gdp_growth", Operator.ABOUT, "5");

        assertThat(only(words, figure).way()).isEqualTo(Shift.Way.SET);
        assertThat(only(null, figure).way()).isEqualTo(Shift.Way.SET);
        assertThat(only(figure, words).way()).isEqualTo(Shift.Way.GONE);
        assertThat(only(figure, null).way()).isEqualTo(Shift.Way.GONE);
        assertThat(only(figure, null).commitment().id()).isEqualTo("anhui-2024-001");
        assertThat(only(null, figure).commitment().id()).isEqualTo("anhui-2025-001");
        assertThat(between(List.of(), List.of(after(words)))).as("words alone").isEmpty();
    }

    @Test
    void theFirstFigureOfAnIndicatorCountsAndOneInWordsOnlyWithoutIt() {
        Target words = target("gdp_growth", Operator.QUALITATIVE, null);
        List<Shift> shifts = between(
                List.of(before(
                        words, target("gdp_growth", Operator.ABOUT, "6"), target("gdp_growth", Operator.ABOUT, "9"))),
                List.of(after(target("gdp_growth", Operator.ABOUT, "5"))));

        assertThat(shifts).hasSize(1);
        assertThat(shifts.get(0).move().from().value()).isEqualByComparingTo("6");
    }

    @Test
    void anAnnualTargetMeetsThatOfTheYearBeforeAndOneForLaterThatForTheSameYear() {
        Target annual = target("urbanisation_rate", Operator.POINT, "60");
        Target later = due(target("urbanisation_rate", Operator.POINT, "65"), "2027");
        Target latest = due(target("urbanisation_rate", Operator.POINT, "70"), "2030");

        List<Shift> shifts = between(
                List.of(before(annual, later, latest)),
                List.of(after(
                        target("urbanisation_rate", Operator.POINT, "61"),
                        due(target("urbanisation_rate", Operator.POINT, "66"), "2027"))));

        assertThat(shifts).extracting(Shift::ahead).containsExactly(false, true, true);
        assertThat(shifts)
                .extracting(Shift::way)
                .containsExactlyInAnyOrder(Shift.Way.STRONGER, Shift.Way.STRONGER, Shift.Way.GONE);
        assertThat(shifts.get(0).target().value()).isEqualByComparingTo("61");
    }

    @Test
    void aTargetThatNamesItsOwnYearIsAnAnnualOne() {
        Shift shift = only(
                due(target("gdp_growth", Operator.POINT, "6"), "2024"),
                due(target("gdp_growth", Operator.POINT, "5"), "2025"));

        assertThat(shift.way()).isEqualTo(Shift.Way.WEAKER);
        assertThat(shift.ahead()).isFalse();
    }

    @Test
    void aDeadlineOfTheCommitmentStandsInForThatOfItsTarget() {
        Commitment five = commitment("anhui-2025-001")
                .deadline("2029")
                .targets(target("urbanisation_rate", Operator.POINT, "70"))
                .build();

        List<Shift> shifts = between(List.of(before(target("urbanisation_rate", Operator.POINT, "60"))), List.of(five));

        assertThat(shifts).extracting(Shift::way).containsExactlyInAnyOrder(Shift.Way.GONE, Shift.Way.SET);
    }

    @Test
    void indicatorsComeFirstThenWhatMovedFurthestRatesBeforeMoneyBeforeCounts() {
        List<Shift> shifts = between(
                List.of(before(metric("中欧班列开行数量", Operator.POINT, "900", "列"))),
                List.of(
                        after(metric("中欧班列开行数量", Operator.POINT, "2700", "列")),
                        commitment("anhui-2025-002")
                                .targets(
                                        metric("新建充电桩数量", Operator.POINT, "9", "万个"),
                                        metric("技改投资规模", Operator.POINT, "9", "亿元"),
                                        metric("机械化率水平", Operator.POINT, "9", "%"),
                                        target("cpi", Operator.ABOUT, "2"),
                                        target("gdp_growth", Operator.ABOUT, "5"))
                                .build()));

        assertThat(shifts)
                .extracting(shift -> shift.target().metric())
                .containsExactly("gdp_growth", "cpi", "中欧班列开行数量", "机械化率水平", "技改投资规模", "新建充电桩数量");
        assertThat(shifts.get(2).factor()).isEqualTo(3, within(1e-9));
        assertThat(shifts.get(3).factor()).isOne();
    }

    @Test
    void halfAsMuchIsAsFarAsTwiceAsMuch() {
        assertThat(only(metric("中欧班列开行数量", Operator.POINT, "900", "列"), metric("中欧班列开行数量", Operator.POINT, "450", "列"))
                        .factor())
                .isEqualTo(2, within(1e-9));
        assertThat(only(metric("中欧班列开行数量", Operator.POINT, "0", "列"), metric("中欧班列开行数量", Operator.POINT, "450", "列"))
                        .factor())
                .isOne();
    }

    @Test
    void unitsThatDifferByAFactorAreComparedInTheLaterOne() {
        Shift shift = only(
                metric("粮食总产量目标", Operator.POINT, "8", "亿吨"), metric("粮食总产量目标", Operator.POINT, "1700000000", "吨"));

        assertThat(shift.factor()).isEqualTo(2.125, within(1e-9));
    }
}
