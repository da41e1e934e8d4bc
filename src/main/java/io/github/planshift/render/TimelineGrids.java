package io.github.planshift.render;

import io.github.planshift.change.Change;
import io.github.planshift.change.Path;
import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Assessment;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Indicator;
import io.github.planshift.model.Rating;
import io.github.planshift.model.Target;
import io.github.planshift.render.Grid.Cell;
import io.github.planshift.render.Grid.Column;
import io.github.planshift.report.Phrases;
import io.github.planshift.report.Timeline;
import io.github.planshift.text.Figures;
import io.github.planshift.track.Fulfilment;
import io.github.planshift.track.Tracked;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A timeline as a grid: a row a pledge with its targets, result and assessment, by thread. */
public final class TimelineGrids {

    private final Codebook codebook;

    public TimelineGrids(Codebook codebook) {
        this.codebook = codebook;
    }

    /** The same for a terminal: each thread under its title, outcomes under the pledge they answer. */
    public Grid toRead(Timeline timeline) {
        Grid.Builder grid = Grid.of(
                Column.prose("round", "ROUND").atLeast(6).in(Style.KEY),
                Column.prose("statement", "PLEDGE").atLeast(26),
                Column.prose("targets", "TARGET").atLeast(10),
                Column.prose("change", "CHANGE").atLeast(10),
                Column.prose("reported", "REPORTED").atLeast(10),
                Column.prose("verdict", "VERDICT").atLeast(8),
                Column.of("id", "ID").in(Style.ID));
        String alone = "";
        for (Path path : timeline.paths()) {
            Commitment latest = path.latest();
            String title = codebook.regionName(latest.region()) + ": ";
            if (path.length() > 1) {
                grid.row(heading(title + title(path)));
            } else if (!alone.equals(title)) {
                alone = title;
                grid.row(heading(title + "in one round only"));
            }
            path.there().forEach(stop -> rows(timeline, stop, grid));
        }
        String region = "";
        for (Commitment other : timeline.others()) {
            if (!other.region().equals(region)) {
                region = other.region();
                grid.row(heading(codebook.regionName(region) + ": reported, and no answer to a pledge on record"));
            }
            grid.row(
                    Cell.of(other.round()),
                    Cell.of(other.statement()),
                    Cell.EMPTY,
                    Cell.EMPTY,
                    Cell.of(figures(other.targets())),
                    Cell.EMPTY,
                    Cell.of(other.id()));
        }
        return grid.build();
    }

    private void rows(Timeline timeline, Path.Stop stop, Grid.Builder grid) {
        Commitment pledge = stop.commitment();
        Change step = stop.step();
        List<Tracked> results = timeline.results(stop);
        grid.row(
                Cell.of(pledge.round()),
                Cell.of(pledge.statement()),
                Cell.of(figures(stop.figures())),
                step == null
                        ? Cell.EMPTY
                        : Cell.of(ChangeGrids.brief(step.headline())).in(ChangeGrids.style(step)),
                Cell.of(reached(results)),
                Cell.of(verdict(results, timeline.ratings().get(pledge.id()))),
                Cell.of(pledge.id()));
        for (Commitment outcome : timeline.outcomes(stop)) {
            grid.row(
                    Cell.of(outcome.round()).in(Style.DIM),
                    Cell.of("↳ " + outcome.statement()).in(Style.DIM),
                    Cell.EMPTY,
                    Cell.EMPTY,
                    Cell.EMPTY,
                    Cell.EMPTY,
                    Cell.of(outcome.id()));
        }
    }

    private static List<Cell> heading(String text) {
        List<Cell> row = new ArrayList<>(List.of(Cell.EMPTY, Cell.of(text).in(Style.KEY)));
        while (row.size() < 7) {
            row.add(Cell.EMPTY);
        }
        return row;
    }

