package io.github.planshift.change;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.codebook.SectorNames;
import io.github.planshift.text.PhraseMatcher.Match;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which sectors the stored texts of regions name, wherever in the text: what no commitment says may be there all the
 * same, in the review of the past, a list or a note.
 */
public final class TextNames {

    /** Where no text is stored. */
    public static final TextNames NONE = new TextNames(Map.of());

    private record Key(String region, String round) {}

    /**
     * What a text names.
     *
     * @param sectors slugs, parents among them
     * @param names as the text has them, in lower case
     */
    private record Named(Set<String> sectors, Set<String> names) {}

    private final Map<Key, Named> named;

    private TextNames(Map<Key, Named> named) {
        this.named = Map.copyOf(named);
    }

    /** Collects texts. */
    public static final class Builder {

        private final Codebook codebook;
        private final SectorNames names;
        private final Map<Key, Named> named = new HashMap<>();

        public Builder(Codebook codebook) {
            this.codebook = codebook;
            this.names = new SectorNames(codebook);
        }

        /** Adds a text of a region and round, to others there may be. */
        public Builder add(String region, String round, String text) {
            Named all =
                    named.computeIfAbsent(new Key(region, round), key -> new Named(new HashSet<>(), new HashSet<>()));
            String plain = plain(text);
            for (Match<String> match : names.in(plain)) {
                all.names().add(plain.substring(match.start(), match.end()).toLowerCase(Locale.ROOT));
                all.sectors().addAll(codebook.sectorAndAbove(match.value()));
            }
            return this;
        }

        public TextNames build() {
            return new TextNames(named);
        }
    }

    /** Whether a text of the region and round is stored, so that something is known of it. */
    public boolean known(String region, String round) {
        return named.containsKey(new Key(region, round));
    }

    /** Whether a text of the region and round names the sector or one below it. */
    public boolean names(String region, String round, String sector) {
        return at(region, round).filter(text -> text.sectors().contains(sector)).isPresent();
    }

    /** Whether a text of the region and round has a name of a sector, in these words. */
    public boolean uses(String region, String round, String name) {
        return at(region, round)
                .filter(text -> text.names().contains(name.toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    private Optional<Named> at(String region, String round) {
        return Optional.ofNullable(named.get(new Key(region, round)));
    }

    /** Without front matter, bold marks, blanks that part no words, and full-width letters. */
    private static String plain(String text) {
        int end = text.startsWith("---") ? text.indexOf("\n---", 3) : -1;
        StringBuilder plain = new StringBuilder(text.length());
        for (int at = end < 0 ? 0 : end + 4; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean blank = c == ' ' || c == '\u3000' || c == '\u00a0';
            if (c == '*' || (blank && (!ascii(plain, plain.length() - 1) || !ascii(text, at + 1)))) {
                continue;
            }
            plain.append(c >= '！' && c <= '～' ? (char) (c - 0xfee0) : c);
        }
        return plain.toString();
    }

    private static boolean ascii(CharSequence text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) < 128;
    }
}
