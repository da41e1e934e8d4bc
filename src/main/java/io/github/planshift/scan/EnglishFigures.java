package io.github.planshift.scan;

import io.github.planshift.model.Due;
import io.github.planshift.model.Operator;
import io.github.planshift.model.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the figures of an English sentence: $1.5 billion, 5 percent, 100,000 new jobs. */
final class EnglishFigures {

    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\w.,$€£#-])([$€£]?)(\\d{1,3}(?:,\\d{3})++|\\d++)(\\.\\d++)?"
                    + "(?: ?(?:to|-|–) ?[$€£]?(\\d++(?:\\.\\d++)?))?"
                    + "(?:[ -](thousand|million|billion|trillion))?"
                    + "(?:[ -]?(percentage points?|percent|per cent|%))?(?![\\w])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NOUN = Pattern.compile("^[ -]((?:[A-Za-z][\\w'’-]*+ ?){1,5})");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern MONTHS = Pattern.compile(
            "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Section|Chapter|Article|Highway|Route|Interstate|Proposition|No\\.?|Number|Covid|COVID)[ -]?$");
    private static final Pattern SPELLS = Pattern.compile(
            "^(?:-[a-z]|[ -](?:years?|months?|weeks?|days?|hours?|minutes?|decades?|times|st|nd|rd|th|a\\.?m|p\\.?m|degrees)\\b).*");

    private final Terms geBefore;
    private final Terms leBefore;
    private final Terms aboutBefore;
    private final Terms geAfter;
    private final Terms leAfter;
    private final Terms stops;

    EnglishFigures(Lexicon lexicon) {
        geBefore = lexicon.terms("ge-before");
        leBefore = lexicon.terms("le-before");
        aboutBefore = lexicon.terms("about-before");
        geAfter = lexicon.terms("ge-after");
        leAfter = lexicon.terms("le-after");
        stops = lexicon.terms("stops");
    }

    /** A figure with the words around it that say what it measures. */
    record Found(
            String metric,
            Operator operator,
            BigDecimal value,
            @Nullable BigDecimal high,
            String unit) {

        Target target(@Nullable String indicator, @Nullable Due due) {
            return new Target(indicator, metric, operator, value, high, null, unit, null, due);
        }
    }

    /** The figures of a sentence; years, dates, spans of time and numbers in names are none. */
    List<Found> find(String sentence) {
        List<Found> found = new ArrayList<>();
        Matcher number = NUMBER.matcher(sentence);
        while (number.find()) {
            String digits = number.group(2).replace(",", "") + (number.group(3) == null ? "" : number.group(3));
            if (digits.length() > 20) {
                continue;
            }
            BigDecimal value = new BigDecimal(digits).multiply(multiplier(number.group(5)));
            String head = sentence.substring(0, number.start());
            String tail = sentence.substring(number.end());
            boolean bare = number.group(1).isEmpty() && number.group(5) == null && number.group(6) == null;
            boolean year = bare
                    && number.group(3) == null
                    && digits.length() == 4
                    && digits.compareTo("1800") > 0
                    && digits.compareTo("2101") < 0
                    && !number.group(2).contains(",");
            boolean converted = head.endsWith("(") && !found.isEmpty();
            if (year
                    || converted
                    || MONTHS.matcher(head).find()
                    || SPELLS.matcher(tail).matches()) {
                continue;
            }
            String unit = unit(number, tail);
            if (bare && unit.isEmpty()) {
                continue;
            }
            BigDecimal high = number.group(4) == null
                    ? null
                    : new BigDecimal(number.group(4)).multiply(multiplier(number.group(5)));
            found.add(new Found(
                    metric(head, tail),
                    operator(head, tail, high),
                    plain(value),
                    high == null ? null : plain(high),
                    unit));
        }
        return found;
    }

    private String unit(Matcher number, String tail) {
        if (number.group(6) != null) {
            return number.group(6).toLowerCase(Locale.ROOT).contains("point") ? "percentage points" : "%";
        }
        switch (number.group(1)) {
            case "$" -> {
                return "USD";
            }
            case "€" -> {
                return "EUR";
            }
            case "£" -> {
                return "GBP";
            }
            default -> {}
        }
        Matcher noun = NOUN.matcher(tail);
        if (!noun.find()) {
            return "";
        }
        String words = noun.group(1).strip();
        if (words.startsWith("yuan")) {
            return "元";
        }
        String unit = "";
        for (String word : BLANKS.splitAsStream(words).toList()) {
            if (stops.contains(word.toLowerCase(Locale.ROOT)) || word.endsWith("ed")) {
                break;
            }
            unit = word;
        }
        return unit;
    }

    private Operator operator(String head, String tail, @Nullable BigDecimal high) {
        if (high != null) {
            return Operator.RANGE;
        }
        String before = head.stripTrailing().toLowerCase(Locale.ROOT);
        String after = tail.stripLeading().toLowerCase(Locale.ROOT);
        if (geBefore.lengthBefore(before, before.length()) > 0 || geAfter.lengthAt(after, 0) > 0) {
            return Operator.AT_LEAST;
        }
        if (leBefore.lengthBefore(before, before.length()) > 0 || leAfter.lengthAt(after, 0) > 0) {
            return Operator.AT_MOST;
        }
        return aboutBefore.lengthBefore(before, before.length()) > 0 ? Operator.ABOUT : Operator.POINT;
    }

    /** Up to eight words before the number and five behind it. */
    private static String metric(String head, String tail) {
        String clause = head.substring(Math.max(head.lastIndexOf(", ") + 1, head.lastIndexOf(';') + 1));
        List<String> words = BLANKS.splitAsStream(clause.strip()).toList();
        StringBuilder metric = new StringBuilder();
        for (int at = Math.max(0, words.size() - 8); at < words.size(); at++) {
            metric.append(words.get(at)).append(' ');
        }
        Matcher noun = NOUN.matcher(tail);
        if (noun.find()) {
            metric.append(noun.group(1).strip());
        }
        return metric.toString().strip();
    }

    private static BigDecimal multiplier(@Nullable String word) {
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

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
