package io.github.planshift.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A deadline as precise as the text states it: a year, a month, a day, or the end of a five-year plan.
 *
 * @param text {@code 2025}, {@code 2025-06}, {@code 2025-06-30} or {@code 14fyp}
 * @param end the last day that still meets the deadline
 */
public record Due(String text, LocalDate end) implements Comparable<Due> {

    private static final Pattern PLAN = Pattern.compile("(\\d{1,2})fyp");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /**
     * Reads a deadline.
     *
     * @throws IllegalArgumentException saying which forms there are, if the text is none of them
     */
    public static Due parse(String text) {
        String trimmed = text.strip().toLowerCase(Locale.ROOT);
        try {
            Matcher plan = PLAN.matcher(trimmed);
            if (plan.matches()) {
                return new Due(trimmed, LocalDate.of(1955 + 5 * Integer.parseInt(plan.group(1)), 12, 31));
            }
            if (YEAR.matcher(trimmed).matches()) {
                return new Due(trimmed, LocalDate.of(Integer.parseInt(trimmed), 12, 31));
            }
            if (MONTH.matcher(trimmed).matches()) {
                return new Due(trimmed, YearMonth.parse(trimmed).atEndOfMonth());
            }
            if (DAY.matcher(trimmed).matches()) {
                return new Due(trimmed, LocalDate.parse(trimmed));
            }
            throw noDate(text, null);
        } catch (DateTimeParseException e) {
            throw noDate(text, e);
        }
    }

    private static IllegalArgumentException noDate(String text, @Nullable Throwable cause) {
        return new IllegalArgumentException(
                "\"" + text + "\" is no date; write a year (2025), a month (2025-06), a day (2025-06-30)"
                        + " or a plan (14fyp)",
                cause);
    }

    @Override
    public int compareTo(Due other) {
        return end.compareTo(other.end);
    }

    @Override
    public String toString() {
        return text;
    }
}
