package io.github.planshift.track;

import io.github.planshift.model.Direction;
import io.github.planshift.model.Operator;
import io.github.planshift.model.Target;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Holds a reached figure against a promised one. */
final class Judge {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal TWENTIETH = new BigDecimal("0.05");

    private Judge() {}

    /**
     * What is known of the two figures beside the figures.
     *
     * @param direction which way ambition grows
     * @param growth whether they are rates of change
     */
    record Terms(Direction direction, boolean growth) {}

    /** A verdict with its reason. */
    record Judged(Fulfilment verdict, @Nullable BigDecimal difference, String rule) {}

    /** The verdict on a promise. */
    static Judged judge(Target promised, BigDecimal value, Operator said, Terms terms) {
        BigDecimal target = Objects.requireNonNull(promised.value());
        BigDecimal margin = margin(target, promised.unit(), terms.growth());
        BigDecimal slack = margin.multiply(HALF);
        BigDecimal difference = difference(promised, target, value);
        Bounds bounds = bounds(promised, target, margin, terms.direction());
        Fulfilment verdict = bounds.verdict(value);
        String rule = bounds.words() + "; reported " + words(said) + show(value) + ", " + signed(difference);
        boolean openDown = said == Operator.AT_MOST;
        boolean openUp = said == Operator.AT_LEAST;
        if (openDown || openUp) {
            boolean better = bounds.lower() ? openDown : openUp;
            if (bounds.both() || (better ? verdict == Fulfilment.MISSED : verdict != Fulfilment.MISSED)) {
                return new Judged(
                        bounds.both() && verdict == Fulfilment.KEPT ? Fulfilment.KEPT : Fulfilment.UNCLEAR,
                        difference,
                        rule + "; only a bound is reported");
            }
            rule += "; only a bound is reported";
        }
        if (verdict == Fulfilment.UNCLEAR) {
            rule += "; nothing says whether less is better";
        }
        if (verdict == Fulfilment.MISSED
                && said == Operator.ABOUT
                && difference.abs().compareTo(slack) <= 0) {
            return new Judged(Fulfilment.UNCLEAR, difference, rule + "; about is too rough to tell");
        }
        return new Judged(verdict, difference, rule);
    }

    /**
     * Between which figures a promise is kept.
     *
     * @param least null where less never breaks it
     * @param most null where more never breaks it
     * @param exceeded the figure from which on it is exceeded; null where it cannot be
     * @param lower whether less is better
     * @param soft whether falling short of least leaves it open rather than broken
     */
    private record Bounds(
            @Nullable BigDecimal least,
            @Nullable BigDecimal most,
            @Nullable BigDecimal exceeded,
            boolean lower,
            boolean soft,
            String words) {

        boolean both() {
            return least != null && most != null;
        }

        Fulfilment verdict(BigDecimal value) {
            if (least != null && value.compareTo(least) < 0) {
                return soft ? Fulfilment.UNCLEAR : Fulfilment.MISSED;
            }
            if (most != null && value.compareTo(most) > 0) {
                return Fulfilment.MISSED;
            }
            if (exceeded == null) {
                return Fulfilment.KEPT;
            }
            int beyond = lower ? exceeded.compareTo(value) : value.compareTo(exceeded);
            return beyond >= 0 ? Fulfilment.EXCEEDED : Fulfilment.KEPT;
        }
    }

    private static Bounds bounds(Target promised, BigDecimal target, BigDecimal margin, Direction direction) {
        BigDecimal slack = margin.multiply(HALF);
        BigDecimal high = promised.high() == null ? target : promised.high();
        String figure = show(target);
        return switch (promised.operator()) {
            case AT_LEAST ->
                new Bounds(target, null, target.add(margin), false, false, "at least " + figure + " promised");
            case AT_MOST ->
                new Bounds(null, target, target.subtract(margin), true, false, "at most " + figure + " promised");
            case FLOOR_AND_STRETCH -> {
                BigDecimal stretch = promised.stretch() == null ? target.add(margin) : promised.stretch();
                String words = "at least " + figure + " promised, " + show(stretch) + " striven for";
                yield new Bounds(target, null, stretch, false, false, words);
            }
            case RANGE -> {
                String words = figure + " to " + show(high) + " promised";
                yield switch (direction) {
                    case HIGHER -> new Bounds(target, null, high.add(margin), false, false, words);
                    case LOWER -> new Bounds(null, high, target.subtract(margin), true, false, words);
                    case NEUTRAL -> new Bounds(target, high, null, false, true, words);
                };
            }
            default -> {
                boolean about = promised.operator() == Operator.ABOUT;
                BigDecimal give = about ? slack : BigDecimal.ZERO;
                String words =
                        about ? "about " + figure + " promised (within " + show(slack) + ")" : figure + " promised";
                yield switch (direction) {
                    case HIGHER -> new Bounds(target.subtract(give), null, target.add(margin), false, false, words);
                    case LOWER -> new Bounds(null, target.add(give), target.subtract(margin), true, false, words);
                    case NEUTRAL -> new Bounds(target.subtract(slack), target.add(slack), null, false, true, words);
                };
            }
        };
    }

    /** Against the nearer end of a range, and nothing within it. */
    private static BigDecimal difference(Target promised, BigDecimal target, BigDecimal value) {
        BigDecimal high = promised.operator() == Operator.RANGE ? promised.high() : null;
        if (high == null || value.compareTo(target) < 0) {
            return value.subtract(target);
        }
        return value.compareTo(high) > 0 ? value.subtract(high) : BigDecimal.ZERO;
    }

    /**
     * How far beyond a promise something has to be to count as clearly more: half a point for rates of change, 5 % of the promise for
     * everything else, which for shares is half a point at most.
     */
    static BigDecimal margin(BigDecimal target, @Nullable String unit, boolean growth) {
        boolean rate = "%".equals(unit) || "‰".equals(unit) || "个百分点".equals(unit);
        if (rate && growth) {
            return HALF;
        }
        BigDecimal share = target.abs().multiply(TWENTIETH);
        return rate ? share.min(HALF) : share;
    }

    private static String words(Operator operator) {
        return switch (operator) {
            case ABOUT -> "about ";
            case AT_LEAST -> "at least ";
            case AT_MOST -> "at most ";
            default -> "";
        };
    }

    private static String signed(BigDecimal difference) {
        return difference.signum() == 0
                ? "the same"
                : show(difference.abs()) + (difference.signum() > 0 ? " more" : " less");
    }

    static String show(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
