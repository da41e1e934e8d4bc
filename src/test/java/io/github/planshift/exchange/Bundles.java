package io.github.planshift.exchange;

import io.github.planshift.model.State;
import io.github.planshift.store.Filter;
import io.github.planshift.store.Ledger;
import java.util.Set;

/** All that a database holds, as a bundle. */
final class Bundles {

    private static final Filter EVERYTHING = new Filter(
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            null,
            false,
            Set.of(),
            Set.of(State.values()),
            Filter.Sort.ROUND,
            null);

    private Bundles() {}

    static Bundle of(Ledger ledger) {
        return new Bundle(
                ledger.documents().all(),
                ledger.documents().coverage(),
                ledger.documents().facts(),
                ledger.threads().all(),
                ledger.commitments().find(EVERYTHING),
                ledger.threads().links(),
                ledger.threads().ratings());
    }
}
