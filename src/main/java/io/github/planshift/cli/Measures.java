package io.github.planshift.cli;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.measure.Subject;
import io.github.planshift.model.Round;
import io.github.planshift.store.Ledger;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the commands that measure share. */
final class Measures {

    private Measures() {}

    /**
     * The latest round in which several regions of the subjects have pledges, so that a plan of the nation alone is not
     * taken for the newest round of all; where there is none, the latest in which any has.
     */
    static Optional<Round> latest(Ledger ledger, List<Subject> subjects) {
        Codebook codebook = ledger.codebook();
        Set<String> regions = new TreeSet<>();
        subjects.forEach(subject -> regions.addAll(subject.regions()));
        NavigableMap<Round, Integer> counts = new TreeMap<>();
        for (String region : regions) {
            ledger.salience().rounds(Set.of(region)).stream()
                    .flatMap(slug -> codebook.round(slug).stream())
                    .forEach(round -> counts.merge(round, 1, Integer::sum));
        }
        return counts.descendingMap().entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> counts.isEmpty() ? Optional.empty() : Optional.of(counts.lastKey()));
    }
}
