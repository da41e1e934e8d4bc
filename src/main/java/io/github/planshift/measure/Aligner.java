package io.github.planshift.measure;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Direction;
import io.github.planshift.model.Indicator;
import io.github.planshift.model.Round;
import io.github.planshift.model.SetTarget;
import io.github.planshift.model.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds regions against a national report or plan. */
public final class Aligner {

    private static final Set<String> RATES = Set.of("%", "‰", "个百分点", "岁", "天");

    private final Codebook codebook;
    private final Profiler profiler;
    private final Round round;
    private final String against;
    private final Round againstRound;
    private final List<SetTarget> goals;
    private final Map<String, List<SetTarget>> targets;
    private final Predicate<String> read;
    private final BiPredicate<String, String> inText;

    /**
     * An aligner.
     *
     * @param against slug of the region the others are held against
     * @param targets of all regions in the round
     * @param goals targets of the other region in its round
     * @param read whether a region was read in full in the round
     * @param inText whether the stored text of a region (first) in the round names a sector (second)
     */
    public Aligner(
            Codebook codebook,
            Profiler profiler,
            Round round,
            Collection<SetTarget> targets,
            String against,
            Round againstRound,
            Collection<SetTarget> goals,
            Predicate<String> read,
            BiPredicate<String, String> inText) {
        this.codebook = codebook;
        this.profiler = profiler;
        this.round = round;
        this.against = against;
        this.againstRound = againstRound;
        this.goals = firsts(goals);
        this.targets = targets.stream().collect(Collectors.groupingBy(SetTarget::region));
        this.read = read;
        this.inText = inText;
    }

    /** The first target of each indicator, year and unit: reports say the same again in passing. */
    private static List<SetTarget> firsts(Collection<SetTarget> goals) {
        Map<List<@Nullable Object>, SetTarget> firsts = new LinkedHashMap<>();
        for (SetTarget goal : goals) {
            List<@Nullable Object> key = new ArrayList<>();
            key.add(goal.indicator());
            key.add(goal.year());
            key.add(goal.target().unit());
            firsts.putIfAbsent(key, goal);
        }
        return List.copyOf(firsts.values());
    }

    /** How many targets and sectors there are to be held against. */
    public int size() {
        return goals.size() + pool(against, againstRound).items().size();
    }

    /** A subject that has pledges in the round, beside the other text. */
    public Alignment align(Subject subject) {
        Pool own = profiler.pool(subject, round);
        Set<String> regions = own.regions();
        List<Alignment.Goal> found = new ArrayList<>();
        for (SetTarget goal : goals) {
            List<Alignment.Goal> each = regions.stream()
                    .flatMap(region -> goals(goal, region).stream())
                    .toList();
            if (subject.group()) {
                found.add(together(
                        goal,
                        regions.stream()
                                .map(region -> goals(goal, region).get(0))
                                .toList()));
            } else {
                found.addAll(each);
            }
        }
        boolean fullyRead = regions.stream().allMatch(read);
        return new Alignment(subject, regions.size(), own.total(), fullyRead, found, fields(own, regions, fullyRead));
    }

    private List<Alignment.Field> fields(Pool own, Set<String> regions, boolean fullyRead) {
        Pool other = pool(against, againstRound);
        return other.items().keySet().stream()
                .map(sector -> new Alignment.Field(
                        sector,
                        own.count(sector) > 0
                                ? Verdict.TAKES_UP
                                : fullyRead && regions.stream().noneMatch(region -> inText.test(region, sector))
                                        ? Verdict.LEAVES_OUT
                                        : Verdict.NOT_FOUND,
                        other.count(sector),
                        other.share(sector),
                        own.count(sector),
                        own.share(sector),
                        (int) regions.stream()
                                .filter(region -> pool(region, round).count(sector) > 0)
                                .count()))
                .sorted(Comparator.comparing(Alignment.Field::verdict)
                        .reversed()
                        .thenComparingInt(field -> -field.againstN())
                        .thenComparing(Alignment.Field::sector))
                .toList();
    }

    private Pool pool(String region, Round in) {
        return profiler.pool(new Subject(region, region, false, Set.of(region)), in);
    }

