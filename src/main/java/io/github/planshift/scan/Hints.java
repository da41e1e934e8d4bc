package io.github.planshift.scan;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a text before it is read.
 *
 * @param file its name; a path such as {@code anhui/2025.md} is compared with what the text says
 * @param region slug that overrides the text, or null
 * @param round slug that overrides the text, or null
 */
public record Hints(
        String file, @Nullable String region, @Nullable String round) {

    /** Only a file name. */
    public static Hints of(String file) {
        return new Hints(file, null, null);
    }
}
