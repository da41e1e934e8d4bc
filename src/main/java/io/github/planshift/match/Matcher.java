package io.github.planshift.match;

import io.github.planshift.model.Commitment;
import io.github.planshift.model.LinkMethod;
import io.github.planshift.model.Round;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which commitments of two rounds belong together without asking anybody: first those of one thread, then those of one
 * indicator and horizon, then those that measure the same. Within a region and kind, one to one but for what somebody
 * split or merged, and nothing where several would do as well. Never by likeness of wording: see {@link Suggester}.
 */
public final class Matcher {

    private static final Comparator<Profile> ORDER = Comparator.comparing(
            Profile::commitment,
            Comparator.comparing((Commitment one) -> one.offset(), Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparingInt(one -> one.id().length())
                    .thenComparing(Commitment::id));

    private final Profiles profiles;
    private final Decisions decisions;

    /**
     * A matcher.
     *
     * @param decisions what must not be linked again
     */
    public Matcher(Profiles profiles, Decisions decisions) {
        this.profiles = profiles;
        this.decisions = decisions;
    }

    /** Two commitments that belong together. */
    public record Pair(Commitment from, Commitment to, Match match) {}

    /** The pairs, in the order of the earlier round. */
    public List<Pair> pairs(Round from, Round to, List<Commitment> before, List<Commitment> after) {
        Map<String, List<Pair>> pairs = new HashMap<>();
        Set<String> taken = new HashSet<>();
        Map<String, Block> blocks = new TreeMap<>();
        before.forEach(one ->
                blocks.computeIfAbsent(key(one), key -> new Block()).before.add(profiles.of(one, from)));
        after.forEach(one ->
                blocks.computeIfAbsent(key(one), key -> new Block()).after.add(profiles.of(one, to)));
        for (Block block : blocks.values()) {
            List<Pair> found = new ArrayList<>(threads(block));
            found.forEach(pair -> {
                taken.add(pair.from().id());
                taken.add(pair.to().id());
            });
            for (Rule rule : Rule.values()) {
                for (OneToOne.Edge edge : OneToOne.clear(edges(block, taken, rule), ORDER, rule.margin)) {
                    found.add(new Pair(edge.from().commitment(), edge.to().commitment(), match(rule, edge)));
                    taken.add(edge.from().commitment().id());
                    taken.add(edge.to().commitment().id());
                }
            }
            found.forEach(pair -> pairs.computeIfAbsent(pair.from().id(), key -> new ArrayList<>())
                    .add(pair));
        }
        List<Pair> ordered = new ArrayList<>();
        for (Commitment one : before) {
            ordered.addAll(pairs.getOrDefault(one.id(), List.of()));
        }
        return ordered;
    }

    /** By what two are found to belong together, the surest first. */
    private enum Rule {
        INDICATOR(0.1),
        MEASURE(0.1),
        NEAR_MEASURE(0.3);

        /** How much better than the next the best has to be. */
        private final double margin;

        Rule(double margin) {
            this.margin = margin;
        }
    }

    private static final class Block {
        private final List<Profile> before = new ArrayList<>();
        private final List<Profile> after = new ArrayList<>();
        private @Nullable Resemblance resemblance;

        /** Learned from all statements of the block once there are two to be compared by it. */
        private Resemblance resemblance() {
            if (resemblance == null) {
                resemblance = new Resemblance(new Likeness(Stream.concat(before.stream(), after.stream())
                        .map(Profile::pieces)
                        .toList()));
            }
            return resemblance;
        }
    }

    private static String key(Commitment commitment) {
        return commitment.region() + '\n' + commitment.kind();
    }

    /** In a thread the first goes with the first, and whatever was split or merged with all that are left. */
    private List<Pair> threads(Block block) {
        Map<String, List<Commitment>> earlier = threaded(block.before);
        Map<String, List<Commitment>> later = threaded(block.after);
        List<Pair> pairs = new ArrayList<>();
        earlier.forEach((thread, ones) -> {
            List<Commitment> others = later.getOrDefault(thread, List.of());
            for (int i = 0; i < Math.max(ones.size(), others.size()) && !others.isEmpty(); i++) {
                Commitment one = ones.get(Math.min(i, ones.size() - 1));
                Commitment other = others.get(Math.min(i, others.size() - 1));
                boolean own = i < ones.size() && i < others.size();
                if (own || decisions.manifold(one) || decisions.manifold(other)) {
                    pairs.add(new Pair(one, other, new Match(LinkMethod.ID, 1, "both in thread " + thread)));
                }
            }
        });
        return pairs;
    }

    private static Map<String, List<Commitment>> threaded(List<Profile> profiles) {
        Map<String, List<Commitment>> threads = new LinkedHashMap<>();
        profiles.stream().sorted(ORDER).map(Profile::commitment).forEach(one -> {
            if (one.thread() != null) {
                threads.computeIfAbsent(one.thread(), key -> new ArrayList<>()).add(one);
            }
        });
        return threads;
    }

    private List<OneToOne.Edge> edges(Block block, Set<String> taken, Rule rule) {
        Map<Object, List<Profile>> waiting = new HashMap<>();
        for (Profile other : block.after) {
            if (!taken.contains(other.commitment().id())) {
                keys(other, rule)
                        .forEach(key -> waiting.computeIfAbsent(key, k -> new ArrayList<>())
                                .add(other));
            }
        }
        List<OneToOne.Edge> edges = new ArrayList<>();
        for (Profile one : block.before) {
            if (taken.contains(one.commitment().id())) {
                continue;
            }
            Set<Profile> others = new HashSet<>();
            keys(one, rule).forEach(key -> others.addAll(waiting.getOrDefault(key, List.of())));
            for (Profile other : others) {
                Profile.Common common = switch (rule) {
                    case INDICATOR -> one.common(other, Profile.By.INDICATOR);
                    case MEASURE -> one.common(other, Profile.By.MEASURE);
                    case NEAR_MEASURE -> one.alike(other, block.resemblance());
                };
                if (common != null && compatible(one.commitment(), other.commitment())) {
                    edges.add(new OneToOne.Edge(one, other, common));
                }
            }
        }
        return edges;
    }

    /** What two must share a part of to be compared at all. */
    private static Set<Object> keys(Profile profile, Rule rule) {
        Set<Object> keys = new HashSet<>();
        for (Profile.Aim aim : profile.aims()) {
            String core = aim.measure().core();
            switch (rule) {
                case INDICATOR -> keys.add(String.valueOf(aim.indicator()));
                case MEASURE -> keys.add(core);
                case NEAR_MEASURE -> aim.pieces().forEach(keys::add);
            }
        }
        return keys;
    }

    /** Two threads, and whatever somebody set apart, are not joined without a person. */
    private boolean compatible(Commitment one, Commitment other) {
        return (one.thread() == null || other.thread() == null) && !decisions.differ(one, other);
    }

    private static Match match(Rule rule, OneToOne.Edge edge) {
        String mine = String.join(", ", edge.common().mine());
        String its = String.join(", ", edge.common().its());
        double alike = edge.common().alike();
        return switch (rule) {
            case INDICATOR -> new Match(LinkMethod.INDICATOR, 1, "same indicator and horizon: " + mine);
            case MEASURE -> new Match(LinkMethod.METRIC, rounded(0.9 + 0.1 * alike), "same measure: " + mine);
            case NEAR_MEASURE ->
                new Match(LinkMethod.METRIC, rounded(0.9 * alike), "nearly the same measure: " + mine + " / " + its);
        };
    }

    private static double rounded(double score) {
        return Math.round(score * 1000) / 1000.0;
    }
}
