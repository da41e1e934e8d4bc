package io.github.planshift.measure;

import io.github.planshift.model.Round;
import io.github.planshift.model.SectorLevel;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a subject speaks of in a round.
 *
 * @param before the round that shares are compared with, or null
 * @param regions those of the subject that have pledges in the round
 * @param pledges how many there are
 * @param items how often they name a sector
 * @param unsorted how many of the pledges are in no sector
 * @param breadth number of equally weighted sectors that would be as diverse
 * @param rows most named first
 * @param withheld what is not said, and why
 */
public record Profile(
        Subject subject,
        Round round,
        @Nullable Round before,
        SectorLevel level,
        Set<String> regions,
        int pledges,
        int items,
        int unsorted,
        double breadth,
        List<Row> rows,
        List<String> withheld) {

    public Profile {
        rows = List.copyOf(rows);
        withheld = List.copyOf(withheld);
    }

    /** The same with so many sectors at most; all of them for null. */
    public Profile first(@Nullable Integer limit) {
        return new Profile(
                subject,
                round,
                before,
                level,
                regions,
                pledges,
                items,
                unsorted,
                breadth,
                limit == null ? rows : rows.subList(0, Math.min(limit, rows.size())),
                withheld);
    }

    /**
     * A sector. What is withheld is null.
     *
     * @param n pledges that name it
     * @param share of all items
     * @param rank 1 for the most named; equals share a rank
     * @param before its share in the round before
     * @param rankBefore its rank there
     * @param changeZ z of the move from the round before
     * @param quotient location quotient
     * @param z keyness against all other regions of the round
     */
    public record Row(
            String sector,
            int n,
            double share,
            @Nullable Integer rank,
            @Nullable Integer nBefore,
            @Nullable Double before,
            @Nullable Integer rankBefore,
            @Nullable Double changeZ,
            @Nullable Double quotient,
            @Nullable Double logOdds,
            @Nullable Double z) {

        /** The move from the round before in percentage points. */
        public @Nullable Double change() {
            return before == null ? null : 100 * (share - before);
        }

        /** 1 where the sector stands out against other regions, -1 where it is neglected, 0 otherwise. */
        public int stands() {
            return sign(z);
        }

        /** 1 where it rose more than chance explains, -1 where it fell, 0 otherwise. */
        public int moves() {
            return sign(changeZ);
        }

        private static int sign(@Nullable Double z) {
            return z == null || Math.abs(z) <= Formulas.TELLING ? 0 : z > 0 ? 1 : -1;
        }
    }
}
