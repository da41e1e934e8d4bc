package io.github.planshift.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Texts cut into parts that, joined, are the text again. */
final class Words {

    private static final String SENTENCE_ENDS = "。！？；;!?\n";
    private static final String UNIT_MARKS = "%％‰℃";
    private static final String MULTIPLIERS = "万亿千百";

    private Words() {}

    /** Words, numbers with unit marks, single Chinese characters, blanks and punctuation marks. */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            int end = end(text, at);
            words.add(text.substring(at, end));
            at = end;
        }
        return words;
    }

    /** Sentences, each with its full stop. */
    static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            boolean fullStop = text.charAt(at) == '.' && (at + 1 == text.length() || text.charAt(at + 1) == ' ');
            if (fullStop || SENTENCE_ENDS.indexOf(text.charAt(at)) >= 0 || at + 1 == text.length()) {
                sentences.add(text.substring(start, at + 1));
                start = at + 1;
            }
        }
        return sentences;
    }

    /** How much the words say: nothing for blanks, 1 for a Chinese character or a mark, 2 for a word or number. */
    static int weight(List<String> words) {
        int weight = 0;
        for (String word : words) {
            if (!word.isBlank()) {
                weight += isWordPart(word.codePointAt(0)) ? 2 : word.length();
            }
        }
        return weight;
    }

    private static int end(String text, int start) {
        int first = text.codePointAt(start);
        if (Character.isWhitespace(first)) {
            return skip(text, start, Character::isWhitespace);
        }
        if (!isWordPart(first)) {
            return DisplayWidth.clusterEnd(text, start);
        }
        int at = skip(text, start, Words::isWordPart);
        boolean number = Character.isDigit(first);
        while (at + 1 < text.length()
                && (number ? isDecimalMark(text, at) : isApostrophe(text.charAt(at)))
                && isWordPart(text.codePointAt(at + 1))) {
            at = skip(text, at + 1, Words::isWordPart);
        }
        return number ? unitEnd(text, at) : at;
    }

    private static int unitEnd(String text, int start) {
        int at = skip(text, start, c -> MULTIPLIERS.indexOf(c) >= 0);
        return at < text.length() && UNIT_MARKS.indexOf(text.charAt(at)) >= 0 ? at + 1 : at;
    }

    private static int skip(String text, int start, IntPredicate accepted) {
        int at = start;
        while (at < text.length() && accepted.test(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static boolean isDecimalMark(String text, int at) {
        char c = text.charAt(at);
        return (c == '.' || c == ',') && Character.isDigit(text.charAt(at + 1));
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’';
    }

    private static boolean isWordPart(int codePoint) {
        if (EastAsianWidth.isWide(codePoint)) {
            return false;
        }
        return Character.isLetterOrDigit(codePoint) || Character.getType(codePoint) == Character.NON_SPACING_MARK;
    }
}
