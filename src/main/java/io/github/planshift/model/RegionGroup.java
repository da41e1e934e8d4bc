package io.github.planshift.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named set of regions, such as the Yangtze River Delta.
 *
 * @param members slugs of the regions in it
 * @param zh name in the original language, or null
 */
public record RegionGroup(String slug, String en, @Nullable String zh, List<String> aliases, List<String> members) {

    public RegionGroup {
        aliases = List.copyOf(aliases);
        members = List.copyOf(members);
    }
}
