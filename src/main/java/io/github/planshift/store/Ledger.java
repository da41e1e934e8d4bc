package io.github.planshift.store;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.codebook.CodebookReader;
import io.github.planshift.model.UserError;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/** An open planshift database. Reading needs nothing more; whatever changes it goes through {@link #write}. */
public final class Ledger implements AutoCloseable {

    /** How long to wait for a database that another process is writing. */
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Connection connection;
    private final Db db;
    private final Clock clock;
    private final Documents documents;
    private final Commitments commitments;
    private final Threads threads;
    private final Salience salience;
    private final Traces traces;
    private final Journal journal;
    private final SearchIndex searchIndex;
    private @Nullable Codebook codebook;

    private Ledger(Connection connection, Db db, Clock clock) {
        this.connection = connection;
        this.db = db;
        this.clock = clock;
        this.documents = new Documents(db);
        this.threads = new Threads(db);
        this.searchIndex = new SearchIndex(db, this::codebook);
        this.commitments = new Commitments(db, searchIndex);
        this.salience = new Salience(db);
        this.traces = new Traces(db);
        this.journal = new Journal(db);
    }

    /**
     * Makes a new database with a codebook and no commitments.
     *
     * @throws UserError if the file is there already or cannot be made
     */
    public static Ledger create(Path file, Codebook codebook, Clock clock) {
        makeFile(file);
        try {
            Ledger ledger = connect(file, clock, PATIENCE);
            try {
                return ledger.inTransaction(
                        () -> {
                            Schema.create(ledger.db);
                            new CodebookTable(ledger.db).load(codebook);
                            new JournalTriggers(ledger.db).install();
                            return ledger;
                        },
                        () -> true);
            } catch (RuntimeException e) {
                ledger.close();
                throw e;
            }
        } catch (RuntimeException e) {
            remove(file);
            throw e;
        }
    }

    private static void makeFile(Path file) {
        try {
            Path parent = file.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.createFile(file);
        } catch (FileAlreadyExistsException e) {
            throw UserError.input(file + ": is there already; name another file with --db, or remove it first", e);
        } catch (IOException e) {
            throw UserError.store(file + ": cannot be made: " + e.getMessage(), e);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw UserError.store(file + ": cannot be removed: " + e.getMessage(), e);
        }
    }

    /**
     * Opens a database, bringing an older schema up to date.
     *
     * @throws UserError if it is missing, no planshift database, or of a newer planshift
     */
    public static Ledger open(Path file, Clock clock) {
        return open(file, clock, PATIENCE);
    }

    /**
     * Opens a database, bringing an older schema up to date.
     *
     * @param patience how long to wait while another process is writing
     * @throws UserError if it is missing, in use, no planshift database, or of a newer planshift
     */
    public static Ledger open(Path file, Clock clock, Duration patience) {
        if (Files.isDirectory(file)) {
            throw UserError.store(file + ": is a directory; name a database file with --db");
        }
        if (!Files.exists(file)) {
            throw UserError.store(file + ": there is no database; make one with planshift init");
        }
        Ledger ledger = connect(file, clock, patience);
        try {
            Schema.check(ledger.db, file.toString());
            return ledger;
        } catch (RuntimeException e) {
            ledger.close();
            throw e;
        }
    }

    private static Ledger connect(Path file, Clock clock, Duration patience) {
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        config.setBusyTimeout(Math.toIntExact(patience.toMillis()));
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        try {
            Connection connection = config.createConnection("jdbc:sqlite:" + file);
            return new Ledger(connection, new Db(connection, file.toString()), clock);
        } catch (SQLException e) {
            throw Db.failure(file.toString(), e);
        }
    }

    /** The codebook in the database. */
    public Codebook codebook() {
        Codebook loaded = codebook;
        if (loaded == null) {
            loaded = new CodebookTable(db).read();
            codebook = loaded;
        }
        return loaded;
    }

    /**
     * Adds the entries of a YAML text to the codebook, or replaces those of the same slug; within a write.
     *
     * @param source file name for messages
     * @return how many entries came in
     * @throws UserError with every problem found
     */
    public int addToCodebook(String source, String yaml) {
        Codebook added = CodebookReader.addition(codebook(), source, yaml);
        new CodebookTable(db).load(added);
        codebook = null;
        return added.size();
    }

    /** Documents, coverage and facts of rounds. */
    public Documents documents() {
        return documents;
    }

    /** Commitments with their targets, sources and tags. */
    public Commitments commitments() {
        return commitments;
    }

    /** Threads, links and assessments. */
    public Threads threads() {
        return threads;
    }

    /** What is counted of the record. */
    public Salience salience() {
        return salience;
    }

    /** What was said in rounds, in short. */
    public Traces traces() {
        return traces;
    }

    /** What was changed, when and by which command. */
    public Journal journal() {
        return journal;
    }

    /**
     * Runs a change as one transaction and one entry of the journal: all of it is done, or none. A change that turns
     * out to change nothing leaves no entry.
     *
     * @param command the command line, for the journal
     */
    public <T> T write(String command, Supplier<T> change) {
        try {
            return inTransaction(
                    () -> {
                        journal.begin(now(), command, null);
                        return change.get();
                    },
                    () -> !journal.empty(journal.last()));
        } finally {
            codebook = null;
        }
    }

    /**
     * Runs a change and takes it back: for a dry run that reports just what a real one would.
     *
     * @param command as for {@link #write}
     */
    public <T> T rehearse(String command, Supplier<T> change) {
        try {
            db.execute("BEGIN IMMEDIATE");
            journal.begin(now(), command, null);
            return change.get();
        } finally {
            rollback();
            codebook = null;
        }
    }

    /**
     * Takes back an entry of the journal, as an entry of its own.
     *
     * @param entry number of the entry, or null for the last one not yet taken back
     * @return the number of the entry taken back
     * @throws UserError if there is none, it was taken back already, or later entries changed the same rows
     */
    public long undo(@Nullable Long entry, String command) {
        try {
            return inTransaction(
                    () -> {
                        long undone = journal.undo(entry, now(), command);
                        codebook = null;
                        searchIndex.update(journal.last());
                        return undone;
                    },
                    () -> true);
        } finally {
            codebook = null;
        }
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private <T> T inTransaction(Supplier<T> work, BooleanSupplier worthKeeping) {
        boolean kept = false;
        db.execute("BEGIN IMMEDIATE");
        try {
            T result = work.get();
            if (worthKeeping.getAsBoolean()) {
                db.execute("COMMIT");
                kept = true;
            }
            return result;
        } finally {
            if (!kept) {
                rollback();
            }
        }
    }

    private void rollback() {
        try {
            db.execute("ROLLBACK");
        } catch (UserError alreadyRolledBack) {
            // SQLite itself rolls back on some errors; the first error is the one to report
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw UserError.store("cannot close the database: " + e.getMessage(), e);
        }
    }
}
