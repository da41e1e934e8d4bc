package io.github.planshift.cli;

import io.github.planshift.change.ChangeFinder;
import io.github.planshift.change.CoverageMap;
import io.github.planshift.change.Headline;
import io.github.planshift.change.Path;
import io.github.planshift.change.Paths;
import io.github.planshift.change.TextNames;
import io.github.planshift.match.Decisions;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Kind;
import io.github.planshift.model.Round;
import io.github.planshift.render.Format;
import io.github.planshift.render.PathGrids;
import io.github.planshift.render.PathShapes;
import io.github.planshift.store.Filter;
import io.github.planshift.store.Ledger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The path of commitments through more than two rounds. */
final class PathDiff {

    private final BaseCommand command;
    private final Ledger ledger;
    private final FilterOptions filter;
    private final OutputOptions output;

    PathDiff(BaseCommand command, Ledger ledger, FilterOptions filter, OutputOptions output) {
        this.command = command;
        this.ledger = ledger;
        this.filter = filter;
        this.output = output;
    }

    /** Prints the paths; answers whether anything changed. */
    boolean show(List<Round> rounds, List<Headline> only, boolean acrossKinds) {
        for (int i = 1; i < rounds.size(); i++) {
            Reports.checkOrder(rounds.get(i - 1), rounds.get(i));
        }
        Notes notes = new Notes(command, ledger);
        if (!acrossKinds) {
            notes.kinds(rounds);
        }
        Filter wanted = filter.filter(ledger.codebook());
        Set<Kind> kinds = filter.hasKind() ? wanted.kinds() : Set.of(Kind.PLEDGE);
        List<List<Commitment>> commitments = rounds.stream()
                .map(round -> ledger.commitments()
                        .find(wanted.withRounds(List.of(round.slug())).of(kinds)))
                .toList();
        Set<String> regions = commitments.stream()
                .flatMap(Collection::stream)
                .map(Commitment::region)
                .collect(Collectors.toCollection(TreeSet::new));
        if (output.format() == Format.TABLE) {
            notes.coverage(rounds, regions);
        }
        List<Round> without = new ArrayList<>();
        for (int i = 0; i < rounds.size(); i++) {
            if (commitments.get(i).isEmpty()) {
                without.add(rounds.get(i));
            }
        }
        notes.empty(without, wanted, kinds);
        ChangeFinder finder = new ChangeFinder(
                ledger.codebook(),
                new CoverageMap(ledger.documents().coverage()),
                TextNames.NONE,
                ledger.commitments().statuses(),
                acrossKinds,
                new Decisions(ledger.threads().links()),
                new Passages(ledger)::of);
        Paths through = new Paths(ledger.codebook(), finder);
        List<Path> all = through.through(rounds, commitments);
        boolean read = output.format() == Format.TABLE || output.format() == Format.MARKDOWN;
        List<Path> paths = (read ? through.once(all) : all)
                .stream()
                        .filter(path -> path.length() > 1)
                        .filter(path -> only.isEmpty()
                                || path.steps().stream().anyMatch(step -> only.contains(step.headline())))
                        .toList();
        List<Path> alone = all.stream().filter(path -> path.length() == 1).toList();
        PathGrids grids = new PathGrids(ledger.codebook());
        output.print(
                command.root(),
                output.format() == Format.TABLE ? PathGrids.heading(rounds, paths, alone) : "",
                () -> grids.paths(rounds, paths, output.format() == Format.TABLE),
                () -> new PathShapes(BaseCommand.shapes(ledger)).paths(rounds, paths, alone));
        return !alone.isEmpty()
                || paths.stream()
                        .flatMap(path -> path.steps().stream())
                        .anyMatch(step -> step.headline() != Headline.UNCHANGED);
    }
}
