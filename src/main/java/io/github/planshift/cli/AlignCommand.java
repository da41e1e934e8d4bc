package io.github.planshift.cli;

import io.github.planshift.change.CoverageMap;
import io.github.planshift.change.TextNames;
import io.github.planshift.codebook.Codebook;
import io.github.planshift.measure.Aligner;
import io.github.planshift.measure.Alignment;
import io.github.planshift.measure.Profiler;
import io.github.planshift.measure.Subject;
import io.github.planshift.measure.Verdict;
import io.github.planshift.model.CoverageState;
import io.github.planshift.model.Region;
import io.github.planshift.model.Round;
import io.github.planshift.model.SectorLevel;
import io.github.planshift.model.UserError;
import io.github.planshift.render.Format;
import io.github.planshift.render.MeasureGrids;
import io.github.planshift.render.MeasureShapes;
import io.github.planshift.report.Phrases;
import io.github.planshift.store.Filter;
import io.github.planshift.store.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code align}: what regions make of the national report or plan. */
@Command(
        name = "align",
        description = "Show what regions take up, sharpen or leave out of the national work report or plan.",
        footer = {
            "",
            "Targets are compared by indicator, unit and the year they are due; sectors by whether they are named. A",
            "region sharpens a target that it sets further in the indicator's direction, such as a higher growth rate or",
            "a lower unemployment rate. It leaves out only what it was read in full for: otherwise it is not_found.",
            "Sectors that are taken up are many; --only takes_up shows them in the table too.",
            "",
            "Examples:",
            "  planshift align --round 2026 -r guangdong",
            "  planshift align --round 2026 -r yangtze-river-delta --by group",
            "  planshift align --round 2026 --only sharpens,softens --format csv"
        })
final class AlignCommand extends BaseCommand {

    @Option(
            names = "--against",
            paramLabel = "REGION",
            defaultValue = "china",
            completionCandidates = Candidates.Regions.class,
            description = "Whose text regions are held against (default: ${DEFAULT-VALUE}).")
    private String against = "china";

    @Option(
            names = "--against-round",
            paramLabel = "ROUND",
            completionCandidates = Candidates.Rounds.class,
            description = "Which text of it, such as 15fyp (default: that of the same round).")
    private @Nullable String againstRound;

    @Option(names = "--only", paramLabel = "WHAT", split = ",", description = "Only these: ${COMPLETION-CANDIDATES}.")
    private List<Verdict> only = new ArrayList<>();

    @Option(
            names = "--by",
            paramLabel = "WHAT",
            defaultValue = "region",
            description = "One answer for each ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private ProfileCommand.By by = ProfileCommand.By.region;

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    /** Both texts. */
    private record Pair(Round round, Region against, Round againstRound) {}

    @Override
    public Integer call() {
        filter.unsorted("align");
        return withLedger(ledger -> {
            Codebook codebook = ledger.codebook();
            List<Subject> subjects = filter.subjects(codebook, by == ProfileCommand.By.group);
            Pair pair = pair(ledger, subjects);
            List<Alignment> alignments = alignments(ledger, pair, subjects);
            MeasureGrids grids = new MeasureGrids(codebook);
            MeasureShapes shapes = new MeasureShapes(codebook);
            boolean toRead = output.format() == Format.TABLE;
            output.print(
                    root(),
                    toRead ? headings(alignments, pair) : "",
                    () -> toRead
                            ? grids.alignmentsToRead(
                                    chosen(alignments), pair.against().en(), !only.isEmpty())
                            : grids.alignments(chosen(alignments)),
                    () -> chosen(alignments).stream()
                            .map(one -> shapes.alignment(
                                    one, pair.round(), pair.against().slug(), pair.againstRound()))
                            .toList());
            return ExitCode.DONE.code();
        });
    }

    private Pair pair(Ledger ledger, List<Subject> subjects) {
        Codebook codebook = ledger.codebook();
        List<Round> rounds = filter.rounds(codebook);
        if (rounds.size() > 1) {
            throw UserError.input("--round: align looks at one round; name one");
        }
        Round round = rounds.isEmpty()
                ? Measures.latest(ledger, subjects)
                        .orElseThrow(() -> UserError.input("there are no accepted pledges to align"))
                : rounds.get(0);
        return new Pair(
                round, codebook.regionNamed(against), againstRound == null ? round : codebook.roundNamed(againstRound));
    }

    private List<Alignment> alignments(Ledger ledger, Pair pair, List<Subject> subjects) {
        Codebook codebook = ledger.codebook();
        Filter wanted = filter.filter(codebook);
        if (wanted.kinds().size() + wanted.tags().size() > 0 || wanted.search() != null || wanted.quantified()) {
            throw UserError.input("align holds whole reports against each other; of the filters it takes region, round,"
                    + " sector and limit");
        }
        List<String> rounds = Stream.of(pair.round().slug(), pair.againstRound().slug())
                .distinct()
                .toList();
        Profiler profiler = new Profiler(
                codebook, SectorLevel.SECTOR, ledger.salience().tallies(SectorLevel.SECTOR, rounds, Filter.ALL));
        CoverageMap coverage = new CoverageMap(ledger.documents().coverage());
        String other = pair.against().slug();
        TextNames texts = Reports.texts(
                ledger,
                List.of(pair.round()),
                subjects.stream().flatMap(subject -> subject.regions().stream()).collect(Collectors.toSet()));
        Aligner aligner = new Aligner(
                codebook,
                profiler,
                pair.round(),
                ledger.salience().targets(pair.round().slug()),
                other,
                pair.againstRound(),
                ledger.salience().targets(pair.againstRound().slug()).stream()
                        .filter(goal -> goal.region().equals(other))
                        .toList(),
                region -> coverage.of(region, pair.round().slug(), null) == CoverageState.COMPLETE,
                (region, sector) -> texts.names(region, pair.round().slug(), sector));
        if (aligner.size() == 0) {
            tell("planshift: no accepted pledges of " + pair.against().en() + " in "
                    + pair.againstRound().slug() + ": nothing to hold regions against");
            return List.of();
        }
        CoverageState read = coverage.of(other, pair.againstRound().slug(), null);
        if (read != CoverageState.COMPLETE) {
            tell("planshift: coverage of " + pair.against().en() + " "
                    + pair.againstRound().slug() + ": " + Phrases.words(read)
                    + "; it may say more than what regions are held against here");
        }
        List<Alignment> alignments = subjects.stream()
                .filter(subject -> !subject.regions().equals(Set.of(other)))
                .filter(subject -> profiler.has(subject, pair.round()))
                .map(aligner::align)
                .map(one -> one.about(codebook, wanted.sectors()).first(wanted.limit()))
                .toList();
        if (alignments.isEmpty()) {
            tell("planshift: no accepted pledges in " + pair.round().slug() + " to hold against "
                    + pair.against().en());
        }
        return alignments;
    }

    private List<Alignment> chosen(List<Alignment> alignments) {
        return only.isEmpty()
                ? alignments
                : alignments.stream().map(one -> one.only(only)).toList();
    }

    private static String headings(List<Alignment> alignments, Pair pair) {
        return alignments.isEmpty()
                ? ""
                : alignments.stream()
                                .map(one -> MeasureGrids.heading(
                                        one, pair.round(), pair.against().en(), pair.againstRound()))
                                .collect(Collectors.joining())
                        + "\n";
    }
}
