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

/** Terms of a language by the part they play, read from the resource files of the package. */
final class Lexicon {

    private final Map<String, Terms> lists = new LinkedHashMap<>();

    private Lexicon() {}

    /** Reads the files of a language, such as {@code zh/figures.txt}. */
    static Lexicon read(String... files) {
        Lexicon lexicon = new Lexicon();
        for (String file : files) {
            lexicon.add(file);
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

    private void add(String file) {
        try (InputStream in = Lexicon.class.getResourceAsStream(file)) {
            if (in == null) {
                throw UserError.input("the program is not whole: " + file + " is missing");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, Set<String>> found = new LinkedHashMap<>();
            Set<String> current = new LinkedHashSet<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String term = line.strip();
                if (term.startsWith("[")) {
                    current =
                            found.computeIfAbsent(term.substring(1, term.length() - 1), list -> new LinkedHashSet<>());
                } else if (!term.isEmpty() && !term.startsWith("#")) {
                    current.add(term);
                }
            }
            found.forEach((list, terms) -> lists.put(list, new Terms(terms)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
