package io.github.planshift.measure;

import io.github.planshift.model.Round;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who pushes a sector, and since when.
 *
 * @param round the round that shares are from
 * @param takeOff the first round from which on at least half of the regions name it, or null
 * @param rows strongest in the round first; subjects that never named it come last
 * @param spread a row a round, oldest first
 */
public record SectorFocus(
        String sector, Round round, @Nullable Round takeOff, List<Row> rows, List<Spread> spread) {

    public SectorFocus {
        rows = List.copyOf(rows);
        spread = List.copyOf(spread);
    }

    /** The same with so many regions at most; all of them for null. */
    public SectorFocus first(@Nullable Integer limit) {
        return limit == null
                ? this
                : new SectorFocus(sector, round, takeOff, rows.subList(0, Math.min(limit, rows.size())), spread);
    }

    /**
     * A region or group.
     *
     * @param first the round in which it first named the sector, or null for never
     * @param since the first of the unbroken run of its rounds that lasts to the round in focus, or null
     * @param recordFrom its first round in the record: what came before is not known
     * @param rounds in how many rounds it named the sector
     * @param allRounds how many rounds it has
     * @param present whether it has pledges in the round in focus
     * @param firstMover whether nobody named the sector before it
     * @param share of its items in the round in focus; n, share and the rest are null where it has no pledges there
     */
    public record Row(
            Subject subject,
            @Nullable Round first,
            @Nullable Round since,
            Round recordFrom,
            int rounds,
            int allRounds,
            boolean present,
            boolean firstMover,
            int n,
            int items,
            @Nullable Double share,
            @Nullable Integer rank,
            @Nullable Double quotient,
            @Nullable Double z,
            @Nullable String withheld) {}

    /**
     * A round.
     *
     * @param regions how many name the sector
     * @param allRegions how many have pledges in the round
     * @param n pledges that name it
     * @param share of all their items
     * @param joined slugs of those that name it for the first time
     */
    public record Spread(Round round, int regions, int allRegions, int n, double share, List<String> joined) {

        public Spread {
            joined = List.copyOf(joined);
        }
    }
}
