package io.github.planshift.exchange;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Direction;
import io.github.planshift.model.Indicator;
import io.github.planshift.model.Operator;
import io.github.planshift.model.Target;
import io.github.planshift.tree.Fields;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What makes a target impossible. */
final class TargetCheck {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A growth rate further from zero, in percent, is a slip of the pen. */
    private static final BigDecimal UTMOST_GROWTH = BigDecimal.valueOf(1000);

    /** Units in which a figure of an indicator in percent may be stated. */
    private static final Set<String> PERCENT_UNITS = Set.of("%", "‰", "个百分点", "");

    private TargetCheck() {}

    /** Notes every problem of a target with the fields it was read from. */
    static void check(Target target, Codebook codebook, Fields fields) {
        boolean inWords = target.operator() == Operator.QUALITATIVE || target.operator() == Operator.EXPLICITLY_ABSENT;
        if (inWords && target.value() != null) {
            fields.problem("value", "a target that is " + target.operator().code() + " has no value");
        }
        if (!inWords && !fields.has("value")) {
            fields.problem("value", "is missing; without a figure the operator is qualitative");
        }
        Indicator indicator = target.indicator() == null
                ? null
                : codebook.indicator(target.indicator()).orElse(null);
        range(target, fields);
        stretch(target, indicator, fields);
        if (indicator == null || target.value() == null) {
            return;
        }
        // prices may fall
        if (!indicator.growth()
                && indicator.direction() != Direction.NEUTRAL
                && target.value().signum() < 0) {
            fields.problem("value", target.value() + " " + target.unit() + " is impossible for " + indicator.slug());
        }
        if (!"%".equals(indicator.unit())) {
            return;
        }
        if (!PERCENT_UNITS.contains(String.valueOf(target.unit()))) {
            fields.problem("unit", target.unit() + " does not fit " + indicator.slug() + ", which is in %");
        } else if ("%".equals(target.unit())) {
            percentage(target, indicator, fields);
        }
    }

    private static void range(Target target, Fields fields) {
        BigDecimal high = target.high();
        if (target.operator() != Operator.RANGE) {
            if (high != null) {
                fields.problem("high", "only a range has an upper end");
            }
        } else if (!fields.has("high")) {
            fields.problem("high", "is missing; a range needs its upper end");
        } else if (high != null && target.value() != null && high.compareTo(target.value()) <= 0) {
            fields.problem("high", high + " is not above " + target.value());
        }
    }

    private static void stretch(Target target, @Nullable Indicator indicator, Fields fields) {
        BigDecimal stretch = target.stretch();
        if (target.operator() != Operator.FLOOR_AND_STRETCH) {
            if (stretch != null) {
                fields.problem("stretch", "only a floor_and_stretch has one");
            }
        } else if (!fields.has("stretch")) {
            fields.problem("stretch", "is missing; say what is striven for");
        } else if (stretch != null && target.value() != null) {
            int beyond = stretch.compareTo(target.value());
            Direction direction = indicator == null ? Direction.NEUTRAL : indicator.direction();
            boolean possible = switch (direction) {
                case HIGHER -> beyond > 0;
                case LOWER -> beyond < 0;
                case NEUTRAL -> beyond != 0;
            };
            if (!possible) {
                fields.problem("stretch", stretch + " is not beyond " + target.value());
            }
        }
    }

    private static void percentage(Target target, Indicator indicator, Fields fields) {
        Map<String, @Nullable BigDecimal> figures = new LinkedHashMap<>();
        figures.put("value", target.value());
        figures.put("high", target.high());
        figures.put("stretch", target.stretch());
        BigDecimal utmost = indicator.growth() ? UTMOST_GROWTH : HUNDRED;
        figures.forEach((key, figure) -> {
            if (figure != null
                    && (figure.compareTo(utmost) > 0
                            || (indicator.growth() && figure.negate().compareTo(utmost) > 0))) {
                fields.problem(key, figure + " % is impossible for " + indicator.slug());
            }
        });
    }
}
