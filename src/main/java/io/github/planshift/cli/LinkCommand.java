package io.github.planshift.cli;

import io.github.planshift.match.Linker;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** {@code link}: several commitments are the same one over the rounds. */
@Command(
        name = "link",
        description = "Say that commitments are the same one over the rounds.",
        footer = {
            "",
            "They share a thread from now on. Where they are in several, the one with the earliest round stays and takes",
            "in the others. planshift undo takes the decision back.",
            "",
            "Examples:",
            "  planshift link beijing-2022-001 beijing-15fyp-proposal-002",
            "  planshift link anhui-2022-001 anhui-2025-004 \\",
            "    --reason 'the lead that the spending is for'",
            "  planshift link zhejiang-2022-002 zhejiang-2025-002 zhejiang-15fyp-proposal-002"
        })
final class LinkCommand extends DecisionCommand {

    @Override
    void checkCount(int count) {
        if (count < 2) {
            throw UserError.input(
                    "link: " + count + (count == 1 ? " commitment" : " commitments") + " named; name two or more");
        }
    }

    @Override
    void decide(Linker linker, List<Commitment> named, @Nullable String why) {
        linker.link(named, why);
    }
}
