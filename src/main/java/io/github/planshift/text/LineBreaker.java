package io.github.planshift.text;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines of a width in columns. */
final class LineBreaker {

    /** Never first on a line. */
    private static final String CLOSING = "，。、；：？！）〕】》〉」』〗〙］｝”’…—～·％‰℃ー々%)]},.;:!?";

    /** Never last on a line. */
    private static final String OPENING = "（〔【《〈「『〖〘［｛“‘￥＄$([{";

    /** Never parted from the digit before. */
    private static final String AFTER_DIGIT = "万亿千百年月日";

    private final String text;
    private final int columns;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int used;

    private LineBreaker(String text, int columns) {
        this.text = text;
        this.columns = columns;
    }

    static List<String> lines(String text, int columns) {
        List<String> all = new ArrayList<>();
        for (String paragraph : text.split("\r\n|[\r\n]", -1)) {
            all.addAll(new LineBreaker(paragraph, columns).fill());
        }
        return all;
    }

    /** The columns of the longest part that {@link #lines} would not break if a line were long enough. */
    static int longestWord(String text) {
        int longest = 0;
        for (String paragraph : text.split("\r\n|[\r\n]", -1)) {
            LineBreaker breaker = new LineBreaker(paragraph, 0);
            int at = 0;
            while (at < paragraph.length()) {
                int end = breaker.unbreakableEnd(at);
                longest = Math.max(
                        longest, DisplayWidth.of(paragraph.substring(at, end).strip()));
                at = end;
            }
        }
        return longest;
    }

    private List<String> fill() {
        int at = 0;
        while (at < text.length()) {
            int wordStart = at;
            while (wordStart < text.length() && Character.isWhitespace(text.charAt(wordStart))) {
                wordStart++;
            }
            int wordEnd = unbreakableEnd(wordStart);
            add(text.substring(at, wordStart), text.substring(wordStart, wordEnd));
            at = wordEnd;
        }
        endLine();
        return lines;
    }

    private void add(String blanks, String word) {
        int blankWidth = DisplayWidth.of(blanks);
        int width = DisplayWidth.of(word);
        if (used > 0 && used + blankWidth + width > columns) {
            endLine();
        } else if (used > 0 || blankWidth + width <= columns) {
            line.append(blanks);
            used += blankWidth;
        }
        if (width <= columns) {
            line.append(word);
            used += width;
        } else {
            divide(word);
        }
    }

    private void divide(String word) {
        int at = 0;
        while (true) {
            int end = DisplayWidth.fitting(word, at, columns);
            if (end == at) {
                // a wide character in a line of one column: too wide is better than lost
                end = DisplayWidth.clusterEnd(word, at);
            }
            line.append(word, at, end);
            used += DisplayWidth.of(word.substring(at, end));
            at = end;
            if (at == word.length()) {
                return;
            }
            endLine();
        }
    }

    private void endLine() {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
        used = 0;
    }

    private int unbreakableEnd(int start) {
        int at = start;
        while (at < text.length()) {
            int end = DisplayWidth.clusterEnd(text, at);
            if (end >= text.length() || Character.isWhitespace(text.charAt(end)) || mayBreak(at, end)) {
                return end;
            }
            at = end;
        }
        return at;
    }

    /** Whether a line may end between the character at {@code left} and the one at {@code right}. */
    private boolean mayBreak(int left, int right) {
        int before = text.codePointAt(left);
        int after = text.codePointAt(right);
        if (isCommonHan(before) && isCommonHan(after)) {
            return true;
        }
        if (OPENING.indexOf(before) >= 0 || CLOSING.indexOf(after) >= 0) {
            return false;
        }
        if (Character.isDigit(before) && AFTER_DIGIT.indexOf(after) >= 0) {
            return false;
        }
        if (before == '-') {
            return left > 0 && Character.isLetter(text.codePointBefore(left)) && Character.isLetter(after);
        }
        return EastAsianWidth.isWide(before) || EastAsianWidth.isWide(after);
    }

    private static boolean isCommonHan(int codePoint) {
        return codePoint >= 0x4E00 && codePoint <= 0x9FFF;
    }
}
