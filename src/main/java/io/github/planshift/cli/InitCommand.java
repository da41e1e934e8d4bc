package io.github.planshift.cli;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.codebook.CodebookReader;
import io.github.planshift.exchange.Bundle;
import io.github.planshift.exchange.Bundled;
import io.github.planshift.exchange.Importer;
import io.github.planshift.model.UserError;
import io.github.planshift.store.Ledger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code init}: makes a database. */
@Command(
        name = "init",
        description = "Make a database with the bundled codebook and data.",
        footer = {
            "",
            "Examples:",
            "  planshift init",
            "  planshift --db work.db init --codebook-only",
            "  planshift --db states.db init --codebook us-states"
        })
final class InitCommand extends BaseCommand {

    @Option(
            names = "--codebook",
            paramLabel = "NAME|DIR",
            description = "A bundled codebook (china, us-states), or the folder of one (default: china).")
    private String codebook = Bundled.CODEBOOKS.get(0);

    @Option(names = "--codebook-only", description = "Leave the bundled commitments out.")
    private boolean codebookOnly;

    @Override
    public Integer call() {
        Path file = root().database();
        int commitments = make(file, codebook(world(), codebook), !codebookOnly);
        tell("planshift: made " + file + " with " + commitments + " commitments");
        return ExitCode.DONE.code();
    }

    /** A bundled codebook or the one in a folder. */
    static Codebook codebook(World world, String named) {
        Path folder = world.path(named);
        if (Bundled.CODEBOOKS.contains(named) || !Files.isDirectory(folder)) {
            return Bundled.codebook(named);
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : CodebookReader.FILES) {
            if (Files.exists(folder.resolve(name))) {
                String typed = named + (named.endsWith("/") ? "" : "/") + name;
                texts.put(typed, Inputs.text(world, typed));
            }
        }
        if (texts.isEmpty()) {
            throw UserError.input(
                    named + ": there is no codebook here; it has the files " + String.join(", ", CodebookReader.FILES));
        }
        return CodebookReader.read(texts);
    }

    /** Makes a database, with the bundled commitments if they are of this codebook; answers how many there are. */
    int make(Path file, Codebook book, boolean withCommitments) {
        Optional<Bundle> bundle = withCommitments && book.name().equals(Bundled.CODEBOOKS.get(0))
                ? Optional.of(Bundled.commitments(book))
                : Optional.empty();
        return create(file, book, bundle, root().typed(), world());
    }

    /** Makes a database with what a bundle holds. */
    static int create(Path file, Codebook book, Optional<Bundle> bundle, String typed, World world) {
        try (Ledger ledger = Ledger.create(file, book, world.clock())) {
            @Nullable Bundle records = bundle.orElse(null);
            if (records == null) {
                return 0;
            }
            ledger.write(typed, () -> Importer.run(ledger, records, List.of(), Importer.OnConflict.FAIL));
            return records.commitments().size();
        }
    }
}
