package io.github.planshift.codebook;

import java.util.List;

/**
 * How texts of the country speak.
 *
 * @param ladder verbs by strength, the weakest step first
 * @param polarityFor words that favour what follows
 * @param polarityAgainst words that hold back what follows
 * @param boilerplate phrases without content
 * @param synonyms terms that mean the same in a metric, a list each
 * @param contrasts words of which one measure can have one only, a list each
 */
public record Wording(
        List<LadderStep> ladder,
        List<String> polarityFor,
        List<String> polarityAgainst,
        List<String> boilerplate,
        List<List<String>> synonyms,
        List<List<String>> contrasts) {

    public Wording {
        ladder = List.copyOf(ladder);
        polarityFor = List.copyOf(polarityFor);
        polarityAgainst = List.copyOf(polarityAgainst);
        boilerplate = List.copyOf(boilerplate);
        synonyms = synonyms.stream().map(List::copyOf).toList();
        contrasts = contrasts.stream().map(List::copyOf).toList();
    }

    /** The step of a modality code, from 1; 0 where the ladder has no such code. */
    public int step(String code) {
        return ladder.stream()
                .filter(step -> step.code().equals(code))
                .mapToInt(LadderStep::step)
                .findFirst()
                .orElse(0);
    }
}
