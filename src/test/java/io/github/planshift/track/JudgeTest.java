package io.github.planshift.track;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planshift.model.Direction;
import io.github.planshift.model.Operator;
import io.github.planshift.model.Target;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeTest {

    @ParameterizedTest(name = "{0} {1} {2}, reached {3}: {4}")
    @CsvSource({
        "at_least, 5.5, HIGHER, 5.5, kept",
        "at_least, 5.5, HIGHER, 6.0, exceeded",
        "at_least, 5.5, HIGHER, 5.4, missed",
        "about, 5, HIGHER, 4.75, kept",
        "about, 5, HIGHER, 4.7, missed",
        "about, 5, HIGHER, 5.5, exceeded",
        "point, 8, HIGHER, 7.9, missed",
        "at_most, 3, LOWER, 2.9, kept",
        "at_most, 3, LOWER, 2.5, exceeded",
        "at_most, 3, LOWER, 3.1, missed",
        "about, 3, NEUTRAL, 2.8, kept",
        "about, 3, NEUTRAL, 5.4, missed",
        "about, 3, NEUTRAL, 0.3, unclear"
    })
    void ratesOfChange(String operator, String promised, Direction direction, String reached, String verdict) {
        Target target = target(Operator.valueOf(operator.toUpperCase(java.util.Locale.ROOT)), promised, null, null);

        assertThat(judge(target, reached, Operator.POINT, direction).verdict().code())
                .isEqualTo(verdict);
    }

    @Test
    void aRangeIsMeasuredAgainstItsNearerEnd() {
        Target target = target(Operator.RANGE, "7", "7.5", null);

        assertThat(judge(target, "7.2", Operator.POINT, Direction.HIGHER).difference())
                .isEqualByComparingTo("0");
        assertThat(judge(target, "6.8", Operator.POINT, Direction.HIGHER).difference())
                .isEqualByComparingTo("-0.2");
        assertThat(judge(target, "8", Operator.POINT, Direction.HIGHER)).satisfies(judged -> {
            assertThat(judged.difference()).isEqualByComparingTo("0.5");
            assertThat(judged.verdict()).isEqualTo(Fulfilment.EXCEEDED);
        });
    }

    @Test
    void whoReachesTheStretchExceedsTheFloor() {
        Target target = target(Operator.FLOOR_AND_STRETCH, "6", null, "6.2");

        assertThat(judge(target, "6.1", Operator.POINT, Direction.HIGHER).verdict())
                .isEqualTo(Fulfilment.KEPT);
        assertThat(judge(target, "6.2", Operator.POINT, Direction.HIGHER).verdict())
                .isEqualTo(Fulfilment.EXCEEDED);
    }

    @Test
    void aReportedBoundProvesOnlyWhatItBounds() {
        Target most = target(Operator.AT_MOST, "4.5", null, null);

        assertThat(judge(most, "4.5", Operator.AT_MOST, Direction.LOWER).verdict())
                .isEqualTo(Fulfilment.KEPT);
        assertThat(judge(most, "5", Operator.AT_MOST, Direction.LOWER).verdict())
                .isEqualTo(Fulfilment.UNCLEAR);
    }

    @Test
    void amountsAndSharesHaveAMarginOfTheirOwnSize() {
        assertThat(Judge.margin(new BigDecimal("650000"), "人", false)).isEqualByComparingTo("32500");
        assertThat(Judge.margin(new BigDecimal("2.5"), "%", false)).isEqualByComparingTo("0.125");
        assertThat(Judge.margin(new BigDecimal("65"), "%", false)).isEqualByComparingTo("0.5");
        assertThat(Judge.margin(new BigDecimal("12"), "%", true)).isEqualByComparingTo("0.5");
    }

    private static Judge.Judged judge(Target target, String reached, Operator said, Direction direction) {
        return Judge.judge(target, new BigDecimal(reached), said, new Judge.Terms(direction, true));
    }

    private static Target target(Operator operator, String value, @Nullable String high, @Nullable String stretch) {
        return new Target(
                null,
                "增长",
                operator,
                new BigDecimal(value),
                high == null ? null : new BigDecimal(high),
                stretch == null ? null : new BigDecimal(stretch),
                "%",
                null,
                null);
    }
}
