package io.github.planshift.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Pairs the figures of two sides one to one: two commitments are paired where each is the other's best by a margin, and
 * the figures by which they are belong to no other pair; one with several figures can be in several. What one side
 * repeats counts as one candidate and its first is taken; so is the first of several that each have another part of it.
 * A repetition that is left over goes with the same one. Where the best is not clear nothing is paired. The order in which
 * the candidates come does not matter.
 */
final class OneToOne {

    private OneToOne() {}

    /**
     * The edges that are clear, in no particular order.
     *
     * @param margin how much better the best has to be
     * @param taken figures that belong elsewhere already; those of the edges that are clear are added
     */
    static List<Edge> clear(List<Edge> edges, Comparator<Profile> order, double margin, Taken taken) {
        List<Edge> all = left(edges, taken);
        all.sort(Comparator.comparing(Edge::from, order).thenComparing(Edge::to, order));
        List<Edge> left = all;
        List<Edge> chosen = new ArrayList<>();
        while (true) {
            Map<Profile, List<Edge>> ofFrom = new HashMap<>();
            Map<Profile, List<Edge>> ofTo = new HashMap<>();
            for (Edge edge : left) {
                ofFrom.computeIfAbsent(edge.from(), key -> new ArrayList<>()).add(edge);
                ofTo.computeIfAbsent(edge.to(), key -> new ArrayList<>()).add(edge);
            }
            List<Edge> clear = new ArrayList<>();
            for (List<Edge> candidates : ofFrom.values()) {
                Edge best = best(candidates, true, margin);
                if (best != null && best.equals(best(ofTo.getOrDefault(best.to(), List.of()), false, margin))) {
                    clear.add(best);
                }
            }
            if (clear.isEmpty()) {
                break;
            }
            clear.forEach(taken::take);
            chosen.addAll(clear);
            left = left(left, taken);
        }
        chosen.addAll(saidAgain(all, chosen, taken));
        return chosen;
    }

    /** The edges of what only repeats what has a pair, and has none of its own. */
    private static List<Edge> saidAgain(List<Edge> edges, List<Edge> chosen, Taken taken) {
        List<Edge> again = new ArrayList<>();
        for (Edge edge : edges) {
            boolean earlier = taken.free(edge.from()) && chosen.stream().anyMatch(other -> repeats(edge, other, false));
            boolean later = taken.free(edge.to()) && chosen.stream().anyMatch(other -> repeats(edge, other, true));
            if (earlier || later) {
                taken.take(edge);
                again.add(edge);
            }
        }
        return again;
    }

    private static boolean repeats(Edge edge, Edge other, boolean later) {
        return side(edge, !later).equals(side(other, !later))
                && !side(edge, later).equals(side(other, later))
                && side(edge, later).repeats(side(other, later))
                && part(other, later).containsAll(part(edge, later));
    }

    private static List<Edge> left(List<Edge> edges, Taken taken) {
        List<Edge> left = new ArrayList<>();
        edges.stream().map(edge -> edge.without(taken)).filter(Objects::nonNull).forEach(left::add);
        return left;
    }

    private static @Nullable Edge best(List<Edge> candidates, boolean later, double margin) {
        Edge best = null;
        for (Edge edge : candidates) {
            if (best == null || edge.weight() > best.weight() + 1e-9) {
                best = edge;
            }
        }
        for (Edge edge : candidates) {
            if (best != null
                    && !edge.equals(best)
                    && edge.weight() > best.weight() - margin
                    && !side(edge, later).repeats(side(best, later))
                    && !Collections.disjoint(part(edge, later), part(best, later))) {
                return null;
            }
        }
        return best;
    }

    /** The figures of the one that they compete for. */
    private static Set<Profile.Aim> part(Edge edge, boolean later) {
        return edge.ties().stream().map(later ? Tie::one : Tie::two).collect(Collectors.toSet());
    }

    private static Profile side(Edge edge, boolean later) {
        return later ? edge.to() : edge.from();
    }
}
