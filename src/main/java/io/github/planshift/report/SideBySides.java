package io.github.planshift.report;

import io.github.planshift.change.CoverageMap;
import io.github.planshift.change.TargetMove;
import io.github.planshift.change.Targets;
import io.github.planshift.codebook.Codebook;
import io.github.planshift.measure.Aligner;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.CoverageState;
import io.github.planshift.model.Due;
import io.github.planshift.model.Indicator;
import io.github.planshift.model.Round;
import io.github.planshift.model.Sector;
import io.github.planshift.model.Tally;
import io.github.planshift.model.Target;
import io.github.planshift.text.Names;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sets regions side by side within one round. */
public final class SideBySides {

    private final Codebook codebook;
    private final CoverageMap coverage;
    private final Targets targets;
    private final Map<String, Integer> indicators = new HashMap<>();
    private final Map<String, Integer> sectors = new HashMap<>();

    public SideBySides(Codebook codebook, CoverageMap coverage) {
        this.codebook = codebook;
        this.coverage = coverage;
        this.targets = new Targets(codebook);
        codebook.indicators().stream().map(Indicator::slug).forEach(slug -> indicators.put(slug, indicators.size()));
        codebook.sectors().stream().map(Sector::slug).forEach(slug -> sectors.put(slug, sectors.size()));
    }

    /**
     * The comparison.
     *
     * @param regions slugs, in the order in which they are to stand
     * @param commitments of the round, of these regions and others
     * @param tallies of the round
     * @param wanted slugs of sectors; none for all
     */
    public SideBySide of(
            Round round,
            List<String> regions,
            List<Commitment> commitments,
            Collection<Tally> tallies,
            Set<String> wanted) {
        Map<String, Integer> pledges = new LinkedHashMap<>();
        Map<String, CoverageState> states = new LinkedHashMap<>();
        for (String region : regions) {
            pledges.put(region, (int) commitments.stream()
                    .filter(one -> one.region().equals(region))
                    .count());
            states.put(region, coverage.of(region, round.slug(), null));
        }
        return new SideBySide(
                round, regions, pledges, states, goals(round, regions, commitments), fields(regions, tallies, wanted));
    }

    private record Key(@Nullable String indicator, String metric, int year) {}

