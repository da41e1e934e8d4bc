package io.github.planshift.match;

import io.github.planshift.model.Commitment;
import io.github.planshift.model.Kind;
import io.github.planshift.model.Target;
import io.github.planshift.text.Similarity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A commitment with what it measures, read once. */
record Profile(Commitment commitment, List<Aim> aims, Pieces pieces) {

    /**
     * A target.
     *
     * @param places the regions that its noun names beside the one whose it is
     */
    record Aim(Target target, Measure measure, Pieces pieces, Set<String> places, Horizon horizon) {

        @Nullable
        String indicator() {
            return target.indicator() == null ? null : target.indicator() + ' ' + horizon;
        }

        /** Whether it is said to be a count so far. */
        boolean soFar() {
            return target.metric().contains("累计");
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

    /** What of two is of one indicator or measure, or null where nothing is. */
    @Nullable
    Edge same(Profile other, Rule rule) {
        return edge(other, rule, rule == Rule.INDICATOR ? this::sameIndicator : this::sameMeasure);
    }

    /** What of two is likely enough to measure the same in other words, or null where nothing is. */
    @Nullable
    Edge alike(Profile other, Resemblance resemblance) {
        return edge(other, Rule.NEAR_MEASURE, (one, two) -> alike(other, one, two, resemblance));
    }

    private @Nullable Edge edge(Profile other, Rule rule, BiFunction<Aim, Aim, @Nullable Tie> tied) {
        List<Tie> ties = new ArrayList<>();
        for (Aim one : aims) {
            for (Aim two : other.aims) {
                Tie tie = tied.apply(one, two);
                if (tie != null) {
                    ties.add(tie);
                }
            }
        }
        return ties.isEmpty() ? null : Edge.of(this, other, rule, List.copyOf(ties));
    }

    private @Nullable Tie sameIndicator(Aim one, Aim two) {
        if (one.indicator() == null || !one.indicator().equals(two.indicator()) || otherTime(one, two)) {
            return null;
        }
        String indicator = Objects.requireNonNull(one.target().indicator());
        return new Tie(Rule.INDICATOR, one, two, indicator, indicator, wording(one, two));
    }

    private @Nullable Tie sameMeasure(Aim one, Aim two) {
        if (one.horizon() != two.horizon() || !one.measure().same(two.measure()) || otherTime(one, two)) {
            return null;
        }
        return new Tie(
                Rule.MEASURE, one, two, one.measure().core(), two.measure().core(), wording(one, two));
    }

    /** Whether two figures reached are not of the years before their reports, or one is likely not. */
    private boolean otherTime(Aim one, Aim two) {
        return ofOtherYears(one, two)
                || (commitment.kind() == Kind.OUTCOME
                        && Resemblance.farApart(commitment.kind(), one.measure(), two.measure()));
    }

    /** What one report counts over several years is of other years in the next; what is counted so far never falls. */
    private boolean ofOtherYears(Aim one, Aim two) {
        return commitment.kind() == Kind.OUTCOME
                && ((one.horizon() == Horizon.BEYOND
                                && one.measure().flow()
                                && two.measure().flow())
                        || (one.soFar() && two.soFar() && two.measure().lessThan(one.measure())));
    }

    private @Nullable Tie alike(Profile other, Aim one, Aim two, Resemblance resemblance) {
        Resemblance.Pair pair = ofOtherYears(one, two) ? null : resemblance.pair(this, one, other, two);
        double odds = pair == null ? Double.NEGATIVE_INFINITY : Resemblance.odds(pair);
        return odds < Resemblance.linkedFrom(commitment.kind())
                ? null
                : new Tie(
                        Rule.NEAR_MEASURE,
                        one,
                        two,
                        one.measure().core(),
                        two.measure().core(),
                        odds);
    }

    /** How alike two metrics are worded; never 0. */
    private static double wording(Aim one, Aim two) {
        return 0.01 + 0.99 * Similarity.of(one.target().metric(), two.target().metric());
    }

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
