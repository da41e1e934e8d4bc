package io.github.planshift.render;

import io.github.planshift.change.Change;
import io.github.planshift.change.Path;
import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Indicator;
import io.github.planshift.model.Round;
import io.github.planshift.model.Target;
import io.github.planshift.render.Grid.Cell;
import io.github.planshift.render.Grid.Column;
import io.github.planshift.report.Phrases;
import io.github.planshift.text.Figures;
import java.util.ArrayList;
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
        List<Column> columns = new ArrayList<>(List.of(
                Column.prose("region", "REGION").atLeast(8),
                Column.prose("sector", "SECTOR").atLeast(10).in(Style.DIM),
                Column.prose("what", "WHAT").atLeast(16)));
        rounds.forEach(round -> columns.add(Column.prose(round.slug(), round.slug()).atLeast(11)));
        columns.add(Column.of("id", "LATEST").in(Style.ID));
        Grid.Builder grid = Grid.of(columns);
        String region = "";
        for (Path path : paths) {
            Commitment latest = path.latest();
            boolean again = lines && latest.region().equals(region);
            region = latest.region();
            List<Cell> row = new ArrayList<>(List.of(
                    again ? Cell.EMPTY : Cell.of(codebook.regionName(latest.region()), latest.region()),
                    Cell.of(codebook.sectorName(latest.sector()), latest.sector()),
                    Cell.of(what(latest))));
            for (int i = 0; i < rounds.size(); i++) {
                row.add(stop(path.stops().get(i), path.steps().get(i), lines));
            }
            row.add(Cell.of(latest.id()));
            grid.row(row);
        }
        return grid.build();
    }

    private String what(Commitment one) {
        if (one.targets().isEmpty()) {
            return one.statement();
        }
        return one.targets().stream()
                .map(target -> target.indicator() == null
                        ? target.metric()
                        : codebook.indicator(target.indicator())
                                .map(Indicator::en)
                                .orElse(target.metric()))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static Cell stop(@Nullable Commitment one, @Nullable Change step, boolean lines) {
        if (one == null) {
            return Cell.of("–");
        }
        String figures = one.targets().stream().map(Figures::of).collect(Collectors.joining("; "));
        String said = figures.isEmpty() ? "in words" : figures;
        if (step == null) {
            return Cell.of(said);
        }
        String headline = Phrases.words(step.headline());
        return Cell.of(lines ? said + "\n" + headline : said + " (" + headline + ")").in(ChangeGrids.style(step));
    }
}
