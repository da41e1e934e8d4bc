package io.github.planshift.store;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Assessment;
import io.github.planshift.model.Binding;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Kind;
import io.github.planshift.model.Operator;
import io.github.planshift.model.OutletType;
import io.github.planshift.model.Source;
import io.github.planshift.model.Specificity;
import io.github.planshift.model.State;
import io.github.planshift.model.Target;
import io.github.planshift.model.TranslationState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Commitments with their sectors, targets, sources and tags. */
public final class Commitments {

    private static final Pattern NUMBERED = Pattern.compile("(.+)-(\\d+)");

    private final Db db;
    private final Supplier<Codebook> codebook;

    Commitments(Db db, Supplier<Codebook> codebook) {
        this.db = db;
        this.codebook = codebook;
    }

    /** The commitments that pass a filter, in its order. */
    public List<Commitment> find(Filter filter) {
        List<@Nullable Object> args = new ArrayList<>();
        String where = where(filter, args);
        String chosen =
                """
                SELECT c.seq FROM commitment c
                  JOIN round r ON r.slug = c.round
                  JOIN region g ON g.slug = c.region
                  JOIN commitment_sector s ON s.commitment = c.seq AND s.position = 0
                  JOIN sector x ON x.slug = s.sector
                 WHERE {where}
                 ORDER BY {sort}, r.sort_order, g.position, c.seq
                 LIMIT ?
                """.replace("{where}", where).replace("{sort}", filter.sort().sql());
        args.add(filter.limit() == null ? -1 : filter.limit());
        return load(chosen, args.toArray());
    }

    /** The commitment with this id. */
    public Optional<Commitment> find(String id) {
        return load("SELECT seq FROM commitment WHERE id = ?", id).stream().findFirst();
    }

    /** The commitments coded from a document, in the order they came in. */
    public List<Commitment> of(String document) {
        return load("SELECT seq FROM commitment WHERE document = ? ORDER BY seq", document);
    }

    /** All ids in use, in order. */
    public List<String> ids() {
        return db.query("SELECT id FROM commitment ORDER BY id", row -> row.text("id"));
    }

