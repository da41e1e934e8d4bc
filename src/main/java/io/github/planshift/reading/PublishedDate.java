package io.github.planshift.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as pages and front matter write them: 2025-01-20, 2025/1/20 09:30, 20250120, 2025年1月20日. */
final class PublishedDate {

    private static final Pattern DATE = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(?:"
            + "\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})(?!\\d)" // with separators
            + "|(\\d\\d)(\\d\\d)(?=\\d{6}(?!\\d)|(?!\\d)))"); // in one piece, perhaps with the time of day

    private PublishedDate() {}

    /** The first date in the text, or null where there is none. */
    static @Nullable LocalDate of(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Matcher matcher = DATE.matcher(text);
        while (matcher.find()) {
            LocalDate date = date(matcher);
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    /** Null where there is no such day. */
    private static @Nullable LocalDate date(Matcher matcher) {
        boolean separated = matcher.group(2) != null;
        try {
            return LocalDate.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(separated ? 2 : 4)),
                    Integer.parseInt(matcher.group(separated ? 3 : 5)));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
