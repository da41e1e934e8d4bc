package io.github.planshift.terms;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An expression under examination; for the two sides of a comparison 0 is the earlier round and 1 the later. */
final class Candidate {

    final int[] units;
    final String text;

    /** Uses by side. */
    final int[] uses;

    /** Regions that use it, by side. */
    final int[] regions;

    /** Share of its uses in the opening or the close of a text. */
    double outside;

    /** Share of its uses between quotation marks. */
    double quoted;

    /** More than 1 where it speaks of a sector of the codebook. */
    double sector = 1;

    /** Uses in all texts there are. */
    int everywhere;

    /** Uses a text in the round before the earlier one that had most. */
    double pastPeak;

    @Nullable
    String firstRound;

    final Set<String> firstRegions = new TreeSet<>();

    double z;
    double weight;

    Candidate(int[] units, String text, int[] uses, int[] regions) {
        this.units = units;
        this.text = text;
        this.uses = uses;
        this.regions = regions;
    }

    int from() {
        return uses[0];
    }

    int to() {
        return uses[1];
    }

    /** Uses in the round that has more. */
    int most() {
        return Math.max(uses[0], uses[1]);
    }

    /** Whether both come or both go. */
    boolean movesLike(Candidate other) {
        return z > 0 == other.z > 0;
    }
}
