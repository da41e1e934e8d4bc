package io.github.planshift.terms;

import java.util.List;

/**
 * The texts of two rounds in one row.
 *
 * @param units of all texts, breaks between them
 * @param starts where each text begins, and the end
 * @param side 0 for a text of the earlier round, 1 for one of the later
 * @param region number of the region of each text; the texts of one side and region stand together
 * @param formula whether a unit is part of a phrase without content
 */
record Corpus(int[] units, int[] starts, int[] side, int[] region, boolean[] formula, long[] sizes, int regions) {

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
        boolean[] formula = new boolean[total];
        boilerplate.find(units, (value, from, to) -> java.util.Arrays.fill(formula, from, to, true));
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
