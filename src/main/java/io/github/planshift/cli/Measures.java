package io.github.planshift.cli;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.measure.Subject;
import io.github.planshift.model.Round;
import io.github.planshift.store.Ledger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the commands that measure share. */
final class Measures {

    private Measures() {}

    /** The latest round in which any of the subjects has pledges. */
    static Optional<Round> latest(Ledger ledger, List<Subject> subjects) {
        Codebook codebook = ledger.codebook();
        Set<String> regions = new TreeSet<>();
        subjects.forEach(subject -> regions.addAll(subject.regions()));
        return ledger.salience().rounds(regions).stream()
                .flatMap(slug -> codebook.round(slug).stream())
                .max(Round::compareTo);
    }
}
