package io.github.planshift.match;

import java.util.List;
import java.util.stream.Stream;

/**
 * How alike texts are by the pieces they share, each by how telling it is: its inverse document frequency among the
 * statements of both rounds. Texts that say the opposite can be very much alike.
 */
final class Likeness {

    private final double[] weights;
    private final double rare;

    /** Learns from statements which pieces are common and say little. */
    Likeness(List<Pieces> statements) {
        int[] counts = new int[statements.stream().mapToInt(Pieces::end).max().orElse(0)];
        statements.forEach(one -> one.forEach(piece -> counts[piece]++));
        rare = Math.log(statements.size() + 1.0);
        weights = new double[counts.length];
        for (int piece = 0; piece < counts.length; piece++) {
            weights[piece] = counts[piece] == 0 ? rare : rare - Math.log(counts[piece]);
        }
    }

    /** Learns from the statements of two rounds. */
    static Likeness among(List<Profile> before, List<Profile> after) {
        return new Likeness(Stream.concat(before.stream(), after.stream())
                .map(Profile::pieces)
                .toList());
    }

    /** Twice what is shared over all there is, by how telling it is: from 0 to 1. */
    double shared(Pieces one, Pieces other) {
        double both = both(one, other);
        return both == 0 ? 0 : 2 * both / (telling(one) + telling(other));
    }

    /** What of the one that says less is in the other, by how telling it is: from 0 to 1. */
    double covered(Pieces one, Pieces other) {
        double both = both(one, other);
        return both == 0 ? 0 : both / Math.min(telling(one), telling(other));
    }

    /** What of the one is in the other, by how telling it is: from 0 to 1. */
    double within(Pieces one, Pieces other) {
        double both = both(one, other);
        return both == 0 ? 0 : both / telling(one);
    }

    /** What is shared, by how telling it is: from 0, without a bound. */
    double both(Pieces one, Pieces other) {
        Sum sum = new Sum();
        one.forEachShared(other, piece -> sum.value += telling(piece));
        return sum.value;
    }

    /** How much a text says. */
    double telling(Pieces pieces) {
        Sum sum = new Sum();
        pieces.forEach(piece -> sum.value += telling(piece));
        return sum.value;
    }

    /** How telling a piece is. */
    double telling(int piece) {
        return piece < weights.length ? weights[piece] : rare;
    }

    private static final class Sum {
        private double value;
    }
}
