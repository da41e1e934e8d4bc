package io.github.planshift.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AssociationsTest {

    private static final Path CORPUS = Path.of(System.getenv().getOrDefault("PLANSHIFT_CORPUS", "../shared/corpus"));
    private static final Path FILE = Path.of("src/main/resources/io/github/planshift/match/associations.tsv");

    @Test
    void theVectorsAreThoseOfTheReports() throws IOException {
        assumeTrue(Files.isDirectory(CORPUS.resolve("provinces")), "no reports at " + CORPUS);
        List<String> lines = new CoOccurrence(texts()).lines();
        if (Boolean.getBoolean("generate")) {
            Files.write(FILE, lines, StandardCharsets.UTF_8);
        }
        assertThat(Files.readAllLines(FILE, StandardCharsets.UTF_8)).isEqualTo(lines);
    }

    private static List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        for (String folder : List.of("provinces", "cities", "national")) {
            try (Stream<Path> files = Files.walk(CORPUS.resolve(folder))) {
                for (Path file : files.filter(one -> one.toString().endsWith(".md"))
                        .sorted()
                        .toList()) {
                    texts.add(Files.readString(file, StandardCharsets.UTF_8));
                }
            }
        }
        return texts;
    }
}
