package io.github.planshift.render;

import io.github.planshift.text.Visible;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Escapes text for GitHub-flavoured Markdown, no more than needed, so that the source stays readable. */
public final class MarkdownText {

    /** Escaped wherever they stand; $ since GitHub takes it for mathematics. */
    private static final String ALWAYS = "\\`*[]<~|$";

    private static final String URL_MARKS = "-._~:/?#@!$&'*+,;=";
    private static final int LONGEST_ENTITY = 33;

    private MarkdownText() {}

    /**
     * A text on one line that shows as it is wherever it is put: at the start of a block, in a heading, a list or a
     * table cell, beside a footnote mark.
     */
    public static String anywhere(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        append(stripped(oneLine(text)), EnumSet.allOf(Around.class), out);
        return out.toString();
    }

    /** Without blanks of any kind at its ends, beside which marks such as ** would not be read. */
    private static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** The text on one line: runs of blanks, tabs and line ends become one blank, other control characters visible. */
    static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ' && c != '\t' && !Visible.isLineEnd(c)) {
                line.append(c);
            } else if (line.length() == 0 || line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return Visible.of(line.toString());
    }

    /** Whether nothing of a text would be seen. */
    static boolean isBlank(String text) {
        return text.chars()
                .allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || Visible.isLineEnd(c));
    }

    /** What stands around a text and gives more of its characters a meaning. */
    enum Around {
        /** The text begins a block: it could be a heading, list, quote or rule. */
        BLOCK_START,
        /** A footnote mark comes before: it could become a link or a definition. */
        AFTER_NOTE,
        /** A link or footnote mark comes after: it could become an image. */
        BEFORE_BRACKET,
        /** The text is in a heading: # at the end would be lost. */
        HEADING
    }

    /** Appends a text that was {@linkplain #oneLine made one line}. */
    static void append(String text, Set<Around> around, StringBuilder out) {
        int startMark = around.contains(Around.BLOCK_START) ? blockMark(text) : -1;
        int closing = around.contains(Around.HEADING) ? closingMarks(text) : text.length();
        boolean noteBefore = around.contains(Around.AFTER_NOTE);
        boolean bracketAfter = around.contains(Around.BEFORE_BRACKET);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean special = i == startMark
                    || (i >= closing && c == '#')
                    || (i == 0 && noteBefore && (c == '(' || c == ':'))
                    || (i + 1 == text.length() && bracketAfter && c == '!')
                    || isMark(text, i);
            if (special) {
                out.append('\\');
            }
            out.append(c);
        }
    }

    private static boolean isMark(String text, int at) {
        char c = text.charAt(at);
        if (c >= 0x80) {
            return false;
        }
        return switch (c) {
            case '_' -> !isWordAt(text, at - 1) || !isWordAt(text, at + 1);
            case '&' -> isEntity(text, at);
            // GitHub turns addresses in running text into links
            case ':' -> text.startsWith("//", at + 1) || endsWith(text, at, "mailto") || endsWith(text, at, "xmpp");
            case '.' -> endsWith(text, at, "www");
            default -> ALWAYS.indexOf(c) >= 0;
        };
    }

    /** Where the # at the end of a heading begin. */
    private static int closingMarks(String text) {
        int at = text.length();
        while (at > 0 && (text.charAt(at - 1) == '#' || isBlankAt(text, at - 1))) {
            at--;
        }
        return at;
    }

    /** Where the character stands that would make the line a heading, list, quote or rule; -1 if nowhere. */
    private static int blockMark(String text) {
        if (text.isEmpty()) {
            return -1;
        }
        char first = text.charAt(0);
        if (first == '#' || first == '>' || first == '=') {
            return 0;
        }
        if (first == '-' || first == '+') {
            return isBlankAt(text, 1) || text.charAt(1) == first ? 0 : -1;
        }
        int digits = 0;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        boolean numbered = digits > 0
                && digits < text.length()
                && (text.charAt(digits) == '.' || text.charAt(digits) == ')')
                && isBlankAt(text, digits + 1);
        return numbered ? digits : -1;
    }

    /** Whether the text ends there or has a blank of any kind, which is stripped where it comes last. */
    private static boolean isBlankAt(String text, int at) {
        return at == text.length() || Character.isWhitespace(text.charAt(at));
    }

    private static boolean isWordAt(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    private static boolean isEntity(String text, int at) {
        int end = at + 1;
        if (end < text.length() && text.charAt(end) == '#') {
            end++;
        }
        while (end < text.length() && end - at < LONGEST_ENTITY && isAsciiAlphanumeric(text.charAt(end))) {
            end++;
        }
        return end < text.length() && end > at + 1 && text.charAt(end) == ';';
    }

    private static boolean endsWith(String text, int end, String word) {
        return text.regionMatches(true, end - word.length(), word, 0, word.length());
    }

    private static boolean isAsciiAlphanumeric(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /** The text as a code span, or null where none can hold it. */
    static @Nullable String code(String text, boolean inTable) {
        String line = oneLine(text).strip();
        // a table takes \| for | before it looks for code; how it takes \\| depends on the reader
        if (inTable && line.contains("\\|")) {
            return null;
        }
        String fence = "`".repeat(longestRun(line, '`') + 1);
        String padding = line.startsWith("`") || line.endsWith("`") ? " " : "";
        return fence + padding + (inTable ? line.replace("|", "\\|") : line) + padding + fence;
    }

    static int longestRun(String text, char wanted) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == wanted ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    /** A web address for use as a link's target, or null where it is none of http and https. */
    public static @Nullable String webAddress(String url) {
        String stripped = url.strip();
        for (String scheme : new String[] {"http://", "https://"}) {
            if (stripped.regionMatches(true, 0, scheme, 0, scheme.length()) && hasHost(stripped, scheme.length())) {
                return scheme + encoded(stripped.substring(scheme.length()));
            }
        }
        return null;
    }

    private static boolean hasHost(String url, int at) {
        return at < url.length() && Character.isLetterOrDigit(url.codePointAt(at));
    }

    /**
     * A path relative to the document.
     *
     * @throws IllegalArgumentException if it leads elsewhere
     */
    public static String path(String path) {
        if (path.isEmpty() || path.startsWith("/") || path.indexOf('\\') >= 0 || path.indexOf(':') >= 0) {
            throw new IllegalArgumentException("path \"" + path + "\" must be relative, with forward slashes");
        }
        return encoded(path);
    }

    private static String encoded(String url) {
        StringBuilder out = new StringBuilder(url.length() + 16);
        for (int at = 0; at < url.length(); ) {
            int c = url.codePointAt(at);
            int end = at + Character.charCount(c);
            if (c == '&' && isEntity(url, at)) {
                out.append("&amp;");
            } else if (isAsciiAlphanumeric(c) || URL_MARKS.indexOf(c) >= 0 || (c == '%' && isHexPair(url, end))) {
                out.append((char) c);
            } else {
                String known = isHalf(c) ? "\uFFFD" : url.substring(at, end);
                for (byte each : known.getBytes(StandardCharsets.UTF_8)) {
                    out.append('%').append(HexFormat.of().withUpperCase().toHexDigits(each));
                }
            }
            at = end;
        }
        return out.toString();
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private static boolean isHexPair(String url, int at) {
        return at + 1 < url.length()
                && HexFormat.isHexDigit(url.charAt(at))
                && HexFormat.isHexDigit(url.charAt(at + 1));
    }
}
