package io.github.planshift.store;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Target;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Text as full-text search sees it. Each Chinese character becomes a word of its own, so that a phrase query finds a
 * Chinese word of any length; the tokenizers of FTS5 miss words of two characters.
 */
final class SearchText {

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern STOPS = Pattern.compile("[，。；：、！？]");
    private static final Pattern NO_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}\\uE000]+");

    /** A word of its own that nobody types; no phrase reaches over it. */
    private static final String BREAK = " \uE000 ";

    private SearchText() {}

    /** What is searched of a commitment: its texts, and its sectors and region by name in both languages. */
    static String of(Commitment commitment, Codebook codebook) {
        return Stream.of(
                        Stream.of(commitment.statement(), commitment.quote(), commitment.translation()),
                        commitment.targets().stream().map(Target::metric),
                        commitment.tags().stream(),
                        commitment.sectors().stream()
                                .flatMap(slug -> codebook.sector(slug).stream())
                                .flatMap(sector -> Stream.of(sector.en(), sector.zh())),
                        codebook.region(commitment.region()).stream()
                                .flatMap(region -> Stream.of(region.en(), region.zh())))
                .flatMap(parts -> parts)
                .filter(Objects::nonNull)
                .map(SearchText::apart)
                .collect(Collectors.joining(BREAK));
    }

    /** A query for all words of what a user typed; empty where it holds no letter or digit. */
    static String query(String typed) {
        List<String> phrases = new ArrayList<>();
        for (String word : BLANKS.splitAsStream(typed.strip()).toList()) {
            String tokens =
                    NO_WORDS.matcher(apart(word)).replaceAll(" ").replaceAll("^[\\s\\uE000]+|[\\s\\uE000]+$", "");
            if (!tokens.isEmpty()) {
                boolean han = isHan(tokens.codePointBefore(tokens.length()));
                phrases.add("\"" + tokens + "\"" + (han ? "" : " *"));
            }
        }
        return String.join(" AND ", phrases);
    }

    private static String apart(String text) {
        String parted = STOPS.matcher(text).replaceAll(BREAK);
        String normal = Normalizer.normalize(parted, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(normal.length() * 2);
        normal.codePoints().forEach(c -> {
            if (isHan(c)) {
                out.append(' ').appendCodePoint(c).append(' ');
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString().replaceAll("\\s+", " ").strip();
    }

    private static boolean isHan(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
    }
}
