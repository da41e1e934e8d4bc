package io.github.planshift.change;

import io.github.planshift.model.Target;
import org.jspecify.annotations.Nullable;

/**
 * One target before and after.
 *
 * @param strength above 0 where it became more ambitious, below 0 where less, 0 where neither or not known
 * @param directionKnown whether the indicator or operator says which way ambition grows
 */
public record TargetMove(
        @Nullable Target from, @Nullable Target to, TargetChange change, int strength, boolean directionKnown) {}
