package io.github.planshift.text;

/**
 * Foreign text made safe to show. Characters that a terminal or a viewer would act on instead of showing (escape
 * sequences, other control characters, changes of writing direction, halves of surrogate pairs) are replaced by signs
 * that stand for them.
 */
public final class Visible {

    private static final char LINE_END = '⏎';
    private static final int LAST_BIDI_CONTROL = 0x2069;
    private static final int FIRST_HALF = Character.MIN_SURROGATE;

    private Visible() {}

    /** The text on one line: line ends become ⏎. */
    public static String of(String text) {
        return replace(text, false);
    }

    /** The text with its line ends, all as line feeds. */
    public static String lines(String text) {
        return replace(text, true);
    }

    /** Whether a text holds nothing that has to be replaced. */
    public static boolean isClean(String text) {
        for (int at = 0; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            if (isActive(codePoint)) {
                return false;
            }
            at += Character.charCount(codePoint);
        }
        return true;
    }

    private static String replace(String text, boolean keepLines) {
        if (isClean(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int at = 0; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            at += Character.charCount(codePoint);
            if (codePoint == '\r' && at < text.length() && text.charAt(at) == '\n') {
                continue;
            }
            if (isLineEnd(codePoint)) {
                out.append(keepLines ? '\n' : LINE_END);
            } else if (codePoint < ' ') {
                out.append((char) (0x2400 + codePoint));
            } else if (codePoint == 0x7F) {
                out.append('␡');
            } else if (codePoint <= Character.MAX_VALUE && Character.isSurrogate((char) codePoint)) {
                out.append('\uFFFD');
            } else if (isActive(codePoint)) {
                out.append("<U+")
                        .append(hex(codePoint >> 12))
                        .append(hex(codePoint >> 8))
                        .append(hex(codePoint >> 4))
                        .append(hex(codePoint))
                        .append('>');
            } else {
                out.appendCodePoint(codePoint);
            }
        }
        return out.toString();
    }

    private static char hex(int digit) {
        return "0123456789ABCDEF".charAt(digit & 0xF);
    }

    /** Whether the character ends a line, in any convention. */
    public static boolean isLineEnd(int codePoint) {
        return codePoint == '\n'
                || codePoint == '\r'
                || codePoint == 0x85
                || codePoint == 0x2028
                || codePoint == 0x2029;
    }

    /** Whether a terminal or viewer would act on the character instead of showing it, or could not show it. */
    public static boolean isActive(int codePoint) {
        if ((codePoint >= ' ' && codePoint < 0x7F) || (codePoint > LAST_BIDI_CONTROL && codePoint < FIRST_HALF)) {
            return false;
        }
        return Character.isISOControl(codePoint)
                || isLineEnd(codePoint)
                || isBidiControl(codePoint)
                || isHalf(codePoint);
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= FIRST_HALF && codePoint <= Character.MAX_SURROGATE;
    }

    private static boolean isBidiControl(int codePoint) {
        return (codePoint >= 0x202A && codePoint <= 0x202E)
                || (codePoint >= 0x2066 && codePoint <= LAST_BIDI_CONTROL)
                || codePoint == 0x200E
                || codePoint == 0x200F
                || codePoint == 0x061C;
    }
}
