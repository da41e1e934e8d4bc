package io.github.planshift.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** On real reports, where somebody keeps some beside the project. */
class CorpusTest {

    private static final Path CORPUS = Path.of(System.getenv().getOrDefault("PLANSHIFT_CORPUS", "../shared/corpus"))
            .toAbsolutePath();

    @BeforeAll
    static void isThere() {
        assumeTrue(Files.isDirectory(CORPUS), "no real reports at " + CORPUS);
    }

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(CORPUS.resolve(folder))) {
            return files.filter(file -> Files.isRegularFile(file)
                            && DocumentReader.supports(file.toString())
                            && !file.endsWith("README.md"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyReportDecodesWithoutLoss() throws IOException {
        assertThat(files("")).isNotEmpty();
        for (Path file : files("")) {
            byte[] bytes = FileBytes.of(file);
            ReadDocument document = DocumentReader.read(file.toString(), bytes);
            assertThat(document.text().getBytes(StandardCharsets.UTF_8))
                    .as(file.toString())
                    .isEqualTo(bytes);
            boolean american = file.startsWith(CORPUS.resolve("us-state-of-the-state"));
            assertThat(Languages.of(document.body())).as(file.toString()).isEqualTo(american ? "en" : "zh");
        }
    }

    @Test
    void provincialReportsHaveFrontMatter() throws IOException {
        for (Path file : files("provinces")) {
            ReadDocument document = DocumentReader.read(file.toString(), FileBytes.of(file));
            assertThat(document.title()).as(file.toString()).isNotBlank();
            assertThat(document.bodyStart()).as(file.toString()).isBetween(10, 2000);
            assertThat(document.body()).as(file.toString()).doesNotStartWith("-");
        }
    }
}
