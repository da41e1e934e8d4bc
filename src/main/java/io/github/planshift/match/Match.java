package io.github.planshift.match;

import io.github.planshift.model.LinkMethod;

/**
 * Why two commitments belong together.
 *
 * @param score 0 to 1; 1 where the method leaves no doubt
 * @param reason what they share, in words
 */
public record Match(LinkMethod method, double score, String reason) {}
