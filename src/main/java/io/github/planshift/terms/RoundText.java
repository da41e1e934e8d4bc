package io.github.planshift.terms;

import io.github.planshift.model.Round;

/**
 * The whole text of a region's document of a round.
 *
 * @param region slug
 * @param lang language code, such as {@code zh}
 */
public record RoundText(String region, Round round, String lang, String text) {}
