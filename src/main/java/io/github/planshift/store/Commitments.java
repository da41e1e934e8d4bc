package io.github.planshift.store;

import io.github.planshift.model.Assessment;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Source;
import io.github.planshift.model.State;
import io.github.planshift.model.Target;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Commitments with their sectors, targets, sources and tags. */
public final class Commitments {

    private static final Pattern NUMBERED = Pattern.compile("(.+)-(\\d+)");

    private final Db db;
    private final CommitmentLoader loader;
    private final SearchIndex index;

    Commitments(Db db, SearchIndex index) {
        this.db = db;
        this.loader = new CommitmentLoader(db);
        this.index = index;
    }

    /** The commitments that pass a filter, in its order. */
    public List<Commitment> find(Filter filter) {
        List<@Nullable Object> args = new ArrayList<>();
        String chosen = Conditions.chosen(filter, args);
        return List.copyOf(loader.load(chosen, args.toArray()).values());
    }

    /** The commitment with this id. */
    public Optional<Commitment> find(String id) {
        return loader.load("SELECT seq FROM commitment WHERE id = ?", id).values().stream()
                .findFirst();
    }

    /** The commitments coded from a document, in the order they came in. */
    public List<Commitment> of(String document) {
        return List.copyOf(loader.load("SELECT seq FROM commitment WHERE document = ? ORDER BY seq", document)
                .values());
    }

    /** The commitments of a thread, in whatever state, in the order they came in. */
    public List<Commitment> ofThread(String thread) {
        return List.copyOf(loader.load("SELECT seq FROM commitment WHERE thread = ? ORDER BY seq", thread)
                .values());
    }

    /** All ids in use, in order. */
    public List<String> ids() {
        return db.query("SELECT id FROM commitment ORDER BY id", row -> row.text("id"));
    }

    /** The ids that begin with a prefix, in order, each with what its commitment says. */
    public List<Map.Entry<String, String>> ids(String prefix) {
        return db.query(
                "SELECT id, coalesce(statement, quote, '') AS says FROM commitment"
                        + " WHERE id >= ?1 AND substr(id, 1, length(?1)) = ?1 ORDER BY id",
                row -> Map.entry(row.text("id"), row.text("says")),
                prefix);
    }

    /** Slugs of the rounds that have commitments that pass a filter, in no order. */
    public Set<String> rounds(Filter filter) {
        List<@Nullable Object> args = new ArrayList<>();
        String where = Conditions.of(filter, args);
        return new HashSet<>(db.query(
                "SELECT DISTINCT c.round FROM commitment c WHERE " + where, row -> row.text("round"), args.toArray()));
    }

    /** All tags in use, in order. */
    public List<String> tags() {
        return db.query("SELECT DISTINCT tag FROM tag ORDER BY tag", row -> row.text("tag"));
    }

    /** The latest assessment of each commitment that has one, by id. */
    public Map<String, Assessment> statuses() {
        Map<String, Assessment> statuses = new HashMap<>();
        db.query(
                "SELECT commitment, assessment FROM assessment ORDER BY commitment, as_of, position",
                row -> statuses.put(row.text("commitment"), row.code(Assessment.class, "assessment")));
        return Collections.unmodifiableMap(statuses);
    }

    /** The next free id of a region and round; it is taken from now on. */
    public String nextId(String region, String round) {
        db.update("""
                INSERT INTO id_counter (region, round, last) VALUES (?, ?, 1)
                ON CONFLICT (region, round) DO UPDATE SET last = last + 1
                """, region, round);
        int last = db.first(
                        "SELECT last FROM id_counter WHERE region = ? AND round = ?",
                        row -> row.integer("last"),
                        region,
                        round)
                .orElseThrow();
        return String.format(Locale.ROOT, "%s-%s-%03d", region, round, last);
    }

    /** Adds a commitment or replaces the one with its id. */
    public void save(Commitment commitment) {
        Commitment before = find(commitment.id()).orElse(null);
        if (commitment.equals(before)) {
            return;
        }
        write(commitment, before != null);
        if (before == null) {
            keepNumber(commitment);
        }
        long seq = seq(commitment.id());
        if (before == null || !before.sectors().equals(commitment.sectors())) {
            replaceSectors(seq, commitment.sectors());
        }
        if (before == null || !before.targets().equals(commitment.targets())) {
            replaceTargets(seq, commitment.targets());
        }
        if (before == null || !before.sources().equals(commitment.sources())) {
            replaceSources(seq, commitment.sources());
        }
        if (before == null || !before.tags().equals(commitment.tags())) {
            replaceTags(seq, commitment.tags());
        }
        if (before == null) {
            index.add(seq, commitment);
        } else {
            index.replace(seq, before, commitment);
        }
    }

