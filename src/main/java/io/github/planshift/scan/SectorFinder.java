package io.github.planshift.scan;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.codebook.SectorNames;
import io.github.planshift.text.PhraseMatcher.Match;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells which sectors of the codebook a stretch of text names. */
final class SectorFinder {

    private final SectorNames names;

    SectorFinder(Codebook codebook) {
        names = new SectorNames(codebook);
    }

    /** Slugs of the sectors named, the one named most often (then first) in front. */
    List<String> find(String text) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Match<String> match : names.in(text)) {
            counts.merge(match.value(), 1, Integer::sum);
        }
        List<String> slugs = new ArrayList<>(counts.keySet());
        slugs.sort(Comparator.comparingInt((String slug) -> -counts.getOrDefault(slug, 0)));
        return slugs;
    }
}
