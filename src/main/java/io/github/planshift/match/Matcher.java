package io.github.planshift.match;

import io.github.planshift.model.Commitment;
import io.github.planshift.model.LinkMethod;
import io.github.planshift.model.Round;
import io.github.planshift.model.Target;
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
 * indicator and horizon, then those that measure the same. Within a region and kind, each figure with one at most, and
 * nothing where several would do as well. Never by likeness of wording: see {@link Suggester}.
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

    /**
     * Two commitments that belong together.
     *
     * @param figures those of both that measure the same, each once at most; empty where no rule finds any
     */
    public record Pair(Commitment from, Commitment to, Match match, List<Figures> figures) {

        public Pair {
            figures = List.copyOf(figures);
        }
    }

    /** A figure, and what continues it. */
    public record Figures(Target from, Target to) {}

    /**
     * The pairs, in the order of the earlier round. A commitment whose figures go on in several, or that goes on with
     * figures of several, is in as many.
     */
    public List<Pair> pairs(Round from, Round to, List<Commitment> before, List<Commitment> after) {
        Map<String, Block> blocks = new TreeMap<>();
        before.forEach(one ->
                blocks.computeIfAbsent(key(one), key -> new Block()).before.add(profiles.of(one, from)));
        after.forEach(one ->
                blocks.computeIfAbsent(key(one), key -> new Block()).after.add(profiles.of(one, to)));
        Map<String, List<Pair>> pairs = new HashMap<>();
        for (Block block : blocks.values()) {
            Stream.concat(threads(block).stream(), found(block).stream())
                    .forEach(pair -> pairs.computeIfAbsent(pair.from().id(), key -> new ArrayList<>())
                            .add(pair));
        }
        List<Pair> ordered = new ArrayList<>();
        for (Commitment one : before) {
            ordered.addAll(pairs.getOrDefault(one.id(), List.of()));
        }
        return ordered;
    }

    /** The statements of a region and kind in both rounds. */
    private static final class Block {
        private final List<Profile> before = new ArrayList<>();
        private final List<Profile> after = new ArrayList<>();
        private final Taken taken = new Taken();
        private @Nullable Resemblance resemblance;

        /** Learned from all statements of the block once there are two to be compared by it. */
        private Resemblance resemblance() {
            if (resemblance == null) {
                resemblance = new Resemblance(Likeness.among(before, after));
            }
            return resemblance;
        }
    }

    private static String key(Commitment commitment) {
        return commitment.region() + '\n' + commitment.kind();
    }

    /**
     * In a thread goes together what has figures in common, of the rest the first with the first, and whatever was split
     * or merged with all that are left.
     */
    private List<Pair> threads(Block block) {
        Map<String, List<Profile>> earlier = threaded(block.before);
        Map<String, List<Profile>> later = threaded(block.after);
        List<Pair> pairs = new ArrayList<>();
        earlier.forEach((thread, ones) -> {
            List<Profile> others = later.getOrDefault(thread, List.of());
            Match match = new Match(LinkMethod.ID, 1, "both in thread " + thread);
            Map<List<Profile>, List<Edge>> found = found(block, ones, others);
            found.forEach((both, edges) -> pairs.add(pair(both, match, edges)));
            Set<Profile> paired = new HashSet<>();
            found.keySet().forEach(paired::addAll);
            without(ones, others, paired).forEach(both -> {
                both.forEach(block.taken::take);
                pairs.add(pair(both, match, List.of()));
            });
        });
        return pairs;
    }

    /** Those of a thread that share no figure with any, in pairs. */
    private List<List<Profile>> without(List<Profile> ones, List<Profile> others, Set<Profile> paired) {
        List<List<Profile>> pairs = new ArrayList<>();
        List<Profile> left = ones.stream().filter(one -> !paired.contains(one)).toList();
        List<Profile> right =
                others.stream().filter(one -> !paired.contains(one)).toList();
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            pairs.add(List.of(left.get(i), right.get(i)));
        }
        for (int i = right.size(); i < left.size() && !others.isEmpty(); i++) {
            Profile other = others.get(others.size() - 1);
            if (decisions.manifold(left.get(i).commitment()) || decisions.manifold(other.commitment())) {
                pairs.add(List.of(left.get(i), other));
            }
        }
        for (int i = left.size(); i < right.size() && !ones.isEmpty(); i++) {
            Profile one = ones.get(ones.size() - 1);
            if (decisions.manifold(one.commitment())
                    || decisions.manifold(right.get(i).commitment())) {
                pairs.add(List.of(one, right.get(i)));
            }
        }
        return pairs;
    }

    private static Pair pair(List<Profile> both, Match match, List<Edge> edges) {
        List<Tie> ties = edges.stream().flatMap(edge -> edge.ties().stream()).toList();
        return new Pair(both.get(0).commitment(), both.get(1).commitment(), match, figures(ties));
    }

    private static Map<String, List<Profile>> threaded(List<Profile> profiles) {
        Map<String, List<Profile>> threads = new LinkedHashMap<>();
        profiles.stream().sorted(ORDER).forEach(one -> {
            String thread = one.commitment().thread();
            if (thread != null) {
                threads.computeIfAbsent(thread, key -> new ArrayList<>()).add(one);
            }
        });
        return threads;
    }

    /** What the rules find of what is left. */
    private List<Pair> found(Block block) {
        List<Pair> pairs = new ArrayList<>();
        found(block, block.before, block.after)
                .forEach((both, edges) -> pairs.add(pair(both, match(edges.get(0)), edges)));
        return pairs;
    }

    /** What the rules find among some of a block, the surest first. */
    private Map<List<Profile>, List<Edge>> found(Block block, List<Profile> before, List<Profile> after) {
        Map<List<Profile>, List<Edge>> found = new LinkedHashMap<>();
        for (Rule rule : Rule.values()) {
            OneToOne.clear(edges(block, before, after, rule), ORDER, rule.margin(), block.taken).stream()
                    .sorted(Comparator.comparing(Edge::from, ORDER).thenComparing(Edge::to, ORDER))
                    .forEach(edge -> found.computeIfAbsent(List.of(edge.from(), edge.to()), key -> new ArrayList<>())
                            .add(edge));
        }
        return found;
    }

    private List<Edge> edges(Block block, List<Profile> before, List<Profile> after, Rule rule) {
        Map<Object, List<Profile>> waiting = new HashMap<>();
        for (Profile other : after) {
            keys(other, rule)
                    .forEach(key ->
                            waiting.computeIfAbsent(key, k -> new ArrayList<>()).add(other));
        }
        List<Edge> edges = new ArrayList<>();
        for (Profile one : before) {
            Set<Profile> others = new HashSet<>();
            keys(one, rule).forEach(key -> others.addAll(waiting.getOrDefault(key, List.of())));
            for (Profile other : others) {
                Edge edge = edge(block, one, other, rule);
                if (edge != null && compatible(one.commitment(), other.commitment())) {
                    edges.add(edge);
                }
            }
        }
        return edges;
    }

    private static @Nullable Edge edge(Block block, Profile one, Profile other, Rule rule) {
        return rule == Rule.NEAR_MEASURE ? one.alike(other, block.resemblance()) : one.same(other, rule);
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
        boolean apart =
                one.thread() != null && other.thread() != null && !one.thread().equals(other.thread());
        return !apart && !decisions.differ(one, other);
    }

    /** Each figure with the one that is most like it, by the surest rule. */
    private static List<Figures> figures(List<Tie> ties) {
        List<Figures> figures = new ArrayList<>();
        Set<Profile.Aim> mine = new HashSet<>();
        Set<Profile.Aim> its = new HashSet<>();
        ties.stream()
                .sorted(Comparator.comparing(Tie::rule)
                        .thenComparing(Comparator.comparingDouble(Tie::strength).reversed()))
                .filter(tie -> !mine.contains(tie.one()) && !its.contains(tie.two()))
                .forEach(tie -> {
                    mine.add(tie.one());
                    its.add(tie.two());
                    figures.add(new Figures(tie.one().target(), tie.two().target()));
                });
        return figures;
    }

    private static Match match(Edge edge) {
        String mine = String.join(", ", edge.mine());
        String its = String.join(", ", edge.its());
        double alike = edge.alike();
        return switch (edge.rule()) {
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
