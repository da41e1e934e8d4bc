package io.github.planshift.match;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.LinkMethod;
import io.github.planshift.model.Round;
import io.github.planshift.model.Sector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What may continue a commitment that no rule could link: the same measure where several compete, then the most alike
 * wording of one region, kind, language and sector. Never what pulls the other way or was set apart.
 */
public final class Suggester {

    /** At most so many suggestions for a commitment. */
    public static final int MOST = 3;

    /** Less alike than this is not worth a look. */
    static final double LEAST = 0.05;

    /** In other sectors only what is more alike is worth one. */
    static final double ELSEWHERE = 0.2;

    /** What it weighs that the words of what is measured come back, beside the likeness of the sentences. */
    private static final double MEASURED = 0.4;

    /** What a sector in common weighs. */
    private static final double SECTOR = 0.2;

    private final Codebook codebook;
    private final Round from;
    private final Round to;
    private final Decisions decisions;
    private final Profiles profiles;
    private final Polarity polarity;
    private final Map<String, Candidate> read = new HashMap<>();

    /** A suggester for two rounds. */
    public Suggester(Codebook codebook, Profiles profiles, Round from, Round to, Decisions decisions) {
        this.codebook = codebook;
        this.from = from;
        this.to = to;
        this.decisions = decisions;
        this.profiles = profiles;
        this.polarity = new Polarity(codebook.wording());
    }

    private record Candidate(Profile profile, String lang, Set<String> sectors, Polarity.Stance stance) {

        Commitment commitment() {
            return profile.commitment();
        }

        Pieces pieces() {
            return profile.pieces();
        }
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
        Map<String, List<Candidate>> blocks = new LinkedHashMap<>();
        for (Commitment one : after) {
            Candidate candidate = candidate(one, to);
            blocks.computeIfAbsent(block(candidate), key -> new ArrayList<>()).add(candidate);
        }
        Map<String, List<Candidate>> asking = new LinkedHashMap<>();
        for (Commitment one : before) {
            Candidate candidate = candidate(one, from);
            asking.computeIfAbsent(block(candidate), key -> new ArrayList<>()).add(candidate);
        }
        Map<String, Likeness> likeness = new HashMap<>();
        List<Open> open = new ArrayList<>();
        for (Commitment one : before) {
            if (!linked.contains(one.id())) {
                Candidate asked = candidate(one, from);
                String block = block(asked);
                List<Candidate> others = blocks.getOrDefault(block, List.of());
                Likeness alike = likeness.computeIfAbsent(
                        block,
                        key -> new Likeness(Stream.concat(asking.getOrDefault(key, List.of()).stream(), others.stream())
                                .map(Candidate::pieces)
                                .toList()));
                open.add(new Open(one, suggestions(asked, others, alike, taken)));
            }
        }
        return open;
    }

    private List<Suggestion> suggestions(Candidate asked, List<Candidate> others, Likeness alike, Set<String> taken) {
        List<Suggestion> found = new ArrayList<>();
        for (Candidate other : others) {
            Profile.Common measure = asked.profile().common(other.profile(), Profile.By.MEASURE);
            Profile.Common indicator = asked.profile().common(other.profile(), Profile.By.INDICATOR);
            boolean near = asked.sectors().stream().anyMatch(other.sectors()::contains);
            if (decisions.differ(asked.commitment(), other.commitment())) {
                continue;
            }
            double wording = wording(asked, other, alike);
            double most = 1 + SECTOR + (asked.profile().aims().isEmpty() ? 0 : MEASURED);
            double weighed = (wording + (near ? SECTOR : 0)) / most;
            Match match = indicator != null
                    ? new Match(LinkMethod.INDICATOR, score(0.8, weighed), reason("same indicator", indicator))
                    : measure != null
                            ? new Match(LinkMethod.METRIC, score(0.6, weighed), reason("same measure", measure))
                            : new Match(LinkMethod.TEXT, score(0, weighed), "similar wording");
            boolean likely = match.method() != LinkMethod.TEXT || wording >= (near ? LEAST : ELSEWHERE);
            if (likely && !(indicator == null && polarity.opposed(asked.stance(), other.stance()))) {
                found.add(new Suggestion(
                        other.commitment(),
                        match,
                        taken.contains(other.commitment().id())));
            }
        }
        found.sort(Comparator.comparingDouble((Suggestion one) -> -one.match().score())
                .thenComparing(Suggestion::taken)
                .thenComparingInt(one -> one.to().id().length())
                .thenComparing(one -> one.to().id()));
        return found.subList(0, Math.min(MOST, found.size()));
    }

    private static double wording(Candidate asked, Candidate other, Likeness alike) {
        double measured = asked.profile().aims().stream()
                .mapToDouble(aim -> alike.within(aim.pieces(), other.pieces()))
                .max()
                .orElse(0);
        return alike.shared(asked.pieces(), other.pieces()) + MEASURED * measured;
    }

    private static String reason(String what, Profile.Common common) {
        return what + ", not the only one: " + String.join(", ", common.mine());
    }

    private static double score(double floor, double wording) {
        return Math.round((floor + (0.95 - floor) * wording) * 1000) / 1000.0;
    }

    private Candidate candidate(Commitment one, Round round) {
        return read.computeIfAbsent(one.id(), id -> {
            String words = Objects.requireNonNullElse(one.quote(), one.statement());
            return new Candidate(profiles.of(one, round), language(one, words), sectors(one), polarity.of(words));
        });
    }

    /** By the script where nothing names the language: wordings of two languages are never compared. */
    private static String language(Commitment one, String words) {
        if (one.quote() != null && one.quoteLang() != null) {
            return one.quoteLang();
        }
        return words.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                ? "zh"
                : "en";
    }

    /** The sectors, with those above them; what was coded to no sector of the codebook's may belong to any. */
    private Set<String> sectors(Commitment one) {
        Set<String> sectors = new HashSet<>(one.sectors());
        for (String slug : one.sectors()) {
            codebook.sector(slug).map(Sector::parent).ifPresent(sectors::add);
        }
        return sectors;
    }

    private static String block(Candidate one) {
        return one.commitment().region() + '\n' + one.commitment().kind() + '\n' + one.lang();
    }
}
