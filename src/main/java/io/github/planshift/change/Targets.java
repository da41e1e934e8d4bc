package io.github.planshift.change;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.match.Matcher;
import io.github.planshift.match.Units;
import io.github.planshift.model.Direction;
import io.github.planshift.model.Operator;
import io.github.planshift.model.Target;
import io.github.planshift.text.Names;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Targets of two matched commitments, paired and compared. */
public final class Targets {

    private final Codebook codebook;

    public Targets(Codebook codebook) {
        this.codebook = codebook;
    }

    /**
     * Each target of either side once: the figures that were matched, then by indicator, then by metric, then the only
     * one with the only one.
     *
     * @param mine targets of the earlier that are shown with another pair
     * @param its targets of the later that are
     */
    List<TargetMove> moves(Matcher.Pair pair, Set<Target> mine, Set<Target> its) {
        List<Target> before = new ArrayList<>(pair.from().targets());
        List<Target> after = new ArrayList<>(pair.to().targets());
        List<TargetMove> moves = new ArrayList<>();
        for (Matcher.Figures figures : pair.figures()) {
            before.remove(figures.from());
            after.remove(figures.to());
            moves.add(compare(figures.from(), figures.to()));
        }
        before.removeAll(mine);
        after.removeAll(its);
        pair(
                before,
                after,
                moves,
                (a, b) -> a.indicator() != null && a.indicator().equals(b.indicator()));
        pair(before, after, moves, (a, b) -> Names.key(a.metric()).equals(Names.key(b.metric())));
        if (before.size() == 1 && after.size() == 1) {
            pair(before, after, moves, (a, b) -> a.indicator() == null || b.indicator() == null);
        }
        before.forEach(target -> moves.add(lone(target, null)));
        after.forEach(target -> moves.add(lone(null, target)));
        return moves;
    }

    private void pair(
            List<Target> before, List<Target> after, List<TargetMove> moves, BiPredicate<Target, Target> same) {
        for (Target from : List.copyOf(before)) {
            Optional<Target> to =
                    after.stream().filter(target -> same.test(from, target)).findFirst();
            to.ifPresent(target -> {
                before.remove(from);
                after.remove(target);
                moves.add(compare(from, target));
            });
        }
    }

    private static TargetMove lone(@Nullable Target from, @Nullable Target to) {
        Target there = Objects.requireNonNull(from == null ? to : from);
        TargetChange change = there.value() == null
                ? TargetChange.SAME
                : from == null ? TargetChange.QUANTIFIED : TargetChange.DEQUANTIFIED;
        return new TargetMove(from, to, null, change, 0, false);
    }

    /** One target before and after. */
    public TargetMove compare(Target earlier, Target to) {
        Target from = UnitScale.in(to.unit(), earlier)
                .or(() -> counted(to.unit(), earlier))
                .orElse(null);
        if (earlier.value() != null
                && to.value() != null
                && (from == null || !Objects.equals(from.base(), to.base()))) {
            return new TargetMove(earlier, to, null, TargetChange.REBASED, 0, false);
        }
        return from == null ? compare(earlier, earlier, to) : compare(earlier, from, to);
    }

    /** 400项 and 400个 are as many. */
    private static Optional<Target> counted(@Nullable String unit, Target one) {
        return unit == null || one.unit() == null || !Units.interchangeable(one.unit(), unit)
                ? Optional.empty()
                : Optional.of(new Target(
                        one.indicator(),
                        one.metric(),
                        one.operator(),
                        one.value(),
                        one.high(),
                        one.stretch(),
                        unit,
                        one.base(),
                        one.due()));
    }

    /** The same, with the earlier one as it is and in the unit of the later. */
    private TargetMove compare(Target earlier, Target from, Target to) {
        BigDecimal before = from.value();
        BigDecimal after = to.value();
        if (before == null || after == null) {
            TargetChange change = before == null && after == null
                    ? TargetChange.SAME
                    : before == null ? TargetChange.QUANTIFIED : TargetChange.DEQUANTIFIED;
            return new TargetMove(earlier, to, null, change, 0, false);
        }
        Direction direction = direction(from, to);
        TargetChange change = change(from, before, to, after, direction);
        int strength = switch (change) {
            case OPERATOR_HARDENED -> 1;
            case OPERATOR_SOFTENED -> -1;
            case RAISED, LOWERED, WIDENED, NARROWED -> strength(from, before, to, after, direction);
            default -> 0;
        };
        return new TargetMove(earlier, to, from, change, strength, direction != Direction.NEUTRAL || strength != 0);
    }

