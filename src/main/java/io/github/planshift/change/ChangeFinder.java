package io.github.planshift.change;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.match.Decisions;
import io.github.planshift.match.Matcher;
import io.github.planshift.match.Profiles;
import io.github.planshift.model.Assessment;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.CoverageState;
import io.github.planshift.model.Due;
import io.github.planshift.model.Region;
import io.github.planshift.model.Round;
import io.github.planshift.model.Sector;
import io.github.planshift.model.Target;
import io.github.planshift.model.Trace;
import io.github.planshift.period.Passage;
import io.github.planshift.text.Names;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what changed between two rounds. */
public final class ChangeFinder {

    /** A tag that marks a commitment as the statement that an earlier one is given up. */
    public static final String DROPPED = "explicitly-dropped";

    private final Codebook codebook;
    private final CoverageMap coverage;
    private final TextNames texts;
    private final Map<String, Assessment> statuses;
    private final boolean acrossKinds;
    private final Matcher matcher;
    private final Decisions decisions;
    private final Targets targets;

    /** A finder over records on whose links nobody decided anything and whose texts are not kept. */
    public ChangeFinder(
            Codebook codebook, CoverageMap coverage, Map<String, Assessment> statuses, boolean acrossKinds) {
        this(codebook, coverage, TextNames.NONE, statuses, acrossKinds, Decisions.NONE, Passage::alone);
    }

    /**
     * A finder over one database.
     *
     * @param texts of the rounds to be compared
     * @param statuses latest assessments by id of the commitment
     * @param acrossKinds whether rounds of different kinds are compared all the same
     * @param decisions on links
     * @param passages where a commitment stands in its text
     */
    public ChangeFinder(
            Codebook codebook,
            CoverageMap coverage,
            TextNames texts,
            Map<String, Assessment> statuses,
            boolean acrossKinds,
            Decisions decisions,
            Function<Commitment, Passage> passages) {
        this.codebook = codebook;
        this.matcher = new Matcher(new Profiles(codebook, passages), decisions);
        this.decisions = decisions;
        this.coverage = coverage;
        this.texts = texts;
        this.statuses = Map.copyOf(statuses);
        this.acrossKinds = acrossKinds;
        this.targets = new Targets(codebook);
    }

    /**
     * The changes from one round to another, by region and sector in the codebook's order.
     *
     * @param before commitments of the earlier round
     * @param after commitments of the later round
     * @param history what was said in rounds before the earlier one
     */
    public List<Change> between(
            Round from, Round to, List<Commitment> before, List<Commitment> after, Collection<Trace> history) {
        Rounds rounds = new Rounds(from, to, acrossKinds || from.kind() == to.kind());
        List<Change> changes = new ArrayList<>();
        Set<String> paired = new HashSet<>();
        List<Matcher.Pair> pairs = matcher.pairs(from, to, before, after);
        changes.addAll(continued(rounds, pairs));
        for (Matcher.Pair pair : pairs) {
            paired.add(pair.from().id());
            paired.add(pair.to().id());
        }
        Set<List<String>> earlier = marks(history);
        earlier.removeAll(
                marks(before.stream().flatMap(one -> Trace.of(one).stream()).toList()));
        Set<String> spokenOf = new HashSet<>();
        after.forEach(one -> one.sectors().stream()
                .flatMap(sector -> codebook.sectorAndAbove(sector).stream())
                .forEach(sector -> spokenOf.add(one.region() + " " + sector)));
        for (Commitment one : before) {
            if (!paired.contains(one.id())) {
                changes.add(notMentioned(rounds, one, !spokenOf.contains(one.region() + " " + one.sector())));
            }
        }
        Map<String, Commitment> threaded = new HashMap<>();
        before.stream().filter(one -> one.thread() != null).forEach(one -> threaded.putIfAbsent(one.thread(), one));
        for (Commitment one : after) {
            if (!paired.contains(one.id())) {
                Commitment apart = decisions.apart(one.id()).stream()
                        .sorted()
                        .flatMap(thread -> Stream.ofNullable(threaded.get(thread)))
                        .findFirst()
                        .orElse(null);
                changes.add(first(rounds, one, marks(Trace.of(one)).stream().anyMatch(earlier::contains), apart));
            }
        }
        Map<String, Integer> regions = places(codebook.regions(), Region::slug);
        Map<String, Integer> sectors = places(codebook.sectors(), Sector::slug);
        changes.sort(Comparator.comparingInt((Change change) -> regions.getOrDefault(change.region(), -1))
                .thenComparingInt(change -> sectors.getOrDefault(change.sector(), -1))
                .thenComparing(Change::headline)
                .thenComparing(change -> change.latest().id()));
        return changes;
    }

