package io.github.planshift.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A dated judgement of how a commitment fares; never changed, only followed by another.
 *
 * @param commitment id of the pledge judged
 * @param asOf the day the judgement holds for
 * @param selfDeclared whether the government itself says so, rather than somebody outside it
 * @param document id of the document that shows it, or null
 * @param url of the evidence, or null
 */
public record Rating(
        String commitment,
        LocalDate asOf,
        Assessment assessment,
        boolean selfDeclared,
        @Nullable String document,
        @Nullable String url,
        @Nullable String note) {}
