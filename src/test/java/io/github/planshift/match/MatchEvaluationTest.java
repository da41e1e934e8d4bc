package io.github.planshift.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.exchange.Bundled;
import io.github.planshift.model.Commitment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How well commitments are linked, against pairs that a person read; the scores go to target/match-evaluation.txt. The
 * pairs looked at served to write the rules and to weigh the signs of {@link Resemblance}, those held out did not.
 */
class MatchEvaluationTest {

    private static final Path CORPUS = Path.of(System.getenv().getOrDefault("PLANSHIFT_CORPUS", "../shared/corpus"));
    private static final List<String> PARTS = List.of("looked-at", "held-out");

    private static final Map<String, Tally> TALLIES = new LinkedHashMap<>();
    private static final List<String> NOTES = new ArrayList<>();

    private static final List<double[]> CASES = new ArrayList<>();
    private static final List<Boolean> SAME = new ArrayList<>();

    /** Without a place in the later report where nothing there goes on. */
    private record Label(
            String part, String kind, String verdict, String from, int fromOffset, String to, int toOffset) {

        boolean goesNowhere() {
            return verdict.equals("none");
        }

        String place() {
            return from + " " + fromOffset;
        }
    }

    /** Counts of one part and kind. */
    private static final class Tally {
        private int linked;
        private int wrong;
        private int continued;
        private int found;
        private int asked;
        private int suggested;
        private int apart;
        private int joined;
        private int opposites;
        private int proposed;

        double precision() {
            return linked == 0 ? 1 : 1 - (double) wrong / linked;
        }

        double recall() {
            return continued == 0 ? 1 : (double) found / continued;
        }

        double amongThree() {
            return asked == 0 ? 1 : (double) suggested / asked;
        }

        String line(String name) {
            return String.format(
                    Locale.ROOT,
                    "%-22s links %3d, wrong %2d, precision %.3f | continued %3d, linked %3d, recall %.3f"
                            + " | left to suggest %3d, among three %3d, %.3f | different or opposite %3d, linked %d"
                            + " | opposite %2d, suggested %d",
                    name,
                    linked,
                    wrong,
                    precision(),
                    continued,
                    found,
                    recall(),
                    asked,
                    suggested,
                    amongThree(),
                    apart,
                    joined,
                    opposites,
                    proposed);
        }

        Tally plus(Tally other) {
            Tally sum = new Tally();
            sum.linked = linked + other.linked;
            sum.wrong = wrong + other.wrong;
            sum.continued = continued + other.continued;
            sum.found = found + other.found;
            sum.asked = asked + other.asked;
            sum.suggested = suggested + other.suggested;
            sum.apart = apart + other.apart;
            sum.joined = joined + other.joined;
            sum.opposites = opposites + other.opposites;
            sum.proposed = proposed + other.proposed;
            return sum;
        }
    }

    @BeforeAll
    static void evaluate() throws IOException {
        assumeTrue(Files.isDirectory(CORPUS.resolve("provinces")), "no reports at " + CORPUS);
        Codebook codebook = Bundled.codebook("china");
        Reports reports = new Reports(CORPUS, codebook);
        for (String part : PARTS) {
            Map<String, List<Label>> byPair = labels(part).stream()
                    .collect(Collectors.groupingBy(
                            one -> one.from() + " " + one.to(), TreeMap::new, Collectors.toList()));
            for (List<Label> labels : byPair.values()) {
                count(codebook, reports, labels);
                if (part.equals("looked-at")) {
                    gather(codebook, reports, labels);
                }
            }
        }
        StringBuilder text = new StringBuilder();
        TALLIES.forEach((name, tally) -> text.append(tally.line(name)).append('\n'));
        PARTS.forEach(part -> text.append(sum(part).line(part)).append('\n'));
        text.append('\n');
        double[] weights = Logistic.fit(CASES, SAME);
        Resemblance.Sign[] signs = Resemblance.Sign.values();
        for (int i = 0; i < signs.length; i++) {
            text.append(String.format(Locale.ROOT, "%-14s %5.2f%n", signs[i], weights[i]));
        }
        text.append('\n');
        NOTES.forEach(note -> text.append(note).append('\n'));
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/match-evaluation.txt"), text);
    }

