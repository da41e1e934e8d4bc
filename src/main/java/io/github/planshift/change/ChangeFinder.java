package io.github.planshift.change;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.match.Decisions;
import io.github.planshift.match.Matcher;
import io.github.planshift.model.Assessment;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.CoverageState;
import io.github.planshift.model.Due;
import io.github.planshift.model.Round;
import io.github.planshift.model.Target;
import io.github.planshift.text.Names;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what changed between two rounds. */
public final class ChangeFinder {

    /** A tag that marks a commitment as the statement that an earlier one is given up. */
    public static final String DROPPED = "explicitly-dropped";

    private final Codebook codebook;
    private final CoverageMap coverage;
    private final Map<String, Assessment> statuses;
    private final boolean acrossKinds;
    private final Decisions decisions;
    private final Targets targets;

    /** A finder over records on whose links nobody decided anything. */
    public ChangeFinder(
            Codebook codebook, CoverageMap coverage, Map<String, Assessment> statuses, boolean acrossKinds) {
        this(codebook, coverage, statuses, acrossKinds, Decisions.NONE);
    }

    /**
     * A finder over one database.
     *
     * @param statuses latest assessments by id of the commitment
     * @param acrossKinds whether rounds of different kinds are compared all the same
     * @param decisions on links
     */
    public ChangeFinder(
            Codebook codebook,
            CoverageMap coverage,
            Map<String, Assessment> statuses,
            boolean acrossKinds,
            Decisions decisions) {
        this.codebook = codebook;
        this.decisions = decisions;
        this.coverage = coverage;
        this.statuses = Map.copyOf(statuses);
        this.acrossKinds = acrossKinds;
        this.targets = new Targets(codebook);
    }

    /**
     * The changes from one round to another, by region and sector in the codebook's order.
     *
     * @param before commitments of the earlier round
     * @param after commitments of the later round
     * @param history commitments of rounds before the earlier one
     */
    public List<Change> between(
            Round from, Round to, List<Commitment> before, List<Commitment> after, List<Commitment> history) {
        Rounds rounds = new Rounds(from, to, acrossKinds || from.kind() == to.kind());
        List<Change> changes = new ArrayList<>();
        Set<String> paired = new HashSet<>();
        for (Matcher.Pair pair : new Matcher(codebook, from, to, decisions).pairs(before, after)) {
            paired.add(pair.from().id());
            paired.add(pair.to().id());
            changes.add(continued(rounds, pair));
        }
        Set<String> earlier = new HashSet<>();
        for (Commitment one : history) {
            codebook.round(one.round()).ifPresent(round -> earlier.addAll(traces(one, round)));
        }
        for (Commitment one : before) {
            if (!paired.contains(one.id())) {
                changes.add(notMentioned(rounds, one));
            }
        }
        for (Commitment one : after) {
            if (!paired.contains(one.id())) {
                changes.add(first(rounds, one, traces(one, to).stream().anyMatch(earlier::contains)));
            }
        }
        List<String> regionOrder =
                codebook.regions().stream().map(region -> region.slug()).toList();
        List<String> sectorOrder =
                codebook.sectors().stream().map(sector -> sector.slug()).toList();
        changes.sort(Comparator.comparingInt((Change change) -> regionOrder.indexOf(change.region()))
                .thenComparingInt(change -> sectorOrder.indexOf(change.sector()))
                .thenComparing(Change::headline)
                .thenComparing(change -> change.latest().id()));
        return changes;
    }

    private record Rounds(Round from, Round to, boolean comparable) {}

    private static Set<String> traces(Commitment one, Round round) {
        Set<String> traces = new HashSet<>();
        if (one.thread() != null) {
            traces.add(one.region() + " thread " + one.thread());
        }
        String indicator = Matcher.indicatorAndHorizon(one, round);
        if (indicator != null) {
            traces.add(one.region() + " " + one.kind() + " indicator " + indicator);
        }
        return traces;
    }

    private Change notMentioned(Rounds rounds, Commitment one) {
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
        return lone(rounds, one, true, Headline.NOT_MENTIONED, Presence.NOT_MENTIONED, rule);
    }

