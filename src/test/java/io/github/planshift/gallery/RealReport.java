package io.github.planshift.gallery;

import static io.github.planshift.Records.scanned;

import io.github.planshift.change.TextNames;
import io.github.planshift.codebook.Codebook;
import io.github.planshift.exchange.Bundled;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Coverage;
import io.github.planshift.model.CoverageState;
import io.github.planshift.model.Kind;
import io.github.planshift.model.Round;
import io.github.planshift.period.Passage;
import io.github.planshift.reading.DocumentReader;
import io.github.planshift.reading.FileBytes;
import io.github.planshift.report.Report;
import io.github.planshift.scan.Hints;
import io.github.planshift.scan.ReportScanner;
import io.github.planshift.scan.Statement;
import io.github.planshift.track.Headlines;
import io.github.planshift.track.Tracked;
import io.github.planshift.track.Tracker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A report on real texts, scanned and taken as they are; where somebody keeps some beside the project. */
final class RealReport {

    static final Path CORPUS = Path.of(System.getenv().getOrDefault("PLANSHIFT_CORPUS", "../shared/corpus"))
            .toAbsolutePath();

    private static final List<String> REGIONS = List.of("anhui", "guangdong", "hubei", "shanghai", "zhejiang");

    private final Codebook codebook = Bundled.codebook("china");
    private final ReportScanner scanner = new ReportScanner(codebook);
    private final Map<String, String> texts = new HashMap<>();
    private final List<Commitment> commitments = new ArrayList<>();
    private final List<Coverage> coverage = new ArrayList<>();

    /** What five provinces and the nation say in these rounds, the last two of them compared. */
    static Report of(List<String> rounds) throws IOException {
        RealReport real = new RealReport();
        for (String round : rounds) {
            real.read("china", round, "national/work-reports/" + round + ".md");
            for (String region : REGIONS) {
                real.read(region, round, "provinces/" + region + "/" + round + ".md");
            }
        }
        return real.report();
    }

    private void read(String region, String round, String document) throws IOException {
        Path file = CORPUS.resolve(document);
        if (!Files.exists(file)) {
            return;
        }
        String text = DocumentReader.read(document, FileBytes.of(file)).text();
        texts.put(document, text);
        int number = 0;
        for (Statement statement :
                scanner.scan(text, new Hints(document, region, round)).statements()) {
            commitments.add(
                    scanned(document, region, round, number++, statement).build());
        }
        coverage.add(new Coverage(region, round, null, CoverageState.COMPLETE, null));
    }

    private Report report() {
        Report.Comparison pair = Report.latestPair(codebook, commitments)
                .map(rounds -> new Report.Comparison(rounds.get(0), rounds.get(1), List.of()))
                .orElseThrow();
        List<Headlines.Headline> headlines = new ArrayList<>();
        Headlines finder = new Headlines(codebook, this::passage);
        for (Round round : Report.roundsOf(codebook, commitments)) {
            for (Coverage one : coverage) {
                headlines.addAll(finder.of(
                        round,
                        commitments.stream()
                                .filter(record -> one.round().equals(round.slug())
                                        && record.round().equals(round.slug())
                                        && record.region().equals(one.region()))
                                .toList()));
            }
        }
        List<Tracked> tracked = new Tracker(codebook, this::passage, List.of())
                .track(
                        pair.from(),
                        pair.to(),
                        of(pair.from(), Kind.PLEDGE),
                        of(pair.to(), Kind.OUTCOME),
                        pledge -> CoverageState.COMPLETE);
        return new Report(
                codebook,
                1,
                Report.Scope.ALL,
                commitments,
                pair,
                new Report.Promises(pair.from(), pair.to(), tracked),
                Map.of(),
                coverage,
                List.of(),
                TextNames.NONE,
                false,
                headlines);
    }

    private List<Commitment> of(Round round, Kind kind) {
        return commitments.stream()
                .filter(one -> one.round().equals(round.slug()) && one.kind() == kind)
                .toList();
    }

    private Passage passage(Commitment one) {
        return Passage.in(
                Objects.requireNonNull(texts.get(one.document())),
                Objects.requireNonNull(one.offset()),
                Objects.requireNonNull(one.locator()),
                Objects.requireNonNull(one.quote()));
    }
}