    /** Of the changes from one round to another those that link two commitments, in no order of sectors. */
    List<Change> links(Round from, Round to, List<Commitment> before, List<Commitment> after) {
        Rounds rounds = new Rounds(from, to, acrossKinds || from.kind() == to.kind());
        return continued(rounds, matcher.pairs(from, to, before, after));
    }

    /** The latest assessment of a commitment, or null. */
    @Nullable
    Assessment assessed(Commitment one) {
        return statuses.get(one.id());
    }

    private record Rounds(Round from, Round to, boolean comparable) {}

    private static <T> Map<String, Integer> places(Collection<T> items, Function<T, String> slug) {
        Map<String, Integer> places = new HashMap<>();
        items.forEach(item -> places.put(slug.apply(item), places.size()));
        return places;
    }

    /** What two traces have in common that are of the same thing: its thread, or its indicator for as far ahead. */
    private Set<List<String>> marks(Collection<Trace> traces) {
        Set<List<String>> marks = new HashSet<>();
        for (Trace trace : traces) {
            if (trace.thread() != null) {
                marks.add(List.of(trace.region(), "thread", trace.thread()));
            }
            if (trace.indicator() != null) {
                marks.add(List.of(trace.region(), trace.kind().code(), trace.indicator(), horizon(trace)));
            }
        }
        return marks;
    }

    private String horizon(Trace trace) {
        int ownPeriod = codebook.round(trace.round()).map(Round::periodTo).orElse(Integer.MAX_VALUE);
        return trace.due() == null || trace.due().end().getYear() <= ownPeriod ? "period" : "beyond";
    }

    /** A commitment that the later round has not; alone in its sector, its rule says whether the text names that. */
    private Change notMentioned(Rounds rounds, Commitment one, boolean alone) {
        CoverageState before = coverage.of(one.region(), rounds.from().slug(), one.sector());
        CoverageState after = coverage.of(one.region(), rounds.to().slug(), one.sector());
        String rule;
        if (!rounds.comparable()) {
            rule = kinds(rounds);
        } else if (before == CoverageState.COMPLETE && after == CoverageState.COMPLETE) {
            rule = "coded for " + rounds.from().slug() + ", not for "
                    + rounds.to().slug() + "; both texts were read in full";
        } else if (after == CoverageState.COMPLETE) {
            rule = "coded for " + rounds.from().slug() + ", not for "
                    + rounds.to().slug() + ", which was read in full; coverage of "
                    + rounds.from().slug() + " is " + words(before);
        } else {
            rule = "coded for " + rounds.from().slug() + ", not for "
                    + rounds.to().slug() + "; coverage of " + rounds.to().slug() + " is " + words(after)
                    + ", so this says nothing about the text itself";
        }
        if (alone && rounds.comparable() && !one.sector().equals("unsorted")) {
            rule += inText(rounds.to(), one);
        }
        return lone(rounds, one, true, Headline.NOT_MENTIONED, Presence.NOT_MENTIONED, rule);
    }

    private String inText(Round round, Commitment one) {
        if (!texts.known(one.region(), round.slug())) {
            return "";
        }
        return texts.names(one.region(), round.slug(), one.sector())
                ? "; the text of " + round.slug() + " names " + codebook.sectorName(one.sector()) + ", but no "
                        + one.kind().code() + " on it was found"
                : "; the text of " + round.slug() + " does not name " + codebook.sectorName(one.sector());
    }

    /** A commitment that the earlier round has not; what of that somebody set apart from it is named. */
    private Change first(Rounds rounds, Commitment one, boolean seenEarlier, @Nullable Commitment apart) {
        CoverageState before = coverage.of(one.region(), rounds.from().slug(), one.sector());
        String rule;
        if (!rounds.comparable()) {
            rule = kinds(rounds);
        } else if (seenEarlier) {
            rule = "coded before " + rounds.from().slug() + " and again for "
                    + rounds.to().slug() + ", not between";
        } else if (before == CoverageState.COMPLETE) {
            rule = "linked to nothing coded for " + rounds.from().slug() + ", which was read in full";
        } else {
            rule = "linked to nothing coded for " + rounds.from().slug() + "; coverage of that round is "
                    + words(before) + ", so it may not be new";
        }
        if (apart != null && rounds.comparable()) {
            rule += "; set apart from " + apart.id() + " by hand";
        }
        return lone(
                rounds,
                one,
                false,
                seenEarlier ? Headline.REAPPEARED : Headline.NEW,
                seenEarlier ? Presence.REAPPEARED : Presence.NEW,
                rule);
    }

    private Change lone(
            Rounds rounds, Commitment one, boolean earlier, Headline headline, Presence presence, String rule) {
        return new Change(
                one.region(),
                one.sector(),
                one.thread(),
                rounds.comparable() ? headline : Headline.NOT_COMPARABLE,
                rounds.comparable() ? presence : Presence.NOT_COMPARABLE,
                null,
                null,
                null,
                earlier ? statuses.get(one.id()) : null,
                rule,
                null,
                List.of(),
                earlier ? one : null,
                earlier ? null : one);
    }

