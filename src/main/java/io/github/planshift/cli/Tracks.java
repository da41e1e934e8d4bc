package io.github.planshift.cli;

import io.github.planshift.change.CoverageMap;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Kind;
import io.github.planshift.model.Round;
import io.github.planshift.store.Filter;
import io.github.planshift.store.Ledger;
import io.github.planshift.track.Headlines;
import io.github.planshift.track.Tracked;
import io.github.planshift.track.Tracker;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads from a ledger what promises are held against. */
final class Tracks {

    private final Ledger ledger;
    private final CoverageMap coverage;
    private final Tracker tracker;

    /** For several rounds of a ledger. */
    Tracks(Ledger ledger) {
        this.ledger = ledger;
        this.coverage = new CoverageMap(ledger.documents().coverage());
        this.tracker = new Tracker(
                ledger.codebook(), new Passages(ledger)::of, ledger.threads().ratings());
    }

    /** What became of the figures of a round. */
    static List<Tracked> of(Ledger ledger, Round round, Filter filter) {
        return new Tracks(ledger).of(round, filter, ledger.commitments().find(filter.only(round.slug(), Kind.PLEDGE)));
    }

    /** What became of the figures of these pledges of a round. */
    List<Tracked> of(Round round, Filter filter, List<Commitment> pledges) {
        @Nullable Round next = ledger.codebook().after(round).orElse(null);
        List<Commitment> outcomes = next == null
                ? List.of()
                : ledger.commitments().find(Filter.ALL.in(filter.regions()).only(next.slug(), Kind.OUTCOME));
        return tracker.track(
                round,
                next,
                pledges,
                outcomes,
                pledge -> coverage.of(pledge.region(), next == null ? "" : next.slug(), pledge.sector()));
    }

    /** The headlines of records in these rounds, by region and round. */
    static List<Headlines.Headline> headlines(Ledger ledger, Collection<Round> rounds, Collection<Commitment> records) {
        Headlines headlines = new Headlines(ledger.codebook(), new Passages(ledger)::of);
        List<Headlines.Headline> found = new ArrayList<>();
        for (Round round : rounds) {
            records.stream()
                    .filter(one -> one.round().equals(round.slug()))
                    .collect(Collectors.groupingBy(Commitment::region, TreeMap::new, Collectors.toList()))
                    .values()
                    .forEach(ofRegion -> found.addAll(headlines.of(round, ofRegion)));
        }
        return found;
    }
}
