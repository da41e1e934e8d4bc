package io.github.planshift.match;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Two commitments that may belong together, by what figures of theirs measure the same.
 *
 * @param ties at least one
 * @param weight to compare candidates by
 */
record Edge(Profile from, Profile to, Rule rule, List<Tie> ties, double weight) {

    /** What every further measure that two have in common adds where measures are only alike, for two of them at most. */
    private static final double FURTHER = 0.5;

    static Edge of(Profile from, Profile to, Rule rule, List<Tie> ties) {
        return new Edge(from, to, rule, ties, weight(from, to, rule, ties));
    }

    private static double weight(Profile from, Profile to, Rule rule, List<Tie> ties) {
        double strongest = ties.stream().mapToDouble(Tie::strength).max().orElseThrow();
        if (rule == Rule.NEAR_MEASURE) {
            return strongest + FURTHER * Math.min(2, ties.size() - 1);
        }
        boolean units = ties.stream()
                .anyMatch(tie -> Objects.equals(
                        tie.one().measure().unit(), tie.two().measure().unit()));
        boolean sector =
                from.commitment().sectors().stream().anyMatch(to.commitment().sectors()::contains);
        return mine(ties).size() + strongest + (units ? 0.5 : 0) + (sector ? 0.3 : 0);
    }

    /** What is left of it where figures belong elsewhere; null where nothing is. */
    @Nullable
    Edge without(Taken taken) {
        List<Tie> left = ties.stream()
                .filter(tie -> !taken.has(from, tie.one()) && !taken.has(to, tie.two()))
                .toList();
        if (left.size() == ties.size()) {
            return this;
        }
        return left.isEmpty() ? null : of(from, to, rule, left);
    }

    /** Indicators or measures of the earlier. */
    Set<String> mine() {
        return mine(ties);
    }

    /** Those of the later. */
    Set<String> its() {
        return ties.stream().map(Tie::its).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> mine(List<Tie> ties) {
        return ties.stream().map(Tie::mine).collect(Collectors.toCollection(TreeSet::new));
    }

    /** How alike the metrics are, 0 to 1. */
    double alike() {
        double strongest = ties.stream().mapToDouble(Tie::strength).max().orElseThrow();
        return rule == Rule.NEAR_MEASURE ? Resemblance.probability(strongest) : strongest;
    }
}
