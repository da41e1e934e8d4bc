package io.github.planshift.match;

import io.github.planshift.model.Commitment;
import io.github.planshift.model.Round;
import io.github.planshift.model.Target;
import io.github.planshift.text.Similarity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A commitment with what it measures, read once. */
record Profile(Commitment commitment, List<Aim> aims) {

    /** A target, what it measures and for when. */
    record Aim(Target target, Measure measure, Horizon horizon) {

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

    static Profile of(Commitment commitment, Round round, Measure.Reader reader) {
        return new Profile(
                commitment,
                commitment.targets().stream()
                        .map(target -> new Aim(target, reader.of(target), Horizon.of(commitment, target, round)))
                        .toList());
    }

    /** By what two commitments are found to measure the same. */
    enum By {
        INDICATOR,
        MEASURE,
        NEAR_MEASURE
    }

    /** How much two have in common, or null where it is nothing. */
    @Nullable
    Common common(Profile other, By by) {
        List<String> shared = new ArrayList<>();
        double wording = 0;
        boolean units = false;
        for (Aim one : aims) {
            for (Aim two : other.aims) {
                double near = near(one, two, by);
                if (near > 0) {
                    shared.add(
                            switch (by) {
                                case INDICATOR ->
                                    Objects.requireNonNull(one.target().indicator());
                                case MEASURE -> one.measure().core();
                                case NEAR_MEASURE ->
                                    one.measure().core() + " / " + two.measure().core();
                            });
                    wording = Math.max(wording, near);
                    units |= Objects.equals(one.measure().unit(), two.measure().unit());
                }
            }
        }
        if (shared.isEmpty()) {
            return null;
        }
        boolean sector = commitment.sectors().stream().anyMatch(other.commitment.sectors()::contains);
        List<String> distinct = List.copyOf(new TreeSet<>(shared));
        return new Common(distinct, distinct.size() + wording + (units ? 0.5 : 0) + (sector ? 0.3 : 0), wording);
    }

    /**
     * What two have in common.
     *
     * @param shared indicators or measures
     * @param weight to compare candidates by
     * @param wording how alike the metrics are, 0 to 1
     */
    record Common(List<String> shared, double weight, double wording) {}

    private static double near(Aim one, Aim two, By by) {
        boolean same = by == By.INDICATOR
                ? one.indicator() != null && one.indicator().equals(two.indicator())
                : one.horizon() == two.horizon()
                        && (by == By.MEASURE
                                ? one.measure().same(two.measure())
                                : one.measure().near(two.measure()) > 0);
        if (!same) {
            return 0;
        }
        return by == By.NEAR_MEASURE
                ? one.measure().near(two.measure())
                : 0.01
                        + 0.99
                                * Similarity.of(
                                        one.target().metric(), two.target().metric());
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
