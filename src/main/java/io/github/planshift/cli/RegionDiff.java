package io.github.planshift.cli;

import io.github.planshift.model.Round;
import io.github.planshift.store.Ledger;
import java.util.List;

/** Regions compared within one round. */
final class RegionDiff {

    private final BaseCommand command;
    private final Ledger ledger;
    private final FilterOptions filter;
    private final OutputOptions output;

    RegionDiff(BaseCommand command, Ledger ledger, FilterOptions filter, OutputOptions output) {
        this.command = command;
        this.ledger = ledger;
        this.filter = filter;
        this.output = output;
    }
    Integer show(List<String> regions) { return 0; }
}