    private List<SideBySide.Goal> goals(Round round, List<String> regions, List<Commitment> commitments) {
        Map<Key, Map<String, SideBySide.Held>> held = new LinkedHashMap<>();
        for (String region : regions) {
            commitments.stream()
                    .filter(one -> one.region().equals(region))
                    .forEach(one -> one.targets()
                            .forEach(target -> held.computeIfAbsent(
                                            key(round, one, target), key -> new LinkedHashMap<>())
                                    .merge(region, new SideBySide.Held(one, target), SideBySides::better)));
        }
        return held.entrySet().stream()
                .filter(entry ->
                        entry.getKey().indicator() != null || entry.getValue().size() > 1)
                .map(entry -> goal(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(
                                (SideBySide.Goal goal) -> goal.held().size() < 2)
                        .thenComparing(goal -> goal.indicator() == null)
                        .thenComparingInt(goal -> indicators.getOrDefault(String.valueOf(goal.indicator()), 0))
                        .thenComparingInt(SideBySide.Goal::year))
                .toList();
    }

    /** The first with a figure: reports say the same again in passing. */
    private static SideBySide.Held better(SideBySide.Held known, SideBySide.Held other) {
        return known.target().value() == null && other.target().value() != null ? other : known;
    }

    private static Key key(Round round, Commitment one, Target target) {
        Due due = target.due() == null ? one.deadline() : target.due();
        int year = due == null ? round.periodTo() : due.end().getYear();
        return target.indicator() == null
                ? new Key(null, Names.key(target.metric()), year)
                : new Key(target.indicator(), "", year);
    }

    private SideBySide.Goal goal(Key key, Map<String, SideBySide.Held> held) {
        List<Map.Entry<String, SideBySide.Held>> figures = held.entrySet().stream()
                .filter(entry -> entry.getValue().target().value() != null)
                .toList();
        String metric = held.values().iterator().next().target().metric();
        if (held.size() == 1) {
            return new SideBySide.Goal(
                    key.indicator(),
                    metric,
                    key.year(),
                    held,
                    null,
                    null,
                    only(held.keySet().iterator().next()));
        }
        if (figures.size() < 2) {
            return new SideBySide.Goal(
                    key.indicator(),
                    metric,
                    key.year(),
                    held,
                    null,
                    null,
                    figures.isEmpty()
                            ? "in words only"
                            : "a figure in "
                                    + codebook.regionName(figures.get(0).getKey()) + " only");
        }
        return compared(key, metric, held, figures);
    }

    private String only(String region) {
        return "only " + codebook.regionName(region);
    }

    private SideBySide.Goal compared(
            Key key,
            String metric,
            Map<String, SideBySide.Held> held,
            List<Map.Entry<String, SideBySide.Held>> figures) {
        Map.Entry<String, SideBySide.Held> most = figures.get(0);
        Map.Entry<String, SideBySide.Held> least = figures.get(0);
        boolean tied = false;
        boolean directed = true;
        for (Map.Entry<String, SideBySide.Held> each : figures.subList(1, figures.size())) {
            TargetMove up =
                    targets.compare(most.getValue().target(), each.getValue().target());
            TargetMove down =
                    targets.compare(least.getValue().target(), each.getValue().target());
            if (up.comparable() == null || down.comparable() == null) {
                return new SideBySide.Goal(key.indicator(), metric, key.year(), held, null, null, "in different units");
            }
            directed &= up.directionKnown();
            int higher = directed
                    ? up.strength()
                    : Objects.requireNonNull(up.difference()).signum();
            int lower = directed
                    ? down.strength()
                    : Objects.requireNonNull(down.difference()).signum();
            tied = higher == 0 || (tied && higher < 0);
            most = higher > 0 ? each : most;
            least = lower < 0 ? each : least;
        }
        BigDecimal gap = targets.compare(
                        least.getValue().target(), most.getValue().target())
                .difference();
        boolean rate = Aligner.rate(key.indicator(), most.getValue().target().unit());
        boolean judged = directed && rate && !tied;
        String note = gap != null && gap.signum() == 0 && (tied || !directed)
                ? "the same"
                : !rate
                        ? "a total, which depends on the region's size"
                        : !directed
                                ? "no direction of ambition is known"
                                : tied ? "as far" : codebook.regionName(most.getKey()) + " goes further";
        return new SideBySide.Goal(key.indicator(), metric, key.year(), held, judged ? most.getKey() : null, gap, note);
    }

    private List<SideBySide.Field> fields(List<String> regions, Collection<Tally> tallies, Set<String> wanted) {
        Map<String, Tally> own = tallies.stream().collect(Collectors.toMap(Tally::region, Function.identity()));
        List<SideBySide.Field> fields = new ArrayList<>();
        for (String sector : sectors.keySet().stream()
                .sorted(Comparator.comparingInt(sectors::get))
                .toList()) {
            Map<String, Integer> n = new LinkedHashMap<>();
            Map<String, Double> share = new LinkedHashMap<>();
            for (String region : regions) {
                Tally tally = own.get(region);
                int count = tally == null ? 0 : tally.items().getOrDefault(sector, 0);
                n.put(region, count);
                share.put(region, tally == null || tally.total() == 0 ? 0 : (double) count / tally.total());
            }
            if (n.values().stream().anyMatch(count -> count > 0) && (wanted.isEmpty() || wanted.contains(sector))) {
                fields.add(new SideBySide.Field(sector, n, share));
            }
        }
        fields.sort(Comparator.comparing(SideBySide.Field::inAll).thenComparingDouble(field -> -field.spread()));
        return fields;
    }
}
