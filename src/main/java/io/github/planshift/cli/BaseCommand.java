package io.github.planshift.cli;

import io.github.planshift.cli.manual.Heading;
import io.github.planshift.model.Document;
import io.github.planshift.render.Shapes;
import io.github.planshift.store.Ledger;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What all commands share. */
@Heading("General")
abstract class BaseCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    RootCommand root() {
        return (RootCommand) spec().root().userObject();
    }

    CommandSpec spec() {
        return Objects.requireNonNull(spec);
    }

    World world() {
        return root().world();
    }

    /** Opens the database, works on it, and closes it. */
    <T> T withLedger(Function<Ledger, T> work) {
        try (Ledger ledger = root().open()) {
            return work.apply(ledger);
        }
    }

    /** Records of this database as maps of plain values. */
    static Shapes shapes(Ledger ledger) {
        return new Shapes(
                ledger.codebook(),
                ledger.documents().all().stream().collect(Collectors.toMap(Document::id, Function.identity())),
                ledger.commitments().statuses());
    }

    /** A line of progress or result for a person, on standard error. */
    void tell(String message) {
        world().err().print(io.github.planshift.text.Visible.of(message) + "\n");
    }

    @Override
    public abstract Integer call();
}
