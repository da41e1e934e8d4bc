package io.github.planshift.cli;

import io.github.planshift.match.Linker;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** {@code merge}: several commitments became one later one. */
@Command(
        name = "merge",
        description = "Say that several commitments became one later one.",
        footer = {
            "",
            "The last is the later one, the others are what it was made of.",
            "",
            "Examples:",
            "  planshift merge A B C",
            "  planshift merge A B C --reason 'now one programme'",
            "  planshift undo"
        })
final class MergeCommand extends DecisionCommand {

    @Override
    void checkCount(int count) {
        if (count < 3) {
            throw UserError.input("merge: " + count + (count == 1 ? " commitment" : " commitments")
                    + " named; name two or more and then the one that they became");
        }
    }

    @Override
    void decide(Linker linker, List<Commitment> named, @Nullable String why) {
        linker.merge(named.subList(0, named.size() - 1), named.get(named.size() - 1), why);
    }
}
