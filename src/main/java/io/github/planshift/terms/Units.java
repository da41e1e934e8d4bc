package io.github.planshift.terms;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Texts as rows of numbers: a number a Chinese character or a word, and marks between what cannot be one expression.
 */
final class Units {

    /** A sign between two clauses, or the edge of a text. */
    static final int BREAK = 0;

    /** A figure. */
    static final int NUMBER = 1;

    /** A quotation mark. */
    static final int QUOTE = 2;

    /** Numbers of words begin beyond the last character. */
    private static final int WORDS = 0x110000;

    private final Map<String, Integer> words = new HashMap<>();
    private final Map<Integer, Map<String, Integer>> forms = new HashMap<>();

    /** The number of a word, the same in upper and lower case and for one and many. */
    int word(String word) {
        return words.computeIfAbsent(singular(word.toLowerCase(Locale.ROOT)), any -> WORDS + words.size());
    }

    private static String singular(String word) {
        boolean plural = word.length() > 3
                && word.endsWith("s")
                && !word.endsWith("ss")
                && !word.endsWith("us")
                && !word.endsWith("is")
                && !word.equals("news");
        return plural ? word.substring(0, word.length() - 1) : word;
    }

    /** The same, and remembers how the word is written. */
    int written(String word) {
        int unit = word(word);
        forms.computeIfAbsent(unit, any -> new HashMap<>(2)).merge(word, 1, Integer::sum);
        return unit;
    }

    /** Whether a unit is part of an expression. */
    static boolean counts(int unit) {
        return unit > QUOTE;
    }

    static boolean isWord(int unit) {
        return unit >= WORDS;
    }

    /** The words of an expression. */
    String text(int[] row) {
        return text(row, 0, row.length);
    }

    /** The words of an expression: blanks stand between words, none between Chinese characters. */
    String text(int[] units, int start, int end) {
        StringBuilder text = new StringBuilder();
        for (int at = start; at < end; at++) {
            if (isWord(units[at])) {
                if (at > start && isWord(units[at - 1])) {
                    text.append(' ');
                }
                text.append(form(units[at]));
            } else {
                text.appendCodePoint(units[at]);
            }
        }
        return text.toString();
    }

    /** How a word is mostly written. */
    private String form(int unit) {
        String best = "";
        int most = 0;
        for (Map.Entry<String, Integer> form :
                forms.getOrDefault(unit, Map.of()).entrySet()) {
            int count = form.getValue();
            if (count > most || (count == most && form.getKey().compareTo(best) > 0)) {
                best = form.getKey();
                most = count;
            }
        }
        return best;
    }
}
