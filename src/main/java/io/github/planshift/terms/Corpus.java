package io.github.planshift.terms;

import java.util.Arrays;
import java.util.List;

/** The texts of two rounds in one row. */
final class Corpus {

    /** A text of one side: 0 is the earlier round, 1 the later. */
    static final class Text {
        private final int[] units;
        private final int side;
        private final int region;

        Text(int[] units, int side, int region) {
            this.units = units;
            this.side = side;
            this.region = region;
        }

        int size() {
            return units.length;
        }

        int side() {
            return side;
        }

        /** Number of the region. */
        int region() {
            return region;
        }
    }

    private final List<Text> texts;
    private final int regions;
    private final int[] units;
    private final int[] formula;
    private final double[] sizes = new double[2];

    private Corpus(List<Text> texts, int regions, int[] units, int[] formula) {
        this.texts = texts;
        this.regions = regions;
        this.units = units;
        this.formula = formula;
    }

    /**
     * Puts texts in a row.
     *
     * @param texts those of one side and region together
     * @param boilerplate phrases without content
     */
    static Corpus of(List<Text> texts, Phrases boilerplate, int regions) {
        int[] units = new int[texts.stream().mapToInt(text -> text.units.length).sum()];
        int[] formula = new int[units.length + 1];
        Corpus corpus = new Corpus(texts, regions, units, formula);
        int end = 0;
        for (Text text : texts) {
            System.arraycopy(text.units, 0, units, end, text.units.length);
            end += text.units.length;
            for (int unit : text.units) {
                if (Units.counts(unit)) {
                    corpus.sizes[text.side]++;
                }
            }
        }
        boolean[] inFormula = new boolean[units.length];
        boilerplate.find(units, (value, from, to) -> Arrays.fill(inFormula, from, to, true));
        for (int at = 0; at < units.length; at++) {
            formula[at + 1] = formula[at] + (inFormula[at] ? 1 : 0);
        }
        return corpus;
    }

    List<Text> texts() {
        return texts;
    }

    int regions() {
        return regions;
    }

    /** All units; a break ends each text. */
    int[] units() {
        return units;
    }

    /** How many characters or words the texts of a side have. */
    double size(int side) {
        return sizes[side];
    }

    /** Whether half of a row of units or more is part of phrases without content. */
    boolean mostlyFormula(int start, int end) {
        return 2 * (formula[end] - formula[start]) >= end - start;
    }
}
