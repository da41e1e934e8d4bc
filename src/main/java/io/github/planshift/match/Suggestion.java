package io.github.planshift.match;

import io.github.planshift.model.Commitment;

/**
 * A commitment of the later round that may continue one of the earlier; for a person to decide.
 *
 * @param match method, score from 0 to 1, and why
 * @param taken whether an automatic pair has it already, so that the two would be merged
 */
public record Suggestion(Commitment to, Match match, boolean taken) {}
