package io.github.planshift.cli;

import io.github.planshift.change.Change;
import io.github.planshift.change.CoverageMap;
import io.github.planshift.change.TextNames;
import io.github.planshift.codebook.Codebook;
import io.github.planshift.measure.Profiler;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Kind;
import io.github.planshift.model.Round;
import io.github.planshift.model.SectorLevel;
import io.github.planshift.model.Tally;
import io.github.planshift.report.Screen;
import io.github.planshift.report.Screens;
import io.github.planshift.store.Filter;
import io.github.planshift.store.Ledger;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two rounds compared, with what they were compared from.
 *
 * @param before commitments of the earlier round
 * @param after commitments of the later round
 * @param texts of both rounds
 */
record Comparison(
        Round from, Round to, List<Commitment> before, List<Commitment> after, List<Change> changes, TextNames texts) {

    /** The regions with anything on either side. */
    Set<String> regions() {
        return Stream.concat(before.stream(), after.stream())
                .map(Commitment::region)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The first screen; it counts what the filter takes in of every region, to say how rare a sector is. */
    Screen screen(Ledger ledger, Filter filter, Set<Kind> kinds) {
        Codebook codebook = ledger.codebook();
        List<Tally> tallies = ledger.salience()
                .tallies(
                        SectorLevel.SECTOR,
                        List.of(from.slug(), to.slug()),
                        kinds.equals(Set.of(Kind.PLEDGE)) ? filter.of(Set.of()) : filter.of(kinds));
        return new Screens(
                        codebook,
                        new CoverageMap(ledger.documents().coverage()),
                        new Profiler(codebook, SectorLevel.SECTOR, tallies),
                        tallies,
                        texts)
                .of(from, to, before, after, changes, filter.sectors());
    }
}
