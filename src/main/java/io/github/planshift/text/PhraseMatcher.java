package io.github.planshift.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Finds many phrases in one pass over a text (Aho–Corasick). Letters match in either case; a phrase that begins or
 * ends with a Latin letter or digit matches whole words only, so that "AI" is not found in "said".
 *
 * @param <T> what a phrase stands for
 */
public final class PhraseMatcher<T> {

    /**
     * A phrase in a text.
     *
     * @param start of its first character
     * @param end after its last character
     * @param value what it stands for
     */
    public record Match<T>(int start, int end, T value) {}

    private record Entry<T>(String phrase, T value) {}

    private static final class State<T> {
        final Map<Character, State<T>> next = new HashMap<>(2);
        final List<Entry<T>> entries = new ArrayList<>(1);

        @Nullable
        State<T> fail;

        @Nullable
        State<T> output;
    }

    private final State<T> root = new State<>();

    private PhraseMatcher() {}

    /** Collects phrases. */
    public static final class Builder<T> {
        private final PhraseMatcher<T> matcher = new PhraseMatcher<>();

        /** Adds a phrase; one phrase may stand for several things. A blank phrase is passed over. */
        public Builder<T> add(String phrase, T value) {
            String folded = fold(phrase.strip());
            if (!folded.isEmpty()) {
                State<T> state = matcher.root;
                for (int at = 0; at < folded.length(); at++) {
                    state = state.next.computeIfAbsent(folded.charAt(at), c -> new State<>());
                }
                state.entries.add(new Entry<>(folded, value));
            }
            return this;
        }

        /** The matcher; the builder must not be used after it. */
        public PhraseMatcher<T> build() {
            matcher.link();
            return matcher;
        }
    }

    /** Every match, overlapping ones too, in the order of their ends. */
    public List<Match<T>> all(String text) {
        String folded = fold(text);
        List<Match<T>> found = new ArrayList<>();
        State<T> state = root;
        for (int at = 0; at < folded.length(); at++) {
            char c = folded.charAt(at);
            State<T> next = state.next.get(c);
            while (next == null && state.fail != null) {
                state = state.fail;
                next = state.next.get(c);
            }
            state = next == null ? root : next;
            for (State<T> out = state; out != null; out = out.output) {
                for (Entry<T> entry : out.entries) {
                    int start = at + 1 - entry.phrase().length();
                    if (wholeWords(folded, start, at + 1)) {
                        found.add(new Match<>(start, at + 1, entry.value()));
                    }
                }
            }
        }
        return found;
    }

    /**
     * The matches that are in no longer one: from the left, the longest at each place, none overlapping another.
     * Several values of one phrase are all there.
     */
    public List<Match<T>> longest(String text) {
        List<Match<T>> sorted = new ArrayList<>(all(text));
        sorted.sort(
                Comparator.<Match<T>>comparingInt(Match::start).thenComparing(Match::end, Collections.reverseOrder()));
        List<Match<T>> kept = new ArrayList<>();
        int start = -1;
        int end = -1;
        for (Match<T> match : sorted) {
            if (match.start() >= end || (match.start() == start && match.end() == end)) {
                kept.add(match);
                start = match.start();
                end = match.end();
            }
        }
        return kept;
    }

    private void link() {
        Queue<State<T>> queue = new ArrayDeque<>();
        for (State<T> state : root.next.values()) {
            state.fail = root;
            queue.add(state);
        }
        while (!queue.isEmpty()) {
            State<T> state = queue.remove();
            state.next.forEach((c, child) -> {
                State<T> fail = state.fail;
                while (fail != null && !fail.next.containsKey(c)) {
                    fail = fail.fail;
                }
                State<T> target = fail == null ? null : fail.next.get(c);
                child.fail = target == null ? root : target;
                child.output = child.fail.entries.isEmpty() ? child.fail.output : child.fail;
                queue.add(child);
            });
        }
    }

    private static boolean wholeWords(String text, int start, int end) {
        return !(start > 0 && word(text.charAt(start)) && word(text.charAt(start - 1)))
                && !(end < text.length() && word(text.charAt(end - 1)) && word(text.charAt(end)));
    }

    private static boolean word(char c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }

    /** Lower case character by character, so that places stay the same in every locale. */
    private static String fold(String text) {
        char[] folded = new char[text.length()];
        for (int at = 0; at < folded.length; at++) {
            folded[at] = Character.toLowerCase(text.charAt(at));
        }
        return new String(folded);
    }
}
