package io.github.planshift.cli;

import io.github.planshift.match.Linker;
import io.github.planshift.match.Linking;
import io.github.planshift.model.Commitment;
import io.github.planshift.store.Ledger;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Records decisions on links in one journaled change. */
final class Links {

    /** Who decided where the rules did. */
    static final String RULES = "planshift";

    private Links() {}

    /** The commitments of these ids. */
    static List<Commitment> named(Ledger ledger, Collection<String> ids) {
        List<Commitment> found = new ArrayList<>();
        for (String id : ids) {
            RmCommand.mustExist(ledger, id);
            ledger.commitments().find(id).ifPresent(found::add);
        }
        return found;
    }

    /**
     * Decides and keeps what it comes to.
     *
     * @param concerned the commitments decided on; of their threads all members are known to the linker
     */
    static Linking decide(
            RootCommand root, Ledger ledger, Collection<Commitment> concerned, String by, Consumer<Linker> decision) {
        String now =
                root.world().clock().instant().truncatedTo(ChronoUnit.SECONDS).toString();
        return ledger.write(root.typed(), () -> {
            List<Commitment> known = new ArrayList<>(concerned);
            concerned.stream()
                    .map(Commitment::thread)
                    .filter(Objects::nonNull)
                    .distinct()
                    .forEach(thread -> known.addAll(ledger.commitments().ofThread(thread)));
            Linker linker = new Linker(
                    ledger.codebook(),
                    ledger.threads().all(),
                    known,
                    ledger.threads().links(),
                    ledger.threads()::nextId,
                    by,
                    now);
            decision.accept(linker);
            Linking linking = linker.linking();
            linking.threads().forEach(ledger.threads()::save);
            linking.moved().forEach(ledger.threads()::move);
            linking.links().forEach(ledger.threads()::save);
            return linking;
        });
    }
}
