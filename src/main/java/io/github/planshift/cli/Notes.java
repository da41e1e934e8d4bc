package io.github.planshift.cli;

import io.github.planshift.change.CoverageMap;
import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.CoverageState;
import io.github.planshift.model.Kind;
import io.github.planshift.model.Round;
import io.github.planshift.report.Phrases;
import io.github.planshift.store.Filter;
import io.github.planshift.store.Ledger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says on standard error what a comparison cannot say, so that no table is empty or short without a word why. */
final class Notes {

    private final BaseCommand command;
    private final Ledger ledger;

    Notes(BaseCommand command, Ledger ledger) {
        this.command = command;
        this.ledger = ledger;
    }

    /** Rounds of different kinds are not compared. */
    void kinds(List<Round> rounds) {
        for (int i = 1; i < rounds.size(); i++) {
            if (rounds.get(i - 1).kind() != rounds.get(i).kind()) {
                command.tell(
                        "planshift: " + rounds.get(i - 1).slug() + " and "
                                + rounds.get(i).slug()
                                + " are rounds of different kinds and not comparable; --across-kinds compares them all the same");
            }
        }
    }

    /** Says once, rather than on every row, how far silence can be trusted. */
    void coverage(List<Round> rounds, Collection<String> regions) {
        CoverageMap coverage = new CoverageMap(ledger.documents().coverage());
        for (Round round : rounds) {
            Map<CoverageState, Long> states = regions.stream()
                    .distinct()
                    .map(region -> coverage.of(region, round.slug(), null))
                    .filter(state -> state != CoverageState.COMPLETE)
                    .collect(Collectors.groupingBy(state -> state, TreeMap::new, Collectors.counting()));
            if (!states.isEmpty()) {
                command.tell("planshift: coverage of " + round.slug() + ": "
                        + states.entrySet().stream()
                                .map(entry -> Phrases.words(entry.getKey()) + " for " + entry.getValue()
                                        + (entry.getValue() == 1 ? " region" : " regions"))
                                .collect(Collectors.joining(", "))
                        + "; what is not there may be in the text all the same");
            }
        }
    }

    /** A side without anything is named, with the rounds that have something. */
    void empty(Comparison comparison, Filter filter, Set<Kind> kinds) {
        List<Round> without = new ArrayList<>();
        if (comparison.before().isEmpty()) {
            without.add(comparison.from());
        }
        if (comparison.after().isEmpty()) {
            without.add(comparison.to());
        }
        empty(without, filter, kinds);
    }

    /** The same for any rounds. */
    void empty(List<Round> without, Filter filter, Set<Kind> kinds) {
        if (without.isEmpty()) {
            return;
        }
        String what = kinds.size() == 1 ? Phrases.words(kinds.iterator().next()) + "s" : "commitments";
        List<String> rounds = roundsWith(filter, kinds);
        String some = rounds.isEmpty()
                ? "no round has any; planshift list and planshift review show what there is"
                : "there are some in " + String.join(", ", rounds);
        command.tell("planshift: no " + what + " of "
                + without.stream().map(Round::slug).collect(Collectors.joining(" and ")) + " pass the filter; " + some);
        if (rounds.size() == 1) {
            command.tell("planshift: with one round only there is nothing to compare; planshift list shows it, and"
                    + " planshift scan --save reads another");
        }
    }

    private List<String> roundsWith(Filter filter, Set<Kind> kinds) {
        Codebook codebook = ledger.codebook();
        Set<String> present =
                ledger.commitments().rounds(filter.withRounds(List.of()).of(kinds));
        return codebook.rounds().stream()
                .map(Round::slug)
                .filter(present::contains)
                .toList();
    }
}
