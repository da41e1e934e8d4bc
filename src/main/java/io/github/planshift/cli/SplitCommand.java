package io.github.planshift.cli;

import io.github.planshift.match.Linker;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** {@code split}: one commitment became several later ones. */
@Command(
        name = "split",
        description = "Say that one commitment became several later ones.",
        footer = {
            "",
            "The first is the earlier one, the others are what it became.",
            "",
            "Examples:",
            "  planshift split beijing-2022-001 beijing-2025-003 beijing-15fyp-proposal-001",
            "  planshift split guangdong-2022-004 guangdong-2025-014 guangdong-2025-015 \\",
            "    --reason 'the fund by what it is for'",
            "  planshift split zhejiang-2022-003 zhejiang-15fyp-proposal-001 \\",
            "    zhejiang-15fyp-proposal-005"
        })
final class SplitCommand extends DecisionCommand {

    @Override
    void checkCount(int count) {
        if (count < 3) {
            throw UserError.input("split: " + count + (count == 1 ? " commitment" : " commitments")
                    + " named; name the earlier one and then two or more that it became");
        }
    }

    @Override
    void decide(Linker linker, List<Commitment> named, @Nullable String why) {
        linker.split(named.get(0), named.subList(1, named.size()), why);
    }
}
