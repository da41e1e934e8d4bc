package io.github.planshift.cli;

import io.github.planshift.change.Change;
import io.github.planshift.change.ChangeFinder;
import io.github.planshift.change.CoverageMap;
import io.github.planshift.change.TextNames;
import io.github.planshift.codebook.Codebook;
import io.github.planshift.match.Decisions;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Document;
import io.github.planshift.model.Kind;
import io.github.planshift.model.Round;
import io.github.planshift.model.Trace;
import io.github.planshift.model.UserError;
import io.github.planshift.report.Report;
import io.github.planshift.report.Selection;
import io.github.planshift.store.Filter;
import io.github.planshift.store.Ledger;
import io.github.planshift.track.Headlines;
import io.github.planshift.track.Tracked;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads from a ledger what changes and reports are made from. */
final class Reports {

    private Reports() {}

    /**
     * The changes between two rounds.
     *
     * @param kinds what is compared
     * @throws UserError if the rounds are the same or in the wrong order
     */
    static List<Change> changes(
            Ledger ledger, Round earlier, Round later, Filter filter, Set<Kind> kinds, boolean acrossKinds) {
        return compare(ledger, earlier, later, filter, kinds, acrossKinds).changes();
    }

    /**
     * Two rounds compared.
     *
     * @param kinds what is compared
     * @throws UserError if the rounds are the same or in the wrong order
     */
    static Comparison compare(
            Ledger ledger, Round earlier, Round later, Filter filter, Set<Kind> kinds, boolean acrossKinds) {
        checkOrder(earlier, later);
        List<Commitment> before = commitments(ledger, filter, List.of(earlier.slug()), kinds);
        List<Commitment> after = commitments(ledger, filter, List.of(later.slug()), kinds);
        TextNames texts = texts(
                ledger,
                List.of(earlier, later),
                Stream.concat(before.stream(), after.stream())
                        .map(Commitment::region)
                        .collect(Collectors.toSet()));
        List<Change> changes = finder(ledger, filter, texts, acrossKinds)
                .between(earlier, later, before, after, history(ledger, earlier, filter, kinds));
        return new Comparison(earlier, later, before, after, changes, texts);
    }

    /** Which sectors the stored texts of rounds name, of these regions. */
    static TextNames texts(Ledger ledger, Collection<Round> rounds, Set<String> regions) {
        TextNames.Builder texts = new TextNames.Builder(ledger.codebook());
        if (!regions.isEmpty()) {
            RoundTexts stored = new RoundTexts(ledger);
            rounds.forEach(round -> stored.of(round, regions)
                    .forEach(text -> texts.add(text.region(), text.round().slug(), text.text())));
        }
        return texts.build();
    }

    /** A finder; where a filter picks statements by their words, nothing is known of what else is said of a sector. */
    private static ChangeFinder finder(Ledger ledger, Filter filter, TextNames texts, boolean acrossKinds) {
        return new ChangeFinder(
                ledger.codebook(),
                new CoverageMap(ledger.documents().coverage()),
                filter.picksWords() ? TextNames.NONE : texts,
                ledger.commitments().statuses(),
                acrossKinds,
                new Decisions(ledger.threads().links()),
                new Passages(ledger)::of);
    }

    /** The changes between two rounds among commitments that were read already. */
    private static List<Change> changes(
            Ledger ledger, Round earlier, Round later, Filter filter, List<Commitment> all, TextNames texts) {
        checkOrder(earlier, later);
        List<Commitment> pledges =
                all.stream().filter(one -> one.kind() == Kind.PLEDGE).toList();
        return finder(ledger, filter, texts, false)
                .between(
                        earlier,
                        later,
                        of(pledges, earlier),
                        of(pledges, later),
                        history(ledger, earlier, filter, Set.of(Kind.PLEDGE)));
    }

    private static List<Trace> history(Ledger ledger, Round earlier, Filter filter, Set<Kind> kinds) {
        List<String> past = ledger.codebook().rounds().stream()
                .filter(round -> round.compareTo(earlier) < 0 && round.kind() == earlier.kind())
                .map(Round::slug)
                .toList();
        return past.isEmpty()
                ? List.of()
                : ledger.traces().of(filter.withRounds(past)).stream()
                        .filter(trace -> kinds.contains(trace.kind()))
                        .toList();
    }

    private static List<Commitment> of(List<Commitment> commitments, Round round) {
        return commitments.stream()
                .filter(one -> one.round().equals(round.slug()))
                .toList();
    }

    /**
     * Checks that one round comes before another.
     *
     * @throws UserError if not
     */
    static void checkOrder(Round earlier, Round later) {
        if (earlier.equals(later)) {
            throw UserError.input(earlier.slug() + " cannot be compared with itself; name two rounds");
        }
        if (earlier.compareTo(later) > 0) {
            throw UserError.input(earlier.slug() + " comes after " + later.slug() + "; name the earlier round first");
        }
    }

