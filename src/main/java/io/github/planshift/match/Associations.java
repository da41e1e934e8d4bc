package io.github.planshift.match;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which pairs of Chinese characters stand in like surroundings, so that two statements can be alike that share no words:
 * a vector for each of the most frequent pairs of the reports. How they are counted stands in docs/matching.md.
 */
final class Associations {

    /** The length of a vector. */
    static final int DIMENSIONS = 64;

    private final Map<String, byte[]> vectors;

    Associations(Map<String, byte[]> vectors) {
        this.vectors = Map.copyOf(vectors);
    }

    /** Those that come with planshift. */
    static Associations bundled() {
        InputStream bundled = Objects.requireNonNull(Associations.class.getResourceAsStream("associations.tsv"));
        Map<String, byte[]> vectors = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(bundled, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                vectors.put(
                        line.substring(0, tab), Base64.getDecoder().decode(line.substring(line.lastIndexOf('\t') + 1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Associations(vectors);
    }

    /** The vector of a pair, or null where it is too rare to have one. */
    byte @Nullable [] of(String pair) {
        return vectors.get(pair);
    }
}
