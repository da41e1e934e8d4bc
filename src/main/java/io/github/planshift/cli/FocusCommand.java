package io.github.planshift.cli;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.measure.Focuser;
import io.github.planshift.measure.Profiler;
import io.github.planshift.measure.SectorFocus;
import io.github.planshift.measure.Subject;
import io.github.planshift.model.Round;
import io.github.planshift.model.Sector;
import io.github.planshift.model.SectorLevel;
import io.github.planshift.model.UserError;
import io.github.planshift.render.Format;
import io.github.planshift.render.MeasureGrids;
import io.github.planshift.render.MeasureShapes;
import io.github.planshift.store.Filter;
import io.github.planshift.store.Ledger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code focus}: which regions push a sector, since when and how strongly. */
@Command(
        name = "focus",
        description = "Show which regions push a sector, since when, and how strongly.",
        footer = {
            "",
            "FIRST is the first round of the record in which a region names the sector, SINCE the first of the unbroken",
            "run that lasts to the round in focus. What came before RECORD FROM is not known. A sector is more than its",
            "name: see planshift codebook sectors for the words that count.",
            "",
            "Examples:",
            "  planshift focus low-altitude-economy -R 2025",
            "  planshift focus artificial-intelligence --by round",
            "  planshift focus digital -r yangtze-river-delta --format json"
        })
final class FocusCommand extends BaseCommand {

    @Parameters(
            index = "0",
            paramLabel = "SECTOR",
            completionCandidates = Candidates.Sectors.class,
            description = "Sector by any of its names; a parent takes in its children.")
    private @Nullable String sector;

    @Option(
            names = "--by",
            paramLabel = "WHAT",
            defaultValue = "region",
            description = "One answer for each ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private By by = By.region;

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    /** What a row is of. */
    enum By {
        region,
        group,
        round
    }

    @Override
    public Integer call() {
        filter.unsorted("focus");
        return withLedger(ledger -> {
            Optional<SectorFocus> found = focus(ledger);
            if (found.isEmpty()) {
                tell("planshift: nothing to measure: no accepted pledges pass the filter");
            }
            SectorFocus focus = found.orElse(null);
            MeasureGrids grids = new MeasureGrids(ledger.codebook());
            MeasureShapes shapes = new MeasureShapes(ledger.codebook());
            if (focus != null) {
                output.print(
                        root(),
                        output.format() == Format.TABLE ? heading(ledger.codebook(), focus) : "",
                        () -> by == By.round ? grids.spread(focus) : grids.focus(focus),
                        () -> shapes.focus(focus));
            }
            return ExitCode.DONE.code();
        });
    }

    private Optional<SectorFocus> focus(Ledger ledger) {
        Codebook codebook = ledger.codebook();
        Sector wanted = codebook.sectorNamed(String.valueOf(sector));
        Filter counted = filter.filter(codebook);
        if (!counted.sectors().isEmpty()) {
            throw UserError.input("--sector: focus is on one sector, " + wanted.slug() + "; leave the option out");
        }
        List<Round> rounds = filter.rounds(codebook);
        if (rounds.size() > 1) {
            throw UserError.input("--round: focus looks back from one round; name one");
        }
        List<Subject> subjects = filter.subjects(codebook, by == By.group);
        Optional<Round> round = rounds.isEmpty() ? Measures.latest(ledger, subjects) : Optional.of(rounds.get(0));
        SectorLevel level = wanted.parent() == null ? SectorLevel.PARENT : SectorLevel.SECTOR;
        Profiler profiler = new Profiler(codebook, level, ledger.salience().tallies(level, List.of(), counted));
        return round.map(one -> new Focuser(codebook, profiler).focus(wanted.slug(), one, subjects))
                .filter(focus -> !focus.rows().isEmpty())
                .map(focus -> focus.first(counted.limit()));
    }

    private static String heading(Codebook codebook, SectorFocus focus) {
        String name = codebook.sectorName(focus.sector());
        List<SectorFocus.Row> movers =
                focus.rows().stream().filter(SectorFocus.Row::firstMover).toList();
        if (movers.isEmpty()) {
            return name + ": named in no round up to " + focus.round().slug() + "\n\n";
        }
        String round = focus.rows().stream()
                .filter(SectorFocus.Row::firstMover)
                .flatMap(row -> Optional.ofNullable(row.first()).stream())
                .findFirst()
                .map(Round::slug)
                .orElse("");
        List<SectorFocus.Spread> last = focus.spread().stream()
                .sorted(Comparator.comparing(SectorFocus.Spread::round).reversed())
                .limit(8)
                .sorted(Comparator.comparing(SectorFocus.Spread::round))
                .toList();
        return name + ", " + focus.round().slug() + "; first named in " + round + " by "
                + movers.stream().map(row -> row.subject().name()).collect(Collectors.joining(", "))
                + (focus.takeOff() == null
                        ? "; not in half of the regions"
                        : "; in at least half of the regions since "
                                + focus.takeOff().slug())
                + "\nRegions: "
                + last.stream()
                        .map(spread -> spread.round().slug() + ": " + spread.regions() + " of " + spread.allRegions())
                        .collect(Collectors.joining(", "))
                + "\n\n";
    }
}
