package io.github.planshift.codebook;

import io.github.planshift.model.Sector;
import io.github.planshift.text.PhraseMatcher;
import io.github.planshift.text.PhraseMatcher.Match;
import java.util.List;

/** Finds the names of a codebook's sectors in texts: Chinese names and aliases, the longest at each place. */
public final class SectorNames {

    /** Stands for an expression that holds an alias without naming the sector. */
    private static final String NONE = "";

    private final PhraseMatcher<String> names;

    public SectorNames(Codebook codebook) {
        PhraseMatcher.Builder<String> builder = new PhraseMatcher.Builder<>();
        for (Sector sector : codebook.sectors()) {
            if (sector.zh() != null) {
                builder.add(sector.zh(), sector.slug());
            }
            sector.aliases().forEach(alias -> builder.add(alias, sector.slug()));
            sector.not().forEach(other -> builder.add(other, NONE));
        }
        names = builder.build();
    }

    /** The names in a text, from the left, each with the slug of a sector; a name that two sectors share is there twice. */
    public List<Match<String>> in(String text) {
        return names.longest(text).stream()
                .filter(match -> !match.value().equals(NONE))
                .distinct()
                .toList();
    }
}
