package io.github.planshift.store;

import io.github.planshift.model.Coverage;
import io.github.planshift.model.CoverageState;
import io.github.planshift.model.Document;
import io.github.planshift.model.OutletType;
import io.github.planshift.model.RoundFact;
import java.util.List;
import java.util.Optional;

/** Documents, coverage and facts of rounds. */
public final class Documents {

    private final Db db;

    Documents(Db db) {
        this.db = db;
    }

    /** All documents, by round and id. */
    public List<Document> all() {
        return db.query(
                "SELECT d.* FROM document d JOIN round r ON r.slug = d.round ORDER BY r.sort_order, d.id",
                Documents::document);
    }

    /** The document with this id. */
    public Optional<Document> find(String id) {
        return db.first("SELECT * FROM document WHERE id = ?", Documents::document, id);
    }

    /** Adds a document or replaces the one with its id. */
    public void save(Document document) {
        db.update(
                """
                INSERT INTO document (id, region, round, title, issuer, type, lang, url, published, retrieved, sha256,
                                      supersedes, note)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET
                  region = excluded.region, round = excluded.round, title = excluded.title,
                  issuer = excluded.issuer, type = excluded.type, lang = excluded.lang, url = excluded.url,
                  published = excluded.published, retrieved = excluded.retrieved, sha256 = excluded.sha256,
                  supersedes = excluded.supersedes, note = excluded.note
                """,
                document.id(),
                document.region(),
                document.round(),
                document.title(),
                document.issuer(),
                document.type(),
                document.lang(),
                document.url(),
                document.published(),
                document.retrieved(),
                document.sha256(),
                document.supersedes(),
                document.note());
    }

    /** The stored text with this SHA-256, in lower-case hex. */
    public Optional<String> text(String sha256) {
        return db.first("SELECT text FROM document_text WHERE sha256 = ?", row -> row.text("text"), sha256);
    }

    /** Keeps a text; nothing happens where it is there already. */
    public void saveText(String sha256, String text) {
        db.update("INSERT INTO document_text (sha256, text) VALUES (?, ?) ON CONFLICT DO NOTHING", sha256, text);
    }

    /** All coverage, by round, region and sector. */
    public List<Coverage> coverage() {
        return db.query("""
                SELECT v.* FROM coverage v
                  JOIN round r ON r.slug = v.round
                  JOIN region g ON g.slug = v.region
                 ORDER BY r.sort_order, g.position, v.sector
                """, row -> {
            String sector = row.text("sector");
            return new Coverage(
                    row.text("region"),
                    row.text("round"),
                    sector.isEmpty() ? null : sector,
                    row.code(CoverageState.class, "state"),
                    row.textOrNull("note"));
        });
    }

    /** Adds coverage or replaces that of the same region, round and sector. */
    public void save(Coverage coverage) {
        db.update(
                """
                INSERT INTO coverage (region, round, sector, state, note) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (region, round, sector) DO UPDATE SET state = excluded.state, note = excluded.note
                """,
                coverage.region(),
                coverage.round(),
                coverage.sector() == null ? "" : coverage.sector(),
                coverage.state(),
                coverage.note());
    }

    /** Facts of all rounds, by round and id. */
    public List<RoundFact> facts() {
        return db.query(
                "SELECT f.* FROM round_fact f JOIN round r ON r.slug = f.round ORDER BY r.sort_order, f.id",
                row -> new RoundFact(
                        row.text("id"),
                        row.text("round"),
                        row.text("statement"),
                        row.decimal("value"),
                        row.textOrNull("document"),
                        row.textOrNull("locator")));
    }

    /** Adds a fact or replaces the one with its id. */
    public void save(RoundFact fact) {
        db.update("""
                INSERT INTO round_fact (id, round, statement, value, document, locator) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET round = excluded.round, statement = excluded.statement,
                  value = excluded.value, document = excluded.document, locator = excluded.locator
                """, fact.id(), fact.round(), fact.statement(), fact.value(), fact.document(), fact.locator());
    }

    private static Document document(Db.Row row) {
        return new Document(
                row.text("id"),
                row.textOrNull("region"),
                row.text("round"),
                row.text("title"),
                row.text("issuer"),
                row.code(OutletType.class, "type"),
                row.text("lang"),
                row.textOrNull("url"),
                row.date("published"),
                row.date("retrieved"),
                row.textOrNull("sha256"),
                row.textOrNull("supersedes"),
                row.textOrNull("note"));
    }
}
