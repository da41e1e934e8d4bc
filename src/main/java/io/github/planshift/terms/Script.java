package io.github.planshift.terms;

import io.github.planshift.model.UserError;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** How expressions are made in one way of writing: how long they are, and where none begins or ends. */
enum Script {
    CHINESE("zh.txt", 10),
    LATIN("en.txt", 4);

    private final String file;
    private final int longest;

    Script(String file, int longest) {
        this.file = file;
        this.longest = longest;
    }

    /** How a text is written. */
    static Script of(RoundText text) {
        return text.lang().startsWith("zh") ? CHINESE : LATIN;
    }

    /** The most units an expression has. */
    int longest() {
        return longest;
    }

    /** The units of a text. */
    int[] read(String text, Units units) {
        IntList out = new IntList();
        if (this == CHINESE) {
            ChineseReader.read(text, units, out);
        } else {
            EnglishReader.read(text, units, out);
        }
        return out.toArray();
    }

    /** What an expression neither begins nor ends with, nor contains, nor is. */
    Edges edges(Units units) {
        return new Edges(lists(), this, units);
    }

    /** Words by list, from the resource file. */
    private Map<String, Set<String>> lists() {
        Map<String, Set<String>> lists = new HashMap<>();
        try (InputStream in = Script.class.getResourceAsStream(file)) {
            if (in == null) {
                throw UserError.input("the program is not whole: " + file + " is missing");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            Set<String> current = new HashSet<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("[")) {
                    current = lists.computeIfAbsent(line.substring(1, line.indexOf(']')), any -> new HashSet<>());
                } else if (!line.startsWith("#")) {
                    for (String word : line.strip().split(" +", -1)) {
                        if (!word.isEmpty()) {
                            current.add(word);
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lists;
    }

    /** The units of a phrase, without breaks at its ends. */
    int[] phrase(String phrase, Units units) {
        int[] row = read(phrase, units);
        int start = 0;
        int end = row.length;
        while (start < end && !Units.counts(row[start])) {
            start++;
        }
        while (end > start && !Units.counts(row[end - 1])) {
            end--;
        }
        return Arrays.copyOfRange(row, start, end);
    }

    /** Words that make a row of units no expression: at its edges, within it, or as a whole. */
    static final class Edges {

        private static final int BEGIN = 1;
        private static final int END = 2;
        private static final int WITHIN = 4;
        private static final int WHOLE = 8;
        private static final int DESPITE = 16;

        private final Phrases words = new Phrases();
        private final Set<Integer> bounds = new HashSet<>();

        private Edges(Map<String, Set<String>> lists, Script script, Units units) {
            Map<String, Integer> places = new HashMap<>();
            add(places, lists, "both", BEGIN | END);
            add(places, lists, "begin", BEGIN);
            add(places, lists, "end", END);
            add(places, lists, "within", WITHIN);
            add(places, lists, "whole", WHOLE);
            add(places, lists, "despite", DESPITE);
            places.forEach((word, place) -> words.add(script.phrase(word, units), place));
            if (script == LATIN) {
                lists.getOrDefault("both", Set.of()).forEach(word -> bounds.add(units.word(word)));
            }
        }

        private static void add(Map<String, Integer> places, Map<String, Set<String>> lists, String list, int place) {
            lists.getOrDefault(list, Set.of()).forEach(word -> places.merge(word, place, (one, other) -> one | other));
        }

        /** Whether a unit bounds an expression as a comma does. */
        boolean bounds(int unit) {
            return bounds.contains(unit);
        }

        /** Whether no word stands where it must not. */
        boolean allow(int[] row) {
            int[] places = new int[1];
            words.find(row, (place, start, end) -> {
                places[0] |= place & WITHIN;
                places[0] |= start == 0 ? place & (BEGIN | DESPITE) : 0;
                places[0] |= end == row.length ? place & END : 0;
                places[0] |= start == 0 && end == row.length ? place & WHOLE : 0;
            });
            boolean begins = (places[0] & BEGIN) == 0 || (places[0] & DESPITE) != 0;
            return begins && (places[0] & (END | WITHIN | WHOLE)) == 0;
        }
    }
}
