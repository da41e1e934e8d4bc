package io.github.planshift.terms;

/** Which characters of a document are its text. */
final class Body {

    private static final int LONGEST_FRONT = 20_000;
    private static final int LONGEST_TITLE = 1_500;
    private static final int LONGEST_TAG = 200;

    private Body() {}

    /** The place after front matter, title and speaker. */
    static int start(String text) {
        int start = frontMatterEnd(text);
        int address = text.indexOf("各位代表", start);
        return address >= 0 && address - start < LONGEST_TITLE ? address : start;
    }

    /** The place after a block between two lines of three hyphens. */
    static int frontMatterEnd(String text) {
        int first = text.startsWith("\ufeff") ? 1 : 0;
        if (!text.startsWith("---", first)) {
            return first;
        }
        int end = text.indexOf("\n---", first + 3);
        if (end < 0 || end > LONGEST_FRONT) {
            return first;
        }
        int line = text.indexOf('\n', end + 1);
        return line < 0 ? text.length() : line + 1;
    }

    /** The place after what stands between two characters of a word without parting them; the same where nothing does. */
    static int skip(String text, int at) {
        char c = text.charAt(at);
        if (c == ' ' || c == '\t' || c == '\u3000' || c == '\u00a0' || c == '*' || c == '\r' || c == '\ufeff') {
            return at + 1;
        }
        if (Character.getType(c) == Character.FORMAT || (c >= '①' && c <= '⑳')) {
            return at + 1;
        }
        if (c == '<' && at + 1 < text.length()) {
            char next = text.charAt(at + 1);
            if (next == '/' || next == '!' || latin(next)) {
                int end = text.substring(at, Math.min(text.length(), at + LONGEST_TAG))
                        .indexOf('>');
                return end < 0 ? at : at + end + 1;
            }
        }
        return at;
    }

    static boolean latin(char c) {
        char narrow = narrow(c);
        return (narrow >= 'A' && narrow <= 'Z') || (narrow >= 'a' && narrow <= 'z');
    }

    static boolean digit(char c) {
        char narrow = narrow(c);
        return narrow >= '0' && narrow <= '9';
    }

    /** A full-width letter, digit or sign as the ordinary one. */
    static char narrow(char c) {
        return c >= '！' && c <= '～' ? (char) (c - 0xfee0) : c;
    }
}
