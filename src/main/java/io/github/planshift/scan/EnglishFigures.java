package io.github.planshift.scan;

import io.github.planshift.model.Due;
import io.github.planshift.model.Operator;
import io.github.planshift.model.Target;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the figures of an English sentence: $1.5 billion, 5 percent, 100,000 new jobs, ten laws, 1 in 3 children. */
final class EnglishFigures {

    private static final String MULTIPLIER = "(?:[ -](thousand|million|billion|trillion))?";
    private static final String PERCENT = "(?:[ -]?(percentage points?|percent|per cent|%))?";
    private static final Pattern NUMBER = Pattern.compile(
            "(?:(?<![\\w.,$€£#/-])|(?<=[a-z]-)(?=[$€£]))([$€£]?)(\\d{1,3}(?:,\\d{3})++|\\d++)(\\.\\d++)?"
                    + "(?: ?(?:to|-|–) ?[$€£]?(\\d++(?:\\.\\d++)?))?" + MULTIPLIER + PERCENT + "(?![\\w/])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WORDS =
            Pattern.compile("(?<![\\w-])(" + EnglishNumbers.WORDS + ")" + PERCENT, Pattern.CASE_INSENSITIVE);
    private static final Pattern SHARE = Pattern.compile(
            "\\b(\\d{1,3}|one|two|three|four|five) (?:in|out of)(?: every)? (\\d{1,3}|two|three|four|five|six|seven|eight|ten)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PART = Pattern.compile(
            "\\b(?:by (half)\\b|(half) (?:of|the)\\b|(triple|double|quadruple)[sd]? (?:the|our|its|that|this|their|funding|investment))",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NOUN = Pattern.compile("^[ -](?:[\\d,]+-[a-z]+ )?((?:[A-Za-z][\\w'’-]*+ ?){1,6})");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** What makes a number part of a name or a date: March 3, Local 163, SEIU 1199. */
    private static final Pattern NAMES = Pattern.compile(
            "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?"
                    + "|Section|Chapter|Article|Highway|Route|Interstate|Proposition|Prop|No\\.?|Number|Local|District"
                    + "|Title|Fortune|Flight|Phase|Level|Grade|(?<![\\w'’])[A-Z]{2,}|[Cc]ovid|COVID|[Aa]ge|[Aa]ges)[ -]?$");

    private static final Pattern SPELLS = Pattern.compile(
            "^(?:-(?!dollar|percent)[a-zA-Z]|[ -](?:(?:straight|consecutive|full|more|short|long) )?(?:years?|months?|weeks?|days?|hours?"
                    + "|minutes?|decades?|times|centur\\w+|generations?|st|nd|rd|th|a\\.?m|p\\.?m|degrees|o'clock|of us)\\b).*");

    /** An amount in another currency: (about $280 billion). */
    private static final Pattern CONVERTED =
            Pattern.compile("\\((?:about |around |roughly |some |nearly |over )?[$€£]? ?$");

    private static final Pattern TO = Pattern.compile(" (?:dollars |percent )?to ");
    private static final Set<String> LEADING =
            Set.of("more", "additional", "of", "the", "our", "these", "those", "your");
    private static final Set<String> DOLLARS = Set.of("dollars", "dollar", "bucks");
    private static final Set<String> NOT_AN_ACT = Set.of("building", "housing", "training");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Counts below this are figures only next to a verb that does something. */
    private static final BigDecimal FEW = BigDecimal.valueOf(20);

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

    /**
     * A figure with the words around it that say what it measures.
     *
     * @param start of the number in the sentence
     * @param few whether it is a small count, which most numbers of a speech are by the way
     */
    record Found(
            int start,
            int end,
            String metric,
            Operator operator,
            BigDecimal value,
            @Nullable BigDecimal high,
            String unit,
            boolean few) {

        Target target(@Nullable String indicator, @Nullable Due due) {
            return new Target(indicator, metric, operator, value, high, null, unit, null, due);
        }
    }

    /** The figures of a sentence; years, dates, spans of time and numbers in names are none. */
    List<Found> find(String sentence) {
        List<Found> found = new ArrayList<>();
        shares(sentence, found);
        parts(sentence, found);
        digits(sentence, found);
        words(sentence, found);
        found.sort(Comparator.comparingInt(Found::start));
        return found;
    }

    private void digits(String sentence, List<Found> found) {
        Matcher number = NUMBER.matcher(sentence);
        while (number.find()) {
            String digits = number.group(2).replace(",", "") + (number.group(3) == null ? "" : number.group(3));
            if (digits.length() > 20 || taken(number.start(), found)) {
                continue;
            }
            String head = sentence.substring(0, number.start());
            String tail = sentence.substring(number.end());
            boolean bare = number.group(1).isEmpty() && number.group(5) == null && number.group(6) == null;
            boolean year = bare
                    && number.group(3) == null
                    && digits.length() == 4
                    && digits.compareTo("1800") > 0
                    && digits.compareTo("2101") < 0
                    && !number.group(2).contains(",");
            boolean converted = CONVERTED.matcher(head).find() && !found.isEmpty();
            if (year
                    || converted
                    || (bare && NAMES.matcher(head).find())
                    || SPELLS.matcher(tail).matches()) {
                continue;
            }
            BigDecimal value = new BigDecimal(digits).multiply(EnglishNumbers.multiplier(number.group(5)));
            BigDecimal high = number.group(4) == null
                    ? null
                    : new BigDecimal(number.group(4)).multiply(EnglishNumbers.multiplier(number.group(5)));
            String unit = unit(number.group(1), number.group(6), tail);
            if ((bare && unit.isEmpty()) || startsFrom(head, tail)) {
                continue;
            }
            if (high != null && head.endsWith("from ")) {
                value = high;
                high = null;
            }
            found.add(found(sentence, number.start(), number.end(), value, high, unit, bare));
        }
    }

    /** Numbers in words, and amounts such as "a million". */
    private void words(String sentence, List<Found> found) {
        Matcher number = WORDS.matcher(sentence);
        while (number.find()) {
            String tail = sentence.substring(number.end());
            BigDecimal value = EnglishNumbers.words(number.group(1));
            if (taken(number.start(), found)
                    || value.signum() == 0
                    || SPELLS.matcher(tail).matches()) {
                continue;
            }
            String unit = unit("", number.group(2), tail);
            boolean bare = number.group(2) == null;
            if (!(bare && unit.isEmpty()) && !startsFrom(sentence.substring(0, number.start()), tail)) {
                found.add(found(sentence, number.start(), number.end(), value, null, unit, bare));
            }
        }
    }

    /** 1 in 3 is a third. */
    private void shares(String sentence, List<Found> found) {
        Matcher share = SHARE.matcher(sentence);
        while (share.find()) {
            BigDecimal part = EnglishNumbers.small(share.group(1));
            BigDecimal whole = EnglishNumbers.small(share.group(2));
            if (part != null && whole != null && whole.compareTo(part) > 0) {
                BigDecimal percent = part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP);
                found.add(found(sentence, share.start(), share.end(), percent, null, "%", false));
            }
        }
    }

    private void parts(String sentence, List<Found> found) {
        Matcher part = PART.matcher(sentence);
        while (part.find()) {
            int group = part.group(1) != null ? 1 : part.group(2) != null ? 2 : 3;
            String word = part.group(group).toLowerCase(Locale.ROOT);
            BigDecimal value = BigDecimal.valueOf(
                    switch (word) {
                        case "double" -> 2;
                        case "triple" -> 3;
                        case "quadruple" -> 4;
                        default -> 50;
                    });
            found.add(found(
                    sentence, part.start(group), part.end(group), value, null, group == 3 ? "times" : "%", false));
        }
    }

    private Found found(
            String sentence,
            int start,
            int end,
            BigDecimal value,
            @Nullable BigDecimal high,
            String unit,
            boolean bare) {
        String head = sentence.substring(0, start);
        String tail = sentence.substring(end);
        return new Found(
                start,
                end,
                metric(head, tail),
                operator(head, tail, high),
                plain(value),
                high == null ? null : plain(high),
                unit,
                bare && value.compareTo(FEW) < 0);
    }

    private static boolean taken(int start, List<Found> found) {
        return found.stream().anyMatch(one -> one.start() <= start && start < one.end());
    }

    /** What a change starts from: from 12.1 percent to 5.2 percent. */
    private static boolean startsFrom(String head, String tail) {
        return head.endsWith("from ") && TO.matcher(tail).lookingAt();
    }

    private String unit(String sign, @Nullable String percent, String tail) {
        if (percent != null) {
            return percent.toLowerCase(Locale.ROOT).contains("point") ? "percentage points" : "%";
        }
        switch (sign) {
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
            String lower = word.toLowerCase(Locale.ROOT);
            if (unit.isEmpty() && LEADING.contains(lower)) {
                continue;
            }
            if (DOLLARS.contains(lower)) {
                return "USD";
            }
            boolean manner = lower.endsWith("ly") && !unit.isEmpty();
            boolean act = lower.endsWith("ing") && !unit.isEmpty() && !NOT_AN_ACT.contains(lower);
            if (stops.contains(lower)
                    || lower.contains("'")
                    || lower.contains("’")
                    || lower.endsWith("ed")
                    || act
                    || manner) {
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

    /** Up to eight words before the number and six behind it. */
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

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
