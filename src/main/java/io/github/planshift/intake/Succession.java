package io.github.planshift.intake;

import io.github.planshift.codebook.Wording;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Kind;
import io.github.planshift.model.Source;
import io.github.planshift.model.Target;
import io.github.planshift.scan.Statement;
import io.github.planshift.text.Names;
import io.github.planshift.text.PhraseMatcher;
import io.github.planshift.text.Similarity;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Which statement of a text is which commitment of its former version. The same words are; so are words that were
 * lightly edited in their place: between the same neighbours or under the same heading, alike beside the verbs that only
 * say how strongly, with the same figures, and with no word against that the other lacks.
 */
final class Succession {

    private static final double ALIKE = 0.8;
    private static final double ALIKE_WITH_VERBS = 0.5;
    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9.,]*[%‰万亿]?");
    private static final Pattern LAYOUT = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final PhraseMatcher<Boolean> verbs;
    private final PhraseMatcher<String> against;
    private final List<Old> old = new ArrayList<>();
    private final List<New> fresh = new ArrayList<>();
    private final Map<Integer, Integer> formerOf = new HashMap<>();

    private record Old(int at, Commitment record, String section, String words, Likeness likeness) {}

    private record New(int at, Statement statement, String section, String words, Likeness likeness) {}

    /** What a sentence is compared by. */
    private record Likeness(String content, List<String> numbers, Set<String> against) {}

    private record Candidate(int old, int fresh, double alike) {}

    /**
     * For one text.
     *
     * @param former commitments of the former version
     * @param statements of the new one, in the order of the text
     */
    Succession(Wording wording, List<Commitment> former, List<Statement> statements) {
        PhraseMatcher.Builder<Boolean> ladder = new PhraseMatcher.Builder<>();
        wording.ladder().forEach(step -> step.words().forEach(word -> ladder.add(word, true)));
        verbs = ladder.build();
        PhraseMatcher.Builder<String> held = new PhraseMatcher.Builder<>();
        wording.polarityAgainst().forEach(word -> held.add(word, word));
        against = held.build();
        former.stream()
                .sorted(Comparator.comparing(one -> Objects.requireNonNullElse(one.offset(), Integer.MAX_VALUE)))
                .forEach(one -> {
                    String words = words(one);
                    old.add(new Old(old.size(), one, section(one), words, likeness(words)));
                });
        for (Statement one : statements) {
            fresh.add(new New(fresh.size(), one, Names.key(one.section()), one.quote(), likeness(one.quote())));
        }
        sameWords();
        edited();
    }

    /** The commitment that the statement at an index is. */
    Optional<Commitment> former(int statement) {
        return Optional.ofNullable(formerOf.get(statement))
                .map(at -> old.get(at).record());
    }

    /** The former commitments that no statement is, in the order of the text. */
    List<Commitment> left() {
        Set<Integer> taken = new HashSet<>(formerOf.values());
        return old.stream()
                .filter(one -> !taken.contains(one.at()))
                .map(Old::record)
                .toList();
    }

    private void sameWords() {
        Map<String, Deque<Old>> there = new HashMap<>();
        for (Old one : old) {
            there.computeIfAbsent(
                            key(one.record().region(), one.record().kind(), one.words()), key -> new ArrayDeque<>())
                    .add(one);
        }
        for (New one : fresh) {
            Statement statement = one.statement();
            Deque<Old> same =
                    there.getOrDefault(key(region(statement), statement.kind(), one.words()), new ArrayDeque<>());
            same.stream()
                    .filter(candidate -> candidate.section().equals(one.section()))
                    .findFirst()
                    .or(() -> Optional.ofNullable(same.peek()))
                    .ifPresent(found -> {
                        same.remove(found);
                        formerOf.put(one.at(), found.at());
                    });
        }
    }

    private void edited() {
        Map<Integer, Integer> anchors = Map.copyOf(formerOf);
        Set<Integer> taken = new HashSet<>(anchors.values());
        List<Candidate> candidates = new ArrayList<>();
        for (Old one : old) {
            if (taken.contains(one.at())) {
                continue;
            }
            for (New other : fresh) {
                if (!anchors.containsKey(other.at()) && samePlace(one, other, anchors)) {
                    alike(one, other).ifPresent(candidates::add);
                }
            }
        }
        candidates.sort(Comparator.comparingDouble((Candidate one) -> -one.alike())
                .thenComparingInt(Candidate::old)
                .thenComparingInt(Candidate::fresh));
        for (Candidate one : candidates) {
            if (!taken.contains(one.old()) && !formerOf.containsKey(one.fresh())) {
                taken.add(one.old());
                formerOf.put(one.fresh(), one.old());
            }
        }
    }

    /** Whether both stand under one heading, or between the same two neighbours whose words did not change. */
    private boolean samePlace(Old one, New other, Map<Integer, Integer> anchors) {
        if (one.section().equals(other.section())) {
            return true;
        }
        int before = -1;
        int after = old.size();
        for (int at = other.at() - 1; at >= 0 && before < 0; at--) {
            before = anchors.getOrDefault(at, -1);
        }
        for (int at = other.at() + 1; at < fresh.size() && after == old.size(); at++) {
            after = anchors.getOrDefault(at, old.size());
        }
        return before < one.at() && one.at() < after;
    }

    private Optional<Candidate> alike(Old one, New other) {
        Statement statement = other.statement();
        Likeness former = one.likeness();
        Likeness now = other.likeness();
        if (!one.record().region().equals(region(statement))
                || one.record().kind() != statement.kind()
                || !former.numbers().equals(now.numbers())
                || !former.against().equals(now.against())
                || !figures(one.record().targets()).equals(figures(statement.targets()))) {
            return Optional.empty();
        }
        double alike = Similarity.of(former.content(), now.content());
        return alike < ALIKE || Similarity.of(one.words(), other.words()) < ALIKE_WITH_VERBS
                ? Optional.empty()
                : Optional.of(new Candidate(one.at(), other.at(), alike));
    }

    private Likeness likeness(String words) {
        String folded = Normalizer.normalize(words, Normalizer.Form.NFKC);
        StringBuilder content = new StringBuilder(folded);
        for (PhraseMatcher.Match<Boolean> verb : verbs.longest(folded)) {
            for (int at = verb.start(); at < verb.end(); at++) {
                content.setCharAt(at, ' ');
            }
        }
        Set<String> held = new TreeSet<>();
        against.longest(folded).forEach(match -> held.add(match.value()));
        return new Likeness(
                content.toString(),
                NUMBER.matcher(folded).results().map(MatchResult::group).toList(),
                held);
    }

    private static List<String> figures(List<Target> targets) {
        return targets.stream()
                .map(one ->
                        one.operator() + " " + one.value() + " " + one.high() + " " + one.stretch() + " " + one.unit())
                .toList();
    }

    private static String key(String region, Kind kind, String quote) {
        return region + " " + kind + " " + Names.key(quote);
    }

    /** The heading, which begins the locator of what was scanned. */
    private static String section(Commitment scanned) {
        String locator = Objects.requireNonNullElse(scanned.locator(), "");
        return Names.key(locator.substring(0, Math.max(0, locator.lastIndexOf("sentence "))));
    }

    /** A commitment at its place in the newer text and in the words of it; what was decided on it and added to it stays. */
    static Commitment followed(Commitment before, Commitment place) {
        List<Source> sources = before.sources().stream()
                .map(one -> before.document().equals(one.document()) ? moved(one, place.preferredSource()) : one)
                .toList();
        boolean rewritten = rewritten(before);
        boolean same = rewritten || sameWords(before, place);
        return before.at(place.document(), sources, place.locator(), place.offset())
                .worded(
                        rewritten ? before.statement() : place.statement(),
                        place.quote(),
                        same ? before.modality() : place.modality());
    }

    private static Source moved(Source before, Source place) {
        return new Source(
                place.document(),
                place.url(),
                place.publisher(),
                place.outletType(),
                place.published(),
                before.says(),
                before.preferred(),
                place.locator());
    }

    /** Whether somebody put a commitment into words that are not those of its quote. */
    static boolean rewritten(Commitment one) {
        return one.quote() != null && !bare(one.statement()).equals(bare(one.quote()));
    }

    /** Whether the words of both quotes are the same, whatever their layout. */
    static boolean sameWords(Commitment one, Commitment other) {
        return Names.key(words(one)).equals(Names.key(words(other)));
    }

    private static String words(Commitment one) {
        return Objects.requireNonNullElse(one.quote(), one.statement());
    }

    private static String bare(String text) {
        return LAYOUT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }

    static String region(Statement placed) {
        return Objects.requireNonNull(placed.region());
    }
}
