package io.github.planshift.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code undo}: takes back a change. */
@Command(
        name = "undo",
        description = "Take back the last change, or the one with this number in the log.",
        footer = {
            "",
            "An undo is an entry of the log itself; undoing that one does the change again.",
            "",
            "Examples:",
            "  planshift undo",
            "  planshift undo 3",
            "  planshift log --limit 5"
        })
final class UndoCommand extends BaseCommand {

    @Parameters(arity = "0..1", paramLabel = "ENTRY", description = "Number of the entry; the last one by default.")
    private @Nullable Long entry;

    @Override
    public Integer call() {
        return withLedger(ledger -> {
            long undone = ledger.undo(entry, root().typed());
            tell("planshift: took back entry " + undone + ": "
                    + ledger.journal().command(undone));
            return ExitCode.DONE.code();
        });
    }
}
