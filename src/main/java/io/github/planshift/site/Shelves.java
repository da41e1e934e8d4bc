package io.github.planshift.site;

import io.github.planshift.change.Change;
import io.github.planshift.change.Headline;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.CoverageState;
import io.github.planshift.model.Kind;
import io.github.planshift.model.Region;
import io.github.planshift.model.Round;
import io.github.planshift.report.Report;
import io.github.planshift.track.Tracked;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The records of a report by region and by sector, so that no page has to look through all of them. */
final class Shelves {

    private static final Set<CoverageState> CODED =
            EnumSet.of(CoverageState.COMPLETE, CoverageState.PARTIAL, CoverageState.SECONDARY_ONLY);

    private final Report report;
    private final List<String> regions;
    private final List<String> sectors;
    private final List<Round> rounds;
    private final Aims aims;
    private final Map<String, List<Commitment>> byRegion = new HashMap<>();
    private final Map<String, List<Commitment>> bySector = new HashMap<>();
    private final Map<String, List<Change>> changesByRegion = new HashMap<>();
    private final Map<String, List<Change>> changesBySector = new HashMap<>();
    private final Map<String, List<Tracked>> promisesByRegion = new HashMap<>();
    private final Map<String, Set<Commitment>> naming = new HashMap<>();
    private final Map<String, Set<String>> pledging = new HashMap<>();

    Shelves(Report report) {
        this.regions = report.regions();
        List<String> asked = report.scope().selection().sectors();
        this.sectors = report.sectors().stream()
                .filter(sector -> asked.isEmpty() || asked.contains(sector))
                .toList();
        this.report = report;
        this.rounds = report.rounds();
        this.aims = new Aims(report);
        for (Commitment one : report.commitments()) {
            add(byRegion, one.region(), one);
            one.sectors().stream().distinct().forEach(sector -> add(bySector, sector, one));
            if (one.kind() == Kind.PLEDGE) {
                pledging.computeIfAbsent(one.round(), key -> new LinkedHashSet<>())
                        .add(one.region());
                one.sectors().stream()
                        .flatMap(sector -> report.codebook().sectorAndAbove(sector).stream())
                        .forEach(sector -> naming.computeIfAbsent(
                                        one.round() + " " + sector, key -> new LinkedHashSet<>())
                                .add(one));
            }
        }
        for (Change change : report.changes()) {
            if (change.headline() == Headline.UNCHANGED && report.changesOnly()) {
                continue;
            }
            add(changesByRegion, change.region(), change);
            add(changesBySector, change.sector(), change);
        }
        if (report.promises() != null) {
            report.promises()
                    .tracked()
                    .forEach(one -> add(promisesByRegion, one.pledge().region(), one));
        }
    }

    private static <T> void add(Map<String, List<T>> shelves, String key, T item) {
        shelves.computeIfAbsent(key, missing -> new ArrayList<>()).add(item);
    }

    /** The regions with commitments or changes, in the codebook's order. */
    List<String> regions() {
        return regions;
    }

    /** The sectors that commitments or changes name, of those asked for, in the codebook's order. */
    List<String> sectors() {
        return sectors;
    }

    /** The rounds that commitments are from, oldest first. */
    List<Round> rounds() {
        return rounds;
    }

    /** What regions aim at for known indicators. */
    Aims aims() {
        return aims;
    }

    List<Commitment> ofRegion(String region) {
        return byRegion.getOrDefault(region, List.of());
    }

    List<Commitment> ofSector(String sector) {
        return bySector.getOrDefault(sector, List.of());
    }

    List<Change> changesOfRegion(String region) {
        return changesByRegion.getOrDefault(region, List.of());
    }

    /** Changes whose main sector it is. */
    List<Change> changesOfSector(String sector) {
        return changesBySector.getOrDefault(sector, List.of());
    }

    List<Tracked> promisesOfRegion(String region) {
        return promisesByRegion.getOrDefault(region, List.of());
    }

    /** Regions with a pledge in a round, in the order of the record. */
    Set<String> pledging(String round) {
        return pledging.getOrDefault(round, Set.of());
    }

    /**
     * Regions whose pledges of a round are known, also those that the report leaves out, in the codebook's order: of
     * them it is known what they do not speak of.
     */
    Set<String> heard(String round) {
        Report.Scope scope = report.scope();
        Set<String> pledging = pledging(round);
        if (!scope.leavesOut() && scope.selection().sectors().isEmpty()) {
            return pledging;
        }
        List<String> asked = scope.selection().regions();
        Set<String> heard = new LinkedHashSet<>();
        report.codebook().regions().stream()
                .map(Region::slug)
                .filter(region -> asked.isEmpty() || asked.contains(region))
                .filter(region -> pledging.contains(region)
                        || report.coverage(region, round)
                                .filter(one -> CODED.contains(one.state()))
                                .isPresent())
                .forEach(heard::add);
        return heard;
    }

    /** Pledges of a round that name the sector or one below it: who speaks of electric cars speaks of vehicles. */
    Set<Commitment> pledges(String sector, String round) {
        return naming.getOrDefault(round + " " + sector, Set.of());
    }

    /** Regions with a pledge in a round that names the sector or one below it. */
    Set<String> naming(String sector, String round) {
        return pledges(sector, round).stream()
                .map(Commitment::region)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
