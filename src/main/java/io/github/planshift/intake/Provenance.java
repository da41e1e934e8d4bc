package io.github.planshift.intake;

import io.github.planshift.model.OutletType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a text comes from, as the user says. What the text itself tells goes first, except for the type.
 *
 * @param type of the text, or null: primary where it is of one region, press where it is about several
 */
public record Provenance(
        @Nullable OutletType type,
        @Nullable String publisher,
        @Nullable String url,
        @Nullable LocalDate published) {

    /** Nothing said. */
    public static final Provenance NONE = new Provenance(null, null, null, null);
}
