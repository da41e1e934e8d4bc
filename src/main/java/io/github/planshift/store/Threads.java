package io.github.planshift.store;

import io.github.planshift.model.Assessment;
import io.github.planshift.model.LinkMethod;
import io.github.planshift.model.PolicyThread;
import io.github.planshift.model.Rating;
import io.github.planshift.model.ThreadLink;
import io.github.planshift.model.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Threads, the decisions that link commitments to them, and assessments. */
public final class Threads {

    private static final String LINKS = "SELECT * FROM thread_link";
    private static final String RATINGS = "SELECT * FROM assessment";

    private final Db db;

    Threads(Db db) {
        this.db = db;
    }

    /** All threads, by id. */
    public List<PolicyThread> all() {
        return db.query(
                "SELECT id, title, note FROM thread ORDER BY id",
                row -> new PolicyThread(row.text("id"), row.text("title"), row.textOrNull("note")));
    }

    /** Adds a thread or replaces the one with its id. */
    public void save(PolicyThread thread) {
        db.update("""
                INSERT INTO thread (id, title, note) VALUES (?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET title = excluded.title, note = excluded.note
                """, thread.id(), thread.title(), thread.note());
    }

    /** All links, by thread, commitment and time. */
    public List<ThreadLink> links() {
        return db.query(LINKS + " ORDER BY thread, commitment, decided_at", Threads::link);
    }

    /** The links of a commitment, oldest first. */
    public List<ThreadLink> links(String commitment) {
        return db.query(LINKS + " WHERE commitment = ? ORDER BY decided_at, thread", Threads::link, commitment);
    }

    private static ThreadLink link(Db.Row row) {
        return new ThreadLink(
                row.text("thread"),
                row.text("commitment"),
                row.code(LinkMethod.class, "method"),
                row.realOrNull("score"),
                row.code(Verdict.class, "verdict"),
                row.text("decided_by"),
                row.text("decided_at"),
                row.textOrNull("reason"));
    }

    /** Puts a commitment into a thread, or out of the one it is in. */
    public void move(String commitment, @Nullable String thread) {
        db.update("UPDATE commitment SET thread = ? WHERE id = ?", thread, commitment);
    }

    /** An id that no thread ever had: region and subject, from the second on with a number. It is taken from now on. */
    public String nextId(String region, String subject) {
        String base = region + "-" + subject;
        String id;
        do {
            int number = db.query("""
                            INSERT INTO id_counter (region, round, last) VALUES (?, ?, 1)
                            ON CONFLICT (region, round) DO UPDATE SET last = last + 1
                            RETURNING last
                            """, row -> row.integer("last"), region, "thread " + subject)
                    .get(0);
            id = number == 1 ? base : base + "-" + number;
        } while (db.first("SELECT id FROM thread WHERE id = ?", row -> row.text("id"), id)
                .isPresent());
        return id;
    }

    /** Records a decision. */
    public void save(ThreadLink link) {
        db.update(
                """
                INSERT INTO thread_link (thread, commitment, method, score, verdict, decided_by, decided_at, reason)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (thread, commitment, decided_at) DO UPDATE SET method = excluded.method,
                  score = excluded.score, verdict = excluded.verdict, decided_by = excluded.decided_by,
                  reason = excluded.reason
                """,
                link.thread(),
                link.commitment(),
                link.method(),
                link.score(),
                link.verdict(),
                link.decidedBy(),
                link.decidedAt(),
                link.reason());
    }

    /** All assessments, by commitment, oldest first. */
    public List<Rating> ratings() {
        return db.query(RATINGS + " ORDER BY commitment, as_of, position", Threads::rating);
    }

    private static Rating rating(Db.Row row) {
        return new Rating(
                row.text("commitment"),
                Objects.requireNonNull(row.date("as_of")),
                row.code(Assessment.class, "assessment"),
                row.flag("self_declared"),
                row.textOrNull("document"),
                row.textOrNull("url"),
                row.textOrNull("note"));
    }

    /** Adds an assessment after those there are; one that is there already in every part is not doubled. */
    public void save(Rating rating) {
        LocalDate asOf = rating.asOf();
        if (db.query(RATINGS + " WHERE commitment = ? AND as_of = ?", Threads::rating, rating.commitment(), asOf)
                .contains(rating)) {
            return;
        }
        db.update(
                """
                INSERT INTO assessment (commitment, as_of, position, assessment, self_declared, document, url, note)
                VALUES (?, ?, (SELECT count(*) FROM assessment WHERE commitment = ? AND as_of = ?), ?, ?, ?, ?, ?)
                """,
                rating.commitment(),
                asOf,
                rating.commitment(),
                asOf,
                rating.assessment(),
                rating.selfDeclared(),
                rating.document(),
                rating.url(),
                rating.note());
    }
}
