package io.github.planshift.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.codebook.CodebookReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How well real reports are read, where the annotated reports are at hand. */
class ScanEvaluationTest {

    private static final Path SHARED = Path.of(System.getProperty("planshift.shared", "../shared"));
    private static final Path CODEBOOK = Path.of("data/codebook/china");
    private static ReportScanner scanner;

    @BeforeAll
    static void codebook() throws IOException {
        assumeTrue(Files.exists(CODEBOOK.resolve("indicators.yaml")), "no codebook at " + CODEBOOK);
        assumeTrue(Files.isDirectory(SHARED), "no reports at " + SHARED);
        scanner = new ReportScanner(read(CODEBOOK));
    }

    private static Codebook read(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (String file : CodebookReader.FILES) {
            texts.put(file, Files.readString(folder.resolve(file)));
        }
        return CodebookReader.read(texts);
    }

    @Test
    void agreesWithCarefulReaders() throws IOException {
        Path folder = SHARED.resolve("truth/gold");
        assumeTrue(Files.isDirectory(folder), "no annotations at " + folder);
        Score total = Score.NONE;
        StringBuilder lines = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> annotated = files.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
            for (Path file : annotated) {
                String name = file.getFileName().toString().replace(".jsonl", "");
                Score score = Score.of(Gold.read(file), scan(name).statements());
                lines.append(name).append(": ").append(score).append('\n');
                total = total.plus(score);
            }
        }
        assertThat(total.f1()).as(lines.toString()).isGreaterThan(0.97);
        assertThat(total.kindAccuracy()).as(lines.toString()).isGreaterThan(0.98);
        assertThat(total.operatorAccuracy()).as(lines.toString()).isGreaterThan(0.98);
        assertThat(total.pledgeF1()).as(lines.toString()).isGreaterThan(0.97);
    }

    private static Scan scan(String name) throws IOException {
        int dash = name.lastIndexOf('-');
        Path report =
                SHARED.resolve("corpus/provinces/" + name.substring(0, dash) + "/" + name.substring(dash + 1) + ".md");
        return scanner.scan(Files.readString(report), Hints.of(report.toString()));
    }
}
