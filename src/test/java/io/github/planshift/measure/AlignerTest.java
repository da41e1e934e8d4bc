package io.github.planshift.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.exchange.Bundled;
import io.github.planshift.model.Operator;
import io.github.planshift.model.Round;
import io.github.planshift.model.SectorLevel;
import io.github.planshift.model.SetTarget;
import io.github.planshift.model.Tally;
import io.github.planshift.model.Target;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlignerTest {

    private static final Codebook CHINA = Bundled.codebook("china");
    private static final Round ROUND = CHINA.round("2025").orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "gdp_growth, 5, , 5.5, , sharpens, 0.5",
        "gdp_growth, 5, , 4.5, 5, softens, -0.5",
        "gdp_growth, 4.5, 5, 4.5, 5.5, sharpens, 0.0",
        "gdp_growth, 5, , 5.0, , takes_up, 0.0",
        "surveyed_unemployment, 5.5, , 5, , sharpens, -0.5",
        "surveyed_unemployment, 5.5, , 6, , softens, 0.5",
        "cpi, 2, , 3, , takes_up, 1",
    })
    void ambitionGoesByTheIndicator(
            String indicator, String value, String high, String own, String ownHigh, String verdict, BigDecimal gap) {
        Alignment.Goal goal = only(target("china", indicator, value, high), target("anhui", indicator, own, ownHigh));

        assertThat(goal.verdict().code()).isEqualTo(verdict);
        assertThat(goal.gap()).isEqualByComparingTo(gap);
        assertThat(goal.against().commitment()).isEqualTo("china-2025-001");
        assertThat(goal.own()).isNotNull();
    }

    @Test
    void totalsDependOnTheSizeOfARegion() {
        Alignment.Goal goal = only(
                target("china", "new_urban_jobs", "12000000", null, "人", 2025),
                target("anhui", "new_urban_jobs", "600000", null, "人", 2025));

        assertThat(goal.verdict()).isEqualTo(Verdict.TAKES_UP);
        assertThat(goal.partOf()).isEqualTo(0.05);
    }

    @Test
    void anotherYearOrUnitIsNotComparable() {
        assertThat(only(
                                target("china", "rd_intensity", "3", null, "%", 2025),
                                target("anhui", "rd_intensity", "3.5", null, "%", 2030))
                        .why())
                .isEqualTo("for 2030, not 2025");
        assertThat(only(
                                target("china", "grain_output", "1400000000000", null, "斤", 2025),
                                target("anhui", "grain_output", "40000000", null, "吨", 2025))
                        .verdict())
                .isEqualTo(Verdict.NOT_COMPARABLE);
    }

    @Test
    void silenceCountsOnlyWhereTheWholeTextWasRead() {
        SetTarget national = target("china", "gdp_growth", "5", null);

        assertThat(align(true, List.of(national), List.of()).goals().get(0).verdict())
                .isEqualTo(Verdict.LEAVES_OUT);
        assertThat(align(false, List.of(national), List.of()).goals().get(0).verdict())
                .isEqualTo(Verdict.NOT_FOUND);
        assertThat(align(false, List.of(national), List.of()).fields())
                .extracting(Alignment.Field::sector, Alignment.Field::verdict)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("trade", Verdict.NOT_FOUND),
                        org.assertj.core.groups.Tuple.tuple("growth", Verdict.TAKES_UP));
    }

    @Test
    void aSectorThatTheTextNamesIsNotLeftOut() {
        assertThat(Stream.of("anhui", "zhejiang")
                        .map(region -> aligner(true, List.of(), List.of())
                                .align(new Subject(region, region, false, Set.of(region)))
                                .fields()
                                .get(0)))
                .extracting(Alignment.Field::sector, Alignment.Field::verdict)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("trade", Verdict.LEAVES_OUT),
                        org.assertj.core.groups.Tuple.tuple("trade", Verdict.NOT_FOUND));
    }

    @Test
    void theSameSaidTwiceIsOneRow() {
        SetTarget national = target("china", "gdp_growth", "5", null);
        SetTarget own = target("anhui", "gdp_growth", "5.5", null);

        assertThat(align(true, List.of(national, national), List.of(own, own)).goals())
                .hasSize(1);
    }

    @Test
    void aGroupIsItsRegionsInTheMiddle() {
        Alignment alignment = aligner(
                        true,
                        List.of(target("china", "gdp_growth", "5", null)),
                        List.of(
                                target("anhui", "gdp_growth", "5.5", null),
                                target("zhejiang", "gdp_growth", "6", null)))
                .align(new Subject("delta", "Delta", true, Set.of("anhui", "zhejiang", "shanghai")));

        Alignment.Goal goal = alignment.goals().get(0);
        assertThat(goal.verdict()).isEqualTo(Verdict.SHARPENS);
        assertThat(goal.gap()).isEqualByComparingTo("0.75");
        assertThat(goal.why()).isEqualTo("sharpens 2");
        assertThat(alignment.regions()).isEqualTo(2);
    }

    private static Alignment.Goal only(SetTarget national, SetTarget own) {
        List<Alignment.Goal> goals =
                align(true, List.of(national), List.of(own)).goals();
        assertThat(goals).hasSize(1);
        return goals.get(0);
    }

    private static Alignment align(boolean read, List<SetTarget> national, List<SetTarget> own) {
        return aligner(read, national, own).align(new Subject("anhui", "Anhui", false, Set.of("anhui")));
    }

    private static Aligner aligner(boolean read, List<SetTarget> national, List<SetTarget> own) {
        List<Tally> tallies = List.of(
                new Tally("china", "2025", 40, 0, Map.of("growth", 30, "trade", 10)),
                new Tally("anhui", "2025", 30, 0, Map.of("growth", 30)),
                new Tally("zhejiang", "2025", 30, 0, Map.of("growth", 30)));
        return new Aligner(
                CHINA,
                new Profiler(CHINA, SectorLevel.SECTOR, tallies),
                ROUND,
                Stream.concat(national.stream(), own.stream()).toList(),
                "china",
                ROUND,
                national,
                region -> read,
                (region, sector) -> region.equals("zhejiang"));
    }

    private static SetTarget target(String region, String indicator, String value, @Nullable String high) {
        return target(region, indicator, value, high, "%", 2025);
    }

    private static SetTarget target(
            String region, String indicator, String value, @Nullable String high, String unit, int year) {
        return new SetTarget(
                region + "-2025-001",
                region,
                "2025",
                indicator,
                year,
                new Target(
                        indicator,
                        indicator,
                        high == null ? Operator.ABOUT : Operator.RANGE,
                        new BigDecimal(value),
                        high == null ? null : new BigDecimal(high),
                        null,
                        unit,
                        null,
                        null));
    }
}