    private List<Change> continued(Rounds rounds, List<Matcher.Pair> pairs) {
        Map<String, Set<Target>> matched = new HashMap<>();
        for (Matcher.Pair pair : pairs) {
            Set<Target> mine = matched.computeIfAbsent(pair.from().id(), key -> new HashSet<>());
            Set<Target> its = matched.computeIfAbsent(pair.to().id(), key -> new HashSet<>());
            for (Matcher.Figures figures : pair.figures()) {
                mine.add(figures.from());
                its.add(figures.to());
            }
        }
        // what of one in several pairs is in none of them is shown with the first
        Set<String> shown = new HashSet<>();
        List<Change> changes = new ArrayList<>();
        for (Matcher.Pair pair : pairs) {
            changes.add(continued(
                    rounds,
                    pair,
                    targets.moves(pair, elsewhere(pair.from(), matched, shown), elsewhere(pair.to(), matched, shown))));
        }
        return changes;
    }

    private static Set<Target> elsewhere(Commitment one, Map<String, Set<Target>> matched, Set<String> shown) {
        return shown.add(one.id()) ? Objects.requireNonNull(matched.get(one.id())) : Set.copyOf(one.targets());
    }

    private Change continued(Rounds rounds, Matcher.Pair pair, List<TargetMove> moves) {
        Commitment from = pair.from();
        Commitment to = pair.to();
        List<TargetMove> judgedBy = matched(moves);
        TargetChange target = Targets.sum(judgedBy);
        DeadlineChange deadline = deadline(rounds, from, to);
        WordingChange wording = wording(from, to);
        Assessment outcome = statuses.get(from.id());
        boolean dropped = to.tags().contains(DROPPED);
        HeadlineRules.Judged judged = rounds.comparable()
                ? HeadlineRules.judge(dropped, outcome, judgedBy, target, deadline, wording)
                : new HeadlineRules.Judged(Headline.NOT_COMPARABLE, kinds(rounds));
        return new Change(
                to.region(),
                to.sector(),
                to.thread() == null ? from.thread() : to.thread(),
                judged.headline(),
                rounds.comparable()
                        ? dropped ? Presence.EXPLICITLY_DROPPED : Presence.CONTINUED
                        : Presence.NOT_COMPARABLE,
                target,
                deadline,
                wording,
                outcome,
                judged.rule(),
                pair.match(),
                moves,
                from,
                to);
    }

    /** What is in both, if anything is: a list that lost or gained a figure is judged by those that go on. */
    private static List<TargetMove> matched(List<TargetMove> moves) {
        List<TargetMove> matched = moves.stream().filter(TargetMove::matched).toList();
        return matched.isEmpty() ? moves : matched;
    }

    private static DeadlineChange deadline(Rounds rounds, Commitment from, Commitment to) {
        Due before = due(from);
        Due after = due(to);
        boolean ownBefore =
                before == null || before.end().getYear() <= rounds.from().periodTo();
        boolean ownAfter = after == null || after.end().getYear() <= rounds.to().periodTo();
        if (ownBefore && ownAfter) {
            boolean annual = from.quantified() && to.quantified();
            boolean named = before != null || after != null;
            return annual || named ? DeadlineChange.ROLLED_FORWARD : DeadlineChange.SAME;
        }
        if (before == null || after == null) {
            return before == null ? DeadlineChange.ADDED : DeadlineChange.REMOVED;
        }
        int order = after.compareTo(before);
        return order == 0 ? DeadlineChange.SAME : order < 0 ? DeadlineChange.EARLIER : DeadlineChange.LATER;
    }

    private static @Nullable Due due(Commitment commitment) {
        if (commitment.deadline() != null) {
            return commitment.deadline();
        }
        return commitment.targets().stream()
                .map(Target::due)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private WordingChange wording(Commitment from, Commitment to) {
        if (from.modality() != null && to.modality() != null) {
            int before = codebook.wording().step(from.modality());
            int after = codebook.wording().step(to.modality());
            if (before != after) {
                return after > before ? WordingChange.HARDENED : WordingChange.SOFTENED;
            }
        }
        boolean quotes = from.quote() != null && to.quote() != null && Objects.equals(from.quoteLang(), to.quoteLang());
        String before = quotes ? Objects.requireNonNull(from.quote()) : from.statement();
        String after = quotes ? Objects.requireNonNull(to.quote()) : to.statement();
        return Names.key(before).equals(Names.key(after)) ? WordingChange.SAME : WordingChange.REWORDED;
    }

    private static String kinds(Rounds rounds) {
        return "a round of kind " + words(rounds.from().kind()) + " is not comparable with one of kind "
                + words(rounds.to().kind());
    }

    private static String words(io.github.planshift.model.Coded coded) {
        return coded.code().replace('_', ' ');
    }
}
