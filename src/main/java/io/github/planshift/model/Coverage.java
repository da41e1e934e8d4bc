package io.github.planshift.model;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a region in a round, for one sector or for all.
 *
 * @param sector slug, or null for all sectors
 */
public record Coverage(
        String region,
        String round,
        @Nullable String sector,
        CoverageState state,
        @Nullable String note) {}
