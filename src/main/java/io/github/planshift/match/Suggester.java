package io.github.planshift.match;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.LinkMethod;
import io.github.planshift.model.Round;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What may continue a commitment that no rule could link, of one region, kind and language: the same measure where several
 * compete, then what is worded most alike, with its sectors weighed. Never what pulls the other way or was set apart.
 */
public final class Suggester {

    /** At most so many suggestions for a commitment. */
    public static final int MOST = 3;

    private final Codebook codebook;
    private final Round from;
    private final Round to;
    private final Decisions decisions;
    private final Profiles profiles;
    private final Polarity polarity;
    private final Associations associations = Associations.bundled();
    private final Map<String, Polarity.Stance> stances = new HashMap<>();

    /** A suggester for two rounds. */
    public Suggester(Codebook codebook, Profiles profiles, Round from, Round to, Decisions decisions) {
        this.codebook = codebook;
        this.from = from;
        this.to = to;
        this.decisions = decisions;
        this.profiles = profiles;
        this.polarity = new Polarity(codebook.wording());
    }

    /** A commitment of the earlier round that is in no pair, with suggestions, the best first. */
    public record Open(Commitment from, List<Suggestion> suggestions) {

        public Open {
            suggestions = List.copyOf(suggestions);
        }
    }

    /**
     * Suggestions for all that the pairs leave over, in the order of the earlier round.
     *
     * @param pairs what was linked without a person
     */
    public List<Open> open(List<Commitment> before, List<Commitment> after, List<Matcher.Pair> pairs) {
        Set<String> linked = new HashSet<>();
        Set<String> taken = new HashSet<>();
        for (Matcher.Pair pair : pairs) {
            linked.add(pair.from().id());
            taken.add(pair.to().id());
        }
        Map<String, List<Profile>> asking = byBlock(before, from);
        Map<String, List<Profile>> answering = byBlock(after, to);
        Map<String, Block> blocks = new HashMap<>();
        asking.forEach((name, asked) -> {
            List<Profile> others = answering.getOrDefault(name, List.of());
            blocks.put(name, new Block(asked, others, profiles, codebook, associations));
        });
        return before.stream()
                .filter(one -> !linked.contains(one.id()))
                .map(one -> new Open(one, suggestions(one, Objects.requireNonNull(blocks.get(block(one))), taken)))
                .toList();
    }

    private Map<String, List<Profile>> byBlock(List<Commitment> all, Round round) {
        Map<String, List<Profile>> blocks = new LinkedHashMap<>();
        all.forEach(one ->
                blocks.computeIfAbsent(block(one), key -> new ArrayList<>()).add(profiles.of(one, round)));
        return blocks;
    }

    private List<Suggestion> suggestions(Commitment one, Block block, Set<String> taken) {
        Continuation.Side asked = block.from(one);
        List<Suggestion> found = new ArrayList<>();
        for (Continuation.Side other : block.after()) {
            Commitment its = other.profile().commitment();
            Edge measure = asked.profile().same(other.profile(), Rule.MEASURE);
            Edge indicator = asked.profile().same(other.profile(), Rule.INDICATOR);
            double likely = Continuation.likely(Continuation.Pair.of(asked, other, block.likeness()));
            boolean worthALook = measure != null || indicator != null || score(0, likely) >= Continuation.LEAST;
            if (!worthALook
                    || decisions.differ(one, its)
                    || (indicator == null && polarity.opposed(stance(one), stance(its)))) {
                continue;
            }
            Match match = indicator != null
                    ? new Match(LinkMethod.INDICATOR, score(0.8, likely), reason("same indicator", indicator))
                    : measure != null
                            ? new Match(LinkMethod.METRIC, score(0.6, likely), reason("same measure", measure))
                            : new Match(LinkMethod.TEXT, score(0, likely), "similar wording");
            found.add(new Suggestion(its, match, taken.contains(its.id())));
        }
        found.sort(Comparator.comparingDouble((Suggestion may) -> -may.match().score())
                .thenComparing(Suggestion::taken)
                .thenComparingInt(may -> may.to().id().length())
                .thenComparing(may -> may.to().id()));
        return found.subList(0, Math.min(MOST, found.size()));
    }

    private static String reason(String what, Edge common) {
        return what + ", not the only one: " + String.join(", ", common.mine());
    }

    private static double score(double floor, double wording) {
        return Math.round((floor + (0.95 - floor) * wording) * 1000) / 1000.0;
    }

    private Polarity.Stance stance(Commitment one) {
        return stances.computeIfAbsent(one.id(), id -> polarity.of(words(one)));
    }

    private static String words(Commitment one) {
        return Objects.requireNonNullElse(one.quote(), one.statement());
    }

    /** By the script where nothing names the language: wordings of two languages are never compared. */
    private static String language(Commitment one) {
        if (one.quote() != null && one.quoteLang() != null) {
            return one.quoteLang();
        }
        return words(one).codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                ? "zh"
                : "en";
    }

    private static String block(Commitment one) {
        return one.region() + '\n' + one.kind() + '\n' + language(one);
    }
}
