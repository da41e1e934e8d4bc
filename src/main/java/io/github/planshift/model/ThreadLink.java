package io.github.planshift.model;

import org.jspecify.annotations.Nullable;

/**
 * A decision that a commitment belongs to a thread, or does not.
 *
 * @param score of the method, 0 to 1, or null where a person decided
 * @param decidedBy who decided
 * @param decidedAt UTC time as ISO 8601
 */
public record ThreadLink(
        String thread,
        String commitment,
        LinkMethod method,
        @Nullable Double score,
        Verdict verdict,
        String decidedBy,
        String decidedAt,
        @Nullable String reason) {}
