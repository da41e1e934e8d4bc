package io.github.planshift.report;

import io.github.planshift.change.Headline;
import io.github.planshift.change.Shift;
import io.github.planshift.measure.Profile;
import io.github.planshift.model.Round;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The difference of two rounds on one screen.
 *
 * @param regions slugs of the regions compared, in the codebook's order
 * @param what is compared: pledges, outcomes or commitments of both kinds
 * @param before how many there are in the earlier round
 * @param after how many there are in the later round
 * @param readBefore whether every region was read in full in the earlier round, so that something can be new
 * @param readAfter the same for the later one, so that silence says something
 * @param counts of each headline
 * @param profile shares of the later round against the earlier, or null where there is nothing to measure
 * @param shifts most important first
 * @param first names that only the later round uses, most telling first
 * @param gone names that only the earlier round uses, most telling first
 */
public record Screen(
        Round from,
        Round to,
        List<String> regions,
        String what,
        int before,
        int after,
        boolean readBefore,
        boolean readAfter,
        Map<Headline, Integer> counts,
        @Nullable Profile profile,
        List<Shift> shifts,
        List<Mention> first,
        List<Mention> gone) {

    /**
     * A name of the codebook in the commitments of one of the rounds.
     *
     * @param name as the text has it
     * @param sector slug of the sector it names
     * @param count commitments with it
     * @param regions how many regions use it
     * @param unheard whether no commitment of the other round names the sector
     * @param inText whether a stored text of the other round names the sector all the same
     */
    public record Mention(String name, String sector, int count, int regions, boolean unheard, boolean inText) {}

    public Screen {
        regions = List.copyOf(regions);
        counts = Collections.unmodifiableMap(new EnumMap<>(counts));
        shifts = List.copyOf(shifts);
        first = List.copyOf(first);
        gone = List.copyOf(gone);
    }
}
