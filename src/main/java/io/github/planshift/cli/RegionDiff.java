package io.github.planshift.cli;

import io.github.planshift.change.CoverageMap;
import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Kind;
import io.github.planshift.model.Region;
import io.github.planshift.model.Round;
import io.github.planshift.model.SectorLevel;
import io.github.planshift.model.UserError;
import io.github.planshift.render.Format;
import io.github.planshift.render.SideBySideGrids;
import io.github.planshift.report.SideBySide;
import io.github.planshift.report.SideBySides;
import io.github.planshift.store.Filter;
import io.github.planshift.store.Ledger;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Regions compared within one round. */
final class RegionDiff {

    private final BaseCommand command;
    private final Ledger ledger;
    private final FilterOptions filter;
    private final OutputOptions output;

    RegionDiff(BaseCommand command, Ledger ledger, FilterOptions filter, OutputOptions output) {
        this.command = command;
        this.ledger = ledger;
        this.filter = filter;
        this.output = output;
    }

    /** Prints the regions side by side. */
    Integer show(List<String> names) {
        Codebook codebook = ledger.codebook();
        Round round = round(codebook);
        List<String> regions = regions(codebook, names);
        Filter wanted = filter.filter(codebook).in(new LinkedHashSet<>(regions));
        Set<Kind> kinds = filter.hasKind() ? wanted.kinds() : Set.of(Kind.PLEDGE);
        List<Commitment> commitments = ledger.commitments()
                .find(wanted.withRounds(List.of(round.slug())).of(kinds));
        SideBySide compared = new SideBySides(
                        codebook, new CoverageMap(ledger.documents().coverage()))
                .of(
                        round,
                        regions,
                        commitments,
                        ledger.salience()
                                .tallies(
                                        SectorLevel.SECTOR,
                                        List.of(round.slug()),
                                        kinds.equals(Set.of(Kind.PLEDGE)) ? wanted.of(Set.of()) : wanted.of(kinds)),
                        wanted.sectors());
        Notes notes = new Notes(command, ledger);
        if (output.format() == Format.TABLE) {
            notes.coverage(List.of(round), regions);
        }
        if (commitments.isEmpty()) {
            notes.empty(List.of(round), wanted, kinds);
        } else {
            List<String> silent = regions.stream()
                    .filter(region -> compared.pledges().getOrDefault(region, 0) == 0)
                    .toList();
            if (!silent.isEmpty()) {
                command.tell("planshift: nothing of " + round.slug() + " passes the filter for "
                        + silent.stream().map(codebook::regionName).collect(Collectors.joining(", ")));
            }
        }
        SideBySideGrids grids = new SideBySideGrids(codebook);
        output.print(
                command.root(),
                output.format() == Format.TABLE ? grids.heading(compared) : "",
                () -> grids.grid(compared),
                () -> grids.shape(compared));
        return ExitCode.DONE.code();
    }

    private Round round(Codebook codebook) {
        List<Round> rounds = filter.rounds(codebook);
        if (rounds.size() != 1) {
            throw UserError.input("diff: --regions compares within one round; name "
                    + (rounds.isEmpty() ? "it with --round" : "one --round only"));
        }
        return rounds.get(0);
    }

    /** A region is itself here, without its cities; a group its members. */
    private static List<String> regions(Codebook codebook, List<String> names) {
        Set<String> regions = new LinkedHashSet<>();
        for (String name : names) {
            codebook.groupNamed(name)
                    .ifPresentOrElse(
                            group -> regions.addAll(group.members()),
                            () -> regions.add(codebook.regionNamed(name).slug()));
        }
        if (regions.size() < 2) {
            throw UserError.input("diff: --regions needs two or more regions, such as --regions "
                    + codebook.regions().stream()
                            .skip(1)
                            .limit(2)
                            .map(Region::slug)
                            .collect(Collectors.joining(",")));
        }
        return List.copyOf(regions);
    }
}
