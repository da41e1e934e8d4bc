package io.github.planshift.change;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Due;
import io.github.planshift.model.Indicator;
import io.github.planshift.model.Round;
import io.github.planshift.model.Target;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows targets rather than commitments: a report may move its growth target from a list into a sentence of its own,
 * and it stays the same target. Those of an indicator are followed by indicator and horizon, the others where their
 * commitments were matched.
 */
public final class Shifts {

    private record Held(Commitment commitment, Target target) {}

    private record Key(String region, String indicator, int year) {}

    private final Targets targets;
    private final Map<String, Integer> places = new HashMap<>();

    public Shifts(Codebook codebook) {
        this.targets = new Targets(codebook);
        codebook.indicators().stream().map(Indicator::slug).forEach(slug -> places.put(slug, places.size()));
    }

    /**
     * The targets of two rounds, each once: those of indicators in the codebook's order, then the others, those that
     * moved furthest first, then rates before sums of money before counts, in the order of the texts.
     *
     * @param changes between the two rounds, made from the same commitments
     */
    public List<Shift> between(
            Round from,
            Round to,
            Collection<Commitment> before,
            Collection<Commitment> after,
            Collection<Change> changes) {
        Map<Key, Held> earlier = held(from, before);
        Map<Key, Held> later = held(to, after);
        Set<Key> keys = new LinkedHashSet<>(earlier.keySet());
        keys.addAll(later.keySet());
        List<Shift> shifts = new ArrayList<>();
        for (Key key : keys) {
            Held old = earlier.get(key);
            Held now = later.get(key);
            if (old != null && now != null) {
                shifts.add(shift(key.year(), old, now));
            } else if (Objects.requireNonNull(old == null ? now : old).target().value() != null) {
                shifts.add(lone(key.indicator(), key.year() > 0, old, now));
            }
        }
        shifts.addAll(others(changes));
        shifts.sort(order());
        return shifts;
    }

    /** The first target of each indicator and year, one with a figure before one in words. */
    private static Map<Key, Held> held(Round round, Collection<Commitment> commitments) {
        Map<Key, Held> held = new LinkedHashMap<>();
        for (Commitment one : commitments) {
            for (Target target : one.targets()) {
                if (target.indicator() != null) {
                    Key key = new Key(one.region(), target.indicator(), year(round, one, target));
                    Held known = held.get(key);
                    if (known == null || (known.target().value() == null && target.value() != null)) {
                        held.put(key, new Held(one, target));
                    }
                }
            }
        }
        return held;
    }

    /** 0 for the round's own period, so that an annual target meets the one of the year before. */
    private static int year(Round round, Commitment one, Target target) {
        Due due = target.due() == null ? one.deadline() : target.due();
        return due == null || due.end().getYear() <= round.periodTo()
                ? 0
                : due.end().getYear();
    }

    private Shift shift(int year, Held old, Held now) {
        return new Shift(
                now.commitment().region(),
                now.target().indicator(),
                year > 0,
                targets.compare(old.target(), now.target()),
                old.commitment(),
                now.commitment());
    }

    private static Shift lone(@Nullable String indicator, boolean ahead, @Nullable Held old, @Nullable Held now) {
        Held there = Objects.requireNonNull(now == null ? old : now);
        return new Shift(
                there.commitment().region(),
                indicator,
                ahead,
                new TargetMove(
                        old == null ? null : old.target(),
                        now == null ? null : now.target(),
                        null,
                        old == null ? TargetChange.QUANTIFIED : TargetChange.DEQUANTIFIED,
                        0,
                        false),
                old == null ? null : old.commitment(),
                now == null ? null : now.commitment());
    }

    /** Targets of no indicator: moved where their commitments belong together, set or gone where one stands alone. */
    private static List<Shift> others(Collection<Change> changes) {
        List<Shift> others = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (Change change : changes) {
            Commitment from = change.from();
            Commitment to = change.to();
            if (from != null && to != null) {
                change.moves().stream()
                        .filter(move -> indicator(move) == null)
                        .filter(move -> change.headline() != Headline.NOT_COMPARABLE)
                        .filter(move -> seen.add(key(change.region(), move)))
                        .forEach(move -> others.add(new Shift(change.region(), null, false, move, from, to)));
            } else if (change.headline() != Headline.NOT_COMPARABLE) {
                Commitment there = change.latest();
                there.targets().stream()
                        .filter(target -> target.indicator() == null && target.value() != null)
                        .map(target -> lone(
                                null,
                                false,
                                from == null ? null : new Held(there, target),
                                to == null ? null : new Held(there, target)))
                        .filter(shift -> seen.add(key(change.region(), shift.move())))
                        .forEach(others::add);
            }
        }
        return others;
    }

    private static @Nullable String indicator(TargetMove move) {
        return move.to() != null && move.to().indicator() != null
                ? move.to().indicator()
                : move.from() == null ? null : move.from().indicator();
    }

    private static List<Object> key(String region, TargetMove move) {
        return List.of(region, String.valueOf(move.from()), String.valueOf(move.to()));
    }

    private Comparator<Shift> order() {
        return Comparator.comparing((Shift shift) -> shift.indicator() == null)
                .thenComparing(Shift::ahead)
                .thenComparingInt(shift -> places.getOrDefault(String.valueOf(shift.indicator()), places.size()))
                .thenComparingDouble(shift -> -shift.factor())
                .thenComparingInt(shift -> weight(shift.target()))
                .thenComparing(
                        shift -> Objects.requireNonNullElse(shift.commitment().offset(), Integer.MAX_VALUE))
                .thenComparing(shift -> shift.commitment().id());
    }

    private static int weight(Target target) {
        String unit = String.valueOf(target.unit());
        return unit.equals("%") || unit.equals("个百分点") ? 0 : unit.endsWith("元") || unit.endsWith("yuan") ? 1 : 2;
    }
}
