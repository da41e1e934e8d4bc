package io.github.planshift.match;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Indicator;
import io.github.planshift.model.LinkMethod;
import io.github.planshift.model.PolicyThread;
import io.github.planshift.model.Round;
import io.github.planshift.model.Target;
import io.github.planshift.model.ThreadLink;
import io.github.planshift.model.UserError;
import io.github.planshift.model.Verdict;
import java.time.Instant;
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
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of threads when somebody decides which commitments are the same. It changes nothing itself: the decisions
 * made on it add up to one {@link Linking}. Of several decisions on a commitment and a thread the latest holds.
 */
public final class Linker {

    private final Codebook codebook;
    private final BinaryOperator<String> names;
    private final String by;
    private final String now;
    private final Map<String, PolicyThread> threads = new HashMap<>();
    private final Map<String, Commitment> known = new HashMap<>();
    private final Map<String, @Nullable String> threadOf = new HashMap<>();
    private final Map<String, Set<String>> members = new HashMap<>();
    private final Map<String, Map<String, ThreadLink>> latest = new TreeMap<>();
    private final Map<String, PolicyThread> changedThreads = new LinkedHashMap<>();
    private final Map<String, @Nullable String> moved = new LinkedHashMap<>();
    private final List<ThreadLink> recorded = new ArrayList<>();

    /**
     * A linker for one command.
     *
     * @param threads all there are
     * @param commitments at least those that are in a thread of one decided on
     * @param links all there are on those threads
     * @param names gives an id that no thread ever had, from a region and what the thread is about
     * @param by who decides
     * @param now UTC time as ISO 8601
     */
    public Linker(
            Codebook codebook,
            Collection<PolicyThread> threads,
            Collection<Commitment> commitments,
            Collection<ThreadLink> links,
            BinaryOperator<String> names,
            String by,
            String now) {
        this.codebook = codebook;
        this.names = names;
        this.by = by;
        this.now = now;
        threads.forEach(one -> this.threads.put(one.id(), one));
        commitments.forEach(this::meet);
        links.forEach(this::remember);
    }

    /** Several commitments of one region are the same one. */
    public void link(Collection<Commitment> same, @Nullable String reason) {
        check(same, 2);
        join(same, Map.of(), LinkMethod.MANUAL, null, reason);
    }

    /** Two commitments are not the same one; where they are in one thread, the later leaves it. */
    public void unlink(Commitment one, Commitment other, @Nullable String reason) {
        check(List.of(one, other), 2);
        Commitment first = order().compare(one, other) <= 0 ? one : other;
        Commitment second = first.equals(one) ? other : one;
        String earlier = threadOf.get(first.id());
        String later = threadOf.get(second.id());
        if (earlier != null && earlier.equals(later)) {
            move(second, null);
            later = null;
        }
        if (earlier == null && later == null) {
            earlier = begin(first);
            move(first, earlier);
            record(earlier, first, LinkMethod.MANUAL, null, Verdict.SAME, reason);
        }
        if (earlier != null) {
            record(earlier, second, LinkMethod.MANUAL, null, Verdict.DIFFERENT, reason);
        }
        if (later != null) {
            record(later, first, LinkMethod.MANUAL, null, Verdict.DIFFERENT, reason);
        }
    }

    /** One commitment became several later ones. */
    public void split(Commitment whole, List<Commitment> parts, @Nullable String reason) {
        List<Commitment> all = new ArrayList<>(List.of(whole));
        all.addAll(parts);
        check(all, 3);
        Map<String, Verdict> verdicts = new HashMap<>();
        for (Commitment part : parts) {
            before(whole, part);
            verdicts.put(part.id(), Verdict.SPLIT);
        }
        join(all, verdicts, LinkMethod.MANUAL, null, reason);
    }

    /** Several commitments became one later one. */
    public void merge(List<Commitment> parts, Commitment whole, @Nullable String reason) {
        List<Commitment> all = new ArrayList<>(parts);
        all.add(whole);
        check(all, 3);
        parts.forEach(part -> before(part, whole));
        join(all, Map.of(whole.id(), Verdict.MERGE), LinkMethod.MANUAL, null, reason);
    }

