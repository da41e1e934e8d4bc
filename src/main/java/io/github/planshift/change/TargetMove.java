package io.github.planshift.change;

import io.github.planshift.model.Target;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One target before and after.
 *
 * @param comparable {@code from} in the unit of {@code to}, where both have a figure and the units differ by a factor
 *     only; null where the figures cannot be compared
 * @param strength above 0 where it became more ambitious, below 0 where less, 0 where neither or not known
 * @param directionKnown whether the indicator or operator says which way ambition grows
 */
public record TargetMove(
        @Nullable Target from,
        @Nullable Target to,
        @Nullable Target comparable,
        TargetChange change,
        int strength,
        boolean directionKnown) {

    /** Whether it stands on both sides. */
    public boolean matched() {
        return from != null && to != null;
    }

    /** The later figure less the earlier one, in the unit of the later; null where there is nothing to subtract. */
    public @Nullable BigDecimal difference() {
        if (comparable == null || to == null || comparable.value() == null || to.value() == null) {
            return null;
        }
        return to.value().subtract(comparable.value());
    }
}
