package io.github.planshift.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.planshift.change.Change;
import io.github.planshift.codebook.Codebook;
import io.github.planshift.exchange.Bundled;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Kind;
import io.github.planshift.model.Round;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Links between reports that no label is of, judged by a person who read both statements: "linked" and "drawn" were drawn
 * at random from all, "alike" most of them from those that are only alike, likely or not. The counts go to
 * target/judged-links.txt, with the weights of {@link Resemblance} fitted again to the labels and to all but "linked".
 */
@Tag("long")
class JudgedLinksTest {

    private static final Path CORPUS = Path.of(System.getenv().getOrDefault("PLANSHIFT_CORPUS", "../shared/corpus"));

    private record Judged(
            String sample, Kind kind, String verdict, String from, int fromOffset, String to, int toOffset) {}

    private static List<Judged> judged() throws IOException {
        try (var in = Objects.requireNonNull(JudgedLinksTest.class.getResourceAsStream("judged.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> List.of(line.split("\t", -1)))
                    .map(cells -> new Judged(
                            cells.get(0),
                            Kind.valueOf(cells.get(1).toUpperCase(Locale.ROOT)),
                            cells.get(2),
                            cells.get(3),
                            Integer.parseInt(cells.get(4)),
                            cells.get(5),
                            Integer.parseInt(cells.get(6))))
                    .toList();
        }
    }

    @Test
    void fewOfTheLinksDrawnAreWrong() throws IOException {
        assumeTrue(Files.isDirectory(CORPUS.resolve("provinces")), "no reports at " + CORPUS);
        Codebook codebook = Bundled.codebook("china");
        Reports reports = new Reports(CORPUS, codebook);
        Lessons lessons = new Lessons(codebook, reports);
        for (Labelled labelled : Labelled.read("looked-at", codebook, reports)) {
            lessons.compared(labelled);
        }
        Map<String, Integer> counts = new TreeMap<>();
        Map<List<Object>, List<Judged>> byPair =
                judged().stream().collect(Collectors.groupingBy(one -> List.of(one.from(), one.to(), one.kind())));
        for (List<Judged> ones : byPair.values()) {
            Judged any = ones.get(0);
            Profiles profiles = new Profiles(codebook, reports::passage);
            List<Commitment> before = reports.of(any.from(), any.kind());
            List<Commitment> after = reports.of(any.to(), any.kind());
            Round round = reports.round(any.from());
            Round next = reports.round(any.to());
            Resemblance resemblance = new Resemblance(
                    Likeness.among(Lessons.profiles(profiles, before, round), Lessons.profiles(profiles, after, next)));
            Map<String, Double> linked = new HashMap<>();
            new Matcher(profiles, Decisions.NONE)
                    .pairs(round, next, before, after)
                    .forEach(pair -> linked.put(
                            pair.from().id() + " " + pair.to().id(),
                            pair.match().score()));
            for (Judged one : ones) {
                Commitment from = reports.at(one.from(), one.fromOffset());
                Commitment to = reports.at(one.to(), one.toOffset());
                Double score = linked.get(from.id() + " " + to.id());
                String still = score == null ? "not linked" : score < Change.SURE ? "linked, in doubt" : "linked";
                counts.merge(one.sample() + " " + one.kind() + " " + one.verdict() + " " + still, 1, Integer::sum);
                if (!one.sample().equals("linked") && !one.verdict().equals("doubtful")) {
                    lessons.compared(
                            profiles.of(from, round),
                            profiles.of(to, next),
                            resemblance,
                            one.verdict().equals("right"));
                }
            }
        }
        StringBuilder text = new StringBuilder();
        counts.forEach((name, count) -> text.append(String.format(Locale.ROOT, "%-36s %4d%n", name, count)));
        text.append('\n');
        double[] weights = lessons.resemblance();
        Resemblance.Sign[] signs = Resemblance.Sign.values();
        for (int i = 0; i < signs.length; i++) {
            text.append(String.format(Locale.ROOT, "%-16s %5.2f%n", signs[i], weights[i]));
        }
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/judged-links.txt"), text);
        for (Kind kind : List.of(Kind.PLEDGE, Kind.OUTCOME)) {
            assertThat(right(counts, kind, "linked")).as(kind + " linked").isGreaterThanOrEqualTo(0.98);
            assertThat(right(counts, kind, "linked", "linked, in doubt"))
                    .as(kind + " linked, in doubt or not")
                    .isGreaterThanOrEqualTo(0.97);
        }
    }

    /** Of those drawn at random that are still linked so. */
    private static double right(Map<String, Integer> counts, Kind kind, String... still) {
        int right = 0;
        int wrong = 0;
        for (String sample : List.of("linked", "drawn")) {
            for (String how : still) {
                right += counts.getOrDefault(sample + " " + kind + " right " + how, 0);
                wrong += counts.getOrDefault(sample + " " + kind + " wrong " + how, 0);
            }
        }
        return (double) right / (right + wrong);
    }
}
