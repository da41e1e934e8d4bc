package io.github.planshift.measure;

import io.github.planshift.model.Tally;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Counts of several regions in a round, added up.
 *
 * @param regions those that have pledges there
 */
record Pool(Set<String> regions, int pledges, int unsorted, int total, Map<String, Integer> items) {

    static Pool of(Collection<Tally> tallies) {
        Set<String> regions = new TreeSet<>();
        Map<String, Integer> items = new HashMap<>();
        int pledges = 0;
        int unsorted = 0;
        int total = 0;
        for (Tally tally : tallies) {
            regions.add(tally.region());
            pledges += tally.pledges();
            unsorted += tally.unsorted();
            total += tally.total();
            tally.items().forEach((sector, n) -> items.merge(sector, n, Integer::sum));
        }
        return new Pool(regions, pledges, unsorted, total, items);
    }

    int count(String sector) {
        return items.getOrDefault(sector, 0);
    }

    double share(String sector) {
        return total == 0 ? 0 : (double) count(sector) / total;
    }
}
