package io.github.planshift.match;

import io.github.planshift.model.Kind;
import io.github.planshift.model.Target;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How likely two figures measure the same though they are worded differently. What speaks for and against it is added up
 * as log-odds: 0 is as likely as not. The weights are a logistic regression over the labelled pairs that were looked at
 * and the links that were judged, rounded; {@code JudgedLinksTest} prints it again.
 */
final class Resemblance {

    /** From here on two pledges are linked without a person. */
    static final double PLEDGES = 0.7;

    /** From here on two outcomes are: reviews have many figures of like names. */
    static final double OUTCOMES = 3.0;

    /** What speaks for or against. */
    enum Sign {
        /** Before anything is known. */
        ALWAYS(-4.3),
        /** What of both nouns is shared, by how telling it is, 0 to 1. */
        SHARED(1.4),
        /** What of the noun that says less is in the other, by how telling it is, 0 to 1. */
        COVERED(1.1),
        /** What of both nouns is shared in order, by length, 0 to 1. */
        ORDERED(1.1),
        /** What of the shorter noun is in the other in order, by length, 0 to 1. */
        ORDERED_COVER(2.1),
        /** The same figure. */
        FIGURE(0.3),
        /** How far apart two amounts are, in natural logarithms, 0 to 2.3. */
        SIZE(-2.7),
        /** How far apart two rates or shares are, by the larger of them and 5, 0 to 1. */
        RATE(-3.3),
        /** The same is done. */
        DEED(0.6),
        /** The one is begun or finished, the other not. */
        STAGE(-2.1),
        /** What of the sentences is shared, by how telling it is, 0 to 1. */
        SENTENCE(2.9),
        /** A sector in common. */
        SECTOR(1.4);

        private final double weight;

        Sign(double weight) {
            this.weight = weight;
        }

        /** How much it is there. */
        double in(Pair pair) {
            return switch (this) {
                case ALWAYS -> 1;
                case SHARED -> pair.shared();
                case COVERED -> pair.covered();
                case ORDERED ->
                    2.0
                            * pair.inOrder()
                            / (pair.core().length() + pair.otherCore().length());
                case ORDERED_COVER ->
                    (double) pair.inOrder()
                            / Math.min(pair.core().length(), pair.otherCore().length());
                case FIGURE -> is(pair.sameFigure());
                case SIZE -> pair.apart();
                case RATE -> pair.ratesApart();
                case DEED -> is(pair.sameDeed());
                case STAGE -> is(pair.otherStage());
                case SENTENCE -> pair.sentence();
                case SECTOR -> is(pair.sameSector());
            };
        }
    }

    private final Likeness likeness;

    /** With what is telling among the statements of two rounds. */
    Resemblance(Likeness likeness) {
        this.likeness = likeness;
    }

    /** Two figures set side by side. */
    record Pair(Profile of, Profile.Aim one, Profile with, Profile.Aim two, int inOrder, Likeness likeness) {

        String core() {
            return one.measure().core();
        }

        String otherCore() {
            return two.measure().core();
        }

        double shared() {
            return likeness.shared(one.pieces(), two.pieces());
        }

        double covered() {
            return likeness.covered(one.pieces(), two.pieces());
        }

        double sentence() {
            return likeness.shared(of.pieces(), with.pieces());
        }

        boolean sameFigure() {
            return figures() && value(one) == value(two);
        }

        double apart() {
            return Math.min(2.3, Math.log(one.measure().timesOf(two.measure())));
        }

        double ratesApart() {
            if (!figures() || !one.measure().rate()) {
                return 0;
            }
            double larger = Math.max(5, Math.max(Math.abs(value(one)), Math.abs(value(two))));
            return Math.min(1, Math.abs(value(one) - value(two)) / larger);
        }

        boolean sameDeed() {
            return one.measure().deeds().stream().anyMatch(two.measure().deeds()::contains);
        }

        boolean otherStage() {
            return one.measure().otherStage(two.measure());
        }

        boolean sameSector() {
            return of.commitment().sectors().stream().anyMatch(with.commitment().sectors()::contains);
        }

        private boolean figures() {
            return one.measure().value() != null && two.measure().value() != null;
        }

        private static double value(Profile.Aim aim) {
            return Objects.requireNonNull(aim.measure().value()).doubleValue();
        }
    }

    /** Two figures set side by side, or null where they cannot measure the same. */
    @Nullable
    Pair pair(Profile of, Profile.Aim one, Profile with, Profile.Aim two) {
        if (one.horizon() != two.horizon()
                || !one.measure().comparable(two.measure())
                || !one.places().equals(two.places())
                || otherIndicators(one.target(), two.target())
                || farApart(of.commitment().kind(), one.measure(), two.measure())) {
            return null;
        }
        int inOrder = Common.inOrder(one.measure().core(), two.measure().core());
        return inOrder < 2 ? null : new Pair(of, one, with, two, inOrder, likeness);
    }

    /** Whether both figures are of known indicators, and not of one. */
    private static boolean otherIndicators(Target one, Target two) {
        return one.indicator() != null
                && two.indicator() != null
                && !one.indicator().equals(two.indicator())
                && one.value() != null
                && two.value() != null;
    }

    /**
     * Whether two amounts are too far apart to measure the same. A result that is further from that of the year before
     * is likely a sum over years, or in all; sooner where only one of the two says that it was added.
     */
    static boolean farApart(Kind kind, Measure one, Measure two) {
        boolean added = (one.form() == Measure.Form.ADDED) != (two.form() == Measure.Form.ADDED);
        double farthest = kind == Kind.PLEDGE ? 5 : added ? 1.5 : 2.5;
        return one.timesOf(two) > farthest;
    }

    /** The log-odds from which on commitments of a kind are linked. */
    static double linkedFrom(Kind kind) {
        return kind == Kind.PLEDGE ? PLEDGES : OUTCOMES;
    }

    /** The log-odds that two figures measure the same. */
    static double odds(Pair pair) {
        double odds = 0;
        for (Sign sign : Sign.values()) {
            odds += sign.weight * sign.in(pair);
        }
        return odds;
    }

    /** Log-odds as a probability. */
    static double probability(double odds) {
        return 1 / (1 + Math.exp(-odds));
    }

    private static double is(boolean there) {
        return there ? 1 : 0;
    }
}
