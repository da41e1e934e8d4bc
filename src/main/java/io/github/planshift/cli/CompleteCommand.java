package io.github.planshift.cli;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Region;
import io.github.planshift.model.UserError;
import io.github.planshift.store.Ledger;
import io.github.planshift.text.DisplayWidth;
import io.github.planshift.text.Names;
import io.github.planshift.text.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code complete}: values for the completion scripts, one a line with what it means after a tab. */
@Command(name = "complete", description = "Print values for shell completion.", hidden = true)
final class CompleteCommand extends BaseCommand implements WithoutSettings {

    @Parameters(index = "0", paramLabel = "KIND", description = "region, round, sector, id, tag or thread.")
    private String kind = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "PREFIX", description = "What is typed so far.")
    private String prefix = "";

    /** The columns that a description may take; shells cut it where they have less. */
    private static final int DESCRIPTION = 60;

    private record Value(String value, String description) {}

    @Override
    public Integer call() {
        try {
            return withLedger(ledger -> {
                String wanted = Names.key(prefix);
                StringBuilder out = new StringBuilder();
                for (Value one : values(ledger)) {
                    if (one.value().startsWith(prefix) || Names.key(one.value()).startsWith(wanted)) {
                        out.append(one.value())
                                .append('\t')
                                .append(one.description())
                                .append('\n');
                    }
                }
                world().out().print(out);
                return ExitCode.DONE.code();
            });
        } catch (UserError noDatabase) {
            // a shell that completes has nowhere to show an error
            return ExitCode.DONE.code();
        }
    }

    private List<Value> values(Ledger ledger) {
        return switch (kind) {
            case "region" -> regions(ledger.codebook());
            case "round" ->
                ledger.codebook().rounds().stream()
                        .map(round -> new Value(round.slug(), round.en()))
                        .toList();
            case "sector" ->
                ledger.codebook().sectors().stream()
                        .flatMap(sector -> Stream.of(
                                new Value(sector.slug(), sector.en()),
                                new Value(sector.zh() == null ? sector.slug() : sector.zh(), sector.en())))
                        .distinct()
                        .toList();
            case "id" ->
                ledger.commitments().ids(prefix).stream()
                        .map(id -> new Value(id.getKey(), said(id.getValue())))
                        .toList();
            case "tag" ->
                ledger.commitments().tags().stream()
                        .map(tag -> new Value(tag, ""))
                        .toList();
            case "thread" ->
                ledger.threads().all().stream()
                        .map(thread -> new Value(thread.id(), thread.title()))
                        .toList();
            default -> List.of();
        };
    }

    /** Enough of a statement to know it by, on one line. */
    private static String said(String statement) {
        return Visible.of(DisplayWidth.truncate(statement.strip(), DESCRIPTION));
    }

    private static List<Value> regions(Codebook codebook) {
        List<Value> values = new ArrayList<>();
        for (Region region : codebook.regions()) {
            values.add(new Value(region.slug(), region.zh() == null ? region.en() : region.en() + " " + region.zh()));
            if (region.zh() != null) {
                values.add(new Value(region.zh(), region.en()));
            }
        }
        codebook.groups().forEach(group -> {
            values.add(new Value(group.slug(), group.zh() == null ? group.en() : group.en() + " " + group.zh()));
            if (group.zh() != null) {
                values.add(new Value(group.zh(), group.en()));
            }
        });
        return values;
    }
}
