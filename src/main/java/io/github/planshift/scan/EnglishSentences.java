package io.github.planshift.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Splits English texts into sentences. */
final class EnglishSentences {

    private static final int LONGEST = 2000;
    private static final Set<String> SHORT = Set.of(
            "mr", "mrs", "ms", "dr", "lt", "gov", "sen", "rep", "st", "u.s", "no", "jr", "sr", "vs", "inc", "co", "gen",
            "prof", "rev", "i.e", "e.g", "d.c", "a.m", "p.m");

    private EnglishSentences() {}

    /** The sentences of a clean text. */
    static List<Sentence> of(String text) {
        List<Sentence> sentences = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = sentenceEnd(text, start);
            int from = start;
            int to = end;
            while (from < to && Character.isWhitespace(text.charAt(from))) {
                from++;
            }
            while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
                to--;
            }
            if (from < to) {
                sentences.add(
                        new Sentence(sentences.size() + 1, "", Phase.PLAN, from, text.substring(from, to), false));
            }
            start = end;
        }
        return sentences;
    }

    private static int sentenceEnd(String text, int start) {
        int furthest = Math.min(text.length(), start + LONGEST);
        for (int at = start; at < furthest; at++) {
            char c = text.charAt(at);
            if (c == '\n') {
                return at + 1;
            }
            if (c == '•' && at > start) {
                return at;
            }
            boolean stop = c == '!' || c == '?' || (c == '.' && !abbreviation(text, start, at));
            if (stop) {
                int end = at + 1;
                while (end < text.length() && "\"”’)".indexOf(text.charAt(end)) >= 0) {
                    end++;
                }
                if (end == text.length() || Character.isWhitespace(text.charAt(end)) || runsOn(text, at)) {
                    return end;
                }
            }
        }
        return furthest;
    }

    /** In "worked.The" a blank was lost between two sentences. */
    private static boolean runsOn(String text, int stop) {
        return stop > 1
                && stop + 2 < text.length()
                && Character.isLowerCase(text.charAt(stop - 1))
                && Character.isLowerCase(text.charAt(stop - 2))
                && Character.isUpperCase(text.charAt(stop + 1))
                && Character.isLowerCase(text.charAt(stop + 2));
    }

    private static boolean abbreviation(String text, int start, int stop) {
        int word = stop;
        while (word > start && !Character.isWhitespace(text.charAt(word - 1))) {
            word--;
        }
        String before = text.substring(word, stop).toLowerCase(Locale.ROOT);
        return SHORT.contains(before)
                || (before.length() == 1 && Character.isLetter(before.charAt(0)) && !before.equals("i"));
    }
}
