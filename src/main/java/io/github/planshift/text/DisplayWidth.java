package io.github.planshift.text;

import java.util.List;

/**
 * How many columns a text takes on a terminal, and cutting and filling by columns. East Asian wide characters take
 * two; combining marks, joiners and control characters none; an emoji sequence as much as one emoji.
 *
 * <p>Wide characters are those of Unicode 17 on every Java; which characters are combining comes from the running
 * Java. Control characters have no width of their own: make them {@linkplain Visible#of visible} first.
 */
public final class DisplayWidth {

    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int EMOJI_STYLE = 0xFE0F;
    private static final String ELLIPSIS = "…";

    private DisplayWidth() {}

    /** The columns of a text that stands on one line. */
    public static int of(String text) {
        int columns = 0;
        for (int at = 0; at < text.length(); ) {
            char c = text.charAt(at);
            boolean ascii = c >= ' ' && c < 0x7F;
            if ((ascii || isCommonHan(c)) && standsAloneBefore(text, at + 1)) {
                columns += ascii ? 1 : 2;
                at++;
            } else {
                int end = clusterEnd(text, at);
                columns += clusterWidth(text, at, end);
                at = end;
            }
        }
        return columns;
    }

    /** The text, or where it is wider than the columns, its beginning with … at the end, together no wider. */
    public static String truncate(String text, int columns) {
        if (columns <= 0) {
            return "";
        }
        if (of(text) <= columns) {
            return text;
        }
        return text.substring(0, fitting(text, 0, columns - 1)).stripTrailing() + ELLIPSIS;
    }

    /**
     * The text in lines no wider than the columns: broken at blanks, after hyphens and between East Asian characters,
     * but so that no line begins with closing or ends with opening punctuation. A word wider than a line is divided.
     * Line feeds in the text stay line ends.
     *
     * @return at least one line
     * @throws IllegalArgumentException if there is not a column
     */
    public static List<String> wrap(String text, int columns) {
        if (columns < 1) {
            throw new IllegalArgumentException("columns " + columns + " must be > 0");
        }
        return LineBreaker.lines(text, columns);
    }

    /** The columns of the longest word: {@link #wrap} into as many or more divides no word. */
    public static int longestWord(String text) {
        return LineBreaker.longestWord(text);
    }

    /** The text with blanks after it up to the columns; a wider text stays as it is. */
    public static String pad(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - of(text)));
    }

    /** The text with blanks before it up to the columns; a wider text stays as it is. */
    public static String padStart(String text, int columns) {
        return " ".repeat(Math.max(0, columns - of(text))) + text;
    }

    /** The end of the longest part from {@code start} that is no wider than the columns; never within a character. */
    static int fitting(String text, int start, int columns) {
        int used = 0;
        int at = start;
        while (at < text.length()) {
            int end = clusterEnd(text, at);
            used += clusterWidth(text, at, end);
            if (used > columns) {
                break;
            }
            at = end;
        }
        return at;
    }

    /** The end of what a reader takes for one character: a base with its marks, or an emoji sequence. */
    static int clusterEnd(String text, int start) {
        int base = text.codePointAt(start);
        int at = start + Character.charCount(base);
        if (Character.isISOControl(base)) {
            return at;
        }
        if (isRegionalIndicator(base) && at < text.length() && isRegionalIndicator(text.codePointAt(at))) {
            at += 2;
        }
        boolean emoji = isPictograph(base);
        while (at < text.length()) {
            int next = text.codePointAt(at);
            int after = at + Character.charCount(next);
            if (next == ZERO_WIDTH_JOINER && emoji && after < text.length() && isPictograph(text.codePointAt(after))) {
                at = after + Character.charCount(text.codePointAt(after));
            } else if (isZeroWidth(next) || (emoji && isSkinTone(next))) {
                at = after;
            } else {
                break;
            }
        }
        return at;
    }

    private static int clusterWidth(String text, int start, int end) {
        int base = text.codePointAt(start);
        if (Character.isISOControl(base) || isZeroWidth(base)) {
            return 0;
        }
        if (EastAsianWidth.isWide(base)) {
            return 2;
        }
        int second = start + Character.charCount(base);
        boolean emojiStyle = second < end && text.codePointAt(second) == EMOJI_STYLE && !Character.isLetter(base);
        return emojiStyle ? 2 : 1;
    }

    /** Whether no mark of the character before stands here; where unsure, false. */
    private static boolean standsAloneBefore(String text, int at) {
        return at == text.length() || text.charAt(at) < 0x80 || isCommonHan(text.charAt(at));
    }

    private static boolean isCommonHan(char c) {
        return c >= 0x4E00 && c <= 0x9FFF;
    }

    private static boolean isZeroWidth(int codePoint) {
        if (codePoint < 0x300) {
            return false;
        }
        if ((codePoint >= 0x1160 && codePoint <= 0x11FF) || (codePoint >= 0xD7B0 && codePoint <= 0xD7FF)) {
            // vowels and finals of Korean syllables written in parts stand within the initial's two columns
            return true;
        }
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static boolean isPictograph(int codePoint) {
        return (codePoint >= 0x1F000 && codePoint <= 0x1FAFF)
                || (codePoint >= 0x2190 && codePoint <= 0x2BFF)
                || codePoint == 0xA9
                || codePoint == 0xAE;
    }

    private static boolean isRegionalIndicator(int codePoint) {
        return codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF;
    }

    private static boolean isSkinTone(int codePoint) {
        return codePoint >= 0x1F3FB && codePoint <= 0x1F3FF;
    }
}
