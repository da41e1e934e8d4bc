package io.github.planshift.scan;

import io.github.planshift.model.UserError;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Terms of a language by the part they play, read from the resource files of the package. */
final class Lexicon {

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern COMMA = Pattern.compile(",\\s*");

    private final Map<String, Terms> lists = new LinkedHashMap<>();

    private Lexicon() {}

    /** The lists of Chinese, where blanks divide the terms. */
    static Lexicon chinese() {
        return read(
                BLANKS,
                "zh/units.txt",
                "zh/bounds.txt",
                "zh/thresholds.txt",
                "zh/numerals.txt",
                "zh/sections.txt",
                "zh/kinds.txt",
                "zh/verbs.txt");
    }

    /** The lists of English, where commas divide the terms. */
    static Lexicon english() {
        return read(COMMA, "en/words.txt");
    }

    private static Lexicon read(Pattern divider, String... files) {
        Lexicon lexicon = new Lexicon();
        for (String file : files) {
            lexicon.add(divider, file);
        }
        return lexicon;
    }

    /** The terms of a list. */
    Terms terms(String list) {
        Terms terms = lists.get(list);
        if (terms == null) {
            throw new IllegalArgumentException("no list " + list);
        }
        return terms;
    }

    private void add(Pattern divider, String file) {
        try (InputStream in = Lexicon.class.getResourceAsStream(file)) {
            if (in == null) {
                throw UserError.input("the program is not whole: " + file + " is missing");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, Set<String>> found = new LinkedHashMap<>();
            Set<String> current = new LinkedHashSet<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String words = line.strip();
                if (words.startsWith("[")) {
                    String list = words.substring(1, words.length() - 1);
                    current = found.computeIfAbsent(list, name -> new LinkedHashSet<>());
                } else if (!words.isEmpty() && !words.startsWith("#")) {
                    divider.splitAsStream(words).forEach(current::add);
                }
            }
            found.forEach((list, terms) -> lists.put(list, new Terms(terms)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
