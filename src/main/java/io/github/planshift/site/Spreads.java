package io.github.planshift.site;

import io.github.planshift.report.Report;
import java.util.Comparator;
import java.util.List;

/** Sectors that more or fewer regions name in the later of two rounds, of the regions read in full in both. */
final class Spreads {

    private final List<String> regions;
    private final List<Spread> widestFirst;

    /** A sector and the regions that name it. */
    record Spread(String sector, List<String> before, List<String> after) {
        int gain() {
            return after.size() - before.size();
        }

        /** The regions that name it in the later round only. */
        List<String> joined() {
            return after.stream().filter(region -> !before.contains(region)).toList();
        }

        /** The regions that name it in the earlier round only. */
        List<String> left() {
            return before.stream().filter(region -> !after.contains(region)).toList();
        }
    }

    Spreads(Report report, Shelves shelves) {
        Report.Comparison comparison = report.comparison();
        if (comparison == null || !comparison.comparable() || report.scope().leavesOut()) {
            this.regions = List.of();
            this.widestFirst = List.of();
            return;
        }
        String from = comparison.from().slug();
        String to = comparison.to().slug();
        this.regions = shelves.heard(from).stream()
                .filter(shelves.heard(to)::contains)
                .filter(region -> report.complete(region, from) && report.complete(region, to))
                .toList();
        this.widestFirst = shelves.sectors().stream()
                .filter(sector -> !sector.equals("unsorted"))
                .map(sector -> new Spread(sector, naming(shelves, sector, from), naming(shelves, sector, to)))
                .filter(spread -> spread.gain() != 0)
                .sorted(Comparator.comparingInt((Spread spread) -> -Math.abs(spread.gain())))
                .toList();
    }

    private List<String> naming(Shelves shelves, String sector, String round) {
        return regions.stream().filter(shelves.naming(sector, round)::contains).toList();
    }

    /** The regions that were read in full in both rounds. */
    List<String> regions() {
        return regions;
    }

    List<Spread> widestFirst() {
        return widestFirst;
    }
}
