package io.github.planshift.cli;

import io.github.planshift.change.Change;
import io.github.planshift.change.ChangeFinder;
import io.github.planshift.change.CoverageMap;
import io.github.planshift.codebook.Codebook;
import io.github.planshift.match.Decisions;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Document;
import io.github.planshift.model.Kind;
import io.github.planshift.model.Round;
import io.github.planshift.model.Trace;
import io.github.planshift.model.UserError;
import io.github.planshift.report.Report;
import io.github.planshift.store.Filter;
import io.github.planshift.store.Ledger;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        List<String> past = ledger.codebook().rounds().stream()
                .filter(round -> round.compareTo(earlier) < 0 && round.kind() == earlier.kind())
                .map(Round::slug)
                .toList();
        List<Commitment> before = commitments(ledger, filter, List.of(earlier.slug()), kinds);
        List<Commitment> after = commitments(ledger, filter, List.of(later.slug()), kinds);
        List<Change> changes = new ChangeFinder(
                        ledger.codebook(),
                        new CoverageMap(ledger.documents().coverage()),
                        ledger.commitments().statuses(),
                        acrossKinds,
                        new Decisions(ledger.threads().links()))
                .between(earlier, later, before, after, history(ledger, filter, past, kinds));
        return new Comparison(earlier, later, before, after, changes);
    }

    private static List<Trace> history(Ledger ledger, Filter filter, List<String> past, Set<Kind> kinds) {
        return past.isEmpty()
                ? List.of()
                : ledger.traces().of(filter.withRounds(past)).stream()
                        .filter(trace -> kinds.contains(trace.kind()))
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
     * @param scope the filters in words
     */
    static Report report(Ledger ledger, @Nullable Round from, @Nullable Round to, Filter filter, List<String> scope) {
        Codebook codebook = ledger.codebook();
        List<Commitment> commitments = ledger.commitments().find(filter);
        List<Round> pair = from != null && to != null
                ? List.of(from, to)
                : Report.latestPair(codebook, commitments).orElse(List.of());
        Report.Comparison comparison = pair.isEmpty()
                ? null
                : new Report.Comparison(
                        pair.get(0),
                        pair.get(1),
                        changes(ledger, pair.get(0), pair.get(1), filter, Set.of(Kind.PLEDGE), false));
        Set<String> rounds = commitments.stream().map(Commitment::round).collect(Collectors.toSet());
        return new Report(
                codebook,
                ledger.journal().last(),
                scope,
                commitments,
                comparison,
                ledger.documents().all().stream().collect(Collectors.toMap(Document::id, Function.identity())),
                ledger.documents().coverage(),
                ledger.documents().facts().stream()
                        .filter(fact -> rounds.contains(fact.round()))
                        .toList());
    }
}