    /** By the end that binds, then by the other end, then by what is striven for. */
    private static int strength(Target from, BigDecimal before, Target to, BigDecimal after, Direction direction) {
        int byLow = after.compareTo(before);
        int byHigh = high(to, after).compareTo(high(from, before));
        int byStretch = from.stretch() == null || to.stretch() == null
                ? 0
                : to.stretch().compareTo(from.stretch());
        return switch (direction) {
            case HIGHER -> Integer.signum(first(byLow, byHigh, byStretch));
            case LOWER -> -Integer.signum(first(byHigh, byLow, byStretch));
            case NEUTRAL -> 0;
        };
    }

    /** The first that is not zero. */
    private static int first(int... orders) {
        return Arrays.stream(orders).filter(order -> order != 0).findFirst().orElse(0);
    }

    /** The direction of the indicator; without one, a floor wants more and a ceiling less. */
    private Direction direction(Target from, Target to) {
        String slug = to.indicator() == null ? from.indicator() : to.indicator();
        if (slug != null) {
            return codebook.indicator(slug)
                    .map(indicator -> indicator.direction())
                    .orElse(Direction.NEUTRAL);
        }
        if (floor(from.operator()) && floor(to.operator())) {
            return Direction.HIGHER;
        }
        boolean ceilings = from.operator() == Operator.AT_MOST && to.operator() == Operator.AT_MOST;
        return ceilings ? Direction.LOWER : Direction.NEUTRAL;
    }

    private static boolean floor(Operator operator) {
        return operator == Operator.AT_LEAST || operator == Operator.FLOOR_AND_STRETCH;
    }

    private static TargetChange change(
            Target from, BigDecimal before, Target to, BigDecimal after, Direction direction) {
        boolean bound = bound(from.operator()) || bound(to.operator());
        if ((from.high() != null || to.high() != null) && !bound) {
            return range(before, high(from, before), after, high(to, after));
        }
        // a ceiling is compared with the upper end of a range, a floor with the lower
        boolean ceiling = from.operator() == Operator.AT_MOST || to.operator() == Operator.AT_MOST;
        int byValue = ceiling ? high(to, after).compareTo(high(from, before)) : after.compareTo(before);
        if (byValue == 0 && from.stretch() != null && to.stretch() != null) {
            byValue = to.stretch().compareTo(from.stretch());
        }
        if (byValue != 0) {
            return byValue > 0 ? TargetChange.RAISED : TargetChange.LOWERED;
        }
        boolean otherSide = ceiling && (floor(from.operator()) || floor(to.operator()));
        if (otherSide && direction == Direction.NEUTRAL) {
            return TargetChange.UNCLEAR;
        }
        int byOperator = Integer.compare(hardness(to.operator(), direction), hardness(from.operator(), direction));
        return byOperator == 0
                ? TargetChange.SAME
                : byOperator > 0 ? TargetChange.OPERATOR_HARDENED : TargetChange.OPERATOR_SOFTENED;
    }

    private static TargetChange range(
            BigDecimal lowBefore, BigDecimal highBefore, BigDecimal lowAfter, BigDecimal highAfter) {
        boolean within = lowAfter.compareTo(lowBefore) >= 0 && highAfter.compareTo(highBefore) <= 0;
        boolean around = lowAfter.compareTo(lowBefore) <= 0 && highAfter.compareTo(highBefore) >= 0;
        if (within && around) {
            return TargetChange.SAME;
        }
        if (within || around) {
            return within ? TargetChange.NARROWED : TargetChange.WIDENED;
        }
        return lowAfter.add(highAfter).compareTo(lowBefore.add(highBefore)) > 0
                ? TargetChange.RAISED
                : TargetChange.LOWERED;
    }

    private static boolean bound(Operator operator) {
        return floor(operator) || operator == Operator.AT_MOST;
    }

    private static BigDecimal high(Target target, BigDecimal value) {
        return target.high() == null ? value : target.high();
    }

    /** How strictly an operator binds; a bound against the direction of ambition, such as growth of at most 5 %, least. */
    private static int hardness(Operator operator, Direction direction) {
        boolean against = (operator == Operator.AT_MOST && direction == Direction.HIGHER)
                || (operator == Operator.AT_LEAST && direction == Direction.LOWER);
        if (against) {
            return 0;
        }
        return switch (operator) {
            case QUALITATIVE, EXPLICITLY_ABSENT -> 0;
            case ABOUT, RANGE -> 1;
            case POINT -> 2;
            case AT_LEAST, AT_MOST -> 3;
            case FLOOR_AND_STRETCH -> 4;
        };
    }

    /** One word for all moves of a commitment; null where there is no target at all. */
    static @Nullable TargetChange sum(List<TargetMove> moves) {
        if (moves.isEmpty()) {
            return null;
        }
        List<TargetChange> moved = moves.stream()
                .map(TargetMove::change)
                .filter(change -> change != TargetChange.SAME)
                .distinct()
                .toList();
        return moved.isEmpty() ? TargetChange.SAME : moved.size() == 1 ? moved.get(0) : TargetChange.UNCLEAR;
    }
}
