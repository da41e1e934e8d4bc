package io.github.planshift.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Something known of a round as a whole, such as how many regions have approved a draft.
 *
 * @param id {@code 15fyp-proposal-fact-1}
 * @param value the figure in the fact, or null
 * @param document id of the document that says so
 * @param locator where in the document, or null
 */
public record RoundFact(
        String id,
        String round,
        String statement,
        @Nullable BigDecimal value,
        @Nullable String document,
        @Nullable String locator) {}
