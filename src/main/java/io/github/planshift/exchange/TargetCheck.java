package io.github.planshift.exchange;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Indicator;
import io.github.planshift.model.Operator;
import io.github.planshift.model.Target;
import java.math.BigDecimal;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What makes a target impossible. */
final class TargetCheck {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Units in which a figure of an indicator in percent may be stated. */
    private static final Set<String> PERCENT_UNITS = Set.of("%", "‰", "个百分点", "");

    private TargetCheck() {}

    /** Reports every problem of a target as field and message. */
    static void check(Target target, Codebook codebook, BiConsumer<String, String> problem) {
        boolean inWords = target.operator() == Operator.QUALITATIVE || target.operator() == Operator.EXPLICITLY_ABSENT;
        if (inWords && target.value() != null) {
            problem.accept("value", "a target that is " + target.operator().code() + " has no value");
        }
        if (!inWords && target.value() == null) {
            problem.accept("value", "is missing; without a figure the operator is qualitative");
        }
        if (target.operator() == Operator.RANGE) {
            if (target.high() == null) {
                problem.accept("high", "is missing; a range needs its upper end");
            } else if (target.value() != null && target.high().compareTo(target.value()) <= 0) {
                problem.accept("high", target.high() + " is not above " + target.value());
            }
        } else if (target.high() != null) {
            problem.accept("high", "only a range has an upper end");
        }
        if (target.operator() == Operator.FLOOR_AND_STRETCH && target.stretch() == null) {
            problem.accept("stretch", "is missing; say what is striven for");
        }
        Indicator indicator = target.indicator() == null
                ? null
                : codebook.indicator(target.indicator()).orElse(null);
        if (indicator != null) {
            check(target, indicator, problem);
        }
    }

    private static void check(Target target, Indicator indicator, BiConsumer<String, String> problem) {
        boolean inPercent = "%".equals(indicator.unit());
        if (inPercent && target.value() != null && !PERCENT_UNITS.contains(String.valueOf(target.unit()))) {
            problem.accept("unit", target.unit() + " does not fit " + indicator.slug() + ", which is in %");
        }
        possible("value", target.value(), target, indicator, problem);
        possible("high", target.high(), target, indicator, problem);
        possible("stretch", target.stretch(), target, indicator, problem);
        if (target.value() != null && target.stretch() != null) {
            int further = target.stretch().compareTo(target.value());
            boolean nearer = switch (indicator.direction()) {
                case HIGHER -> further <= 0;
                case LOWER -> further >= 0;
                case NEUTRAL -> further == 0;
            };
            if (nearer) {
                problem.accept("stretch", target.stretch() + " is no further than " + target.value());
            }
        }
    }

    private static void possible(
            String key,
            @Nullable BigDecimal value,
            Target target,
            Indicator indicator,
            BiConsumer<String, String> problem) {
        if (value == null || indicator.growth()) {
            return;
        }
        boolean share = "%".equals(indicator.unit()) && "%".equals(target.unit());
        if (value.signum() < 0 || (share && value.compareTo(HUNDRED) > 0)) {
            problem.accept(key, value + " " + target.unit() + " is impossible for " + indicator.slug());
        }
    }
}
