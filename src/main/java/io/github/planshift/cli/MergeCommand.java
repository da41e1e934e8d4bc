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
            "  planshift merge beijing-2025-001 beijing-2025-002 beijing-15fyp-proposal-003",
            "  planshift merge beijing-2025-001 beijing-2025-002 \\",
            "    beijing-15fyp-proposal-003 --reason 'one aim: chips made at home'",
            "  planshift merge guangdong-2022-003 guangdong-2022-004 guangdong-2025-005"
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
