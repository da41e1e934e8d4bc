package io.github.planshift.model;

import org.jspecify.annotations.Nullable;

/**
 * One reporting round.
 *
 * @param slug {@code 2025}, {@code 15fyp-proposal}
 * @param periodFrom first year the round speaks for
 * @param periodTo last year the round speaks for
 * @param order year and month of issue as {@code yyyymm}; rounds sort by it
 */
public record Round(
        String slug, RoundKind kind, String en, @Nullable String zh, int periodFrom, int periodTo, int order)
        implements Comparable<Round> {

    @Override
    public int compareTo(Round other) {
        int byOrder = Integer.compare(order, other.order);
        return byOrder != 0 ? byOrder : slug.compareTo(other.slug);
    }
}
