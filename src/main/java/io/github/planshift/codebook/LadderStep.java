package io.github.planshift.codebook;

import java.util.List;

/**
 * A step of the verb ladder.
 *
 * @param code such as {@code promote}
 * @param step from 1, the weakest
 * @param words that stand for the step in a text
 */
public record LadderStep(String code, int step, List<String> words) {

    public LadderStep {
        words = List.copyOf(words);
    }
}
