package io.github.planshift.match;

import static io.github.planshift.Records.scanned;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Kind;
import io.github.planshift.model.Round;
import io.github.planshift.reading.DocumentReader;
import io.github.planshift.reading.FileBytes;
import io.github.planshift.scan.Hints;
import io.github.planshift.scan.ReportScanner;
import io.github.planshift.scan.Statement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The pledges of real reports, each report read once. */
final class Reports {

    private final Path corpus;
    private final Codebook codebook;
    private final ReportScanner scanner;
    private final Map<String, List<Commitment>> read = new HashMap<>();

    Reports(Path corpus, Codebook codebook) {
        this.corpus = corpus;
        this.codebook = codebook;
        this.scanner = new ReportScanner(codebook);
    }

    Round round(String file) {
        return codebook.round(file.replaceAll(".*/(.*)\\.md", "$1")).orElseThrow();
    }

    List<Commitment> pledges(String file) throws IOException {
        List<Commitment> known = read.get(file);
        if (known == null) {
            String text = DocumentReader.read(file, FileBytes.of(corpus.resolve(file)))
                    .text();
            String folder = file.replaceAll(".*/([^/]*)/[^/]*", "$1");
            String region = folder.equals("work-reports") ? "china" : folder;
            String round = round(file).slug();
            known = new ArrayList<>();
            for (Statement one :
                    scanner.scan(text, new Hints(file, region, round)).statements()) {
                if (one.kind() == Kind.PLEDGE) {
                    known.add(scanned(file, region, round, known.size(), one)
                            .locator(one.section() + ", sentence " + one.sentence())
                            .confidence(one.confidence())
                            .build());
                }
            }
            read.put(file, known);
        }
        return known;
    }

    /** The pledge at an offset of a report, whose statement may begin somewhat earlier than it did. */
    Commitment at(String file, int offset) throws IOException {
        return pledges(file).stream()
                .filter(one -> Objects.requireNonNull(one.offset()) <= offset
                        && offset
                                < one.offset()
                                        + Objects.requireNonNull(one.quote()).length())
                .findFirst()
                .orElseThrow(() -> new AssertionError(file + ": there is no pledge at " + offset));
    }
}
