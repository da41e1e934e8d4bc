package io.github.planshift.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One text of one region, or of an outlet, in a round.
 *
 * @param id fixed name in lower case with hyphens
 * @param region slug of the issuing region, or null for an outlet that writes about several
 * @param issuer who published it
 * @param lang language code, such as {@code zh}
 * @param retrieved when the text was fetched, or null
 * @param sha256 of the decoded text in UTF-8, in lower-case hex, or null where the text is not kept
 * @param supersedes id of the document it replaces, or null
 */
public record Document(
        String id,
        @Nullable String region,
        String round,
        String title,
        String issuer,
        OutletType type,
        String lang,
        @Nullable String url,
        @Nullable LocalDate published,
        @Nullable LocalDate retrieved,
        @Nullable String sha256,
        @Nullable String supersedes,
        @Nullable String note) {}
