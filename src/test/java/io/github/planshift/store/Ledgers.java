package io.github.planshift.store;

import static io.github.planshift.Records.CLOCK;
import static io.github.planshift.Records.china;
import static io.github.planshift.Records.document;

import io.github.planshift.CommitmentBuilder;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.PolicyThread;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Databases for tests. */
public final class Ledgers {

    private static byte[] template;

    private Ledgers() {}

    /** A new database with the codebook of China in a folder. */
    public static Ledger create(Path folder) {
        return Ledger.open(file(folder), CLOCK);
    }

    /** A new database with these commitments, in one entry of the journal. */
    public static Ledger create(Path folder, CommitmentBuilder... commitments) {
        Ledger ledger = create(folder);
        save(ledger, commitments);
        return ledger;
    }

    /** The file of a new database. */
    public static synchronized Path file(Path folder) {
        Path file = folder.resolve("planshift.db");
        try {
            if (template == null) {
                Ledger.create(file, china(), CLOCK).close();
                template = Files.readAllBytes(file);
            }
            return Files.write(file, template);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Saves commitments with the documents and threads that they name, in one entry of the journal. */
    public static void save(Ledger ledger, CommitmentBuilder... commitments) {
        List<Commitment> built =
                Stream.of(commitments).map(CommitmentBuilder::build).toList();
        ledger.write("add", () -> {
            List<String> threads =
                    ledger.threads().all().stream().map(PolicyThread::id).toList();
            for (Commitment one : built) {
                if (ledger.documents().find(one.document()).isEmpty()) {
                    ledger.documents().save(document(one.round()));
                }
                if (one.thread() != null && !threads.contains(one.thread())) {
                    ledger.threads().save(new PolicyThread(one.thread(), one.thread(), null));
                }
                ledger.commitments().save(one);
            }
            return built.size();
        });
    }

    /** Ids of all commitments. */
    static List<String> ids(Ledger ledger) {
        return ledger.commitments().ids();
    }
}
