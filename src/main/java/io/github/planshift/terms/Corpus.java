package io.github.planshift.terms;

import java.util.Arrays;
import java.util.List;

/**
 * The texts of two rounds in one row.
 *
 * @param units of all texts, breaks between them
 * @param starts where each text begins, and the end
 * @param side 0 for a text of the earlier round, 1 for one of the later
 * @param region number of the region of each text; the texts of one side and region stand together
 * @param formula how many of the units before a place are part of a phrase without content
 */
record Corpus(int[] units, int[] starts, int[] side, int[] region, int[] formula, long[] sizes, int regions) {

    static Corpus of(List<int[]> texts, List<Integer> sides, List<Integer> regions, Phrases boilerplate) {
        int total = texts.stream().mapToInt(text -> text.length).sum();
        int[] units = new int[total];
        int[] starts = new int[texts.size() + 1];
        long[] sizes = new long[2];
        int end = 0;
        for (int number = 0; number < texts.size(); number++) {
            int[] text = texts.get(number);
            System.arraycopy(text, 0, units, end, text.length);
            starts[number] = end;
            end += text.length;
            for (int unit : text) {
                if (Units.counts(unit)) {
                    sizes[sides.get(number)]++;
                }
            }
        }
        starts[texts.size()] = end;
        boolean[] inFormula = new boolean[total];
        boilerplate.find(units, (value, from, to) -> Arrays.fill(inFormula, from, to, true));
        int[] formula = new int[total + 1];
        for (int at = 0; at < total; at++) {
            formula[at + 1] = formula[at] + (inFormula[at] ? 1 : 0);
        }
        return new Corpus(
                units,
                starts,
                sides.stream().mapToInt(Integer::intValue).toArray(),
                regions.stream().mapToInt(Integer::intValue).toArray(),
                formula,
                sizes,
                (int) regions.stream().distinct().count());
    }

    int texts() {
        return side.length;
    }
}
