package io.github.planshift.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.exchange.Bundled;
import io.github.planshift.model.Round;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** On real reports, where somebody keeps some beside the project. */
class CorpusTermsTest {

    private static final Path CORPUS = Path.of(System.getenv().getOrDefault("PLANSHIFT_CORPUS", "../shared/corpus"))
            .toAbsolutePath();

    private static final Codebook CHINA = Bundled.codebook("china");

    @BeforeAll
    static void isThere() {
        assumeTrue(Files.isDirectory(CORPUS), "no real reports at " + CORPUS);
    }

    /** What comes from one year's reports of the provinces to the next's. */
    private static List<String> coming(String from, String to) throws IOException {
        List<RoundText> earlier = provinces(from);
        List<RoundText> later = provinces(to);
        List<RoundText> all = new ArrayList<>(earlier);
        all.addAll(later);
        return new TermFinder(CHINA)
                .between(earlier, later, all).stream()
                        .filter(term -> term.change().coming())
                        .map(Term::term)
                        .toList();
    }

    private static List<RoundText> provinces(String year) throws IOException {
        Round round = CHINA.roundNamed(year);
        List<RoundText> texts = new ArrayList<>();
        try (Stream<Path> folders = Files.list(CORPUS.resolve("provinces"))) {
            for (Path folder : folders.sorted().toList()) {
                Path file = folder.resolve(year + ".md");
                String region = String.valueOf(folder.getFileName());
                if (Files.exists(file) && Files.exists(folder.resolve("2024.md"))) {
                    texts.add(new RoundText(region, round, "zh", Files.readString(file)));
                }
            }
        }
        return texts;
    }

    @Test
    void newProductiveForcesAndTheLowAltitudeEconomyLead2024() throws IOException {
        List<String> terms = coming("2023", "2024");
        assertThat(terms.subList(0, 10)).contains("新质生产力", "低空经济");
        assertThat(terms).doesNotContain("质生产力", "新质生产", "新质", "低空经", "空经济");
    }

    @Test
    void embodiedIntelligenceShowsIn2025() throws IOException {
        List<String> terms = coming("2024", "2025");
        assertThat(terms.subList(0, 40)).contains("具身智能");
        assertThat(terms).doesNotContain("身智能", "具身", "具身智");
    }

    @Test
    void theNewDevelopmentPatternLeads2021() throws IOException {
        assertThat(coming("2020", "2021").subList(0, 10)).contains("新发展格局", "新发展阶段");
    }
}
