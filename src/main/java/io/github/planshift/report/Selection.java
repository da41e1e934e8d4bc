package io.github.planshift.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a report was asked for.
 *
 * @param regionsNamed as typed
 * @param regions slugs of all that this takes in
 * @param sectorsNamed as typed
 * @param sectors slugs of all that this takes in
 * @param rounds slugs
 * @param kind code of a kind, or null
 * @param search words that must all be there, or null
 * @param quantified whether only commitments with a figure are wanted
 * @param state as typed, or null
 * @param limit at most so many, or null
 * @param exact whether names are meant without what is below them
 */
public record Selection(
        List<String> regionsNamed,
        List<String> regions,
        List<String> sectorsNamed,
        List<String> sectors,
        List<String> rounds,
        @Nullable String kind,
        @Nullable String search,
        boolean quantified,
        List<String> tags,
        @Nullable String state,
        @Nullable Integer limit,
        boolean exact) {

    /** Everything. */
    public static final Selection ALL = new Selection(
            List.of(), List.of(), List.of(), List.of(), List.of(), null, null, false, List.of(), null, null, false);

    public Selection {
        regionsNamed = List.copyOf(regionsNamed);
        regions = List.copyOf(regions);
        sectorsNamed = List.copyOf(sectorsNamed);
        sectors = List.copyOf(sectors);
        rounds = List.copyOf(rounds);
        tags = List.copyOf(tags);
    }

    /** Whether some pledges on a sector may be left out, so that nothing can be said of which sectors are named. */
    public boolean leavesOut() {
        return search != null || quantified || !tags.isEmpty() || state != null || limit != null || kind != null;
    }

    /** What is asked for beside regions, sectors, rounds and kind, as options of a command that asks for the same. */
    public List<String> options() {
        List<String> options = new ArrayList<>();
        if (search != null) {
            options.addAll(List.of("--search", search));
        }
        if (quantified) {
            options.add("--quantified");
        }
        tags.forEach(tag -> options.addAll(List.of("--tag", tag)));
        if (state != null) {
            options.addAll(List.of("--state", state));
        }
        return options;
    }
}
