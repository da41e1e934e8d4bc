package io.github.planshift.match;

import io.github.planshift.model.Commitment;
import io.github.planshift.model.LinkMethod;
import io.github.planshift.model.Round;
import io.github.planshift.model.Target;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Which commitments of two rounds belong together: first those of one thread, then those of one indicator and horizon.
 * One to one, within a region and kind; where several could be paired, the order of the record decides.
 */
public final class Matcher {

    private final Round from;
    private final Round to;

    public Matcher(Round from, Round to) {
        this.from = from;
        this.to = to;
    }

    /** Two commitments that belong together. */
    public record Pair(Commitment from, Commitment to, Match match) {}

    /** The pairs, in the order of the earlier round. */
    public List<Pair> pairs(List<Commitment> before, List<Commitment> after) {
        Map<String, Pair> pairs = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        join(before, after, pairs, taken, LinkMethod.ID, (one, round) -> one.thread());
        join(before, after, pairs, taken, LinkMethod.INDICATOR, Matcher::indicatorAndHorizon);
        List<Pair> ordered = new ArrayList<>();
        for (Commitment one : before) {
            Pair pair = pairs.get(one.id());
            if (pair != null) {
                ordered.add(pair);
            }
        }
        return ordered;
    }

    private void join(
            List<Commitment> before,
            List<Commitment> after,
            Map<String, Pair> pairs,
            Set<String> taken,
            LinkMethod method,
            BiFunction<Commitment, Round, @Nullable String> key) {
        Map<String, List<Commitment>> waiting = new LinkedHashMap<>();
        for (Commitment one : after) {
            String own = key.apply(one, to);
            if (own != null && !taken.contains(one.id())) {
                waiting.computeIfAbsent(block(one) + own, k -> new ArrayList<>())
                        .add(one);
            }
        }
        for (Commitment one : before) {
            String own = key.apply(one, from);
            List<Commitment> candidates = own == null || pairs.containsKey(one.id())
                    ? List.of()
                    : waiting.getOrDefault(block(one) + own, List.of());
            candidates.stream()
                    .filter(other -> compatible(one, other, method))
                    .findFirst()
                    .ifPresent(other -> {
                        candidates.remove(other);
                        taken.add(other.id());
                        pairs.put(one.id(), new Pair(one, other, new Match(method, 1)));
                    });
        }
    }

    /** Two threads that somebody set apart are not joined by a shared indicator. */
    private static boolean compatible(Commitment one, Commitment other, LinkMethod method) {
        return method == LinkMethod.ID || one.thread() == null || other.thread() == null;
    }

    private static String block(Commitment commitment) {
        return commitment.region() + '\n' + commitment.kind() + '\n';
    }

    /** The first known indicator of a commitment with its horizon class, or null. */
    public static @Nullable String indicatorAndHorizon(Commitment commitment, Round round) {
        for (Target target : commitment.targets()) {
            if (target.indicator() != null) {
                return target.indicator() + '\n' + horizon(commitment, target, round);
            }
        }
        return null;
    }

    /** {@code period} for a target due within the round's own period, {@code beyond} for a later one. */
    private static String horizon(Commitment commitment, Target target, Round round) {
        var due = target.due() == null ? commitment.deadline() : target.due();
        return due == null || due.end().getYear() <= round.periodTo() ? "period" : "beyond";
    }
}
