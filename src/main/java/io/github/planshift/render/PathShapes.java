package io.github.planshift.render;

import io.github.planshift.change.Change;
import io.github.planshift.change.Path;
import io.github.planshift.model.Round;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Paths through rounds as maps of plain values. */
public final class PathShapes {

    private final Shapes shapes;

    public PathShapes(Shapes shapes) {
        this.shapes = shapes;
    }

    /**
     * The paths.
     *
     * @param alone paths of a single stop, of which only the number is told
     */
    public Map<String, @Nullable Object> paths(List<Round> rounds, List<Path> paths, List<Path> alone) {
        Map<String, @Nullable Object> counts = new LinkedHashMap<>();
        for (Round round : rounds) {
            counts.put(
                    round.slug(),
                    alone.stream()
                            .filter(path -> path.latest().round().equals(round.slug()))
                            .count());
        }
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("rounds", rounds.stream().map(Round::slug).toList());
        shape.put("alone", counts);
        shape.put("paths", paths.stream().map(path -> path(rounds, path)).toList());
        return shape;
    }

    private Map<String, @Nullable Object> path(List<Round> rounds, Path path) {
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("region", path.latest().region());
        shape.put("sector", path.latest().sector());
        shape.put("thread", path.thread());
        List<Object> stops = new ArrayList<>();
        for (int i = 0; i < rounds.size(); i++) {
            stops.add(stop(rounds.get(i), path.stops().get(i)));
        }
        shape.put("stops", stops);
        return shape;
    }

    /** A stop with what changed on the way to it, on the axes of a change between two rounds. */
    private Map<String, @Nullable Object> stop(Round round, Path.@Nullable Stop stop) {
        Change step = stop == null ? null : stop.step();
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("round", round.slug());
        if (step == null) {
            for (String key :
                    List.of("headline", "presence", "target", "deadline", "wording", "outcome", "rule", "match")) {
                shape.put(key, null);
            }
            shape.put("targets", List.of());
        } else {
            Map<String, @Nullable Object> change = shapes.change(step);
            for (String key : List.of(
                    "headline", "presence", "target", "deadline", "wording", "outcome", "rule", "match", "targets")) {
                shape.put(key, change.get(key));
            }
        }
        shape.put(
                "figures",
                stop == null
                        ? List.of()
                        : stop.figures().stream().map(Shapes::target).toList());
        shape.put("commitment", stop == null ? null : shapes.commitment(stop.commitment()));
        return shape;
    }
}
