package io.github.planshift.scan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as English writes them: digits with a multiplier, words, fractions. */
final class EnglishNumbers {

    private static final Map<String, Integer> SMALL = Map.ofEntries(
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("sixty", 60),
            Map.entry("seventy", 70),
            Map.entry("eighty", 80),
            Map.entry("ninety", 90),
            Map.entry("one", 1),
            Map.entry("a", 1),
            Map.entry("half", 0));

    private static final String WORD =
            String.join("|", SMALL.keySet().stream().sorted().toList());

    /** A number in words, "a million" and "half a million" among them; a bare "one" or "a" is none. */
    static final String WORDS =
            "(?:half a (?:million|billion)|(?:a|one) (?:hundred|thousand|million|billion|trillion)\\b"
                    + "(?:(?: and)? (?:" + WORD + ")\\b)?"
                    + "|(?!(?:a|one|half)\\b)(?:" + WORD + ")(?:-(?:" + WORD
                    + "))?(?: (?:hundred|thousand|million|billion|trillion))*)\\b";

    private static final Pattern BREAK = Pattern.compile("[ -]");

    private EnglishNumbers() {}

    /** What a number in words is worth. */
    static BigDecimal words(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        if (lower.startsWith("half a ")) {
            return multiplier(lower.substring(7)).divide(BigDecimal.valueOf(2));
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (String word : List.of(BREAK.split(lower))) {
            if (word.equals("hundred")) {
                sum = sum.multiply(BigDecimal.valueOf(100));
            } else if (SMALL.containsKey(word)) {
                sum = sum.add(BigDecimal.valueOf(SMALL.get(word)));
            } else if (!word.equals("and")) {
                sum = sum.multiply(multiplier(word));
            }
        }
        return sum;
    }

    /** What a digit or a word for one stands for; null for anything else. */
    static @Nullable BigDecimal small(String text) {
        Integer word = SMALL.get(text.toLowerCase(Locale.ROOT));
        if (word != null) {
            return BigDecimal.valueOf(word);
        }
        return text.matches("\\d{1,4}") ? new BigDecimal(text) : null;
    }

    static BigDecimal multiplier(@Nullable String word) {
        if (word == null) {
            return BigDecimal.ONE;
        }
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "thousand" -> BigDecimal.TEN.pow(3);
            case "million" -> BigDecimal.TEN.pow(6);
            case "billion" -> BigDecimal.TEN.pow(9);
            default -> BigDecimal.TEN.pow(12);
        };
    }
}
