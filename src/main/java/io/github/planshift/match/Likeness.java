package io.github.planshift.match;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How alike the statements of a block are: half by the pieces they share (Dice), half by how telling these are (cosine
 * of inverse document frequencies). Texts that say the opposite can be very much alike.
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

    /** From 0 for nothing shared to 1 for the same pieces. */
    double of(Set<String> one, Set<String> other) {
        double shared = 0;
        int common = 0;
        Set<String> smaller = one.size() <= other.size() ? one : other;
        Set<String> larger = one.size() <= other.size() ? other : one;
        for (String gram : smaller) {
            if (larger.contains(gram)) {
                common++;
                shared += square(gram);
            }
        }
        if (common == 0) {
            return 0;
        }
        double cosine = shared / Math.sqrt(norm(one) * norm(other));
        double dice = 2.0 * common / (one.size() + other.size());
        return (cosine + dice) / 2;
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

    private double both(Set<String> one, Set<String> other) {
        return one.stream().filter(other::contains).mapToDouble(this::telling).sum();
    }

    private double telling(Set<String> pieces) {
        return pieces.stream().mapToDouble(this::telling).sum();
    }

    private double telling(String piece) {
        return weights.getOrDefault(piece, rare);
    }

    private double norm(Set<String> pieces) {
        return pieces.stream().mapToDouble(this::square).sum();
    }

    private double square(String gram) {
        double weight = weights.getOrDefault(gram, 0.0);
        return weight * weight;
    }
}
