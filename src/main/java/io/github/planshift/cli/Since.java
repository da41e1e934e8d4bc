package io.github.planshift.cli;

import io.github.planshift.change.Change;
import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Round;
import io.github.planshift.model.UserError;
import io.github.planshift.store.Journal;
import io.github.planshift.store.Ledger;
import io.github.planshift.track.Tracked;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What counts as new: records of later rounds, or records that were added or changed in the database later.
 *
 * @param words what it is since
 * @param covered regions of which something else has been read since: what their silence means may be new
 */
record Since(String words, Predicate<Commitment> test, Set<String> covered) {

    /**
     * Reads what the user typed: a round, a day of the journal (UTC), or the number of a journal entry. A year is a
     * round where the codebook has one.
     *
     * @throws UserError if it is none of these
     */
    static Since of(Ledger ledger, String typed) {
        Codebook codebook = ledger.codebook();
        String text = typed.strip();
        Optional<Round> round = codebook.round(text);
        if (round.isPresent()) {
            return new Since(
                    text,
                    one -> codebook.round(one.round())
                            .filter(other -> other.compareTo(round.get()) > 0)
                            .isPresent(),
                    Set.of());
        }
        if (text.matches("#?[0-9]{1,9}")) {
            long entry = Long.parseLong(text.replace("#", ""));
            long last = ledger.journal().last();
            if (entry > last) {
                throw UserError.input("--since: there is no journal entry " + entry + "; the last one is " + last);
            }
            return touched(ledger, "#" + entry, other -> other.id() > entry);
        }
        if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            String day = day(text).toString();
            return touched(ledger, day, entry -> entry.at().compareTo(day) >= 0);
        }
        throw UserError.input(
                "--since: \"" + typed
                        + "\" is no round, date or journal entry; write 2024, 2026-01-31 or the number that planshift log shows");
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw UserError.input("--since: there is no day " + text + "; write one such as 2026-01-31", e);
        }
    }

    private static Since touched(Ledger ledger, String words, Predicate<Journal.Entry> wanted) {
        List<Journal.Entry> entries =
                ledger.journal().entries().stream().filter(wanted).toList();
        Map<Long, Set<String>> regions = ledger.journal().coveredRegions();
        Set<String> covered = entries.stream()
                .flatMap(entry -> regions.getOrDefault(entry.id(), Set.of()).stream())
                .collect(Collectors.toSet());
        Set<String> ids =
                entries.stream().flatMap(entry -> entry.commitments().stream()).collect(Collectors.toSet());
        return new Since(words, one -> ids.contains(one.id()), covered);
    }

    boolean isNew(Commitment one) {
        return test.test(one);
    }

    boolean isNew(Change change) {
        boolean silent = change.from() == null || change.to() == null;
        return (silent && covered.contains(change.region()))
                || Stream.of(change.from(), change.to())
                        .flatMap(Stream::ofNullable)
                        .anyMatch(test);
    }

    boolean isNew(Tracked tracked) {
        return (tracked.result() == null && covered.contains(tracked.pledge().region()))
                || Stream.of(tracked.pledge(), tracked.result())
                        .flatMap(Stream::ofNullable)
                        .anyMatch(test);
    }
}
