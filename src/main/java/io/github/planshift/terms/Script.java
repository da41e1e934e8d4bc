package io.github.planshift.terms;

import io.github.planshift.model.UserError;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
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

    /** What an expression neither begins nor ends with. */
    Edges edges(Units units) {
        return new Edges(lists(), this, units);
    }

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
                    current = lists.computeIfAbsent(line.substring(1, line.indexOf(']')), any -> new LinkedHashSet<>());
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

    /** Words at the edges and words anywhere that make a row of units no expression. */
    static final class Edges {
        private final Set<List<Integer>> begin;
        private final Set<List<Integer>> end;
        private final Set<List<Integer>> within;
        private final Set<List<Integer>> whole;
        private final int longest;

        Edges(Map<String, Set<String>> lists, Script script, Units units) {
            Set<List<Integer>> both = rows(lists, "both", script, units);
            begin = rows(lists, "begin", script, units);
            begin.addAll(both);
            end = rows(lists, "end", script, units);
            end.addAll(both);
            within = rows(lists, "within", script, units);
            whole = rows(lists, "whole", script, units);
            longest = java.util.stream.Stream.of(begin, end, within)
                    .flatMap(Set::stream)
                    .mapToInt(List::size)
                    .max()
                    .orElse(0);
        }

        private static Set<List<Integer>> rows(
                Map<String, Set<String>> lists, String list, Script script, Units units) {
            Set<List<Integer>> rows = new HashSet<>();
            for (String word : lists.getOrDefault(list, Set.of())) {
                List<Integer> row = new ArrayList<>();
                for (int unit : script.read(word, units)) {
                    if (Units.counts(unit)) {
                        row.add(unit);
                    }
                }
                rows.add(row);
            }
            return rows;
        }

        /** Whether a row of units can be an expression as far as words go that cannot be in one. */
        boolean allow(int[] row) {
            List<Integer> units = java.util.Arrays.stream(row).boxed().toList();
            int length = units.size();
            if (whole.contains(units)) {
                return false;
            }
            for (int size = 1; size <= Math.min(longest, length); size++) {
                if (begin.contains(units.subList(0, size)) || end.contains(units.subList(length - size, length))) {
                    return false;
                }
                for (int at = 0; at + size <= length; at++) {
                    if (within.contains(units.subList(at, at + size))) {
                        return false;
                    }
                }
            }
            return true;
        }
    }
}
