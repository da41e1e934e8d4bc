package io.github.planshift.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two wordings, in words: English words, numbers with their unit marks, single Chinese
 * characters, punctuation.
 *
 * <p>The parts kept and removed, joined, are the old text; those kept and added the new one. Texts that differ in more
 * than a thousand words are compared by sentences instead, which bounds the time.
 */
public final class WordDiff {

    private static final int MOST_EDITS = 1000;

    /** What became of a part of the text. */
    public enum Change {
        /** In both texts. */
        SAME,
        /** Only in the old text. */
        REMOVED,
        /** Only in the new text. */
        ADDED
    }

    /**
     * A part of the text.
     *
     * @param text never empty
     */
    public record Segment(Change change, String text) {}

    private WordDiff() {}

    /** The difference in the order of the text; where words were replaced, the old ones come first. */
    public static List<Segment> of(String from, String to) {
        List<String> oldWords = Words.of(from);
        List<String> newWords = Words.of(to);
        List<Edits.Edit> edits = edits(oldWords, newWords);
        if (edits == null) {
            oldWords = Words.sentences(from);
            newWords = Words.sentences(to);
            edits = edits(oldWords, newWords);
        }
        if (edits == null) {
            edits = List.of(new Edits.Edit(0, oldWords.size(), 0, newWords.size()));
        }
        return segments(oldWords, newWords, withoutCrumbs(edits, oldWords, newWords));
    }

    private static @Nullable List<Edits.Edit> edits(List<String> oldWords, List<String> newWords) {
        Map<String, Integer> numbers = new HashMap<>();
        return Edits.between(numbers(oldWords, numbers), numbers(newWords, numbers), MOST_EDITS);
    }

    private static int[] numbers(List<String> words, Map<String, Integer> numbers) {
        return words.stream()
                .mapToInt(word -> numbers.computeIfAbsent(word, key -> numbers.size()))
                .toArray();
    }

    /**
     * Joins edits with nothing but a blank, or between larger ones a single Chinese character, left standing between
     * them: such crumbs are chance, and a text cut up by them is hard to read.
     */
    private static List<Edits.Edit> withoutCrumbs(
            List<Edits.Edit> edits, List<String> oldWords, List<String> newWords) {
        List<Edits.Edit> joined = new ArrayList<>();
        for (Edits.Edit edit : edits) {
            if (!joined.isEmpty()) {
                Edits.Edit last = joined.get(joined.size() - 1);
                int between = Words.weight(oldWords.subList(last.oldEnd(), edit.oldStart()));
                int around = Math.min(weight(last, oldWords, newWords), weight(edit, oldWords, newWords));
                if (between == 0 || (between == 1 && around >= 2)) {
                    joined.set(
                            joined.size() - 1,
                            new Edits.Edit(last.oldStart(), edit.oldEnd(), last.newStart(), edit.newEnd()));
                    continue;
                }
            }
            joined.add(edit);
        }
        return joined;
    }

    private static int weight(Edits.Edit edit, List<String> oldWords, List<String> newWords) {
        return Math.max(
                Words.weight(oldWords.subList(edit.oldStart(), edit.oldEnd())),
                Words.weight(newWords.subList(edit.newStart(), edit.newEnd())));
    }

    private static List<Segment> segments(List<String> oldWords, List<String> newWords, List<Edits.Edit> edits) {
        List<Segment> segments = new ArrayList<>();
        int at = 0;
        for (Edits.Edit edit : edits) {
            add(segments, Change.SAME, oldWords.subList(at, edit.oldStart()));
            add(segments, Change.REMOVED, oldWords.subList(edit.oldStart(), edit.oldEnd()));
            add(segments, Change.ADDED, newWords.subList(edit.newStart(), edit.newEnd()));
            at = edit.oldEnd();
        }
        add(segments, Change.SAME, oldWords.subList(at, oldWords.size()));
        return List.copyOf(segments);
    }

    private static void add(List<Segment> segments, Change change, List<String> words) {
        if (!words.isEmpty()) {
            segments.add(new Segment(change, String.join("", words)));
        }
    }
}
