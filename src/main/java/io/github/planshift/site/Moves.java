package io.github.planshift.site;

import io.github.planshift.change.Change;
import io.github.planshift.change.TargetChange;
import io.github.planshift.change.TargetMove;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Direction;
import io.github.planshift.model.Indicator;
import io.github.planshift.model.Target;
import io.github.planshift.report.Report;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What became of the targets for an indicator between the rounds compared.
 *
 * @param byRegion the first pair of each region that set one in both rounds
 */
record Moves(Indicator indicator, Map<String, Moved> byRegion) {

    /** A pair of targets, and the change it is part of. */
    record Moved(Change change, TargetMove move) {

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
            return Stream.of(change.from(), change.to())
                    .flatMap(Stream::ofNullable)
                    .toList();
        }
    }

    /** The moves of every known indicator that a region has in both rounds, in the codebook's order. */
    static List<Moves> of(Report report) {
        Map<String, Map<String, Moved>> found = new LinkedHashMap<>();
        Report.Comparison comparison = report.comparison();
        if (comparison == null || !comparison.comparable()) {
            return List.of();
        }
        for (Change change : comparison.changes()) {
            for (TargetMove move : change.moves()) {
                Target from = move.from();
                Target to = move.to();
                if (from != null && to != null) {
                    String indicator = to.indicator();
                    if (indicator != null && indicator.equals(from.indicator())) {
                        found.computeIfAbsent(indicator, key -> new LinkedHashMap<>())
                                .putIfAbsent(change.region(), new Moved(change, move));
                    }
                }
            }
        }
        List<Moves> all = new ArrayList<>();
        for (Indicator indicator : report.codebook().indicators()) {
            Map<String, Moved> own = found.get(indicator.slug());
            if (own != null) {
                all.add(new Moves(indicator, own));
            }
        }
        return all;
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
