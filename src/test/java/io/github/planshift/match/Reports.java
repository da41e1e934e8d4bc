package io.github.planshift.match;

import static io.github.planshift.Records.scanned;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Kind;
import io.github.planshift.model.Round;
import io.github.planshift.period.Passage;
import io.github.planshift.reading.DocumentReader;
import io.github.planshift.reading.FileBytes;
import io.github.planshift.scan.Hints;
import io.github.planshift.scan.ReportScanner;
import io.github.planshift.scan.Scan;
import io.github.planshift.scan.Statement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What real reports promise and say was reached, each report read once. */
final class Reports {

    private final Path corpus;
    private final Codebook codebook;
    private final ReportScanner scanner;
    private final Map<String, Read> read = new HashMap<>();

    private record Read(String text, Round round, List<Commitment> all) {}

    Reports(Path corpus, Codebook codebook) {
        this.corpus = corpus;
        this.codebook = codebook;
        this.scanner = new ReportScanner(codebook);
    }

    /** As the report says: the name of its file can be a year off. */
    Round round(String file) throws IOException {
        return read(file).round();
    }

    private Read read(String file) throws IOException {
        Read known = read.get(file);
        if (known == null) {
            String text = DocumentReader.read(file, FileBytes.of(corpus.resolve(file)))
                    .text();
            String folder = file.replaceAll(".*/([^/]*)/[^/]*", "$1");
            String region = folder.equals("work-reports") ? "china" : folder;
            Scan scan = scanner.scan(text, new Hints(file, region, null));
            String round = Objects.requireNonNull(scan.round());
            List<Commitment> all = new ArrayList<>();
            for (Statement one : scan.statements()) {
                all.add(scanned(file, region, round, all.size(), one)
                        .locator(one.section() + ", sentence " + one.sentence())
                        .confidence(one.confidence())
                        .build());
            }
            known = new Read(text, codebook.round(round).orElseThrow(), all);
            read.put(file, known);
        }
        return known;
    }

    List<Commitment> of(String file, Kind kind) throws IOException {
        return read(file).all().stream().filter(one -> one.kind() == kind).toList();
    }

    /** Where a statement stands in its report. */
    Passage passage(Commitment one) {
        Read document = Objects.requireNonNull(read.get(one.document()));
        return Passage.in(
                document.text(),
                Objects.requireNonNull(one.offset()),
                Objects.requireNonNull(one.locator()),
                Objects.requireNonNull(one.quote()));
    }

    /** The statement at an offset of a report, which may begin somewhat earlier than it did. */
    Commitment at(String file, int offset) throws IOException {
        return read(file).all().stream()
                .filter(one -> Objects.requireNonNull(one.offset()) <= offset
                        && offset
                                < one.offset()
                                        + Objects.requireNonNull(one.quote()).length())
                .findFirst()
                .orElseThrow(() -> new AssertionError(file + ": there is no statement at " + offset));
    }
}
