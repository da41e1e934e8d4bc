package io.github.planshift.model;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often the pledges of a region name each sector in a round.
 *
 * @param pledges how many there are
 * @param unsorted how many of them are in no sector
 * @param items pledges by slug of the sector; one of several sectors counts in each of them
 */
public record Tally(String region, String round, int pledges, int unsorted, Map<String, Integer> items) {

    public Tally {
        items = Collections.unmodifiableMap(new TreeMap<>(items));
    }

    /** All items together. */
    public int total() {
        return items.values().stream().mapToInt(Integer::intValue).sum();
    }
}
