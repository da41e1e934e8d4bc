package io.github.planshift.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A filter as SQL. */
final class Conditions {

    private Conditions() {}

    /** A query for the seq of each commitment that passes, in order; the values of its parameters are added to these. */
    static String chosen(Filter filter, List<@Nullable Object> args) {
        String where = of(filter, args);
        args.add(filter.limit() == null ? -1 : filter.limit());
        return """
                SELECT c.seq FROM commitment c
                  JOIN round r ON r.slug = c.round
                  JOIN region g ON g.slug = c.region
                  JOIN commitment_sector s ON s.commitment = c.seq AND s.position = 0
                  JOIN sector x ON x.slug = s.sector
                 WHERE {where}
                 ORDER BY {sort}, r.sort_order, g.position, c.seq
                 LIMIT ?
                """.replace("{where}", where).replace("{sort}", filter.sort().sql());
    }

    /** A condition on {@code commitment c}; the values of its parameters are added to these. */
    static String of(Filter filter, List<@Nullable Object> args) {
        List<String> conditions = new ArrayList<>();
        in("c.region IN (?)", filter.regions(), conditions, args);
        in("c.round IN (?)", filter.rounds(), conditions, args);
        in(
                "c.seq IN (SELECT commitment FROM commitment_sector WHERE sector IN (?))",
                filter.sectors(),
                conditions,
                args);
        in("c.kind IN (?)", filter.kinds(), conditions, args);
        in("c.seq IN (SELECT commitment FROM tag WHERE tag IN (?))", filter.tags(), conditions, args);
        if (filter.quantified()) {
            conditions.add("EXISTS (SELECT 1 FROM target f WHERE f.commitment = c.seq AND f.value IS NOT NULL)");
        }
        if (filter.search() != null) {
            String query = SearchText.query(filter.search());
            if (query.isEmpty()) {
                conditions.add("0");
            } else {
                conditions.add("c.seq IN (SELECT rowid FROM search WHERE search MATCH ?)");
                args.add(query);
            }
        }
        // most are in the state that is asked for, so the index of anything else serves better
        String state = conditions.isEmpty() ? "c.state IN (?)" : "likelihood(c.state IN (?), 0.9)";
        in(state, filter.states(), conditions, args);
        return conditions.isEmpty() ? "1" : String.join(" AND ", conditions);
    }

    private static void in(
            String condition, Collection<?> values, List<String> conditions, List<@Nullable Object> args) {
        if (!values.isEmpty()) {
            conditions.add(condition.replace("?", String.join(", ", Collections.nCopies(values.size(), "?"))));
            args.addAll(values);
        }
    }
}
