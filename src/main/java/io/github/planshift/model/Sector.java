package io.github.planshift.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of policy; two levels.
 *
 * @param parent slug of the sector above, or null on the first level
 * @param aliases words that name the sector in a text, in any language
 * @param not expressions that hold an alias without naming the sector (negative contexts)
 */
public record Sector(
        String slug,
        @Nullable String parent,
        String en,
        @Nullable String zh,
        List<String> aliases,
        List<String> not) {

    public Sector {
        aliases = List.copyOf(aliases);
        not = List.copyOf(not);
    }
}
