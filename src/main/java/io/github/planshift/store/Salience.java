package io.github.planshift.store;

import io.github.planshift.model.Due;
import io.github.planshift.model.Kind;
import io.github.planshift.model.Operator;
import io.github.planshift.model.SectorLevel;
import io.github.planshift.model.SetTarget;
import io.github.planshift.model.State;
import io.github.planshift.model.Tally;
import io.github.planshift.model.Target;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is counted of the record: the views {@code v_sector_count}, {@code v_pledge_count} and {@code v_target}. */
public final class Salience {

    private record Place(String region, String round) {}

    private record Count(Place place, String sector, int n) {}

    private record Pledges(Place place, int pledges, int unsorted) {}

    private final Db db;

    Salience(Db db) {
        this.db = db;
    }

    /** Slugs of the rounds with accepted pledges of these regions (none: any), oldest first. */
    public List<String> rounds(Set<String> regions) {
        List<@Nullable Object> args = new ArrayList<>(regions);
        return db.query(
                "SELECT slug FROM round r WHERE EXISTS (SELECT 1 FROM commitment c WHERE c.state = 'accepted'"
                        + " AND c.kind = 'pledge' AND c.round = r.slug"
                        + (regions.isEmpty() ? "" : " AND c.region IN (" + marks(regions) + ")")
                        + ") ORDER BY sort_order, slug",
                row -> row.text("slug"),
                args.toArray());
    }

    /**
     * The counts of every region, by order of the rounds and of the codebook. Accepted pledges are counted, unless the
     * filter asks for another kind or state; its regions and sectors are left to the reader of the counts, who needs
     * all of them to compare with.
     *
     * @param rounds slugs; none for all
     */
    public List<Tally> tallies(SectorLevel level, Collection<String> rounds, Filter filter) {
        boolean plain = filter.kinds().isEmpty()
                && filter.states().equals(Set.of(State.ACCEPTED))
                && filter.search() == null
                && !filter.quantified()
                && filter.tags().isEmpty();
        return plain ? plain(level, rounds) : filtered(level, rounds, filter);
    }

    private List<Tally> plain(SectorLevel level, Collection<String> rounds) {
        String within = rounds.isEmpty() ? "" : " v.round IN (" + marks(rounds) + ")";
        List<@Nullable Object> args = new ArrayList<>(List.of(level));
        args.addAll(rounds);
        return joined(
                db.query(
                        "SELECT v.region, v.round, v.pledges, v.unsorted FROM v_pledge_count v"
                                + " JOIN round r ON r.slug = v.round JOIN region g ON g.slug = v.region"
                                + (within.isEmpty() ? "" : " WHERE" + within)
                                + " ORDER BY r.sort_order, r.slug, g.position",
                        Salience::pledges,
                        new ArrayList<@Nullable Object>(rounds).toArray()),
                db.query(
                        "SELECT v.region, v.round, v.sector, v.n FROM v_sector_count v WHERE v.level = ?"
                                + (within.isEmpty() ? "" : " AND" + within),
                        Salience::count,
                        args.toArray()));
    }

    private List<Tally> filtered(SectorLevel level, Collection<String> rounds, Filter filter) {
        List<@Nullable Object> chosen = new ArrayList<>();
        String ids = "(SELECT c.id FROM commitment c WHERE "
                + Conditions.of(
                        new Filter(
                                Set.of(),
                                Set.copyOf(rounds),
                                Set.of(),
                                filter.kinds().isEmpty() ? Set.of(Kind.PLEDGE) : filter.kinds(),
                                filter.search(),
                                filter.quantified(),
                                filter.tags(),
                                filter.states(),
                                filter.sort(),
                                null),
                        chosen)
                + ")";
        List<@Nullable Object> args = new ArrayList<>(List.of(level));
        args.addAll(chosen);
        return joined(
                db.query(
                        "SELECT v.region, v.round, count(DISTINCT v.commitment) AS pledges,"
                                + " sum(v.sector = 'unsorted') AS unsorted FROM v_item v"
                                + " JOIN round r ON r.slug = v.round JOIN region g ON g.slug = v.region"
                                + " WHERE v.level = 'sector' AND v.commitment IN " + ids
                                + " GROUP BY v.region, v.round ORDER BY r.sort_order, r.slug, g.position",
                        Salience::pledges,
                        chosen.toArray()),
                db.query(
                        "SELECT v.region, v.round, v.sector, count(*) AS n FROM v_item v"
                                + " WHERE v.level = ? AND v.sector <> 'unsorted' AND v.commitment IN " + ids
                                + " GROUP BY v.region, v.round, v.sector",
                        Salience::count,
                        args.toArray()));
    }

    private static List<Tally> joined(List<Pledges> pledges, List<Count> counts) {
        Map<Place, Map<String, Integer>> items = new HashMap<>();
        counts.forEach(count ->
                items.computeIfAbsent(count.place(), place -> new HashMap<>()).put(count.sector(), count.n()));
        return pledges.stream()
                .map(one -> new Tally(
                        one.place().region(),
                        one.place().round(),
                        one.pledges(),
                        one.unsorted(),
                        items.getOrDefault(one.place(), Map.of())))
                .toList();
    }

    /** The targets of known indicators in accepted pledges of a round, by region and in the order of the report. */
    public List<SetTarget> targets(String round) {
        Function<Db.Row, SetTarget> mapper = row -> {
            String due = row.textOrNull("due");
            return new SetTarget(
                    row.text("commitment"),
                    row.text("region"),
                    row.text("round"),
                    row.text("indicator"),
                    row.integer("year"),
                    new Target(
                            row.text("indicator"),
                            row.text("metric"),
                            row.code(Operator.class, "operator"),
                            row.decimal("value"),
                            row.decimal("high"),
                            row.decimal("stretch"),
                            row.textOrNull("unit"),
                            row.textOrNull("base"),
                            due == null ? null : Due.parse(due)));
        };
        return db.query(
                "SELECT v.* FROM v_target v JOIN region g ON g.slug = v.region WHERE v.round = ?"
                        + " ORDER BY g.position, v.seq, v.position",
                mapper,
                round);
    }

    private static Pledges pledges(Db.Row row) {
        return new Pledges(place(row), row.integer("pledges"), row.integer("unsorted"));
    }

    private static Count count(Db.Row row) {
        return new Count(place(row), row.text("sector"), row.integer("n"));
    }

    private static Place place(Db.Row row) {
        return new Place(row.text("region"), row.text("round"));
    }

    private static String marks(Collection<String> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }
}
