package io.github.planshift.match;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How alike texts are by the pieces they share, each by how telling it is: its inverse document frequency among the
 * statements of both rounds. Texts that say the opposite can be very much alike.
 */
final class Likeness {

    private final Map<String, Double> weights = new HashMap<>();
    private final double rare;

    /** Learns from all statements of a block which pieces are common and say little. */
    Likeness(List<Set<String>> statements) {
        Map<String, Integer> counts = new HashMap<>();
        statements.forEach(one -> one.forEach(gram -> counts.merge(gram, 1, Integer::sum)));
        rare = Math.log(statements.size() + 1.0);
        counts.forEach((gram, count) -> weights.put(gram, Math.log((statements.size() + 1.0) / count)));
    }

    /** The pieces of a statement. */
    static Set<String> pieces(String text) {
        return new HashSet<>(Grams.of(text));
    }

    /** Twice what is shared over all there is, by how telling it is: from 0 to 1. */
    double shared(Set<String> one, Set<String> other) {
        double all = telling(one) + telling(other);
        return all == 0 ? 0 : 2 * both(one, other) / all;
    }

    /** What of the one that says less is in the other, by how telling it is: from 0 to 1. */
    double covered(Set<String> one, Set<String> other) {
        double less = Math.min(telling(one), telling(other));
        return less == 0 ? 0 : both(one, other) / less;
    }

    /** What of the one is in the other, by how telling it is: from 0 to 1. */
    double within(Set<String> one, Set<String> other) {
        double all = telling(one);
        return all == 0 ? 0 : both(one, other) / all;
    }

    private double both(Set<String> one, Set<String> other) {
        return one.stream().filter(other::contains).mapToDouble(this::telling).sum();
    }

    private double telling(Set<String> pieces) {
        return pieces.stream().mapToDouble(this::telling).sum();
    }

    private double telling(String piece) {
        return weights.getOrDefault(piece, rare);
    }
}
