package io.github.planshift.change;

import io.github.planshift.model.Coded;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Target;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of one target of a region between two rounds, whichever commitments hold it.
 *
 * @param indicator slug, or null for a target of no known indicator
 * @param ahead whether it is for years beyond the rounds' own periods
 * @param move before and after; one side is missing where only the other round sets the target
 * @param before commitment that holds the earlier target, or null
 * @param after commitment that holds the later target, or null
 */
public record Shift(
        String region,
        @Nullable String indicator,
        boolean ahead,
        TargetMove move,
        @Nullable Commitment before,
        @Nullable Commitment after) {

    /** Ways a target can go, the strongest statement first. */
    public enum Way implements Coded {
        /** More ambitious. */
        STRONGER,
        /** Less ambitious. */
        WEAKER,
        /** The figure moved, and nobody can say which way is the more ambitious one, or it cannot be compared. */
        MOVED,
        /** A figure where the earlier round has none. */
        SET,
        /** No figure where the earlier round has one. */
        GONE,
        /** As it was. */
        SAME
    }

    /** Which way it went. */
    public Way way() {
        if (move.change() == TargetChange.QUANTIFIED) {
            return Way.SET;
        }
        if (move.change() == TargetChange.DEQUANTIFIED) {
            return Way.GONE;
        }
        if (move.strength() != 0) {
            return move.strength() > 0 ? Way.STRONGER : Way.WEAKER;
        }
        return move.change() == TargetChange.SAME ? Way.SAME : Way.MOVED;
    }

    /** The later commitment, or the earlier where there is no later one. */
    public Commitment commitment() {
        return Objects.requireNonNull(after == null ? before : after);
    }

    /** The later target, or the earlier where there is no later one. */
    public Target target() {
        return Objects.requireNonNull(move.to() == null ? move.from() : move.to());
    }

    /** How far the figure moved, as a factor: 2 for twice and for half as much; 1 where that cannot be said. */
    public double factor() {
        Target from = move.comparable();
        Target to = move.to();
        if (from == null || to == null || from.value() == null || to.value() == null) {
            return 1;
        }
        double before = Math.abs(from.value().doubleValue());
        double after = Math.abs(to.value().doubleValue());
        return before == 0 || after == 0 ? 1 : Math.max(before, after) / Math.min(before, after);
    }
}
