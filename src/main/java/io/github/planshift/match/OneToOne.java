package io.github.planshift.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Pairs two sides one to one: two are paired where each is the other's best by a margin. What one side repeats counts
 * as one candidate, and its first is taken; so is the first of several that each have another part of it. Where the
 * best is not clear nothing is paired. The order in which the candidates come does not matter.
 */
final class OneToOne {

    private OneToOne() {}

    /** Two that may belong together. */
    record Edge(Profile from, Profile to, Profile.Common common) {}

    /**
     * The edges that are clear, in no particular order.
     *
     * @param margin how much better the best has to be
     */
    static List<Edge> clear(List<Edge> edges, Comparator<Profile> order, double margin) {
        List<Edge> left = new ArrayList<>(edges);
        left.sort(Comparator.comparing(Edge::from, order).thenComparing(Edge::to, order));
        List<Edge> chosen = new ArrayList<>();
        while (true) {
            Map<Profile, List<Edge>> ofFrom = new HashMap<>();
            Map<Profile, List<Edge>> ofTo = new HashMap<>();
            for (Edge edge : left) {
                ofFrom.computeIfAbsent(edge.from(), key -> new ArrayList<>()).add(edge);
                ofTo.computeIfAbsent(edge.to(), key -> new ArrayList<>()).add(edge);
            }
            Set<Profile> taken = new HashSet<>();
            for (List<Edge> candidates : ofFrom.values()) {
                Edge best = best(candidates, true, margin);
                if (best != null && best.equals(best(ofTo.getOrDefault(best.to(), List.of()), false, margin))) {
                    chosen.add(best);
                    taken.add(best.from());
                    taken.add(best.to());
                }
            }
            if (taken.isEmpty()) {
                return chosen;
            }
            left.removeIf(edge -> taken.contains(edge.from()) || taken.contains(edge.to()));
        }
    }

    private static @Nullable Edge best(List<Edge> candidates, boolean later, double margin) {
        Edge best = null;
        for (Edge edge : candidates) {
            if (best == null || edge.common().weight() > best.common().weight() + 1e-9) {
                best = edge;
            }
        }
        for (Edge edge : candidates) {
            if (best != null
                    && !edge.equals(best)
                    && edge.common().weight() > best.common().weight() - margin
                    && !side(edge, later).repeats(side(best, later))
                    && !Collections.disjoint(part(edge, later), part(best, later))) {
                return null;
            }
        }
        return best;
    }

    /** What of the one that they compete for the candidate has. */
    private static Set<String> part(Edge edge, boolean later) {
        return later ? edge.common().mine() : edge.common().its();
    }

    private static Profile side(Edge edge, boolean later) {
        return later ? edge.to() : edge.from();
    }
}
