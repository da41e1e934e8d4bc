package io.github.planshift.scan;

/**
 * A text made readable for rules, with the way back. Full-width digits and signs are ASCII, blanks between Chinese
 * characters, bold marks, comments, image links and front matter are gone.
 */
final class CleanText {

    /** Stands at the head of a line that began with a reference: the line is a note. */
    static final char NOTE = '※';

    private static final int LONGEST_MARK = 2000;

    private final String text;
    private final String original;
    private final int[] offsets;
    private final int[] characterOffsets;

    private CleanText(String text, String original, int[] offsets) {
        this.text = text;
        this.original = original;
        this.offsets = offsets;
        this.characterOffsets = characterOffsets(original, offsets);
    }

    /** Counted once for all: counting from the start for each quote takes minutes on a long text. */
    private static int[] characterOffsets(String original, int[] offsets) {
        int[] counted = new int[offsets.length];
        int at = 0;
        int characters = 0;
        for (int place = 0; place < offsets.length; place++) {
            for (; at < offsets[place]; at++) {
                characters += Character.isLowSurrogate(original.charAt(at)) ? 0 : 1;
            }
            counted[place] = characters;
        }
        return counted;
    }

    /** The clean text. */
    String text() {
        return text;
    }

    /** Cleans a text. */
    static CleanText of(String original) {
        return new Cleaner(original).run();
    }

    /** The original words of a stretch of clean text, from its first to its last character. */
    String quote(int start, int end) {
        return original.substring(offsets[start], offsets[end - 1] + 1);
    }

    /** Where the original words of a clean place begin, in characters (code points) of the original. */
    int characterOffset(int at) {
        return characterOffsets[at];
    }

    /** Reads the original once; each mark that is dropped ends within a bounded stretch. */
    private static final class Cleaner {
        private final String original;
        private final StringBuilder clean = new StringBuilder();
        private final int[] places;
        private boolean lineStart = true;

        Cleaner(String original) {
            this.original = original;
            this.places = new int[original.length()];
        }

        CleanText run() {
            int at = frontMatterEnd();
            while (at < original.length()) {
                int skipped = skip(at);
                if (skipped > at) {
                    at = skipped;
                } else {
                    put(chinese(normal(original.charAt(at)), at), at);
                    at++;
                }
            }
            int[] offsets = java.util.Arrays.copyOf(places, clean.length());
            return new CleanText(clean.toString(), original, offsets);
        }

        private void put(char c, int at) {
            places[clean.length()] = at;
            clean.append(c);
            lineStart = c == '\n' || (lineStart && Character.isWhitespace(c));
        }

        private int frontMatterEnd() {
            String start = original.startsWith("\ufeff") ? "\ufeff---" : "---";
            if (!original.startsWith(start)) {
                return 0;
            }
            int end = original.indexOf("\n---", 3);
            if (end < 0 || end > 20_000) {
                return 0;
            }
            int line = original.indexOf('\n', end + 1);
            return line < 0 ? original.length() : line + 1;
        }

        /** The place after what is dropped here, or the same place where nothing is. */
        private int skip(int at) {
            char c = original.charAt(at);
            return switch (c) {
                case '<' -> skipTag(at);
                case '!' -> original.startsWith("![", at) ? skipImage(at) : at;
                case '*', '_' -> skipEmphasis(at);
                case '#' -> lineStart ? at + 1 : at;
                case '[' -> skipFootnote(at);
                case '\\' ->
                    at + 1 < original.length() && "*_#[]()".indexOf(original.charAt(at + 1)) >= 0 ? at + 1 : at;
                case '\ufeff',
                        '\u200b',
                        '\u200c',
                        '\u200d',
                        '\u00ad',
                        '\r',
                        '①',
                        '②',
                        '③',
                        '④',
                        '⑤',
                        '⑥',
                        '⑦',
                        '⑧',
                        '⑨' -> at + 1;
                default -> blank(c) ? skipBlanks(at) : at;
            };
        }

        private int skipTag(int at) {
            if (original.startsWith("<!--", at)) {
                int end = find("-->", at + 4, LONGEST_MARK);
                return end < 0 ? at + 4 : end + 3;
            }
            int end = find(">", at, 200);
            boolean tag = end > 0
                    && at + 1 < original.length()
                    && ((Character.isLetter(original.charAt(at + 1)) && original.charAt(at + 1) < 128)
                            || original.charAt(at + 1) == '/');
            return tag ? end + 1 : at;
        }

