package io.github.planshift.site;

import io.github.planshift.change.TextNames;
import io.github.planshift.report.Report;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sectors that more or fewer regions name in the later of two rounds, of the regions read in full in both. */
final class Spreads {

    private final List<String> regions;
    private final List<Spread> widestFirst;

    /**
     * A sector and the regions whose pledges name it.
     *
     * @param joined those of the later round only
     * @param left those of the earlier round only
     */
    record Spread(String sector, List<String> before, List<String> after, Moved joined, Moved left) {

        int gain() {
            return after.size() - before.size();
        }
    }

    /**
     * Regions that name a sector in one of the two rounds only.
     *
     * @param silent whose text of the other round does not name it either, as far as it is stored
     * @param inText whose text of the other round names it, without a pledge
     */
    record Moved(List<String> silent, List<String> inText) {

        List<String> all() {
            return Stream.concat(silent.stream(), inText.stream()).toList();
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
                .map(sector -> spread(report.texts(), shelves, sector, from, to))
                .filter(spread -> spread.gain() != 0)
                .sorted(Comparator.comparingInt((Spread spread) -> -Math.abs(spread.gain())))
                .toList();
    }

    private Spread spread(TextNames texts, Shelves shelves, String sector, String from, String to) {
        List<String> before = naming(shelves, sector, from);
        List<String> after = naming(shelves, sector, to);
        return new Spread(
                sector,
                before,
                after,
                moved(texts, sector, after, before, from),
                moved(texts, sector, before, after, to));
    }

    /** Those of some regions that are not among others, by whether their text of the other round names the sector. */
    static Moved moved(
            TextNames texts, String sector, Collection<String> here, Collection<String> there, String other) {
        Map<Boolean, List<String>> moved = here.stream()
                .filter(region -> !there.contains(region))
                .collect(Collectors.partitioningBy(region -> texts.names(region, other, sector)));
        return new Moved(moved.getOrDefault(false, List.of()), moved.getOrDefault(true, List.of()));
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