    /** Slugs of the rounds that have commitments that pass a filter, in no order. */
    public Set<String> rounds(Filter filter) {
        List<@Nullable Object> args = new ArrayList<>();
        String where = where(filter, args);
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
        List<@Nullable Object> values = new ArrayList<>(
                List.of(commitment.region(), commitment.round(), commitment.kind(), commitment.statement()));
        Collections.addAll(
                values,
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
                SearchText.of(commitment, codebook.get()),
                commitment.id());
        Optional<Commitment> before = find(commitment.id());
        if (before.isEmpty()) {
            db.update("""
                    INSERT INTO commitment (region, round, kind, statement, quote, quote_lang, translation,
                                            translation_state, locator, specificity, modality, binding, deadline,
                                            state, thread, document, confidence, text_offset, search_text, id)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """, values.toArray());
            keepNumber(commitment);
        } else if (!before.get().equals(commitment)) {
            db.update("""
                    UPDATE commitment SET region = ?, round = ?, kind = ?, statement = ?, quote = ?, quote_lang = ?,
                           translation = ?, translation_state = ?, locator = ?, specificity = ?, modality = ?,
                           binding = ?, deadline = ?, state = ?, thread = ?, document = ?, confidence = ?,
                           text_offset = ?, search_text = ?
                     WHERE id = ?
                    """, values.toArray());
        }
        long seq = seq(commitment.id());
        if (before.isEmpty() || !before.get().sectors().equals(commitment.sectors())) {
            replaceSectors(seq, commitment.sectors());
        }
        if (before.isEmpty() || !before.get().targets().equals(commitment.targets())) {
            replaceTargets(seq, commitment.targets());
        }
        if (before.isEmpty() || !before.get().sources().equals(commitment.sources())) {
            replaceSources(seq, commitment.sources());
        }
        if (before.isEmpty() || !before.get().tags().equals(commitment.tags())) {
            replaceTags(seq, commitment.tags());
        }
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

    static String where(Filter filter, List<@Nullable Object> args) {
        List<String> conditions = new ArrayList<>();
        in("c.region IN (?)", filter.regions(), conditions, args);
        in("c.round IN (?)", filter.rounds(), conditions, args);
        in(
                "EXISTS (SELECT 1 FROM commitment_sector f WHERE f.commitment = c.seq AND f.sector IN (?))",
                filter.sectors(),
                conditions,
                args);
        in("c.kind IN (?)", filter.kinds(), conditions, args);
        in("EXISTS (SELECT 1 FROM tag f WHERE f.commitment = c.seq AND f.tag IN (?))", filter.tags(), conditions, args);
        in("c.state IN (?)", filter.states(), conditions, args);
        if (filter.quantified()) {
            conditions.add("EXISTS (SELECT 1 FROM target f WHERE f.commitment = c.seq AND f.value IS NOT NULL)");
        }
        if (filter.search() != null) {
            String query = SearchText.query(filter.search());
            if (query.isEmpty()) {
                conditions.add("0");
            } else {
                conditions.add("c.seq IN (SELECT rowid FROM search WHERE search MATCH ?)");
                args.add(query);
            }
        }
        return conditions.isEmpty() ? "1" : String.join(" AND ", conditions);
    }

    private static void in(
            String condition, Collection<?> values, List<String> conditions, List<@Nullable Object> args) {
        if (!values.isEmpty()) {
            conditions.add(condition.replace("?", String.join(", ", Collections.nCopies(values.size(), "?"))));
            args.addAll(values);
        }
    }

    /** Loads the commitments whose seq a query answers, in its order. */
    private List<Commitment> load(String chosen, @Nullable Object... args) {
        List<Long> order = db.query(chosen, row -> row.number("seq"), args);
        if (order.isEmpty()) {
            return List.of();
        }
        String within = " IN (SELECT seq FROM (" + chosen + ")) ";
        Map<Long, List<String>> sectors = children(
                "SELECT commitment, sector FROM commitment_sector WHERE commitment" + within
                        + "ORDER BY commitment, position",
                row -> row.text("sector"),
                args);
        Map<Long, List<Target>> targets = children(
                "SELECT * FROM target WHERE commitment" + within + "ORDER BY commitment, position",
                Commitments::target,
                args);
        Map<Long, List<Source>> sources = children(
                "SELECT * FROM source WHERE commitment" + within + "ORDER BY commitment, position",
                Commitments::source,
                args);
        Map<Long, List<String>> tags = children(
                "SELECT commitment, tag FROM tag WHERE commitment" + within + "ORDER BY commitment, position",
                row -> row.text("tag"),
                args);
        Map<Long, Commitment> found = new HashMap<>();
        db.query(
                "SELECT * FROM commitment WHERE seq" + within,
                row -> {
                    long seq = row.number("seq");
                    return found.put(
                            seq,
                            commitment(
                                    row,
                                    sectors.getOrDefault(seq, List.of()),
                                    targets.getOrDefault(seq, List.of()),
                                    sources.getOrDefault(seq, List.of()),
                                    tags.getOrDefault(seq, List.of())));
                },
                args);
        return order.stream().map(found::get).toList();
    }

    private <T> Map<Long, List<T>> children(String sql, Function<Db.Row, T> mapper, @Nullable Object... args) {
        Map<Long, List<T>> children = new LinkedHashMap<>();
        db.query(
                sql,
                row -> children.computeIfAbsent(row.number("commitment"), key -> new ArrayList<>())
                        .add(mapper.apply(row)),
                args);
        return children;
    }

    private static Commitment commitment(
            Db.Row row, List<String> sectors, List<Target> targets, List<Source> sources, List<String> tags) {
        return new Commitment(
                row.text("id"),
                row.text("region"),
                row.text("round"),
                sectors,
                row.code(Kind.class, "kind"),
                row.text("statement"),
                row.textOrNull("quote"),
                row.textOrNull("quote_lang"),
                row.textOrNull("translation"),
                row.codeOrNull(TranslationState.class, "translation_state"),
                row.textOrNull("locator"),
                row.codeOrNull(Specificity.class, "specificity"),
                row.textOrNull("modality"),
                row.codeOrNull(Binding.class, "binding"),
                row.due("deadline"),
                targets,
                row.code(State.class, "state"),
                row.textOrNull("thread"),
                row.text("document"),
                sources,
                tags,
                row.realOrNull("confidence"),
                row.integerOrNull("text_offset"));
    }

    private static Target target(Db.Row row) {
        return new Target(
                row.textOrNull("indicator"),
                row.text("metric"),
                row.code(Operator.class, "operator"),
                row.decimal("value"),
                row.decimal("high"),
                row.decimal("stretch"),
                row.textOrNull("unit"),
                row.textOrNull("base"),
                row.due("due"));
    }

    private static Source source(Db.Row row) {
        return new Source(
                row.textOrNull("document"),
                row.textOrNull("url"),
                row.text("publisher"),
                row.code(OutletType.class, "outlet_type"),
                row.date("published"),
                row.textOrNull("says"),
                row.flag("preferred"),
                row.textOrNull("locator"));
    }
}
