package io.github.planshift.render;

import io.github.planshift.change.Change;
import io.github.planshift.change.Path;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Rating;
import io.github.planshift.report.Timeline;
import io.github.planshift.track.Tracked;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A timeline as maps of plain values: an entry a pledge with what became of it, then outcomes that answer none. */
public final class TimelineShapes {

    private final Shapes shapes;

    public TimelineShapes(Shapes shapes) {
        this.shapes = shapes;
    }

    /** What pledges on one path have in common: the thread, or the id of the first of them. */
    static String name(Path path) {
        return Objects.requireNonNullElseGet(
                path.thread(), () -> path.there().get(0).commitment().id());
    }

    /** A commitment without its way. */
    public Map<String, @Nullable Object> entry(Commitment one) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("round", one.round());
        entry.put("region", one.region());
        entry.put("sector", one.sector());
        entry.put("kind", one.kind().code());
        entry.put("thread", one.thread());
        entry.put("commitment", shapes.commitment(one));
        return entry;
    }

    /** The entries. */
    public List<Map<String, @Nullable Object>> entries(Timeline timeline) {
        List<Map<String, @Nullable Object>> entries = new ArrayList<>();
        for (Path path : timeline.paths()) {
            path.there().forEach(stop -> entries.add(entry(timeline, path, stop)));
        }
        timeline.others()
                .forEach(other -> entries.add(entry(timeline, null, new Path.Stop(other, null, other.targets()))));
        return entries;
    }

    private Map<String, @Nullable Object> entry(Timeline timeline, @Nullable Path path, Path.Stop stop) {
        Commitment one = stop.commitment();
        Change step = stop.step();
        Map<String, @Nullable Object> entry = entry(one);
        Rating rating = timeline.ratings().get(one.id());
        entry.put("path", path == null ? null : name(path));
        entry.put("change", step == null ? null : step.headline().code());
        entry.put("rule", step == null ? null : step.rule());
        entry.put("results", timeline.results(stop).stream().map(this::result).toList());
        entry.put("assessment", rating == null ? null : Shapes.rating(rating));
        return entry;
    }

    private Map<String, @Nullable Object> result(Tracked one) {
        Map<String, @Nullable Object> shape = shapes.tracked(one);
        shape.remove("pledge");
        shape.remove("round");
        shape.remove("region");
        shape.remove("assessment");
        return shape;
    }
}
