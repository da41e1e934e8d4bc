package io.github.planshift.render;

import io.github.planshift.change.Change;
import io.github.planshift.change.Path;
import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Indicator;
import io.github.planshift.model.Round;
import io.github.planshift.render.Grid.Cell;
import io.github.planshift.render.Grid.Column;
import io.github.planshift.report.Phrases;
import io.github.planshift.text.Figures;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Paths through rounds as grids: a row a path, a column a round. */
public final class PathGrids {

    private final Codebook codebook;

    public PathGrids(Codebook codebook) {
        this.codebook = codebook;
    }

    /** How many paths there are, and what stands in one round only. */
    public static String heading(List<Round> rounds, List<Path> paths, List<Path> alone) {
        String names = rounds.stream().map(Round::slug).collect(Collectors.joining(", "));
        String single = rounds.stream()
                .map(round -> alone.stream()
                                .filter(path -> path.latest().round().equals(round.slug()))
                                .count()
                        + " in " + round.slug())
                .collect(Collectors.joining(", "));
        return names + ": " + paths.size() + (paths.size() == 1 ? " path" : " paths") + " through two rounds or more\n"
                + "in one round only: " + single + "\n\n";
    }

    /**
     * A row a path.
     *
     * @param lines whether the headline of a step stands on a line below its figure
     */
    public Grid paths(List<Round> rounds, List<Path> paths, boolean lines) {
        List<Column> columns = new ArrayList<>();
        if (!lines) {
            columns.add(Column.of("region", "REGION"));
            columns.add(Column.of("sector", "SECTOR"));
        }
        columns.add(Column.prose("what", "WHAT").atLeast(16));
        rounds.forEach(
                round -> columns.add(Column.prose(round.slug(), round.slug()).atLeast(10)));
        columns.add(Column.of("id", "LATEST").in(Style.ID));
        Grid.Builder grid = Grid.of(lines ? columns.subList(0, columns.size() - 1) : columns);
        String region = "";
        for (Path path : paths) {
            Commitment latest = path.latest();
            if (lines && !latest.region().equals(region)) {
                region = latest.region();
                grid.row(heading(codebook.regionName(region), rounds.size()));
            }
            List<Cell> row = new ArrayList<>();
            if (!lines) {
                row.add(Cell.of(latest.region()));
                row.add(Cell.of(latest.sector()));
            }
            row.add(Cell.of(what(path)));
            for (int i = 0; i < rounds.size(); i++) {
                row.add(stop(path.stops().get(i), lines));
            }
            if (!lines) {
                row.add(Cell.of(latest.id()));
            }
            grid.row(row);
        }
        return grid.build();
    }

    private static List<Cell> heading(String name, int rounds) {
        List<Cell> row = new ArrayList<>(List.of(Cell.of(name).in(Style.KEY)));
        row.addAll(Collections.nCopies(rounds, Cell.EMPTY));
        return row;
    }

    private String what(Path path) {
        if (path.figures().isEmpty()) {
            return path.latest().statement();
        }
        return path.figures().stream()
                .map(target -> target.indicator() == null
                        ? target.metric()
                        : codebook.indicator(target.indicator())
                                .map(Indicator::en)
                                .orElse(target.metric()))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static Cell stop(Path.@Nullable Stop stop, boolean lines) {
        if (stop == null) {
            return Cell.of("–");
        }
        String figures = stop.figures().stream().map(Figures::of).collect(Collectors.joining("; "));
        String said = figures.isEmpty() ? "in words" : figures;
        Change step = stop.step();
        if (step == null) {
            return Cell.of(said);
        }
        return Cell.of(
                        lines
                                ? said + "\n" + ChangeGrids.brief(step.headline())
                                : said + " (" + Phrases.words(step.headline()) + ")")
                .in(ChangeGrids.style(step));
    }
}