    private static void count(Codebook codebook, Reports reports, List<Label> labels) throws IOException {
        Label any = labels.get(0);
        List<Commitment> before = reports.pledges(any.from());
        List<Commitment> after = reports.pledges(any.to());
        Profiles profiles = new Profiles(codebook);
        List<Matcher.Pair> pairs = new Matcher(profiles, Decisions.NONE)
                .pairs(reports.round(any.from()), reports.round(any.to()), before, after);
        Map<String, Matcher.Pair> links = new HashMap<>();
        pairs.forEach(pair -> links.put(pair.from().id(), pair));
        Map<String, List<Suggestion>> suggestions = new HashMap<>();
        new Suggester(codebook, profiles, reports.round(any.from()), reports.round(any.to()), Decisions.NONE)
                .open(before, after, pairs)
                .forEach(open -> suggestions.put(open.from().id(), open.suggestions()));
        Map<String, List<Label>> byFrom =
                labels.stream().collect(Collectors.groupingBy(Label::place, TreeMap::new, Collectors.toList()));
        for (List<Label> of : byFrom.values()) {
            Commitment from = reports.at(of.get(0).from(), of.get(0).fromOffset());
            Map<String, String> verdicts = new HashMap<>();
            for (Label label : of) {
                if (label.goesNowhere()) {
                    continue;
                }
                verdicts.put(reports.at(label.to(), label.toOffset()).id(), label.verdict());
            }
            count(of, from, verdicts, links.get(from.id()), suggestions.getOrDefault(from.id(), List.of()));
        }
    }

    private static void count(
            List<Label> labels,
            Commitment from,
            Map<String, String> verdicts,
            Matcher.Pair link,
            List<Suggestion> suggestions) {
        boolean goesOn = verdicts.containsValue("same");
        String kind = labels.stream()
                .filter(one -> !goesOn || one.verdict().equals("same"))
                .findFirst()
                .orElseThrow()
                .kind();
        Tally tally = TALLIES.computeIfAbsent(labels.get(0).part() + " " + kind, key -> new Tally());
        String verdict = link == null ? null : verdicts.get(link.to().id());
        // a link to something else than what was read as the continuation is wrong, labelled or not
        boolean ends = labels.stream().anyMatch(Label::goesNowhere);
        if (link != null && (verdict != null || goesOn || ends)) {
            tally.linked++;
            if (!"same".equals(verdict)) {
                tally.wrong++;
                NOTES.add("wrong link: " + labels.get(0) + " -> " + describe(link.to()) + " " + link.match());
            }
        }
        if (goesOn) {
            boolean right = "same".equals(verdict);
            if (!kind.equals("text")) {
                tally.continued++;
                tally.found += right ? 1 : 0;
            }
            if (!right) {
                boolean among = suggestions.stream()
                        .anyMatch(one -> "same".equals(verdicts.get(one.to().id())));
                tally.asked++;
                tally.suggested += among ? 1 : 0;
                NOTES.add((among ? "suggested: " : "missed: ") + labels.get(0) + " " + describe(from) + " "
                        + suggestions.stream()
                                .map(one -> describe(one.to()) + one.match())
                                .toList());
            }
        }
        for (Label label : labels) {
            if (!label.verdict().equals("same") && !label.goesNowhere()) {
                tally.apart++;
            }
        }
        if (verdict != null && !"same".equals(verdict)) {
            tally.joined++;
        }
        for (Map.Entry<String, String> entry : verdicts.entrySet()) {
            if (entry.getValue().equals("opposite")) {
                tally.opposites++;
                if (suggestions.stream().anyMatch(one -> one.to().id().equals(entry.getKey()))) {
                    tally.proposed++;
                    NOTES.add("opposite suggested: " + labels.get(0));
                }
            }
        }
    }

    /** The signs on what was labelled, and on all else where a continuation was. */
    private static void gather(Codebook codebook, Reports reports, List<Label> labels) throws IOException {
        Profiles read = new Profiles(codebook);
        Label any = labels.get(0);
        List<Profile> after = profiles(reports, any.to(), read);
        List<Profile> all = new ArrayList<>(profiles(reports, any.from(), read));
        all.addAll(after);
        Resemblance resemblance =
                new Resemblance(new Likeness(all.stream().map(Profile::pieces).toList()));
        Map<String, List<Label>> byFrom =
                labels.stream().collect(Collectors.groupingBy(Label::place, TreeMap::new, Collectors.toList()));
        for (List<Label> of : byFrom.values()) {
            Commitment from = reports.at(any.from(), of.get(0).fromOffset());
            Profile one = read.of(from, reports.round(any.from()));
            Map<String, String> verdicts = new HashMap<>();
            for (Label label : of) {
                verdicts.put(reports.at(label.to(), label.toOffset()).id(), label.verdict());
            }
            for (Profile other : after) {
                String verdict = verdicts.get(other.commitment().id());
                if (verdict != null || verdicts.containsValue("same")) {
                    gather(one, other, resemblance, "same".equals(verdict));
                }
            }
        }
    }

