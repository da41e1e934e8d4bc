package io.github.planshift.terms;

/**
 * Cuts a Chinese text into units: a character each, and a word each run of Latin letters with the digits and signs in
 * it (5G, C919, AI). Figures are one unit. Blanks, bold marks and tags between characters are passed over.
 */
final class ChineseReader {

    private ChineseReader() {}

    static void read(String text, Units units, IntList out) {
        int at = Body.start(text);
        while (at < text.length()) {
            char c = text.charAt(at);
            int skipped = Body.skip(text, at);
            if (skipped > at) {
                at = skipped;
            } else if (Body.latin(c) || Body.digit(c)) {
                at = run(text, at, units, out);
            } else if (Character.isHighSurrogate(c) && at + 1 < text.length()) {
                int codePoint = text.codePointAt(at);
                put(out, Character.isIdeographic(codePoint) ? codePoint : Units.BREAK);
                at += Character.charCount(codePoint);
            } else {
                boolean plus = (c == '+' || c == '＋') && !out.isEmpty() && Units.counts(out.last());
                if (plus) {
                    out.add(units.written("+"));
                } else {
                    put(out, Character.isIdeographic(c) ? c : quote(c) ? Units.QUOTE : Units.BREAK);
                }
                at++;
            }
        }
        put(out, Units.BREAK);
    }

    private static int run(String text, int start, Units units, IntList out) {
        int at = start;
        boolean letters = false;
        StringBuilder word = new StringBuilder();
        while (at < text.length()) {
            char c = Body.narrow(text.charAt(at));
            boolean part = Body.latin(c) || Body.digit(c);
            boolean joint = (c == '.' || c == '-' || c == ',' || c == '/')
                    && at > start
                    && at + 1 < text.length()
                    && (Body.latin(text.charAt(at + 1)) || Body.digit(text.charAt(at + 1)));
            if (!part && !joint) {
                break;
            }
            letters |= Body.latin(c);
            word.append(c);
            at++;
        }
        out.add(letters && word.length() <= 20 ? units.written(word.toString()) : Units.NUMBER);
        return at;
    }

    private static boolean quote(char c) {
        return c == '“' || c == '”' || c == '"' || c == '「' || c == '」' || c == '《' || c == '》';
    }

    /** One break is enough, and none beside a quotation mark. */
    private static void put(IntList out, int unit) {
        if (unit != Units.BREAK || out.isEmpty() || (out.last() != Units.BREAK && out.last() != Units.QUOTE)) {
            out.add(unit);
        }
    }
}
