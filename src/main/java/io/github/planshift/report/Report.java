package io.github.planshift.report;

import io.github.planshift.change.Change;
import io.github.planshift.change.TextNames;
import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Coverage;
import io.github.planshift.model.CoverageState;
import io.github.planshift.model.Document;
import io.github.planshift.model.Kind;
import io.github.planshift.model.Round;
import io.github.planshift.model.RoundFact;
import io.github.planshift.model.RoundKind;
import io.github.planshift.track.Headlines;
import io.github.planshift.track.Tracked;
import java.util.Arrays;
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
 * @param texts of the two rounds compared
 * @param changesOnly whether what stayed the same is left out
 * @param headlines what is aimed at and reported for known indicators in recent rounds and those compared
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
        TextNames texts,
        boolean changesOnly,
        List<Headlines.Headline> headlines) {

    private static final int RECENT = 10;

    /**
     * What is left in.
     *
     * @param filters in words
     * @param since what the report is new since: a round, a day, or {@code #} and a journal entry; null for everything
     * @param selection the same, to be said in other ways
     */
    public record Scope(List<String> filters, @Nullable String since, Selection selection) {

        /** Everything. */
        public static final Scope ALL = new Scope(List.of(), null, Selection.ALL);

        public Scope {
            filters = List.copyOf(filters);
        }

        /** Whether some pledges on a sector may be left out, so that nothing can be said of which sectors are named. */
        public boolean leavesOut() {
            return since != null || selection.leavesOut();
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
        headlines = List.copyOf(headlines);
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

    /**
     * The rounds to tell of what went before a comparison, oldest first: the last ones up to the year of the later
     * round compared, of all where nothing is compared.
     */
    public static List<Round> recent(List<Round> rounds, @Nullable Comparison comparison) {
        List<Round> past = comparison == null
                ? rounds
                : rounds.stream()
                        .filter(round -> round.order() / 100 <= comparison.to().order() / 100)
                        .toList();
        return past.subList(Math.max(0, past.size() - RECENT), past.size());
    }

    /**
     * The two latest rounds of one kind that have pledges; of the kinds the one with most regions in both rounds, then
     * the latest. None if there is no pair.
     */
    public static Optional<List<Round>> latestPair(Codebook codebook, List<Commitment> commitments) {
        List<Commitment> pledges =
                commitments.stream().filter(one -> one.kind() == Kind.PLEDGE).toList();
        Map<String, Set<String>> regions = pledges.stream()
                .collect(Collectors.groupingBy(
                        Commitment::round, Collectors.mapping(Commitment::region, Collectors.toSet())));
        List<Round> rounds = roundsOf(codebook, pledges);
        return Arrays.stream(RoundKind.values())
                .map(kind ->
                        rounds.stream().filter(round -> round.kind() == kind).toList())
                .filter(ofKind -> ofKind.size() > 1)
                .map(ofKind -> ofKind.subList(ofKind.size() - 2, ofKind.size()))
                .max(Comparator.comparingLong((List<Round> pair) -> common(regions, pair))
                        .thenComparing(pair -> pair.get(1)));
    }

    private static long common(Map<String, Set<String>> regions, List<Round> pair) {
        Set<String> later = regions.getOrDefault(pair.get(1).slug(), Set.of());
        return regions.getOrDefault(pair.get(0).slug(), Set.of()).stream()
                .filter(later::contains)
                .count();
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
