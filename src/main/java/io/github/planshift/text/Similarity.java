package io.github.planshift.text;

import java.util.HashMap;
import java.util.Map;

/**
 * How alike two texts are. Good for a suggestion and for nothing more: texts that say the opposite share most of their
 * words.
 */
public final class Similarity {

    private Similarity() {}

    /**
     * Twice the shared character pairs over all of them (Dice), after {@link Names#key}: from 0 for nothing shared to 1
     * for the same text. Works for Chinese, where there are no blanks between words.
     */
    public static double of(String one, String other) {
        Map<String, Integer> first = pairs(Names.key(one));
        Map<String, Integer> second = pairs(Names.key(other));
        int all = size(first) + size(second);
        if (all == 0) {
            return one.equals(other) ? 1 : 0;
        }
        int shared = 0;
        for (Map.Entry<String, Integer> entry : first.entrySet()) {
            shared += Math.min(entry.getValue(), second.getOrDefault(entry.getKey(), 0));
        }
        return 2.0 * shared / all;
    }

    private static Map<String, Integer> pairs(String text) {
        Map<String, Integer> pairs = new HashMap<>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            pairs.merge(text.substring(i, i + 2), 1, Integer::sum);
        }
        return pairs;
    }

    private static int size(Map<String, Integer> pairs) {
        return pairs.values().stream().mapToInt(Integer::intValue).sum();
    }
}