    /**
     * Pairs that were found without a person. One that was in a thread already is left as it is, and so is one that would
     * join two threads. What several go on in is merged of them, what goes on in several is split.
     */
    public void automatic(List<Matcher.Pair> pairs) {
        Map<String, Long> parts =
                pairs.stream().collect(Collectors.groupingBy(pair -> pair.to().id(), Collectors.counting()));
        Map<String, Long> wholes =
                pairs.stream().collect(Collectors.groupingBy(pair -> pair.from().id(), Collectors.counting()));
        for (Matcher.Pair pair : pairs) {
            meet(pair.from());
            meet(pair.to());
            String earlier = threadOf.get(pair.from().id());
            String later = threadOf.get(pair.to().id());
            boolean apart = earlier != null && later != null && !earlier.equals(later);
            if (pair.match().method() != LinkMethod.ID && !apart) {
                Verdict verdict = Objects.requireNonNull(parts.get(pair.to().id())) > 1
                        ? Verdict.MERGE
                        : Objects.requireNonNull(wholes.get(pair.from().id())) > 1 ? Verdict.SPLIT : Verdict.SAME;
                join(
                        List.of(pair.from(), pair.to()),
                        Map.of(pair.to().id(), verdict),
                        pair.match().method(),
                        pair.match().score(),
                        pair.match().reason());
            }
        }
    }

    /** What all decisions so far come to. */
    public Linking linking() {
        return new Linking(List.copyOf(changedThreads.values()), moved, recorded);
    }

    private void check(Collection<Commitment> ones, int least) {
        Set<String> ids = new HashSet<>();
        Commitment first = ones.iterator().next();
        for (Commitment one : ones) {
            meet(one);
            if (!ids.add(one.id())) {
                throw UserError.input(one.id() + " is named twice; name each commitment once");
            }
            if (!one.region().equals(first.region())) {
                throw UserError.input(first.id() + " is of " + first.region() + ", " + one.id() + " of " + one.region()
                        + "; only commitments of one region are linked");
            }
        }
        if (ones.size() < least) {
            throw UserError.input(ones.size() + " named, at least " + least + " are needed");
        }
    }

    private void before(Commitment earlier, Commitment later) {
        if (round(earlier).compareTo(round(later)) >= 0) {
            throw UserError.input(earlier.id() + " (" + earlier.round() + ") is not of an earlier round than "
                    + later.id() + " (" + later.round() + "); name the earlier ones first");
        }
    }

    private void join(
            Collection<Commitment> ones,
            Map<String, Verdict> verdicts,
            LinkMethod method,
            @Nullable Double score,
            @Nullable String reason) {
        List<Commitment> ordered = ones.stream().sorted(order()).toList();
        Set<String> joined = new LinkedHashSet<>();
        ordered.forEach(one -> Optional.ofNullable(threadOf.get(one.id())).ifPresent(joined::add));
        String survivor = joined.stream()
                .min(Comparator.comparing(this::first, order()).thenComparing(Comparator.naturalOrder()))
                .orElseGet(() -> begin(ordered.get(0)));
        Set<String> named = new HashSet<>();
        for (Commitment one : ordered) {
            named.add(one.id());
            boolean there = survivor.equals(threadOf.get(one.id()));
            Verdict verdict = verdicts.getOrDefault(one.id(), Verdict.SAME);
            // a rule adds nothing to what is there already, a person may
            if (!there || method == LinkMethod.MANUAL) {
                record(survivor, one, method, score, verdict, reason);
            }
        }
        for (String lost : joined) {
            if (!lost.equals(survivor)) {
                absorb(survivor, lost, named, method, reason);
            }
        }
        ordered.forEach(one -> move(one, survivor));
    }

