package io.github.planshift.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a commitment is stated.
 *
 * @param document id of the stored document, or null for a bare link
 * @param url address, or null where none is known
 * @param publisher who says so
 * @param says what this source states where it disagrees with the record, else null
 * @param preferred whether the record follows this source; one of a commitment's sources does
 * @param locator where in the source, such as {@code para 5}, or null
 */
public record Source(
        @Nullable String document,
        @Nullable String url,
        String publisher,
        OutletType outletType,
        @Nullable LocalDate published,
        @Nullable String says,
        boolean preferred,
        @Nullable String locator) {

    /** Whether this source contradicts the record. */
    public boolean conflicts() {
        return says != null;
    }
}
