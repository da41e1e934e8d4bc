package io.github.planshift.exchange;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Indicator;
import io.github.planshift.model.Operator;
import io.github.planshift.model.Target;
import java.math.BigDecimal;
import java.util.function.BiConsumer;

/** What makes a target impossible. */
final class TargetCheck {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

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
        if (indicator != null
                && !indicator.growth()
                && "%".equals(indicator.unit())
                && "%".equals(target.unit())
                && target.value() != null
                && (target.value().signum() < 0 || target.value().compareTo(HUNDRED) > 0)) {
            problem.accept("value", target.value() + " % is impossible for " + indicator.slug());
        }
    }
}
