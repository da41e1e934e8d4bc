package io.github.planshift.match;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How likely one statement continues another that no rule links, by what speaks for and against it. The weights were
 * found on labelled pairs: those under which what continues a statement stands out most among all that might, rounded;
 * {@code MatchEvaluationTest} prints them again.
 */
final class Continuation {

    /** What is less likely is not worth a look. */
    static final double LEAST = 0.02;

    /** How much what is weighed says, and what is known before: as often as the first three were right when labelled. */
    private static final double CERTAINTY = 0.47;

    private static final double BEFORE = -7.0;

    /** As far apart as two places of a report are on average, where one is unknown. */
    private static final double SOMEWHERE = 1 / 3.0;

    /** What speaks for or against. */
    enum Sign {
        /** What of both sentences is shared, by how telling it is, 0 to 1. */
        SHARED(1.9),
        /** How much is shared, by how telling it is, in units of 30. */
        MUCH(4.2),
        /** How alike the surroundings are in which their words stand elsewhere, -1 to 1. */
        MEANING(4.7),
        /** What of the words measured in the earlier is in the later, 0 to 1. */
        MEASURED(2.8),
        /** What of the words measured in the later is in the earlier, 0 to 1. */
        MEASURES(0.7),
        /** How alike in surroundings the words measured in the earlier are to the later, -1 to 1. */
        MEASURED_MEANING(1.5),
        /** A sector in common, or the one above it. */
        SECTOR(1.7),
        /** How alike the sectors around them in their reports are, 0 to 1. */
        AROUND(5.3),
        /** How far apart they stand in their reports, 0 to 1. */
        PLACE(-1.7);

        private final double weight;

        Sign(double weight) {
            this.weight = weight;
        }

        /** How much it is there. */
        double in(Pair pair) {
            Side from = pair.from();
            Side to = pair.to();
            return switch (this) {
                case SHARED -> pair.shared() == 0 ? 0 : 2 * pair.shared() / (from.telling() + to.telling());
                case MUCH -> pair.shared() / 30;
                case MEANING -> from.meaning().alike(to.meaning());
                case MEASURED -> within(from, to, pair.likeness());
                case MEASURES -> within(to, from, pair.likeness());
                case MEASURED_MEANING -> from.measured().alike(to.meaning());
                case SECTOR -> from.sectors().stream().anyMatch(to.sectors()::contains) ? 1 : 0;
                case AROUND -> from.around().alike(to.around());
                case PLACE ->
                    from.place() == null || to.place() == null ? SOMEWHERE : Math.abs(from.place() - to.place());
            };
        }
    }

    /**
     * Two statements side by side.
     *
     * @param shared what their sentences share, by how telling it is
     */
    record Pair(Side from, Side to, double shared, Likeness likeness) {

        static Pair of(Side from, Side to, Likeness likeness) {
            return new Pair(from, to, likeness.both(from.pieces(), to.pieces()), likeness);
        }
    }

    /**
     * A statement in its report.
     *
     * @param telling how much its sentence says
     * @param sectors its sectors, with those above them
     * @param meaning of its words
     * @param measured meaning of the words of what it measures
     * @param around how much the statements around it are of each sector
     * @param place from 0, the first of its report, to 1, the last; null where that is unknown
     */
    record Side(
            Profile profile,
            double telling,
            Set<String> sectors,
            Direction meaning,
            Direction measured,
            Direction around,
            @Nullable Double place) {

        Pieces pieces() {
            return profile.pieces();
        }
    }

    private Continuation() {}

    /**
     * How likely it is, 0 to 1. Among few statements little is telling, so that the odds are low; there the sentences
     * speak for themselves.
     */
    static double likely(Pair pair) {
        double shared = Sign.SHARED.in(pair);
        return Math.max(shared * shared, Resemblance.probability(CERTAINTY * weighed(pair) + BEFORE));
    }

    /** What speaks for it less what speaks against it. */
    static double weighed(Pair pair) {
        double sum = 0;
        for (Sign sign : Sign.values()) {
            sum += sign.weight * sign.in(pair);
        }
        return sum;
    }

    private static double within(Side one, Side other, Likeness likeness) {
        return one.profile().aims().stream()
                .mapToDouble(aim -> likeness.within(aim.pieces(), other.pieces()))
                .max()
                .orElse(0);
    }
}
