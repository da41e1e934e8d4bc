package io.github.planshift.match;

import io.github.planshift.codebook.Wording;
import io.github.planshift.text.PhraseMatcher;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether two statements pull the same thing in opposite directions, by the words for and against of a codebook. */
final class Polarity {

    private static final Pattern CLAUSE = Pattern.compile("[，,；;。.！!？?：:\\n]+");
    private static final double SAME_THING = 0.4;

    private final PhraseMatcher<Boolean> words;

    Polarity(Wording wording) {
        PhraseMatcher.Builder<Boolean> builder = new PhraseMatcher.Builder<>();
        wording.polarityFor().forEach(word -> builder.add(word, true));
        wording.polarityAgainst().forEach(word -> builder.add(word, false));
        words = builder.build();
    }

    /** A clause: which way it pulls, 1, -1 or 0, and what. */
    record Clause(int way, Set<String> thing) {}

    /** A statement, read once. */
    record Stance(List<Clause> clauses) {}

    Stance of(String text) {
        List<Clause> clauses = new ArrayList<>();
        for (String part : CLAUSE.split(text.toLowerCase(Locale.ROOT), -1)) {
            List<PhraseMatcher.Match<Boolean>> found = words.longest(part);
            StringBuilder thing = new StringBuilder(part);
            int way = 0;
            for (PhraseMatcher.Match<Boolean> match : found) {
                for (int i = match.start(); i < match.end(); i++) {
                    thing.setCharAt(i, ' ');
                }
                way = way < 0 || !match.value() ? -1 : 1;
            }
            clauses.add(new Clause(way, new HashSet<>(Grams.of(thing.toString()))));
        }
        return new Stance(clauses);
    }

    /** Whether one is for what the other is against. */
    boolean opposed(Stance one, Stance other) {
        double with = 0;
        double against = 0;
        for (Clause a : one.clauses()) {
            for (Clause b : other.clauses()) {
                double shared = overlap(a.thing(), b.thing());
                if (a.way() * b.way() < 0) {
                    against = Math.max(against, shared);
                } else {
                    with = Math.max(with, shared);
                }
            }
        }
        return against >= SAME_THING && against > with;
    }

    private static double overlap(Set<String> one, Set<String> other) {
        int smaller = Math.min(one.size(), other.size());
        if (smaller == 0) {
            return 0;
        }
        return (double) one.stream().filter(other::contains).count() / smaller;
    }
}