    private void write(Commitment commitment, boolean known) {
        db.update(
                known ? """
                    UPDATE commitment SET region = ?, round = ?, kind = ?, statement = ?, quote = ?, quote_lang = ?,
                           translation = ?, translation_state = ?, locator = ?, specificity = ?, modality = ?,
                           binding = ?, deadline = ?, state = ?, thread = ?, document = ?, confidence = ?,
                           text_offset = ?
                     WHERE id = ?
                    """ : """
                    INSERT INTO commitment (region, round, kind, statement, quote, quote_lang, translation,
                                            translation_state, locator, specificity, modality, binding, deadline,
                                            state, thread, document, confidence, text_offset, id)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                commitment.region(),
                commitment.round(),
                commitment.kind(),
                commitment.statement().equals(commitment.quote()) ? null : commitment.statement(),
                commitment.quote(),
                commitment.quoteLang(),
                commitment.translation(),
                commitment.translationState(),
                commitment.locator(),
                commitment.specificity(),
                commitment.modality(),
                commitment.binding(),
                commitment.deadline(),
                commitment.state(),
                commitment.thread(),
                commitment.document(),
                commitment.confidence(),
                commitment.offset(),
                commitment.id());
    }

    /** Decides on commitments: gives all of them this state. */
    public void decide(Collection<String> ids, State state) {
        ids.forEach(id -> db.update("UPDATE commitment SET state = ? WHERE id = ?", state, id));
    }

    /** How many commitments coded from a document are in a state. */
    public long count(String document, State state) {
        return db.first(
                        "SELECT count(*) AS n FROM commitment WHERE document = ? AND state = ?",
                        row -> row.number("n"),
                        document,
                        state)
                .orElse(0L);
    }

    /** Removes a commitment with all that hangs on it; its id stays taken. */
    public void remove(String id) {
        long seq = seq(id);
        db.update("DELETE FROM assessment WHERE commitment = ?", id);
        db.update("DELETE FROM thread_link WHERE commitment = ?", id);
        db.update("DELETE FROM tag WHERE commitment = ?", seq);
        db.update("DELETE FROM source WHERE commitment = ?", seq);
        db.update("DELETE FROM target WHERE commitment = ?", seq);
        db.update("DELETE FROM commitment_sector WHERE commitment = ?", seq);
        db.update("DELETE FROM commitment WHERE seq = ?", seq);
    }

    private long seq(String id) {
        return db.first("SELECT seq FROM commitment WHERE id = ?", row -> row.number("seq"), id)
                .orElseThrow();
    }

    /** An id that came with the data must not be given out again by {@link #nextId}. */
    private void keepNumber(Commitment commitment) {
        Matcher numbered = NUMBERED.matcher(commitment.id());
        if (numbered.matches()
                && numbered.group(1).equals(commitment.region() + "-" + commitment.round())
                && numbered.group(2).length() < 10) {
            db.update("""
                    INSERT INTO id_counter (region, round, last) VALUES (?, ?, ?)
                    ON CONFLICT (region, round) DO UPDATE SET last = max(last, excluded.last)
                    """, commitment.region(), commitment.round(), Long.parseLong(numbered.group(2)));
        }
    }

    private void replaceSectors(long seq, List<String> sectors) {
        db.update("DELETE FROM commitment_sector WHERE commitment = ?", seq);
        for (int i = 0; i < sectors.size(); i++) {
            db.update(
                    "INSERT INTO commitment_sector (commitment, position, sector) VALUES (?, ?, ?)",
                    seq,
                    i,
                    sectors.get(i));
        }
    }

    private void replaceTargets(long seq, List<Target> targets) {
        db.update("DELETE FROM target WHERE commitment = ?", seq);
        for (int i = 0; i < targets.size(); i++) {
            Target target = targets.get(i);
            db.update(
                    """
                    INSERT INTO target (commitment, position, indicator, metric, operator, value, high, stretch, unit,
                                        base, due)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    seq,
                    i,
                    target.indicator(),
                    target.metric(),
                    target.operator(),
                    target.value(),
                    target.high(),
                    target.stretch(),
                    target.unit(),
                    target.base(),
                    target.due());
        }
    }

    private void replaceSources(long seq, List<Source> sources) {
        db.update("DELETE FROM source WHERE commitment = ?", seq);
        for (int i = 0; i < sources.size(); i++) {
            Source source = sources.get(i);
            db.update(
                    """
                    INSERT INTO source (commitment, position, document, url, publisher, outlet_type, published, says,
                                        preferred, locator)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    seq,
                    i,
                    source.document(),
                    source.url(),
                    source.publisher(),
                    source.outletType(),
                    source.published(),
                    source.says(),
                    source.preferred(),
                    source.locator());
        }
    }

    private void replaceTags(long seq, List<String> tags) {
        db.update("DELETE FROM tag WHERE commitment = ?", seq);
        for (int i = 0; i < tags.size(); i++) {
            db.update("INSERT INTO tag (commitment, position, tag) VALUES (?, ?, ?)", seq, i, tags.get(i));
        }
    }
}