    /** Of two that continue each other only the targets most alike do. */
    private static void gather(Profile one, Profile other, Resemblance resemblance, boolean same) {
        one.aims().stream()
                .flatMap(aim ->
                        other.aims().stream().flatMap(its -> Stream.ofNullable(resemblance.pair(one, aim, other, its))))
                .sorted(Comparator.comparingDouble((Resemblance.Pair pair) ->
                        -Resemblance.Sign.SHARED.in(pair) - Resemblance.Sign.ORDERED.in(pair)))
                .limit(same ? 1 : 2)
                .forEach(pair -> {
                    CASES.add(Stream.of(Resemblance.Sign.values())
                            .mapToDouble(sign -> sign.in(pair))
                            .toArray());
                    SAME.add(same);
                });
    }

    private static List<Profile> profiles(Reports reports, String file, Profiles read) throws IOException {
        return reports.pledges(file).stream()
                .map(one -> read.of(one, reports.round(file)))
                .toList();
    }

    /** Without the words of the report, which do not belong into a file of figures. */
    private static String describe(Commitment one) {
        return one.round() + " " + one.offset() + " "
                + one.targets().stream().map(target -> target.metric()).toList();
    }

    private static List<Label> labels(String part) throws IOException {
        try (var in = Objects.requireNonNull(MatchEvaluationTest.class.getResourceAsStream(part + ".tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> List.of(line.split("\t", -1)))
                    .map(cells -> new Label(
                            part,
                            cells.get(0),
                            cells.get(1),
                            cells.get(2),
                            Integer.parseInt(cells.get(3)),
                            cells.get(5),
                            cells.get(6).isEmpty() ? 0 : Integer.parseInt(cells.get(6))))
                    .toList();
        }
    }

    /** What measures the same in both, in whatever words. */
    private static Tally figures(String part) {
        return TALLIES.get(part + " indicator").plus(TALLIES.get(part + " metric"));
    }

    private static Tally sum(String part) {
        return TALLIES.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(part))
                .map(Map.Entry::getValue)
                .reduce(new Tally(), Tally::plus);
    }

    @Test
    void linksMadeWithoutAPersonAreRight() {
        for (String part : PARTS) {
            assertThat(sum(part).precision()).as(part).isGreaterThanOrEqualTo(0.98);
        }
    }

    @Test
    void mostIndicatorsAndMeasuresAreLinked() {
        for (String part : PARTS) {
            assertThat(TALLIES.get(part + " indicator").recall()).as(part).isGreaterThanOrEqualTo(0.95);
            assertThat(sum(part).recall()).as(part).isGreaterThanOrEqualTo(0.89);
        }
        assertThat(TALLIES.get("looked-at metric").recall()).isGreaterThanOrEqualTo(0.9);
        assertThat(TALLIES.get("held-out metric").recall()).isGreaterThanOrEqualTo(0.85);
    }

    @Test
    void theRightOneIsAmongTheFirstThreeSuggestions() {
        for (String part : PARTS) {
            assertThat(figures(part).amongThree()).as(part).isGreaterThanOrEqualTo(0.9);
        }
        assertThat(TALLIES.get("looked-at text").amongThree()).isGreaterThanOrEqualTo(0.95);
        // those held out are a sample of all that goes on in any words, not of what a reader would compare
        assertThat(TALLIES.get("held-out text").amongThree()).isGreaterThanOrEqualTo(0.65);
    }

    @Test
    void mostOppositesAreNotSuggestedAndNoneIsLinked() {
        assertThat(sum("looked-at").proposed).isLessThanOrEqualTo(5);
        for (String part : PARTS) {
            assertThat(TALLIES.get(part + " text").joined).as(part).isZero();
        }
    }
}
