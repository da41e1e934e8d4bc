package io.github.planshift.match;

import io.github.planshift.model.Commitment;
import io.github.planshift.model.Target;
import io.github.planshift.text.Similarity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A commitment with what it measures, read once. */
record Profile(Commitment commitment, List<Aim> aims, Pieces pieces) {

    /** A target, what it measures, in which pieces, and for when. */
    record Aim(Target target, Measure measure, Pieces pieces, Horizon horizon) {

        @Nullable
        String indicator() {
            return target.indicator() == null ? null : target.indicator() + ' ' + horizon;
        }

        /** Whether the two say just the same. */
        boolean repeats(Aim other) {
            return horizon == other.horizon
                    && equal(target.value(), other.target.value())
                    && equal(target.high(), other.target.high())
                    && target.operator() == other.target.operator();
        }

        private static boolean equal(@Nullable BigDecimal one, @Nullable BigDecimal other) {
            if (one == null || other == null) {
                return one == null && other == null;
            }
            return one.compareTo(other) == 0;
        }
    }

    /** By which rule two commitments are found to measure the same. */
    enum By {
        INDICATOR,
        MEASURE
    }

    /** How much two have in common by a rule, or null where it is nothing. */
    @Nullable
    Common common(Profile other, By by) {
        Set<String> shared = new TreeSet<>();
        double wording = 0;
        boolean units = false;
        for (Aim one : aims) {
            for (Aim two : other.aims) {
                if (same(one, two, by)) {
                    shared.add(
                            by == By.MEASURE
                                    ? one.measure().core()
                                    : Objects.requireNonNull(one.target().indicator()));
                    wording = Math.max(
                            wording,
                            0.01
                                    + 0.99
                                            * Similarity.of(
                                                    one.target().metric(),
                                                    two.target().metric()));
                    units |= Objects.equals(one.measure().unit(), two.measure().unit());
                }
            }
        }
        if (shared.isEmpty()) {
            return null;
        }
        boolean sector = commitment.sectors().stream().anyMatch(other.commitment.sectors()::contains);
        double weight = shared.size() + wording + (units ? 0.5 : 0) + (sector ? 0.3 : 0);
        return new Common(shared, shared, weight, wording);
    }

    private static boolean same(Aim one, Aim two, By by) {
        return by == By.INDICATOR
                ? one.indicator() != null && one.indicator().equals(two.indicator())
                : one.horizon() == two.horizon() && one.measure().same(two.measure());
    }

    /** How likely two measure the same though they are worded differently, or null where it is not likely enough. */
    @Nullable
    Common alike(Profile other, Resemblance resemblance) {
        Set<String> mine = new TreeSet<>();
        Set<String> its = new TreeSet<>();
        double best = Double.NEGATIVE_INFINITY;
        int found = 0;
        for (Aim one : aims) {
            for (Aim two : other.aims) {
                Resemblance.Pair pair = resemblance.pair(this, one, other, two);
                double odds = pair == null ? Double.NEGATIVE_INFINITY : Resemblance.odds(pair);
                best = Math.max(best, odds);
                if (odds >= Resemblance.linkedFrom(commitment.kind())) {
                    mine.add(one.measure().core());
                    its.add(two.measure().core());
                    found++;
                }
            }
        }
        if (found == 0) {
            return null;
        }
        double further = Resemblance.FURTHER * Math.min(2, found - 1);
        return new Common(mine, its, best + further, Resemblance.probability(best));
    }

    /**
     * What two have in common.
     *
     * @param mine indicators or measures of the one
     * @param its those of the other, in other words where only alike
     * @param weight to compare candidates by
     * @param alike how alike the metrics are, 0 to 1
     */
    record Common(Set<String> mine, Set<String> its, double weight, double alike) {}

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Profile profile && profile.commitment.id().equals(commitment.id());
    }

    @Override
    public int hashCode() {
        return commitment.id().hashCode();
    }

    /** Whether one says again what the other says: in the same report, the same figures of the same measures. */
    boolean repeats(Profile other) {
        return !aims.isEmpty()
                && aims.stream().allMatch(one -> other.aims.stream().anyMatch(one::repeats));
    }
}
