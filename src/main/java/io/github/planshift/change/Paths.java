package io.github.planshift.change;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Indicator;
import io.github.planshift.model.Region;
import io.github.planshift.model.Round;
import io.github.planshift.model.Sector;
import io.github.planshift.model.Target;
import io.github.planshift.text.Figures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Follows commitments through more than two rounds: each round is compared with the next, then what ended in one is
 * compared with what began two rounds later, then three, and so on.
 */
public final class Paths {

    private final ChangeFinder finder;
    private final Map<String, Integer> regions = new HashMap<>();
    private final Map<String, Integer> indicators = new HashMap<>();
    private final Map<String, Integer> sectors = new HashMap<>();

    public Paths(Codebook codebook, ChangeFinder finder) {
        this.finder = finder;
        codebook.regions().stream().map(Region::slug).forEach(slug -> regions.put(slug, regions.size()));
        codebook.indicators().stream().map(Indicator::slug).forEach(slug -> indicators.put(slug, indicators.size()));
        codebook.sectors().stream().map(Sector::slug).forEach(slug -> sectors.put(slug, sectors.size()));
    }

    /**
     * The paths, by region, the longest first; those of known indicators before others of the same length. What has
     * several figures is on a path for each that goes its own way.
     *
     * @param rounds oldest first
     * @param commitments of each of the rounds
     */
    public List<Path> through(List<Round> rounds, List<List<Commitment>> commitments) {
        Map<String, List<Change>> next = new HashMap<>();
        Set<String> reached = new HashSet<>();
        for (int gap = 1; gap < rounds.size(); gap++) {
            for (int i = 0; i + gap < rounds.size(); i++) {
                List<Commitment> ends = commitments.get(i).stream()
                        .filter(one -> !next.containsKey(one.id()))
                        .toList();
                List<Commitment> starts = commitments.get(i + gap).stream()
                        .filter(one -> !reached.contains(one.id()))
                        .toList();
                for (Change step : finder.links(rounds.get(i), rounds.get(i + gap), ends, starts)) {
                    next.computeIfAbsent(from(step).id(), id -> new ArrayList<>())
                            .add(step);
                    reached.add(step.latest().id());
                }
            }
        }
        List<Path> paths = new ArrayList<>();
        Set<Change> followed = new HashSet<>();
        for (List<Commitment> round : commitments) {
            for (Commitment one : round) {
                List<Change> steps = next.getOrDefault(one.id(), List.of());
                for (Change step : steps) {
                    if (!followed.contains(step)) {
                        follow(new Way(List.of(step), figures(step, Set.of())), next, followed)
                                .forEach(way -> paths.add(path(rounds, one, way)));
                    }
                }
                if (steps.isEmpty() && !reached.contains(one.id())) {
                    paths.add(path(rounds, one, new Way(List.of(), Set.of())));
                }
            }
        }
        paths.sort(order());
        return paths;
    }

    /**
     * For reading: without paths that only say again what an earlier one says, the same figures of the same known
     * indicators, in no other thread and with no other assessment.
     */
    public List<Path> once(List<Path> paths) {
        Set<List<Object>> told = new HashSet<>();
        return paths.stream()
                .filter(path -> path.figures().isEmpty()
                        || path.figures().stream().anyMatch(target -> target.indicator() == null)
                        || told.add(figures(path)))
                .toList();
    }

    private List<Object> figures(Path path) {
        List<Object> told = new ArrayList<>();
        told.add(path.latest().region());
        told.add(path.latest().kind());
        told.add(String.valueOf(path.latest().thread()));
        path.there().forEach(stop -> told.add(String.valueOf(finder.assessed(stop.commitment()))));
        for (Path.Stop stop : path.stops()) {
            told.add(
                    stop == null
                            ? List.of()
                            : stop.figures().stream().map(Paths::figure).toList());
        }
        return told;
    }

    private static List<String> figure(Target target) {
        return Stream.of(
                        target.indicator(),
                        target.operator(),
                        plain(target.value()),
                        plain(target.high()),
                        plain(target.stretch()),
                        target.due())
                .map(String::valueOf)
                .toList();
    }

