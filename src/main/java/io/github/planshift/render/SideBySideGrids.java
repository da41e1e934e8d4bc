package io.github.planshift.render;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.CoverageState;
import io.github.planshift.model.Indicator;
import io.github.planshift.render.Grid.Cell;
import io.github.planshift.render.Grid.Column;
import io.github.planshift.report.Phrases;
import io.github.planshift.report.SideBySide;
import io.github.planshift.text.Figures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Regions side by side, as a grid and as maps of plain values. */
public final class SideBySideGrids {

    private final Codebook codebook;

    public SideBySideGrids(Codebook codebook) {
        this.codebook = codebook;
    }

    /** Who is compared and how much of each was read. */
    public String heading(SideBySide compared) {
        long shared = compared.targets().stream()
                .filter(goal -> goal.held().size() > 1)
                .count();
        long fields =
                compared.sectors().stream().filter(SideBySide.Field::inAll).count();
        return compared.round().slug() + ": "
                + compared.regions().stream()
                        .map(region -> codebook.regionName(region) + " "
                                + compared.pledges().get(region) + " pledges"
                                + (coverage(compared, region) == CoverageState.COMPLETE
                                        ? ""
                                        : " (" + Phrases.words(coverage(compared, region)) + ")"))
                        .collect(Collectors.joining(", "))
                + "\n" + shared + " targets that two or more of them set, "
                + (compared.targets().size() - shared) + " of one only; " + fields + " sectors that all name, "
                + (compared.sectors().size() - fields) + " that some do not\n\n";
    }

    /** A row a target or sector, a column a region. */
    public Grid grid(SideBySide compared) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.of("kind", "KIND").in(Style.DIM),
                Column.prose("what", "WHAT").atLeast(18)));
        compared.regions()
                .forEach(region -> columns.add(
                        Column.prose(region, codebook.regionName(region)).atLeast(10)));
        columns.add(Column.number("gap", "GAP"));
        columns.add(Column.prose("note", "NOTE").atLeast(12).in(Style.DIM));
        Grid.Builder grid = Grid.of(columns);
        for (SideBySide.Goal goal : compared.targets()) {
            List<Cell> row = new ArrayList<>(List.of(Cell.of("target"), Cell.of(name(goal, compared))));
            for (String region : compared.regions()) {
                SideBySide.Held held = goal.held().get(region);
                row.add(
                        held == null
                                ? Cell.of("–", "")
                                : Cell.of(Figures.bound(held.target()))
                                        .in(region.equals(goal.further()) ? Style.GOOD : Style.PLAIN));
            }
            row.add(gap(goal.gap()));
            row.add(Cell.of(goal.note()));
            grid.row(row);
        }
        for (SideBySide.Field field : compared.sectors()) {
            List<Cell> row = new ArrayList<>(
                    List.of(Cell.of("sector"), Cell.of(codebook.shareName(field.sector()), field.sector())));
            for (String region : compared.regions()) {
                int n = field.n().getOrDefault(region, 0);
                row.add(
                        n == 0
                                ? Cell.of("–", 0)
                                : Cell.of(n + " (" + percent(field.share().getOrDefault(region, 0.0)) + " %)", n));
            }
            row.add(Cell.of(percent(field.spread()), Double.valueOf(percent(field.spread()))));
            row.add(Cell.of(field.inAll() ? "" : note(field)));
            grid.row(row);
        }
        return grid.build();
    }

    private String name(SideBySide.Goal goal, SideBySide compared) {
        String name = goal.indicator() == null
                ? goal.metric()
                : codebook.indicator(goal.indicator()).map(Indicator::en).orElse(goal.metric());
        return goal.year() == compared.round().periodTo() ? name : name + ", by " + goal.year();
    }

    private String note(SideBySide.Field field) {
        return "only "
                + field.n().entrySet().stream()
                        .filter(entry -> entry.getValue() > 0)
                        .map(entry -> codebook.regionName(entry.getKey()))
                        .collect(Collectors.joining(", "));
    }

    private static CoverageState coverage(SideBySide compared, String region) {
        return compared.coverage().getOrDefault(region, CoverageState.NOT_CODED);
    }

    private static Cell gap(@Nullable BigDecimal gap) {
        return gap == null ? Cell.EMPTY : Cell.of(Figures.plain(gap), gap);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }

    /** The comparison as maps; every key is always there. */
    public Map<String, @Nullable Object> shape(SideBySide compared) {
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("round", compared.round().slug());
        List<Object> regions = new ArrayList<>();
        for (String region : compared.regions()) {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("region", region);
            one.put("pledges", compared.pledges().get(region));
            one.put("coverage", coverage(compared, region).code());
            regions.add(one);
        }
        shape.put("regions", regions);
        shape.put(
                "targets",
                compared.targets().stream().map(SideBySideGrids::goal).toList());
        shape.put(
                "sectors",
                compared.sectors().stream().map(SideBySideGrids::field).toList());
        return shape;
    }

    private static Map<String, @Nullable Object> goal(SideBySide.Goal goal) {
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("indicator", goal.indicator());
        shape.put("metric", goal.metric());
        shape.put("year", goal.year());
        shape.put("further", goal.further());
        shape.put("gap", goal.gap());
        shape.put("note", goal.note());
        Map<String, @Nullable Object> held = new LinkedHashMap<>();
        goal.held().forEach((region, one) -> {
            Map<String, @Nullable Object> target = new LinkedHashMap<>(Shapes.target(one.target()));
            target.put("commitment", one.commitment().id());
            held.put(region, target);
        });
        shape.put("held", held);
        return shape;
    }

    private static Map<String, @Nullable Object> field(SideBySide.Field field) {
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("sector", field.sector());
        shape.put("in_all", field.inAll());
        shape.put("n", field.n());
        shape.put("share", field.share());
        return shape;
    }
}
