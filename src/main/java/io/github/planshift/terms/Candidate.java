package io.github.planshift.terms;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression under examination. */
final class Candidate {

    final int[] units;
    final String text;
    final int[] counts;
    final int[] regions;

    /** Uses in all texts. */
    int everywhere;

    /** Share of its uses in the opening or the close of a text. */
    double outside;

    /** Share of its uses between quotation marks. */
    double quoted;

    /** More than 1 where it speaks of a sector of the codebook. */
    double sector = 1;

    double z;
    double weight;

    @Nullable
    String firstRound;

    final List<String> firstRegions = new ArrayList<>();

    /** Uses a round before the earlier one, per text. */
    double pastPeak;

    int roundCount;

    Candidate(int[] units, String text, int[] counts, int[] regions) {
        this.units = units;
        this.text = text;
        this.counts = counts;
        this.regions = regions;
    }

    /** Texts of each round. */
    int[] texts = {1, 1};

    double rate(int side) {
        return (double) counts[side] / texts[side];
    }

    int from() {
        return counts[0];
    }

    int to() {
        return counts[1];
    }
}
