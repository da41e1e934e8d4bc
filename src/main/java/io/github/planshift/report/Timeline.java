package io.github.planshift.report;

import io.github.planshift.change.Path;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Rating;
import io.github.planshift.track.Tracked;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Commitments on their way through the rounds, with what became of them.
 *
 * @param paths of pledges, by region, the longest first
 * @param results what the next report says of the figures of a pledge, by id of the pledge
 * @param others outcomes that answer none of the pledges, by round
 * @param ratings the latest assessment of a pledge, by its id
 */
public record Timeline(
        List<Path> paths, Map<String, List<Tracked>> results, List<Commitment> others, Map<String, Rating> ratings) {

    public Timeline {
        paths = List.copyOf(paths);
        results = Map.copyOf(results);
        others = List.copyOf(others);
        ratings = Map.copyOf(ratings);
    }

    /** Whether anything goes on through several rounds or is answered, so that there is more to show than a list. */
    public boolean threaded() {
        return paths.stream().anyMatch(path -> path.length() > 1)
                || results.values().stream().flatMap(List::stream).anyMatch(one -> one.result() != null);
    }

    /** What is known of the figures of a pledge that a path follows: results, and the silence of a report read in full. */
    public List<Tracked> results(Path.Stop stop) {
        return results.getOrDefault(stop.commitment().id(), List.of()).stream()
                .filter(one -> stop.figures().contains(one.promised()))
                .toList();
    }

    /** The outcomes that answer those, each once. */
    public List<Commitment> outcomes(Path.Stop stop) {
        Map<String, Commitment> outcomes = new LinkedHashMap<>();
        results(stop).stream()
                .map(Tracked::result)
                .filter(Objects::nonNull)
                .forEach(outcome -> outcomes.putIfAbsent(outcome.id(), outcome));
        return List.copyOf(outcomes.values());
    }
}
