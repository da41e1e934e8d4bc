package io.github.planshift.cli;

import io.github.planshift.match.Linker;
import io.github.planshift.model.Commitment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A decision of a person on which commitments are the same. */
abstract class DecisionCommand extends BaseCommand {

    @Parameters(
            arity = "1..*",
            paramLabel = "ID",
            completionCandidates = Candidates.Ids.class,
            description = "Ids of the commitments.")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; kept with the decision.")
    private @Nullable String reason;

    /** How many commitments it takes. */
    abstract void checkCount(int count);

    /** What is decided on the commitments, in the order they were named. */
    abstract void decide(Linker linker, List<Commitment> named, @Nullable String why);

    @Override
    public Integer call() {
        checkCount(ids.size());
        return withLedger(ledger -> {
            List<Commitment> named = Links.named(ledger, ids);
            Links.decide(root(), ledger, named, user(), linker -> decide(linker, named, reason));
            for (String id : ids) {
                String thread = Optional.ofNullable(
                                ledger.commitments().find(id).orElseThrow().thread())
                        .map(one -> "in thread " + one)
                        .orElse("in no thread");
                tell("planshift: " + id + " is " + thread);
            }
            return ExitCode.DONE.code();
        });
    }

    private String user() {
        return Objects.requireNonNullElse(world().variable("USER"), "user");
    }
}