        /** Where a mark begins within so many characters, or -1: what is never closed must not be searched to the end. */
        private int find(String mark, int from, int within) {
            int last = Math.min(original.length() - mark.length(), from + within);
            for (int at = from; at <= last; at++) {
                if (original.startsWith(mark, at)) {
                    return at;
                }
            }
            return -1;
        }

        private int skipImage(int at) {
            int end = find(")", at, LONGEST_MARK);
            int line = find("\n", at, LONGEST_MARK);
            return end > 0 && (line < 0 || end < line) ? end + 1 : at;
        }

        private int skipEmphasis(int at) {
            char c = original.charAt(at);
            boolean pair = at + 1 < original.length() && original.charAt(at + 1) == c;
            if (c == '*') {
                return pair ? at + 2 : at + 1;
            }
            return pair ? at + 2 : at;
        }

        /** A reference such as [12] or [^3]. */
        private int skipFootnote(int at) {
            int end = at + 1;
            while (end < original.length()
                    && end - at < 6
                    && (Character.isDigit(original.charAt(end)) || original.charAt(end) == '^')) {
                end++;
            }
            if (end == at + 1 || end >= original.length() || original.charAt(end) != ']') {
                return at;
            }
            if (lineStart) {
                put(NOTE, at);
            }
            return end + 1;
        }

        /** Blanks are kept only between two words of Latin letters or digits. */
        private int skipBlanks(int at) {
            int end = at;
            while (end < original.length() && blank(original.charAt(end))) {
                end++;
            }
            char before = clean.isEmpty() ? '\n' : clean.charAt(clean.length() - 1);
            char after = end < original.length() ? original.charAt(end) : '\n';
            boolean decimal = before == '.' && Character.isDigit(after);
            if (decimal) {
                return end;
            }
            if ((latin(before) && latin(after))
                    || (latin(before) && after < 128 && after != '\n' && Character.isLetterOrDigit(after))) {
                put(' ', at);
            }
            return end;
        }

        private static boolean blank(char c) {
            return c == ' '
                    || c == '\t'
                    || c == '\u3000'
                    || c == '\u00a0'
                    || (c >= '\u2000' && c <= '\u200a')
                    || c == '\u202f';
        }

        private static boolean latin(char c) {
            return c > ' ' && c < 0x250;
        }

        /** An ASCII sign beside a Chinese character stands for the Chinese sign. */
        private char chinese(char c, int at) {
            if (c == '.') {
                return endsSentence(at) ? '。' : c;
            }
            int sign = ",;:()".indexOf(c);
            if (sign < 0) {
                return c;
            }
            boolean before = clean.length() > 0 && clean.charAt(clean.length() - 1) > 0x2e80;
            boolean after = at + 1 < original.length() && original.charAt(at + 1) > 0x2e80;
            boolean digits = c == ','
                    && at + 1 < original.length()
                    && Character.isDigit(original.charAt(at + 1))
                    && clean.length() > 0
                    && Character.isDigit(clean.charAt(clean.length() - 1));
            return (before || after) && !digits ? "，；：（）".charAt(sign) : c;
        }

        /** A full stop in an old text: 增长5%.全省. */
        private boolean endsSentence(int at) {
            return clean.length() > 0
                    && "%”）》".indexOf(clean.charAt(clean.length() - 1)) >= 0
                    && at + 1 < original.length()
                    && original.charAt(at + 1) > 0x2e80;
        }

        private static char normal(char c) {
            if ((c >= '０' && c <= '９') || (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ')) {
                return (char) (c - 0xfee0);
            }
            return switch (c) {
                case '％', '﹪' -> '%';
                case '．' -> '.';
                case '＋' -> '+';
                case '／' -> '/';
                case '－', '−', '‐', '‑', '–', '—', '―', '─' -> c == '—' || c == '―' || c == '─' ? '—' : '-';
                case '～', '∼', '〜' -> '~';
                case '＂' -> '"';
                case '\u2028', '\u2029', '\u0085' -> '\n';
                case '﹐' -> '，';
                case '︰' -> '：';
                default -> c;
            };
        }
    }
}
