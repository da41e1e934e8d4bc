package io.github.planshift.reading;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The block of keys and values between lines of dashes at the beginning of a Markdown file.
 *
 * <p>Read line by line and not as YAML: titles of reports hold colons and quotation marks that YAML refuses.
 */
final class FrontMatter {

    private static final int MOST_LINES = 500;
    private static final int MOST_LINE = 2000;
    private static final Pattern FENCE = Pattern.compile("-{3,}");
    private static final Pattern END = Pattern.compile("-{3,}|\\.{3}");
    private static final Pattern ENTRY = Pattern.compile("(\\w[\\w .-]{0,40}?)\\s*:(?:\\s+(.*))?");
    private static final Pattern MORE = Pattern.compile("(?:\\s+|(?=-\\s))(?:-\\s+)?(\\S.*)");

    private final Map<String, String> values = new LinkedHashMap<>();
    private int end;

    private FrontMatter() {}

    /** The front matter of a text; empty where the text does not begin with one that is closed. */
    static FrontMatter of(String text) {
        FrontMatter matter = new FrontMatter();
        int start = lineEnd(text, 0);
        if (FENCE.matcher(text.substring(0, start).strip()).matches()) {
            matter.parse(text, start);
        }
        return matter;
    }

    /** Offset behind the block, or 0 where there is none. */
    int end() {
        return end;
    }

    /** The value of the first of the keys that has one; of a list the first item. */
    @Nullable
    String first(String... keys) {
        for (String key : keys) {
            String value = values.get(key);
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return null;
    }

    private void parse(String text, int start) {
        String key = "";
        int line = 0;
        for (int at = start; at < text.length() && line < MOST_LINES; line++) {
            int next = lineEnd(text, at);
            String content = text.substring(at, next).stripTrailing();
            at = next;
            if (content.length() > MOST_LINE) {
                break;
            }
            if (END.matcher(content).matches()) {
                end = next;
                return;
            }
            Matcher entry = ENTRY.matcher(content);
            Matcher more = MORE.matcher(content);
            if (entry.matches()) {
                key = entry.group(1).toLowerCase(Locale.ROOT);
                String value = entry.group(2) == null ? "" : entry.group(2).strip();
                values.put(key, value.matches("[>|][+-]?") ? "" : unquoted(value));
            } else if (more.matches()) {
                if (values.getOrDefault(key, "").isEmpty()) {
                    values.put(key, unquoted(more.group(1).strip()));
                }
            } else if (!content.isBlank() && !content.startsWith("#")) {
                break;
            }
        }
        values.clear();
    }

    private static int lineEnd(String text, int from) {
        int newline = text.indexOf('\n', from);
        return newline < 0 ? text.length() : newline + 1;
    }

    private static String unquoted(String value) {
        int last = value.length() - 1;
        char quote = last > 0 ? value.charAt(0) : ' ';
        if ((quote == '"' || quote == '\'') && value.charAt(last) == quote) {
            String inner = value.substring(1, last);
            return quote == '"' ? inner.replace("\\\"", "\"").replace("\\\\", "\\") : inner.replace("''", "'");
        }
        return value;
    }
}