    private void absorb(String survivor, String lost, Set<String> named, LinkMethod method, @Nullable String reason) {
        List<Commitment> others = members.getOrDefault(lost, Set.of()).stream()
                .map(id -> Objects.requireNonNull(known.get(id)))
                .sorted(order())
                .toList();
        for (Commitment one : others) {
            move(one, survivor);
            if (!named.contains(one.id())) {
                Verdict before = verdict(lost, one.id());
                Verdict verdict = before == null || before == Verdict.DIFFERENT ? Verdict.SAME : before;
                record(survivor, one, method, null, verdict, reason);
            }
        }
        for (ThreadLink veto : List.copyOf(latest.getOrDefault(lost, Map.of()).values())) {
            boolean decided = latest.getOrDefault(survivor, Map.of()).containsKey(veto.commitment());
            if (veto.verdict() == Verdict.DIFFERENT && !decided && !inThread(veto.commitment(), survivor)) {
                add(new ThreadLink(
                        survivor,
                        veto.commitment(),
                        veto.method(),
                        veto.score(),
                        veto.verdict(),
                        veto.decidedBy(),
                        veto.decidedAt(),
                        veto.reason()));
            }
        }
        PolicyThread row = threads.getOrDefault(lost, new PolicyThread(lost, lost, null));
        String note = "merged into " + survivor;
        save(new PolicyThread(lost, row.title(), row.note() == null ? note : row.note() + "; " + note));
    }

    private boolean inThread(String commitment, String thread) {
        return thread.equals(threadOf.get(commitment));
    }

    private @Nullable Verdict verdict(String thread, String commitment) {
        ThreadLink link = latest.getOrDefault(thread, Map.of()).get(commitment);
        return link == null ? null : link.verdict();
    }

    private Commitment first(String thread) {
        return members.getOrDefault(thread, Set.of()).stream()
                .map(id -> Objects.requireNonNull(known.get(id)))
                .min(order())
                .orElseThrow();
    }

    private String begin(Commitment one) {
        @Nullable
        Target measured = one.targets().stream()
                .filter(target -> target.indicator() != null)
                .findFirst()
                .orElse(null);
        String about = measured == null ? one.sector() : String.valueOf(measured.indicator());
        String title = Optional.ofNullable(measured)
                .flatMap(target -> codebook.indicator(String.valueOf(target.indicator())))
                .map(Indicator::en)
                .orElseGet(() -> one.targets().isEmpty()
                        ? one.statement()
                        : one.targets().get(0).metric());
        String id = names.apply(one.region(), about.replace('_', '-'));
        save(new PolicyThread(id, codebook.regionName(one.region()) + ": " + title, null));
        return id;
    }

    private void save(PolicyThread thread) {
        threads.put(thread.id(), thread);
        changedThreads.put(thread.id(), thread);
    }

    private void meet(Commitment one) {
        if (known.putIfAbsent(one.id(), one) == null) {
            enter(one.id(), one.thread());
        }
    }

    private void enter(String commitment, @Nullable String thread) {
        threadOf.put(commitment, thread);
        if (thread != null) {
            members.computeIfAbsent(thread, key -> new LinkedHashSet<>()).add(commitment);
        }
    }

    private void move(Commitment one, @Nullable String thread) {
        String before = threadOf.get(one.id());
        if (!Objects.equals(before, thread)) {
            if (before != null) {
                members.getOrDefault(before, new HashSet<>()).remove(one.id());
            }
            enter(one.id(), thread);
            moved.put(one.id(), thread);
        }
    }

    private void record(
            String thread,
            Commitment one,
            LinkMethod method,
            @Nullable Double score,
            Verdict verdict,
            @Nullable String reason) {
        add(new ThreadLink(thread, one.id(), method, score, verdict, by, time(thread, one.id()), reason));
    }

    /** Now, or just after the decision it follows, so that a clock set back does not make the older one hold. */
    private String time(String thread, String commitment) {
        ThreadLink before = latest.getOrDefault(thread, Map.of()).get(commitment);
        return before == null || before.decidedAt().compareTo(now) < 0
                ? now
                : Instant.parse(before.decidedAt()).plusSeconds(1).toString();
    }

    private void add(ThreadLink link) {
        remember(link);
        recorded.add(link);
    }

    private void remember(ThreadLink link) {
        latest.computeIfAbsent(link.thread(), key -> new TreeMap<>())
                .merge(
                        link.commitment(),
                        link,
                        (one, other) -> other.decidedAt().compareTo(one.decidedAt()) >= 0 ? other : one);
    }

    private Round round(Commitment one) {
        return codebook.round(one.round()).orElseThrow();
    }

    private Comparator<Commitment> order() {
        return Comparator.comparing(this::round)
                .thenComparingInt((Commitment one) -> one.id().length())
                .thenComparing(Commitment::id);
    }
}
