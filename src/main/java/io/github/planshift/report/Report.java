package io.github.planshift.report;

import io.github.planshift.change.Change;
import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Coverage;
import io.github.planshift.model.CoverageState;
import io.github.planshift.model.Document;
import io.github.planshift.model.Kind;
import io.github.planshift.model.Round;
import io.github.planshift.model.RoundFact;
import io.github.planshift.track.Tracked;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a report is made from; the same records give the same report.
 *
 * @param entry the last journal entry, which is the version of the data
 * @param scope what is left in, empty for everything
 * @param commitments by round, then region
 * @param comparison what changed between two rounds, or null where no two rounds are comparable
 * @param promises what became of the figures of a round, or null where no round promised any
 * @param changesOnly whether what stayed the same is left out
 */
public record Report(
        Codebook codebook,
        long entry,
        Scope scope,
        List<Commitment> commitments,
        @Nullable Comparison comparison,
        @Nullable Promises promises,
        Map<String, Document> documents,
        List<Coverage> coverage,
        List<RoundFact> facts,
        boolean changesOnly) {

    /**
     * What is left in.
     *
     * @param filters in words
     * @param since what the report is new since, or null
     */
    public record Scope(List<String> filters, @Nullable String since) {

        /** Everything. */
        public static final Scope ALL = new Scope(List.of(), null);

        public Scope {
            filters = List.copyOf(filters);
        }
    }

    /** The changes between two rounds. */
    public record Comparison(Round from, Round to, List<Change> changes) {
        public Comparison {
            changes = List.copyOf(changes);
        }

        /** Whether the rounds are of one kind. */
        public boolean comparable() {
            return from.kind() == to.kind();
        }
    }

    /**
     * Promises held against results.
     *
     * @param round that promised
     * @param next that reports on it, or null where the codebook has none
     */
    public record Promises(Round round, @Nullable Round next, List<Tracked> tracked) {
        public Promises {
            tracked = List.copyOf(tracked);
        }
    }

    public Report {
        commitments = List.copyOf(commitments);
        documents = Map.copyOf(documents);
        coverage = List.copyOf(coverage);
        facts = List.copyOf(facts);
    }

    /** The rounds that commitments are from, oldest first. */
    public List<Round> rounds() {
        return roundsOf(codebook, commitments);
    }

    /** The rounds that these commitments are from, oldest first. */
    public static List<Round> roundsOf(Codebook codebook, List<Commitment> commitments) {
        return commitments.stream()
                .map(Commitment::round)
                .distinct()
                .map(codebook::round)
                .flatMap(Optional::stream)
                .sorted()
                .toList();
    }

    /** The two latest rounds of one kind that have pledges, the kind with the latest pair; none if there is no pair. */
    public static Optional<List<Round>> latestPair(Codebook codebook, List<Commitment> commitments) {
        List<Round> rounds = roundsOf(
                codebook,
                commitments.stream().filter(one -> one.kind() == Kind.PLEDGE).toList());
        return rounds.stream()
                .map(to -> rounds.stream()
                        .filter(from -> from.kind() == to.kind() && from.compareTo(to) < 0)
                        .max(Comparator.naturalOrder())
                        .map(from -> List.of(from, to)))
                .flatMap(Optional::stream)
                .max(Comparator.comparing((List<Round> pair) -> pair.get(1)));
    }

    /** The regions with commitments or changes, in the codebook's order. */
    public List<String> regions() {
        Set<String> present = commitments.stream().map(Commitment::region).collect(Collectors.toSet());
        changes().forEach(change -> present.add(change.region()));
        return codebook.regions().stream()
                .map(region -> region.slug())
                .filter(present::contains)
                .toList();
    }

    /** The sectors that commitments or changes name, in the codebook's order. */
    public List<String> sectors() {
        Set<String> present = new LinkedHashSet<>();
        commitments.forEach(one -> present.addAll(one.sectors()));
        changes().forEach(change -> present.add(change.sector()));
        return codebook.sectors().stream()
                .map(sector -> sector.slug())
                .filter(present::contains)
                .toList();
    }

    /** The changes, none where nothing is compared. */
    public List<Change> changes() {
        return comparison == null ? List.of() : comparison.changes();
    }

    /** Coverage of a region in a round as a whole, if anybody said anything about it. */
    public Optional<Coverage> coverage(String region, String round) {
        return coverage.stream()
                .filter(one -> one.region().equals(region) && one.round().equals(round) && Objects.isNull(one.sector()))
                .findFirst();
    }

    /** Whether a region's text of a round was read in full. */
    public boolean complete(String region, String round) {
        return coverage(region, round)
                .filter(one -> one.state() == CoverageState.COMPLETE)
                .isPresent();
    }
}