    /** A row a pledge, or an outcome that answers none; every column is always there. */
    public Grid rows(Timeline timeline) {
        Grid.Builder grid = Grid.of(
                Column.of("path", "PATH"),
                Column.of("round", "ROUND"),
                Column.of("region", "REGION"),
                Column.of("sector", "SECTOR"),
                Column.of("kind", "KIND"),
                Column.prose("statement", "STATEMENT").atLeast(24),
                Column.prose("targets", "TARGETS"),
                Column.of("change", "CHANGE"),
                Column.prose("reported", "REPORTED"),
                Column.of("verdict", "VERDICT"),
                Column.of("by", "SAID BY"),
                Column.of("status", "STATUS"),
                Column.of("thread", "THREAD"),
                Column.of("id", "ID"),
                Column.of("result", "RESULT"));
        for (Path path : timeline.paths()) {
            path.there().forEach(stop -> grid.row(row(timeline, path, stop)));
        }
        for (Commitment other : timeline.others()) {
            grid.row(row(timeline, null, new Path.Stop(other, null, other.targets())));
        }
        return grid.build();
    }

    private List<Cell> row(Timeline timeline, @Nullable Path path, Path.Stop stop) {
        Commitment one = stop.commitment();
        Change step = stop.step();
        List<Tracked> results = timeline.results(stop);
        Rating rating = timeline.ratings().get(one.id());
        return List.of(
                Cell.of(path == null ? null : TimelineShapes.name(path)),
                Cell.of(one.round()),
                Cell.of(one.region()),
                Cell.of(one.sector()),
                Cell.of(one.kind().code()),
                Cell.of(one.statement()),
                Cell.of(stop.figures().stream().map(Phrases::target).collect(Collectors.joining("; "))),
                Cell.of(step == null ? null : step.headline().code()),
                Cell.of(reached(results)),
                Cell.of(joined(results, result -> result.verdict().code())),
                Cell.of(joined(
                        results,
                        result -> result.selfDeclared() == null ? "" : result.selfDeclared() ? "itself" : "others")),
                Cell.of(rating == null ? null : rating.assessment().code()),
                Cell.of(path == null ? one.thread() : path.thread()),
                Cell.of(one.id()),
                Cell.of(timeline.outcomes(stop).stream().map(Commitment::id).collect(Collectors.joining("; "))));
    }

    private String title(Path path) {
        Commitment latest = path.latest();
        String what = path.figures().stream()
                .map(target -> target.indicator() == null
                        ? target.metric()
                        : codebook.indicator(target.indicator())
                                .map(Indicator::en)
                                .orElse(target.metric()))
                .findFirst()
                .orElse(codebook.sectorName(latest.sector()));
        return path.thread() == null ? what : what + " (" + path.thread() + ")";
    }

    private static String figures(List<Target> targets) {
        return targets.size() == 1
                ? Figures.of(targets.get(0))
                : targets.stream().map(Phrases::target).collect(Collectors.joining("; "));
    }

    private static String reached(List<Tracked> results) {
        return joined(
                results,
                result -> result.reached() == null
                        ? ""
                        : Figures.bound(result.reached())
                                + (Boolean.TRUE.equals(result.selfDeclared()) ? "" : " (others)"));
    }

    /** A verdict of a person stands for the whole pledge; one by the figures says by how much. */
    private static String verdict(List<Tracked> results, @Nullable Rating rating) {
        if (rating != null && rating.assessment() != Assessment.NOT_YET_RATED) {
            return Phrases.words(rating.assessment()) + ", assessed " + rating.asOf()
                    + (rating.selfDeclared() ? " (self-declared)" : "");
        }
        return joined(
                results.stream()
                        .filter(result -> result.result() != null || result.verdict() != Fulfilment.UNCLEAR)
                        .toList(),
                result -> Phrases.words(result.verdict())
                        + (result.difference() == null || result.difference().signum() == 0
                                ? ""
                                : " " + (result.difference().signum() > 0 ? "+" : "−")
                                        + Figures.plain(result.difference().abs())));
    }

    private static String joined(List<Tracked> results, Function<Tracked, String> part) {
        return results.stream()
                .map(part)
                .map(text -> Objects.requireNonNullElse(text, ""))
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
