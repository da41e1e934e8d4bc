package io.github.planshift.track;

import static io.github.planshift.Records.scanned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.exchange.Bundled;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.CoverageState;
import io.github.planshift.model.Kind;
import io.github.planshift.model.Round;
import io.github.planshift.period.Passage;
import io.github.planshift.reading.DocumentReader;
import io.github.planshift.reading.FileBytes;
import io.github.planshift.scan.Hints;
import io.github.planshift.scan.ReportScanner;
import io.github.planshift.scan.Statement;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Answers read by a person, against those found; on real reports, where somebody keeps some beside the project. */
class CorpusTrackTest {

    private static final Path PROVINCES = Path.of(System.getenv().getOrDefault("PLANSHIFT_CORPUS", "../shared/corpus"))
            .toAbsolutePath()
            .resolve("provinces");

    private final Codebook codebook = Bundled.codebook("china");
    private final ReportScanner scanner = new ReportScanner(codebook);
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, List<Commitment>> read = new HashMap<>();

    /** An answer and whether reading both texts confirms it; offsets are in code points. */
    private record Label(
            String region, String round, String indicator, int pledge, int result, String verdict, boolean right) {

        static Label of(String line) {
            List<String> parts = List.of(line.split("\t", -1));
            return new Label(
                    parts.get(0),
                    parts.get(1),
                    parts.get(2),
                    Integer.parseInt(parts.get(3)),
                    Integer.parseInt(parts.get(4)),
                    parts.get(5),
                    parts.get(6).equals("right"));
        }
    }

    @Test
    void mostAnswersAreTheOnesAReaderGives() throws IOException {
        assumeTrue(Files.isDirectory(PROVINCES), "no real reports at " + PROVINCES);
        List<Label> labels = labels();
        List<String> wrong = new ArrayList<>();
        int answered = 0;
        for (Label label : labels) {
            for (Tracked one : tracked(label)) {
                if (one.result() != null
                        && Objects.equals(one.pledge().offset(), label.pledge())
                        && label.indicator().equals(one.promised().indicator())) {
                    boolean same = Objects.equals(one.result().offset(), label.result())
                            && one.verdict().code().equals(label.verdict());
                    answered += same || label.right() ? 1 : 0;
                    // an answer that was read as wrong and is another one now has not been read
                    if (same ? !label.right() : label.right()) {
                        wrong.add(label + ": " + one.result().offset() + " " + one.verdict());
                    }
                }
            }
        }

        assertThat(answered).isGreaterThan(labels.size() * 9 / 10);
        assertThat(1 - (double) wrong.size() / answered)
                .as("share of right answers; others: %s", wrong)
                .isGreaterThanOrEqualTo(0.97);
    }

    private List<Tracked> tracked(Label label) throws IOException {
        Round round = codebook.round(label.round()).orElseThrow();
        Round next = codebook.after(round).orElseThrow();
        List<Commitment> pledges = of(label.region(), round, Kind.PLEDGE).stream()
                .filter(one -> Objects.equals(one.offset(), label.pledge()))
                .toList();
        return new Tracker(codebook, this::passage, List.of())
                .track(round, next, pledges, of(label.region(), next, Kind.OUTCOME), pledge -> CoverageState.COMPLETE);
    }

    private Passage passage(Commitment one) {
        return Passage.in(
                Objects.requireNonNull(texts.get(one.document())),
                Objects.requireNonNull(one.offset()),
                Objects.requireNonNull(one.locator()),
                Objects.requireNonNull(one.quote()));
    }

    private List<Commitment> of(String region, Round round, Kind kind) throws IOException {
        String document = region + "/" + round.slug() + ".md";
        if (!read.containsKey(document)) {
            Path file = PROVINCES.resolve(document);
            String text = Files.exists(file)
                    ? DocumentReader.read(document, FileBytes.of(file)).text()
                    : "";
            texts.put(document, text);
            List<Commitment> found = new ArrayList<>();
            for (Statement statement : scanner.scan(text, new Hints(document, region, round.slug()))
                    .statements()) {
                found.add(scanned(document, region, round.slug(), found.size(), statement)
                        .build());
            }
            read.put(document, found);
        }
        return read.get(document).stream().filter(one -> one.kind() == kind).toList();
    }

    private static List<Label> labels() throws IOException {
        try (var in = Objects.requireNonNull(CorpusTrackTest.class.getResourceAsStream("answers.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Label::of)
                    .toList();
        }
    }
}
