package io.github.planshift.site;

import io.github.planshift.change.Change;
import io.github.planshift.change.Headline;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Kind;
import io.github.planshift.model.Round;
import io.github.planshift.report.Report;
import io.github.planshift.track.Tracked;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The records of a report by region and by sector, so that no page has to look through all of them. */
final class Shelves {

    private final List<String> regions;
    private final List<String> sectors;
    private final List<Round> rounds;
    private final Map<String, List<Commitment>> byRegion = new HashMap<>();
    private final Map<String, List<Commitment>> bySector = new HashMap<>();
    private final Map<String, List<Change>> changesByRegion = new HashMap<>();
    private final Map<String, List<Change>> changesBySector = new HashMap<>();
    private final Map<String, List<Tracked>> promisesByRegion = new HashMap<>();
    private final Map<String, Set<String>> naming = new HashMap<>();
    private final Map<String, Set<String>> pledging = new HashMap<>();

    Shelves(Report report) {
        this.regions = report.regions();
        this.sectors = report.sectors();
        this.rounds = report.rounds();
        for (Commitment one : report.commitments()) {
            add(byRegion, one.region(), one);
            one.sectors().stream().distinct().forEach(sector -> add(bySector, sector, one));
            if (one.kind() == Kind.PLEDGE) {
                pledging.computeIfAbsent(one.round(), key -> new LinkedHashSet<>())
                        .add(one.region());
                one.sectors()
                        .forEach(sector -> naming.computeIfAbsent(
                                        one.round() + " " + sector, key -> new LinkedHashSet<>())
                                .add(one.region()));
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

    /** The sectors that commitments or changes name, in the codebook's order. */
    List<String> sectors() {
        return sectors;
    }

    /** The rounds that commitments are from, oldest first. */
    List<Round> rounds() {
        return rounds;
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

    /** Regions with a pledge in a round that names the sector. */
    Set<String> naming(String sector, String round) {
        return naming.getOrDefault(round + " " + sector, Set.of());
    }
}
