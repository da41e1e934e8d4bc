package io.github.planshift.site;

import io.github.planshift.change.Change;
import io.github.planshift.change.TargetChange;
import io.github.planshift.change.TargetMove;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Direction;
import io.github.planshift.model.Indicator;
import io.github.planshift.model.Target;
import io.github.planshift.track.Headlines;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What became of what regions aim at for an indicator between the rounds compared.
 *
 * @param byRegion the regions that aim at something in both rounds
 */
record Moves(Indicator indicator, Map<String, Moved> byRegion) {

    /**
     * What a region aims at before and after.
     *
     * @param change that the two are a pair of, or null where each was matched with something else
     */
    record Moved(
            Headlines.Headline from,
            Headlines.Headline to,
            TargetMove move,
            @Nullable Change change) {

        String region() {
            return to.record().region();
        }

        /** How far it moved, as a part of where it was. */
        BigDecimal width() {
            BigDecimal difference = move.difference();
            Target before = move.comparable();
            BigDecimal base = before == null || before.value() == null ? BigDecimal.ZERO : before.value();
            return difference == null || base.signum() == 0
                    ? BigDecimal.ZERO
                    : difference.divide(base, MathContext.DECIMAL32).abs();
        }

        /** What a claim about it rests on. */
        List<Commitment> cited() {
            return List.of(from.record(), to.record());
        }
    }

    /** Whether it is known which way its ambition grows. */
    boolean directed() {
        return indicator.direction() != Direction.NEUTRAL;
    }

    int n() {
        return byRegion.size();
    }

    /** How many became more ambitious, or higher where nobody knows which way ambition grows. */
    int up() {
        return count(this::up);
    }

    /** How many became less ambitious, or lower where nobody knows which way ambition grows. */
    int down() {
        return count(this::down);
    }

    int same() {
        return count(moved -> moved.move().change() == TargetChange.SAME);
    }

    /** How many moved in another way, such as a figure given up. */
    int other() {
        return n() - up() - down() - same();
    }

    /** How many of those that became more or less ambitious kept the figure and changed only its bound. */
    int bounds(boolean up) {
        TargetChange bound = up ? TargetChange.OPERATOR_HARDENED : TargetChange.OPERATOR_SOFTENED;
        return directed()
                ? count(moved -> (up ? up(moved) : down(moved)) && moved.move().change() == bound)
                : 0;
    }

    /** The widest move up or down. */
    Optional<Moved> widest(boolean up) {
        Moved widest = null;
        for (Moved moved : moved()) {
            boolean wanted = up ? up(moved) : down(moved);
            if (wanted && (widest == null || moved.width().compareTo(widest.width()) > 0)) {
                widest = moved;
            }
        }
        return Optional.ofNullable(widest);
    }

    /** Whether no other move went as far the same way. */
    boolean alone(Moved widest, boolean up) {
        return moved().stream()
                        .filter(moved -> up ? up(moved) : down(moved))
                        .filter(moved -> moved.width().compareTo(widest.width()) == 0)
                        .count()
                == 1;
    }

    private boolean up(Moved moved) {
        return directed() ? moved.move().strength() > 0 : moved.move().change() == TargetChange.RAISED;
    }

    private boolean down(Moved moved) {
        return directed() ? moved.move().strength() < 0 : moved.move().change() == TargetChange.LOWERED;
    }

    private int count(Predicate<Moved> wanted) {
        return (int) moved().stream().filter(wanted).count();
    }

    private Collection<Moved> moved() {
        return Objects.requireNonNull(byRegion.values());
    }
}