    private static @Nullable String plain(@Nullable BigDecimal value) {
        return value == null ? null : Figures.plain(value);
    }

    /**
     * Steps that follow each other.
     *
     * @param figures those of the last that continue the first; empty where no figure does
     */
    private record Way(List<Change> steps, Set<Target> figures) {

        Way on(Change step, Set<Target> figures) {
            List<Change> longer = new ArrayList<>(steps);
            longer.add(step);
            return new Way(longer, figures);
        }
    }

    /** All ways on that keep to the figures followed so far. */
    private static List<Way> follow(Way way, Map<String, List<Change>> next, Set<Change> followed) {
        Change last = way.steps().get(way.steps().size() - 1);
        followed.add(last);
        List<Way> ways = new ArrayList<>();
        for (Change step : next.getOrDefault(last.latest().id(), List.of())) {
            Set<Target> on = figures(step, way.figures());
            if (!on.isEmpty()
                    || way.figures().isEmpty()
                    || figures(step, Set.of()).isEmpty()) {
                ways.addAll(follow(way.on(step, on), next, followed));
            }
        }
        return ways.isEmpty() ? List.of(way) : ways;
    }

    /** The later figures of a step that continue some (none: any) of the earlier. */
    private static Set<Target> figures(Change step, Set<Target> earlier) {
        Set<Target> figures = new HashSet<>();
        for (TargetMove move : step.moves()) {
            if (move.from() != null && move.to() != null && (earlier.isEmpty() || earlier.contains(move.from()))) {
                figures.add(move.to());
            }
        }
        return figures;
    }

    private static Commitment from(Change step) {
        return Objects.requireNonNull(step.from());
    }

    private static Path path(List<Round> rounds, Commitment start, Way way) {
        Map<String, Path.Stop> stops = new HashMap<>();
        List<Target> figures = way.steps().isEmpty()
                ? List.of()
                : way.steps().get(way.steps().size() - 1).latest().targets().stream()
                        .filter(way.figures()::contains)
                        .toList();
        for (int i = way.steps().size() - 1; i >= 0; i--) {
            Change step = way.steps().get(i);
            stops.put(step.latest().round(), stop(step.latest(), within(step, figures), figures));
            figures = earlier(step, figures);
        }
        stops.put(start.round(), stop(start, null, figures));
        return new Path(rounds.stream().map(round -> stops.get(round.slug())).toList());
    }

    private static Path.Stop stop(Commitment one, @Nullable Change step, List<Target> figures) {
        return new Path.Stop(one, step, figures.isEmpty() ? one.targets() : figures);
    }

    /** What some later figures of a step continue, in their order. */
    private static List<Target> earlier(Change step, List<Target> figures) {
        List<Target> earlier = new ArrayList<>();
        for (Target figure : figures) {
            step.moves().stream()
                    .filter(move -> figure.equals(move.to()))
                    .map(TargetMove::from)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(earlier::add);
        }
        return earlier;
    }

    /** A step, judged by some of its later figures alone. */
    private static Change within(Change step, List<Target> figures) {
        List<TargetMove> moves = step.moves().stream()
                .filter(move -> move.from() != null && figures.contains(move.to()))
                .toList();
        return moves.isEmpty() || moves.size() == step.moves().size() ? step : step.judgedBy(moves);
    }

    private Comparator<Path> order() {
        return Comparator.comparingInt(
                        (Path path) -> regions.getOrDefault(path.latest().region(), -1))
                .thenComparingInt(path -> -path.length())
                .thenComparingInt(path -> place(path.figures()))
                .thenComparingInt(path -> sectors.getOrDefault(path.latest().sector(), sectors.size()))
                .thenComparing(path -> path.latest().id());
    }

    private int place(List<Target> figures) {
        return figures.stream()
                .map(target -> indicators.getOrDefault(String.valueOf(target.indicator()), indicators.size()))
                .findFirst()
                .orElse(indicators.size() + 1);
    }
}