    /** What a region makes of a goal: each of its targets that can be compared, or else one row that says why not. */
    private List<Alignment.Goal> goals(SetTarget goal, String region) {
        List<SetTarget> same = targets.getOrDefault(region, List.of()).stream()
                .filter(own -> own.indicator().equals(goal.indicator()))
                .toList();
        if (same.isEmpty()) {
            boolean full = read.test(region);
            return List.of(goal(
                    goal,
                    null,
                    full ? Verdict.LEAVES_OUT : Verdict.NOT_FOUND,
                    full
                            ? "read in full, no target for it"
                            : "no target for it in the record, which does not hold the whole text"));
        }
        List<SetTarget> due =
                same.stream().filter(own -> own.year() == goal.year()).toList();
        if (due.isEmpty()) {
            return List.of(goal(
                    goal,
                    same.get(0),
                    Verdict.NOT_COMPARABLE,
                    "for " + same.get(0).year() + ", not " + goal.year()));
        }
        if (goal.target().value() == null) {
            return List.of(goal(
                    goal,
                    due.get(0),
                    Verdict.TAKES_UP,
                    due.get(0).target().value() == null ? "both in words only" : "a figure where the other has words"));
        }
        List<SetTarget> figures = due.stream()
                .filter(own -> own.target().value() != null
                        && Objects.equals(own.target().unit(), goal.target().unit()))
                .toList();
        if (figures.isEmpty()) {
            SetTarget first = due.get(0);
            return List.of(
                    first.target().value() == null
                            ? goal(goal, first, Verdict.TAKES_UP, "in words where the other has a figure")
                            : goal(goal, first, Verdict.NOT_COMPARABLE, "in another unit"));
        }
        Map<List<BigDecimal>, Alignment.Goal> distinct = new LinkedHashMap<>();
        for (SetTarget own : figures) {
            distinct.putIfAbsent(
                    List.of(
                            low(own.target()).stripTrailingZeros(),
                            high(own.target()).stripTrailingZeros()),
                    compared(goal, own));
        }
        return List.copyOf(distinct.values());
    }

    private Alignment.Goal compared(SetTarget goal, SetTarget own) {
        BigDecimal gap = low(own.target()).subtract(low(goal.target()));
        Indicator indicator = codebook.indicator(goal.indicator()).orElse(null);
        if (!rate(goal)) {
            double part = low(goal.target()).signum() == 0
                    ? 0
                    : low(own.target()).doubleValue() / low(goal.target()).doubleValue();
            return new Alignment.Goal(
                    goal, own, Verdict.TAKES_UP, gap, part, "a total, which depends on the region's size", Map.of());
        }
        int further =
                further(goal.target(), own.target(), indicator == null ? Direction.NEUTRAL : indicator.direction());
        Verdict verdict = further > 0 ? Verdict.SHARPENS : further < 0 ? Verdict.SOFTENS : Verdict.TAKES_UP;
        String why = further > 0
                ? "goes further"
                : further < 0
                        ? "goes less far"
                        : gap.signum() == 0
                                ? "the same figure"
                                : "another figure; the indicator has no direction of ambition";
        return new Alignment.Goal(goal, own, verdict, gap, null, why, Map.of());
    }

    /** As the column ambition of v_target_gap. */
    private static int further(Target goal, Target own, Direction direction) {
        int byLow = low(own).compareTo(low(goal));
        int byHigh = high(own).compareTo(high(goal));
        return switch (direction) {
            case HIGHER -> byLow != 0 ? byLow : byHigh;
            case LOWER -> byHigh != 0 ? -byHigh : -byLow;
            case NEUTRAL -> 0;
        };
    }

    private static boolean rate(SetTarget goal) {
        return rate(goal.indicator(), goal.target().unit());
    }

    /** Whether figures of a unit can be held against each other whatever the size of a region: rates, not totals. */
    public static boolean rate(@Nullable String indicator, @Nullable String unit) {
        return (unit != null && (RATES.contains(unit) || unit.contains("/")))
                || (indicator != null && indicator.contains("per_capita"));
    }

    private static BigDecimal low(Target target) {
        return Objects.requireNonNull(target.value());
    }

    private static BigDecimal high(Target target) {
        return target.high() != null
                ? target.high()
                : target.stretch() != null ? target.stretch() : Objects.requireNonNull(target.value());
    }

    private static Alignment.Goal goal(SetTarget goal, @Nullable SetTarget own, Verdict verdict, String why) {
        return new Alignment.Goal(goal, own, verdict, null, null, why, Map.of());
    }

    /** The regions of a group as one: what most of them do, and the gap in the middle. */
    private static Alignment.Goal together(SetTarget goal, List<Alignment.Goal> each) {
        Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        each.forEach(one -> verdicts.merge(one.verdict(), 1, Integer::sum));
        int most = verdicts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        Verdict verdict = verdicts.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Verdict.NOT_FOUND);
        List<BigDecimal> gaps = each.stream()
                .filter(one -> one.partOf() == null)
                .map(Alignment.Goal::gap)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        BigDecimal middle = gaps.isEmpty()
                ? null
                : gaps.get(gaps.size() / 2).add(gaps.get((gaps.size() - 1) / 2)).divide(BigDecimal.valueOf(2));
        String why = verdicts.entrySet().stream()
                .map(entry -> entry.getKey().code().replace('_', ' ') + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        return new Alignment.Goal(goal, null, verdict, middle, null, why, verdicts);
    }
}