    private static List<Commitment> commitments(Ledger ledger, Filter filter, List<String> rounds, Set<Kind> kinds) {
        return ledger.commitments().find(filter.withRounds(rounds)).stream()
                .filter(one -> kinds.contains(one.kind()))
                .toList();
    }

    /**
     * Everything a report says.
     *
     * @param from earlier round to compare, or null for the latest two rounds of one kind
     * @param since what the report is new since, or null for everything
     * @param filters the filters in words
     * @param selection the filters as options
     */
    static Report report(
            Ledger ledger,
            @Nullable Round from,
            @Nullable Round to,
            Filter filter,
            @Nullable Since since,
            List<String> filters,
            Selection selection,
            boolean changesOnly) {
        Codebook codebook = ledger.codebook();
        List<Commitment> inAnyRound = ledger.commitments().find(filter.withRounds(List.of()));
        boolean cut = !filter.rounds().isEmpty() || filter.limit() != null || filter.sort() != Filter.Sort.ROUND;
        List<Commitment> all = cut ? ledger.commitments().find(filter) : inAnyRound;
        List<Commitment> commitments =
                since == null ? all : all.stream().filter(since::isNew).toList();
        List<Round> pair = from != null && to != null
                ? List.of(from, to)
                : Report.latestPair(codebook, all).orElse(List.of());
        Report.Comparison comparison = null;
        Report.Promises promises = null;
        TextNames texts = TextNames.NONE;
        if (!pair.isEmpty()) {
            Round earlier = pair.get(0);
            Round later = pair.get(1);
            // a pledge without its figure is not gone: all are compared, then those kept that pass on either side
            boolean parted = filter.picksWords();
            texts = texts(
                    ledger, pair, inAnyRound.stream().map(Commitment::region).collect(Collectors.toSet()));
            Filter wide = parted ? filter.withoutWords() : filter;
            Set<String> passing = inAnyRound.stream().map(Commitment::id).collect(Collectors.toSet());
            comparison = new Report.Comparison(
                    earlier,
                    later,
                    changes(
                                    ledger,
                                    earlier,
                                    later,
                                    wide,
                                    parted ? ledger.commitments().find(wide) : inAnyRound,
                                    texts)
                            .stream()
                            .filter(change -> Stream.of(change.from(), change.to())
                                    .anyMatch(one -> one != null && passing.contains(one.id())))
                            .filter(change -> since == null || since.isNew(change))
                            .toList());
            promises = promises(ledger, earlier, filter, since);
        }
        Set<String> rounds = commitments.stream().map(Commitment::round).collect(Collectors.toSet());
        return new Report(
                codebook,
                ledger.journal().last(),
                new Report.Scope(filters, since == null ? null : since.words(), selection),
                commitments,
                comparison,
                promises,
                ledger.documents().all().stream().collect(Collectors.toMap(Document::id, Function.identity())),
                ledger.documents().coverage(),
                ledger.documents().facts().stream()
                        .filter(fact -> rounds.contains(fact.round()))
                        .toList(),
                texts,
                changesOnly,
                headlines(ledger, all, commitments, comparison));
    }

    /**
     * The headlines that are told of. Which of several figures is the headline depends on all of them; it is told of
     * where it is among the commitments of the report or one side of a change.
     */
    private static List<Headlines.Headline> headlines(
            Ledger ledger, List<Commitment> all, List<Commitment> told, Report.@Nullable Comparison comparison) {
        Map<String, Commitment> reported = byId(told.stream());
        Set<Round> rounds = new LinkedHashSet<>(Report.recent(Report.roundsOf(ledger.codebook(), told), comparison));
        if (comparison != null) {
            rounds.addAll(List.of(comparison.from(), comparison.to()));
            reported.putAll(byId(comparison.changes().stream()
                    .flatMap(change -> Stream.of(change.from(), change.to()).flatMap(Stream::ofNullable))));
        }
        Map<String, Commitment> asked = byId(all.stream());
        reported.forEach(asked::putIfAbsent);
        return Tracks.headlines(ledger, rounds, asked.values()).stream()
                .filter(one -> reported.containsKey(one.record().id()))
                .toList();
    }

    private static Map<String, Commitment> byId(Stream<Commitment> commitments) {
        Map<String, Commitment> byId = new LinkedHashMap<>();
        commitments.forEach(one -> byId.put(one.id(), one));
        return byId;
    }

    private static Report.@Nullable Promises promises(
            Ledger ledger, Round round, Filter filter, @Nullable Since since) {
        if (!filter.kinds().isEmpty() && !filter.kinds().contains(Kind.PLEDGE)) {
            return null;
        }
        List<Tracked> tracked = Tracks.of(ledger, round, filter).stream()
                .filter(one -> since == null || since.isNew(one))
                .toList();
        return tracked.isEmpty()
                ? null
                : new Report.Promises(round, ledger.codebook().after(round).orElse(null), tracked);
    }
}
