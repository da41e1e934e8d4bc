package io.github.planshift.change;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Indicator;
import io.github.planshift.model.Region;
import io.github.planshift.model.Round;
import io.github.planshift.model.Sector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows commitments through more than two rounds: each round is compared with the next, then what ended in one is
 * compared with what began two rounds later, then three, and so on.
 */
public final class Paths {

    private final ChangeFinder finder;
    private final Map<String, Integer> regions = new HashMap<>();
    private final Map<String, Integer> indicators = new HashMap<>();
    private final Map<String, Integer> sectors = new HashMap<>();

    public Paths(Codebook codebook, ChangeFinder finder) {
        this.finder = finder;
        codebook.regions().stream().map(Region::slug).forEach(slug -> regions.put(slug, regions.size()));
        codebook.indicators().stream().map(Indicator::slug).forEach(slug -> indicators.put(slug, indicators.size()));
        codebook.sectors().stream().map(Sector::slug).forEach(slug -> sectors.put(slug, sectors.size()));
    }

    /**
     * The paths, by region, the longest first; those of known indicators before others of the same length.
     *
     * @param rounds oldest first
     * @param commitments of each of the rounds
     */
    public List<Path> through(List<Round> rounds, List<List<Commitment>> commitments) {
        Map<String, Change> next = new HashMap<>();
        Set<String> reached = new HashSet<>();
        for (int gap = 1; gap < rounds.size(); gap++) {
            for (int i = 0; i + gap < rounds.size(); i++) {
                List<Commitment> ends = commitments.get(i).stream()
                        .filter(one -> !next.containsKey(one.id()))
                        .toList();
                List<Commitment> starts = commitments.get(i + gap).stream()
                        .filter(one -> !reached.contains(one.id()))
                        .toList();
                for (Change change : finder.links(rounds.get(i), rounds.get(i + gap), ends, starts)) {
                    Commitment from = change.from();
                    Commitment to = change.to();
                    // of a split one the path follows the first part; what several became is on the path of each
                    if (from != null && to != null && next.putIfAbsent(from.id(), change) == null) {
                        reached.add(to.id());
                    }
                }
            }
        }
        List<Path> paths = new ArrayList<>();
        for (List<Commitment> round : commitments) {
            for (Commitment one : round) {
                if (!reached.contains(one.id())) {
                    paths.add(path(rounds, one, next));
                }
            }
        }
        paths.sort(order());
        return paths;
    }

    private static Path path(List<Round> rounds, Commitment start, Map<String, Change> next) {
        Map<String, Commitment> stops = new HashMap<>();
        Map<String, Change> steps = new HashMap<>();
        stops.put(start.round(), start);
        for (Change step = next.get(start.id());
                step != null;
                step = next.get(step.latest().id())) {
            stops.put(step.latest().round(), step.latest());
            steps.put(step.latest().round(), step);
        }
        List<@Nullable Commitment> allStops = new ArrayList<>();
        List<@Nullable Change> allSteps = new ArrayList<>();
        for (Round round : rounds) {
            allStops.add(stops.get(round.slug()));
            allSteps.add(steps.get(round.slug()));
        }
        return new Path(allStops, allSteps);
    }

    private Comparator<Path> order() {
        return Comparator.comparingInt(
                        (Path path) -> regions.getOrDefault(path.latest().region(), -1))
                .thenComparingInt(path -> -path.length())
                .thenComparingInt(path -> place(path.latest()))
                .thenComparingInt(path -> sectors.getOrDefault(path.latest().sector(), sectors.size()))
                .thenComparing(path -> path.latest().id());
    }

    private int place(Commitment one) {
        return one.targets().stream()
                .map(target -> indicators.getOrDefault(String.valueOf(target.indicator()), indicators.size()))
                .findFirst()
                .orElse(indicators.size() + 1);
    }
}
