package io.github.planshift.cli;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.measure.Profile;
import io.github.planshift.measure.Profiler;
import io.github.planshift.measure.Subject;
import io.github.planshift.model.RegionKind;
import io.github.planshift.model.Round;
import io.github.planshift.model.SectorLevel;
import io.github.planshift.model.UserError;
import io.github.planshift.render.Format;
import io.github.planshift.render.MeasureGrids;
import io.github.planshift.render.MeasureShapes;
import io.github.planshift.store.Filter;
import io.github.planshift.store.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code profile}: what each region speaks of most, how that moved, and what sets it apart. */
@Command(
        name = "profile",
        description = "Show how much of its pledges each region gives to each sector, and how that moved.",
        footer = {
            "",
            "A pledge is one coded item for each sector that it names; shares are of all items of a region and round.",
            "CHANGE is in percentage points. LQ is the share against that of all regions of the round, Z how sure it is",
            "that the region speaks of a sector more (or less) than the others; beyond 1.96 the note says so. Below 20",
            "items ranks and z are withheld. planshift-methods(7) has the formulas.",
            "",
            "Examples:",
            "  planshift profile -r guangdong --from 2024 --to 2025",
            "  planshift profile -r yangtze-river-delta --by group -R 2026 --level parent",
            "  planshift profile -R 2026 -s artificial-intelligence --format csv"
        })
final class ProfileCommand extends BaseCommand {

    @Option(
            names = "--from",
            paramLabel = "ROUND",
            completionCandidates = Candidates.Rounds.class,
            description = "The earlier round (default: the one before, of the same kind).")
    private @Nullable String from;

    @Option(
            names = "--to",
            paramLabel = "ROUND",
            completionCandidates = Candidates.Rounds.class,
            description = "The later round (default: the latest that can be compared).")
    private @Nullable String to;

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            defaultValue = "sector",
            description = "Which sectors to count: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private SectorLevel level = SectorLevel.SECTOR;

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

    /** What one profile is of. */
    enum By {
        region,
        group
    }

    @Override
    public Integer call() {
        filter.unsorted("profile");
        return withLedger(ledger -> {
            List<Profile> profiles = profiles(ledger);
            MeasureGrids grids = new MeasureGrids(ledger.codebook());
            MeasureShapes shapes = new MeasureShapes(ledger.codebook());
            boolean toRead = output.format() == Format.TABLE;
            output.print(
                    root(),
                    toRead ? headings(profiles) : "",
                    () -> toRead ? grids.profilesToRead(profiles) : grids.profiles(profiles),
                    () -> profiles.stream().map(shapes::profile).toList());
            return ExitCode.DONE.code();
        });
    }

    private List<Profile> profiles(Ledger ledger) {
        Codebook codebook = ledger.codebook();
        Filter wanted = filter.filter(codebook);
        List<Subject> subjects = filter.subjects(codebook, by == By.group);
        List<Round> rounds = rounds(ledger, subjects);
        Round before = from == null ? null : codebook.roundNamed(from);
        if (before != null && rounds.stream().anyMatch(round -> before.compareTo(round) >= 0)) {
            throw UserError.input("--from: " + before.slug() + " does not come before "
                    + rounds.get(0).slug() + "; name an earlier round");
        }
        Profiler profiler =
                new Profiler(codebook, level, ledger.salience().tallies(level, needed(ledger, rounds, before), wanted));
        List<Profile> profiles = new ArrayList<>();
        List<String> without = new ArrayList<>();
        for (Subject subject : subjects) {
            for (Round round : rounds) {
                if (profiler.has(subject, round)) {
                    Round compared = before == null ? profiler.before(subject, round) : before;
                    profiles.add(profiler.profile(subject, round, compared, wanted.sectors())
                            .first(wanted.limit()));
                } else if (!incidental(codebook, subject, subjects)) {
                    without.add(subject.name() + " " + round.slug());
                }
            }
        }
        tellWithout(profiles, without, rounds);
        return profiles;
    }

    /** A city that came in with its province need not be missed. */
    private static boolean incidental(Codebook codebook, Subject subject, List<Subject> subjects) {
        return codebook.region(subject.slug())
                .filter(region -> region.kind() == RegionKind.CITY)
                .filter(city -> subjects.stream().anyMatch(other -> other.slug().equals(city.parent())))
                .isPresent();
    }

    /** A region that was asked for by name and has nothing is said to have nothing. */
    private void tellWithout(List<Profile> profiles, List<String> without, List<Round> rounds) {
        if (profiles.isEmpty()) {
            tell("planshift: nothing to measure"
                    + (rounds.isEmpty() ? "" : ": no accepted pledges pass the filter in " + slugs(rounds))
                    + "; see planshift list and planshift review");
        } else if (filter.hasRegion() && !without.isEmpty()) {
            tell("planshift: no accepted pledges that pass the filter: " + String.join(", ", without));
        }
    }

    private List<Round> rounds(Ledger ledger, List<Subject> subjects) {
        Codebook codebook = ledger.codebook();
        List<Round> named = filter.rounds(codebook);
        if (to != null && !named.isEmpty()) {
            throw UserError.input("--to and --round say the same; name the rounds once");
        }
        if (to != null) {
            return List.of(codebook.roundNamed(to));
        }
        return named.isEmpty() ? Measures.latest(ledger, subjects).stream().toList() : named;
    }

    /** The rounds to count: those shown and those they may be compared with. */
    private static List<String> needed(Ledger ledger, List<Round> rounds, @Nullable Round before) {
        return ledger.codebook().rounds().stream()
                .filter(one -> rounds.contains(one)
                        || (before == null
                                ? rounds.stream()
                                        .anyMatch(round -> one.kind() == round.kind() && one.compareTo(round) < 0)
                                : one.equals(before)))
                .map(Round::slug)
                .toList();
    }

    private static String headings(List<Profile> profiles) {
        return profiles.isEmpty()
                ? ""
                : profiles.stream().map(MeasureGrids::heading).collect(Collectors.joining()) + "\n";
    }

    private static String slugs(List<Round> rounds) {
        return rounds.stream().map(Round::slug).collect(Collectors.joining(", "));
    }
}
