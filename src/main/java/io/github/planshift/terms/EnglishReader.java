package io.github.planshift.terms;

/** Cuts a text with blanks between its words into words, figures and breaks. */
final class EnglishReader {

    private EnglishReader() {}

    static void read(String text, Units units, IntList out) {
        int at = Body.frontMatterEnd(text);
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isLetterOrDigit(c)) {
                at = word(text, at, units, out);
            } else {
                if (!Character.isWhitespace(c) || paragraph(text, at)) {
                    put(out);
                }
                at++;
            }
        }
        put(out);
    }

    private static int word(String text, int start, Units units, IntList out) {
        int at = start;
        boolean letters = false;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean part = Character.isLetterOrDigit(c);
            boolean joint = (c == '-' || c == '\'' || c == '’' || c == '.' || c == ',')
                    && at + 1 < text.length()
                    && Character.isLetterOrDigit(text.charAt(at + 1))
                    && (c == '-' || c == '\'' || c == '’' || Character.isDigit(text.charAt(at + 1)));
            if (!part && !joint) {
                break;
            }
            letters |= Character.isLetter(c);
            at++;
        }
        String word = text.substring(start, at).replace('’', '\'');
        if (word.endsWith("'s")) {
            word = word.substring(0, word.length() - 2);
        }
        out.add(
                letters && !Character.isDigit(word.charAt(0)) && word.length() <= 40
                        ? units.written(word)
                        : Units.NUMBER);
        return at;
    }

    /** Whether a new line begins a paragraph. */
    private static boolean paragraph(String text, int at) {
        return text.charAt(at) == '\n' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
    }

    private static void put(IntList out) {
        if (out.isEmpty() || out.last() != Units.BREAK) {
            out.add(Units.BREAK);
        }
    }
}
