package io.github.planshift.period;

import io.github.planshift.model.Commitment;
import java.util.Objects;

/**
 * Where a statement stands.
 *
 * @param section heading above it, empty where none is known
 * @param lead the words before the quote, as far back as is useful; empty where the text is not kept
 * @param quote the statement's own words
 */
public record Passage(String section, String lead, String quote) {

    private static final int LEAD = 6000;

    /** A statement whose text is not kept: its heading is what its locator says. */
    public static Passage alone(Commitment one) {
        return new Passage(
                Objects.requireNonNullElse(one.locator(), ""),
                "",
                Objects.requireNonNullElse(one.quote(), one.statement()));
    }

    /**
     * A quote at its place in a text.
     *
     * @param text whole, or empty where it is not kept
     * @param offset of the quote, in code points
     */
    public static Passage in(String text, int offset, String section, String quote) {
        if (offset > text.codePointCount(0, text.length())) {
            return new Passage(section, "", quote);
        }
        return at(text, text.offsetByCodePoints(0, offset), section, quote);
    }

    /** The same where the place is counted in chars. */
    public static Passage at(String text, int place, String section, String quote) {
        if (place > text.length()) {
            return new Passage(section, "", quote);
        }
        return new Passage(section, text.substring(Math.max(0, place - LEAD), place), quote);
    }
}