    private Change first(Rounds rounds, Commitment one, boolean seenEarlier) {
        CoverageState before = coverage.of(one.region(), rounds.from().slug(), one.sector());
        String rule;
        if (!rounds.comparable()) {
            rule = kinds(rounds);
        } else if (seenEarlier) {
            rule = "coded before " + rounds.from().slug() + " and again for "
                    + rounds.to().slug() + ", not between";
        } else if (before == CoverageState.COMPLETE) {
            rule = "nothing like it was coded for " + rounds.from().slug() + ", which was read in full";
        } else {
            rule = "nothing like it was coded for " + rounds.from().slug() + "; coverage of that round is "
                    + words(before) + ", so it may not be new";
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

    private Change continued(Rounds rounds, Matcher.Pair pair) {
        Commitment from = pair.from();
        Commitment to = pair.to();
        List<TargetMove> moves = targets.moves(from, to);
        TargetChange target = Targets.sum(moves);
        DeadlineChange deadline = deadline(rounds, from, to);
        WordingChange wording = wording(from, to);
        Assessment outcome = statuses.get(from.id());
        boolean dropped = to.tags().contains(DROPPED);
        Judged judged = rounds.comparable()
                ? judge(dropped, outcome, moves, target, deadline, wording)
                : new Judged(Headline.NOT_COMPARABLE, kinds(rounds));
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

    private record Judged(Headline headline, String rule) {}

    private static Judged judge(
            boolean dropped,
            @Nullable Assessment outcome,
            List<TargetMove> moves,
            @Nullable TargetChange target,
            DeadlineChange deadline,
            WordingChange wording) {
        if (dropped) {
            return new Judged(Headline.EXPLICITLY_DROPPED, "the later document says that it is given up");
        }
        if (outcome == Assessment.KEPT) {
            return new Judged(Headline.ACHIEVED, "the latest assessment is kept");
        }
        if (target == TargetChange.QUANTIFIED) {
            return new Judged(Headline.QUANTIFIED, "a figure where there was none");
        }
        if (target == TargetChange.DEQUANTIFIED) {
            return new Judged(Headline.DEQUANTIFIED, "no figure where there was one");
        }
        if (target == TargetChange.REBASED) {
            return new Judged(Headline.RETARGETED, "the unit or base changed, so the figures cannot be compared");
        }
        List<String> up = new ArrayList<>();
        List<String> down = new ArrayList<>();
        for (TargetMove move : moves) {
            if (move.strength() != 0) {
                (move.strength() > 0 ? up : down).add("target " + words(move.change()));
            }
        }
        if (wording == WordingChange.HARDENED || wording == WordingChange.SOFTENED) {
            (wording == WordingChange.HARDENED ? up : down).add("wording " + words(wording));
        }
        boolean moved = deadline == DeadlineChange.EARLIER || deadline == DeadlineChange.LATER;
        if (moved && (!up.isEmpty() || !down.isEmpty())) {
            (deadline == DeadlineChange.EARLIER ? up : down).add("deadline " + words(deadline));
        }
        if (!up.isEmpty() && !down.isEmpty()) {
            return new Judged(Headline.MIXED, String.join(", ", up) + ", but " + String.join(", ", down));
        }
        if (!up.isEmpty()) {
            return new Judged(Headline.STRENGTHENED, String.join(", ", up));
        }
        if (!down.isEmpty()) {
            return new Judged(Headline.WEAKENED, String.join(", ", down));
        }
        if (moves.stream().anyMatch(move -> move.change() != TargetChange.SAME && !move.directionKnown())) {
            boolean otherSide = moves.stream().anyMatch(move -> move.change() == TargetChange.UNCLEAR);
            return new Judged(
                    Headline.RETARGETED,
                    (otherSide ? "the bound changed sides" : "the figure moved")
                            + ", and nothing says which way is the more ambitious one");
        }
        if (moved || deadline == DeadlineChange.ADDED || deadline == DeadlineChange.REMOVED) {
            return new Judged(Headline.DEADLINE_MOVED, "deadline " + words(deadline));
        }
        if (wording == WordingChange.REWORDED) {
            return new Judged(Headline.REWORDED, "other words of the same strength");
        }
        return new Judged(Headline.UNCHANGED, "the same on every axis");
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
