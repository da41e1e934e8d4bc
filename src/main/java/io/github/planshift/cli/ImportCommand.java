package io.github.planshift.cli;

import io.github.planshift.exchange.Bundle;
import io.github.planshift.exchange.BundleReader;
import io.github.planshift.exchange.CodebookWriter;
import io.github.planshift.exchange.ExchangeFormat;
import io.github.planshift.exchange.Importer;
import io.github.planshift.exchange.Importer.OnConflict;
import io.github.planshift.exchange.SplitFiles;
import io.github.planshift.model.UserError;
import io.github.planshift.store.Ledger;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
            "Of a folder, such as export --split writes, every YAML file is read, and the",
            "codebook if it has one.",
            "",
            "Examples:",
            "  planshift import team.yaml --dry-run",
            "  planshift import 2025/*.yaml --on-conflict replace",
            "  planshift import record/ --on-conflict replace --prune",
            "  planshift list -r anhui --format json --db old.db | planshift import -"
        })
final class ImportCommand extends BaseCommand {

    private static final String NOTHING = "nothing";

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files or folders, or - for standard input.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES}; by the file where it is not said.")
    private @Nullable ExchangeFormat format;

    @Option(
            names = "--on-conflict",
            paramLabel = "ACTION",
            defaultValue = "fail",
            description = "For a record that is there with other content: ${COMPLETION-CANDIDATES} "
                    + "(default: ${DEFAULT-VALUE}).")
    private OnConflict onConflict = OnConflict.FAIL;

    @Option(names = "--prune", description = "Also remove the commitments that are in none of the files.")
    private boolean prune;

    @Option(names = "--dry-run", description = "Check everything and say what would be done, and do nothing.")
    private boolean dryRun;

    @Override
    public Integer call() {
        return withLedger(ledger -> {
            Supplier<String> work = () -> bringIn(ledger);
            String done = dryRun ? ledger.rehearse(root().typed(), work) : ledger.write(root().typed(), work);
            tell("planshift: " + (dryRun ? "would import: " : "imported: ") + done);
            return ExitCode.DONE.code();
        });
    }

    private String bringIn(Ledger ledger) {
        List<String> done = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (String file : files) {
            if (Files.isDirectory(world().path(file))) {
                if (codebook(ledger, file)) {
                    done.add("codebook changed");
                }
                names.addAll(records(file));
            } else {
                names.add(file);
            }
        }
        BundleReader reader = new BundleReader(ledger.codebook());
        Bundle bundle = read(reader, names);
        Importer.Result result = Importer.run(ledger, bundle, reader.impliedDocuments(), onConflict);
        String records = summary(result);
        if (!records.equals(NOTHING) || done.isEmpty()) {
            done.add(records);
        }
        int removed = prune ? removeOthers(ledger, bundle, result) : 0;
        if (removed > 0) {
            done.add(removed + (removed == 1 ? " commitment" : " commitments") + " removed");
        }
        return String.join("; ", done);
    }

    /** Reads every file, whatever is wrong with another one, so that all problems come at once. */
    private Bundle read(BundleReader reader, List<String> names) {
        List<String> problems = new ArrayList<>();
        for (String name : names) {
            try {
                String text = Inputs.text(world(), name);
                reader.read(Inputs.name(name), text, format == null ? ExchangeFormat.guess(name, text) : format);
            } catch (UserError unreadable) {
                problems.addAll(unreadable.messages());
            }
        }
        try {
            Bundle bundle = reader.bundle();
            if (problems.isEmpty()) {
                return bundle;
            }
        } catch (UserError wrong) {
            problems.addAll(wrong.messages());
        }
        throw UserError.input(problems);
    }

    /** The files with records in a folder, as a user would type them. */
    private List<String> records(String folder) {
        List<String> found = SplitFolder.records(world().path(folder)).stream()
                .map(path -> below(folder, path))
                .toList();
        if (found.isEmpty()) {
            throw UserError.input(folder + ": has no YAML files; name the files to import");
        }
        return found;
    }

    /** Brings in what differs in the codebook of a folder, so that the records there may name new entries. */
    private boolean codebook(Ledger ledger, String folder) {
        Map<String, String> before = CodebookWriter.files(ledger.codebook());
        before.forEach((file, written) -> {
            String name = below(folder, SplitFiles.CODEBOOK + "/" + file);
            if (Files.exists(world().path(name))) {
                String text = Inputs.text(world(), name);
                if (!text.equals(SplitFiles.MARK + written)) {
                    ledger.addToCodebook(name, text);
                }
            }
        });
        return !before.equals(CodebookWriter.files(ledger.codebook()));
    }

    private static String below(String folder, String path) {
        return folder + (folder.endsWith("/") ? "" : "/") + path;
    }

    private static int removeOthers(Ledger ledger, Bundle bundle, Importer.Result result) {
        Set<String> kept = new HashSet<>(result.ids());
        bundle.commitments().forEach(one -> kept.add(one.id()));
        List<String> others = ledger.commitments().ids().stream()
                .filter(id -> !kept.contains(id))
                .toList();
        others.forEach(ledger.commitments()::remove);
        return others.size();
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
        return counts.isEmpty() ? NOTHING : counts;
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
