package io.github.planshift.measure;

import java.util.Set;

/**
 * Whose priorities are measured: a region, or a group of regions taken together.
 *
 * @param slug of the region or group
 * @param regions slugs of the regions counted
 */
public record Subject(String slug, String name, boolean group, Set<String> regions) {

    public Subject {
        regions = Set.copyOf(regions);
    }
}
