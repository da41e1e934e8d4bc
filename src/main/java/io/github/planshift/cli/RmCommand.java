package io.github.planshift.cli;

import io.github.planshift.model.UserError;
import io.github.planshift.store.Ledger;
import io.github.planshift.text.Nearest;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code rm}: removes commitments. */
@Command(
        name = "rm",
        description = "Remove commitments; undo brings them back, and their ids are never used again.",
        footer = {
            "",
            "Examples:",
            "  planshift rm anhui-2025-007",
            "  planshift rm anhui-2025-007 anhui-2025-008",
            "  planshift undo"
        })
final class RmCommand extends BaseCommand {

    @Parameters(
            arity = "1..*",
            paramLabel = "ID",
            completionCandidates = Candidates.Ids.class,
            description = "Ids of the commitments.")
    private List<String> ids = new ArrayList<>();

    @Override
    public Integer call() {
        List<String> distinct = ids.stream().distinct().toList();
        return withLedger(ledger -> {
            ledger.write(root().typed(), () -> {
                distinct.forEach(id -> {
                    mustExist(ledger, id);
                    ledger.commitments().remove(id);
                });
                return distinct.size();
            });
            tell("planshift: removed " + String.join(", ", distinct) + "; planshift undo brings "
                    + (distinct.size() == 1 ? "it" : "them") + " back");
            return ExitCode.DONE.code();
        });
    }

    /** Refuses an id that is not there, with the nearest ones. */
    static void mustExist(Ledger ledger, String id) {
        if (ledger.commitments().find(id).isEmpty()) {
            throw UserError.input("there is no commitment \"" + id + "\""
                    + Nearest.didYouMean(id, ledger.commitments().ids()));
        }
    }
}
