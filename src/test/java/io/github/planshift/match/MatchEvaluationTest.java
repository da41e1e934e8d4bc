package io.github.planshift.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.exchange.Bundled;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How well commitments are linked, against pairs that a person read; the scores go to target/match-evaluation.txt. The
 * pairs looked at served to write the rules and to weigh the signs of {@link Resemblance} and {@link Continuation}, those
 * held out did not. {@link JudgedLinksTest} counts links drawn from other reports.
 */
class MatchEvaluationTest {

    private static final Path CORPUS = Path.of(System.getenv().getOrDefault("PLANSHIFT_CORPUS", "../shared/corpus"));
    private static final List<String> PARTS = List.of("looked-at", "held-out");

    private static final Map<String, Tally> TALLIES = new LinkedHashMap<>();
    private static final List<String> NOTES = new ArrayList<>();

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
        Lessons lessons = new Lessons(codebook, reports);
        for (String part : PARTS) {
            for (Labelled labelled : Labelled.read(part, codebook, reports)) {
                count(part, codebook, reports, labelled);
                if (part.equals("looked-at")) {
                    lessons.continued(labelled);
                }
            }
        }
        StringBuilder text = new StringBuilder();
        TALLIES.forEach((name, tally) -> text.append(tally.line(name)).append('\n'));
        PARTS.forEach(part -> text.append(sum(part).line(part)).append('\n'));
        text.append('\n');
        print(text, Continuation.Sign.values(), lessons.continuation());
        NOTES.forEach(note -> text.append(note).append('\n'));
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/match-evaluation.txt"), text);
    }

    private static void print(StringBuilder text, Object[] signs, double[] weights) {
        for (int i = 0; i < signs.length; i++) {
            text.append(String.format(Locale.ROOT, "%-16s %5.2f%n", signs[i], weights[i]));
        }
        text.append('\n');
    }

    private static void count(String part, Codebook codebook, Reports reports, Labelled labelled) {
        Profiles profiles = new Profiles(codebook, reports::passage);
        List<Matcher.Pair> pairs = new Matcher(profiles, Decisions.NONE)
                .pairs(labelled.from(), labelled.to(), labelled.before(), labelled.after());
        Map<String, Matcher.Pair> links = new HashMap<>();
        pairs.forEach(pair -> links.put(pair.from().id(), pair));
        Map<String, List<Suggestion>> suggestions = new HashMap<>();
        new Suggester(codebook, profiles, labelled.from(), labelled.to(), Decisions.NONE)
                .open(labelled.before(), labelled.after(), pairs)
                .forEach(open -> suggestions.put(open.from().id(), open.suggestions()));
        for (Labelled.Statement statement : labelled.statements()) {
            String id = statement.of().id();
            String kind = labelled.kind() == Kind.OUTCOME ? "outcome " : "";
            Tally tally = TALLIES.computeIfAbsent(part + " " + kind + statement.kind(), key -> new Tally());
            count(tally, statement, links.get(id), suggestions.getOrDefault(id, List.of()));
        }
    }

    private static void count(
            Tally tally, Labelled.Statement statement, Matcher.Pair link, List<Suggestion> suggestions) {
        boolean right = link != null && statement.goesOn(link.to());
        // a link to something else than what was read as the continuation is wrong, labelled or not
        if (right || (link != null && statement.ends(link.to()))) {
            tally.linked++;
            tally.wrong += right ? 0 : 1;
            NOTES.add((right ? "link: " : "wrong link: ") + describe(statement) + " -> " + describe(link.to()) + " "
                    + link.match());
        }
        if (statement.goesOn()) {
            if (!statement.kind().equals("text")) {
                tally.continued++;
                tally.found += right ? 1 : 0;
            }
            if (!right) {
                boolean among = suggestions.stream().anyMatch(one -> statement.goesOn(one.to()));
                tally.asked++;
                tally.suggested += among ? 1 : 0;
                NOTES.add((among ? "suggested: " : "missed: ") + describe(statement) + " "
                        + suggestions.stream()
                                .map(one -> describe(one.to()) + one.match())
                                .toList());
            }
        }
        statement.verdicts().forEach((id, verdict) -> {
            tally.apart += verdict.equals("same") ? 0 : 1;
            tally.joined +=
                    !verdict.equals("same") && link != null && link.to().id().equals(id) ? 1 : 0;
            if (verdict.equals("opposite")) {
                boolean suggested =
                        suggestions.stream().anyMatch(one -> one.to().id().equals(id));
                tally.opposites++;
                tally.proposed += suggested ? 1 : 0;
            }
        });
    }

    /** Without the words of the report, which do not belong into a file of figures. */
    private static String describe(Commitment one) {
        return one.round() + " " + one.offset() + " "
                + one.targets().stream().map(target -> target.metric()).toList();
    }

    private static String describe(Labelled.Statement statement) {
        return statement.labels().get(0) + " " + describe(statement.of());
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
    void mostIndicatorsAndMeasuresOfPledgesAreLinked() {
        assertThat(pledged("looked-at")).isGreaterThanOrEqualTo(0.89);
        assertThat(pledged("held-out")).isGreaterThanOrEqualTo(0.8);
    }

    /** How many of those with a known indicator or another measure are linked. */
    private static double pledged(String part) {
        return TALLIES.get(part + " indicator")
                .plus(TALLIES.get(part + " metric"))
                .recall();
    }

    @Test
    void theRightOneIsAmongTheFirstThreeSuggestions() {
        for (String part : PARTS) {
            assertThat(sum(part).amongThree()).as(part).isGreaterThanOrEqualTo(0.88);
            assertThat(TALLIES.get(part + " text").amongThree()).as(part).isGreaterThanOrEqualTo(0.85);
        }
    }

    @Test
    void mostOppositesAreNotSuggestedAndNoneIsLinked() {
        assertThat(sum("looked-at").proposed).isLessThanOrEqualTo(7);
        for (String part : PARTS) {
            assertThat(TALLIES.get(part + " text").joined).as(part).isZero();
        }
    }
}
