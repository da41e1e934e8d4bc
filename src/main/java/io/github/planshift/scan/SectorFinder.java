package io.github.planshift.scan;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Sector;
import io.github.planshift.text.PhraseMatcher;
import io.github.planshift.text.PhraseMatcher.Match;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells which sectors of the codebook a stretch of text names. */
final class SectorFinder {

    /** Stands for an expression that holds an alias without naming the sector. */
    private static final String NONE = "";

    private final PhraseMatcher<String> names;

    SectorFinder(Codebook codebook) {
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

    /** Slugs of the sectors named, the one named most often (then first) in front. */
    List<String> find(String text) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Match<String> match : names.longest(text)) {
            if (!match.value().equals(NONE)) {
                counts.merge(match.value(), 1, Integer::sum);
            }
        }
        List<String> slugs = new ArrayList<>(counts.keySet());
        slugs.sort(Comparator.comparingInt((String slug) -> -counts.getOrDefault(slug, 0)));
        return slugs;
    }
}
