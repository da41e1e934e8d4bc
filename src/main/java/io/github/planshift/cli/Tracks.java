package io.github.planshift.cli;

import io.github.planshift.change.CoverageMap;
import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Document;
import io.github.planshift.model.Kind;
import io.github.planshift.model.Round;
import io.github.planshift.store.Filter;
import io.github.planshift.store.Ledger;
import io.github.planshift.track.Headlines;
import io.github.planshift.track.Passage;
import io.github.planshift.track.Tracked;
import io.github.planshift.track.Tracker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads from a ledger what promises are held against. */
final class Tracks {

    private Tracks() {}

    /** What became of the figures of a round. */
    static List<Tracked> of(Ledger ledger, Round round, Filter filter) {
        Codebook codebook = ledger.codebook();
        @Nullable Round next = codebook.after(round).orElse(null);
        List<Commitment> pledges = ledger.commitments().find(filter.only(round.slug(), Kind.PLEDGE));
        List<Commitment> outcomes = next == null
                ? List.of()
                : ledger.commitments().find(Filter.ALL.in(filter.regions()).only(next.slug(), Kind.OUTCOME));
        CoverageMap coverage = new CoverageMap(ledger.documents().coverage());
        return new Tracker(codebook, new Passages(ledger)::of, ledger.threads().ratings())
                .track(
                        round,
                        next,
                        pledges,
                        outcomes,
                        pledge -> coverage.of(pledge.region(), next == null ? "" : next.slug(), pledge.sector()));
    }

    /** The headlines of records in these rounds, by region and round. */
    static List<Headlines.Headline> headlines(Ledger ledger, List<Round> rounds, List<Commitment> records) {
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

    /** Finds statements again in the stored texts. */
    private static final class Passages {

        private final Ledger ledger;
        private final Map<String, String> texts = new HashMap<>();

        Passages(Ledger ledger) {
            this.ledger = ledger;
        }

        Passage of(Commitment commitment) {
            String quote = Objects.requireNonNullElse(commitment.quote(), commitment.statement());
            String locator = Objects.requireNonNullElse(commitment.locator(), "");
            Integer offset = commitment.offset();
            String text = offset == null ? "" : texts.computeIfAbsent(commitment.document(), this::text);
            return Passage.in(text, offset == null ? 0 : offset, locator, quote);
        }

        private String text(String document) {
            return ledger.documents()
                    .find(document)
                    .map(Document::sha256)
                    .flatMap(ledger.documents()::text)
                    .orElse("");
        }
    }
}
