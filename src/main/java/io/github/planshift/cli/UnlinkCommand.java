package io.github.planshift.cli;

import io.github.planshift.match.Linker;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** {@code unlink}: two commitments are not the same one. */
@Command(
        name = "unlink",
        description = "Say that two commitments are not the same one.",
        footer = {
            "",
            "The rules will not link them again. Where they share a thread, the later one leaves it.",
            "",
            "Examples:",
            "  planshift unlink beijing-2025-001 beijing-15fyp-proposal-003",
            "  planshift unlink zhejiang-2022-001 zhejiang-15fyp-proposal-004 \\",
            "    --reason 'an industry, and pilot zones'",
            "  planshift unlink guangdong-2022-002 guangdong-2025-011"
        })
final class UnlinkCommand extends DecisionCommand {

    @Override
    void checkCount(int count) {
        if (count != 2) {
            throw UserError.input(
                    "unlink: " + count + (count == 1 ? " commitment" : " commitments") + " named; name two");
        }
    }

    @Override
    void decide(Linker linker, List<Commitment> named, @Nullable String why) {
        linker.unlink(named.get(0), named.get(1), why);
    }
}
