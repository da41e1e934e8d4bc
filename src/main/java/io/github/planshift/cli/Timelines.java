package io.github.planshift.cli;

import io.github.planshift.change.ChangeFinder;
import io.github.planshift.change.CoverageMap;
import io.github.planshift.change.Path;
import io.github.planshift.change.Paths;
import io.github.planshift.change.TextNames;
import io.github.planshift.codebook.Codebook;
import io.github.planshift.match.Decisions;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Kind;
import io.github.planshift.model.Rating;
import io.github.planshift.model.Round;
import io.github.planshift.model.RoundKind;
import io.github.planshift.report.Timeline;
import io.github.planshift.store.Filter;
import io.github.planshift.store.Ledger;
import io.github.planshift.track.Tracked;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads from a ledger what went on through the rounds. */
final class Timelines {

    private Timelines() {}

    /** The way of what a filter takes in. */
    static Timeline of(Ledger ledger, Filter filter, List<Commitment> found) {
        Codebook codebook = ledger.codebook();
        List<Commitment> pledges =
                found.stream().filter(one -> one.kind() == Kind.PLEDGE).toList();
        List<Path> paths = new ArrayList<>();
        for (RoundKind kind : RoundKind.values()) {
            List<Round> rounds = rounds(codebook, pledges, kind);
            if (!rounds.isEmpty()) {
                paths.addAll(paths(ledger, rounds, pledges));
            }
        }
        Map<String, Integer> places = new HashMap<>();
        codebook.regions().forEach(region -> places.put(region.slug(), places.size()));
        paths.sort(Comparator.comparingInt(
                        (Path path) -> places.getOrDefault(path.latest().region(), -1))
                .thenComparingInt(path -> -path.length())
                .thenComparing(path -> path.length() > 1 ? "" : order(codebook, path)));
        Map<String, List<Tracked>> results = new LinkedHashMap<>();
        Set<String> answering = new HashSet<>();
        Tracks tracks = new Tracks(ledger);
        for (Round round : rounds(codebook, pledges, null)) {
            for (Tracked one : tracks.of(round, filter, of(round, pledges))) {
                results.computeIfAbsent(one.pledge().id(), id -> new ArrayList<>())
                        .add(one);
                if (one.result() != null) {
                    answering.add(one.result().id());
                }
            }
        }
        Map<String, Rating> ratings = new HashMap<>();
        ledger.threads().ratings().forEach(rating -> ratings.put(rating.commitment(), rating));
        List<Commitment> others = found.stream()
                .filter(one -> one.kind() != Kind.PLEDGE && !answering.contains(one.id()))
                .toList();
        return new Timeline(paths, results, others, ratings);
    }

    /** What stands alone is told in the order of the rounds. */
    private static String order(Codebook codebook, Path path) {
        return codebook.round(path.latest().round())
                .map(round -> String.valueOf(round.order()))
                .orElse("");
    }

    private static List<Path> paths(Ledger ledger, List<Round> rounds, List<Commitment> pledges) {
        ChangeFinder finder = new ChangeFinder(
                ledger.codebook(),
                new CoverageMap(ledger.documents().coverage()),
                TextNames.NONE,
                ledger.commitments().statuses(),
                false,
                new Decisions(ledger.threads().links()),
                new Passages(ledger)::of);
        return new Paths(ledger.codebook(), finder)
                .through(
                        rounds, rounds.stream().map(round -> of(round, pledges)).toList());
    }

    private static List<Commitment> of(Round round, List<Commitment> pledges) {
        return pledges.stream().filter(one -> one.round().equals(round.slug())).toList();
    }

    /** The rounds of a kind (null: of any) that pledges are from, oldest first. */
    private static List<Round> rounds(Codebook codebook, List<Commitment> pledges, @Nullable RoundKind kind) {
        Set<String> present = new HashSet<>();
        pledges.forEach(one -> present.add(one.round()));
        return codebook.rounds().stream()
                .filter(round -> present.contains(round.slug()) && (kind == null || round.kind() == kind))
                .toList();
    }
}
