package io.github.planshift.cli;

import io.github.planshift.exchange.Bundle;
import io.github.planshift.exchange.BundleReader;
import io.github.planshift.exchange.ExchangeFormat;
import io.github.planshift.exchange.Importer;
import io.github.planshift.exchange.Importer.OnConflict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import}: brings records from files into the database. */
@Command(
        name = "import",
        description = "Bring in what export and list write: YAML, JSON, JSON lines or CSV.",
        footer = {
            "",
            "All problems of all files are reported at once, and nothing is brought in unless everything is right.",
            "",
            "Examples:",
            "  planshift import team.yaml --dry-run",
            "  planshift import 2025/*.yaml --on-conflict replace",
            "  planshift list -r anhui --format json --db old.db | planshift import -"
        })
final class ImportCommand extends BaseCommand {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files, or - for standard input.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES}; by name and content where it is not said.")
    private @Nullable ExchangeFormat format;

    @Option(
            names = "--on-conflict",
            paramLabel = "ACTION",
            defaultValue = "fail",
            description = "For a record that is there with other content: ${COMPLETION-CANDIDATES} "
                    + "(default: ${DEFAULT-VALUE}).")
    private OnConflict onConflict = OnConflict.FAIL;

    @Option(names = "--dry-run", description = "Check everything and say what would be done, and do nothing.")
    private boolean dryRun;

    @Override
    public Integer call() {
        return withLedger(ledger -> {
            BundleReader reader = new BundleReader(ledger.codebook());
            for (String file : files) {
                String text = Inputs.text(world(), file);
                reader.read(Inputs.name(file), text, format == null ? ExchangeFormat.guess(file, text) : format);
            }
            Bundle bundle = reader.bundle();
            List<String> implied = reader.impliedDocuments();
            Supplier<Importer.Result> work = () -> Importer.run(ledger, bundle, implied, onConflict);
            Importer.Result result =
                    dryRun ? ledger.rehearse(root().typed(), work) : ledger.write(root().typed(), work);
            tell("planshift: " + (dryRun ? "would import: " : "imported: ") + summary(result));
            return ExitCode.DONE.code();
        });
    }

    /** What an import did, in one line. */
    static String summary(Importer.Result result) {
        String counts = List.of(
                        counts(result.added(), "new"),
                        counts(result.replaced(), "replaced"),
                        counts(result.unchanged(), "unchanged"),
                        counts(result.ignored(), "kept"))
                .stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
        return counts.isEmpty() ? "nothing" : counts;
    }

    private static String counts(Map<String, Integer> counts, String what) {
        return counts.isEmpty()
                ? ""
                : counts.entrySet().stream()
                                .map(entry -> entry.getValue() + " "
                                        + (entry.getValue() == 1 ? Importer.singular(entry.getKey()) : entry.getKey()))
                                .collect(Collectors.joining(", "))
                        + " " + what;
    }
}
