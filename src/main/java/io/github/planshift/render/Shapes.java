package io.github.planshift.render;

import io.github.planshift.change.Change;
import io.github.planshift.change.Headline;
import io.github.planshift.change.TargetMove;
import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Assessment;
import io.github.planshift.model.Coded;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Coverage;
import io.github.planshift.model.Document;
import io.github.planshift.model.Kind;
import io.github.planshift.model.PolicyThread;
import io.github.planshift.model.Rating;
import io.github.planshift.model.RoundFact;
import io.github.planshift.model.Source;
import io.github.planshift.model.Target;
import io.github.planshift.model.ThreadLink;
import io.github.planshift.scan.Statement;
import io.github.planshift.terms.Term;
import io.github.planshift.track.Tracked;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records as maps of plain values, with the keys that JSON, YAML and CSV use. Every key is always there. */
public final class Shapes {

    /** The keys of {@link #commitment}. */
    public static final List<String> COMMITMENT_KEYS = List.of(
            "id",
            "region",
            "region_name",
            "round",
            "sectors",
            "kind",
            "statement",
            "quote",
            "quote_lang",
            "translation",
            "translation_state",
            "locator",
            "specificity",
            "modality",
            "binding",
            "deadline",
            "targets",
            "state",
            "status",
            "thread",
            "document",
            "sources",
            "tags",
            "confidence",
            "offset");

    /** The keys of {@link #stored}. */
    public static final List<String> STORED_KEYS =
            COMMITMENT_KEYS.stream().filter(Shapes::isStored).toList();

    private final Codebook codebook;
    private final Map<String, Document> documents;
    private final Map<String, Assessment> statuses;

    /**
     * Shapes for one database.
     *
     * @param documents by id
     * @param statuses latest assessments by id of the commitment
     */
    public Shapes(Codebook codebook, Map<String, Document> documents, Map<String, Assessment> statuses) {
        this.codebook = codebook;
        this.documents = Map.copyOf(documents);
        this.statuses = Map.copyOf(statuses);
    }

    /** A commitment as {@code list} prints it. */
    public Map<String, @Nullable Object> commitment(Commitment commitment) {
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("id", commitment.id());
        shape.put("region", commitment.region());
        shape.put("region_name", codebook.regionName(commitment.region()));
        shape.put("round", commitment.round());
        shape.put("sectors", commitment.sectors());
        shape.put("kind", commitment.kind().code());
        shape.put("statement", commitment.statement());
        shape.put("quote", commitment.quote());
        shape.put("quote_lang", commitment.quoteLang());
        shape.put("translation", commitment.translation());
        shape.put("translation_state", code(commitment.translationState()));
        shape.put("locator", commitment.locator());
        shape.put("specificity", code(commitment.specificity()));
        shape.put("modality", commitment.modality());
        shape.put("binding", code(commitment.binding()));
        shape.put("deadline", text(commitment.deadline()));
        shape.put("targets", commitment.targets().stream().map(Shapes::target).toList());
        shape.put("state", commitment.state().code());
        shape.put("status", status(commitment));
        shape.put("thread", commitment.thread());
        shape.put("document", reference(commitment));
        shape.put("sources", commitment.sources().stream().map(Shapes::source).toList());
        shape.put("tags", commitment.tags());
        shape.put("confidence", commitment.confidence());
        shape.put("offset", commitment.offset());
        return shape;
    }

    /** The latest assessment of a commitment; a pledge nobody rated is {@code not_yet_rated}. */
    public @Nullable String status(Commitment commitment) {
        Assessment latest = statuses.get(commitment.id());
        if (latest != null) {
            return latest.code();
        }
        return commitment.kind() == Kind.PLEDGE ? Assessment.NOT_YET_RATED.code() : null;
    }

    private Map<String, @Nullable Object> reference(Commitment commitment) {
        Document document = documents.get(commitment.document());
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("id", commitment.document());
        shape.put("title", document == null ? null : document.title());
        shape.put("url", document == null ? null : document.url());
        shape.put("type", document == null ? null : document.type().code());
        shape.put("published", document == null ? null : text(document.published()));
        return shape;
    }

    /** A commitment as files keep it: without what follows from other records. */
    public static Map<String, @Nullable Object> stored(Commitment commitment) {
        Shapes bare = new Shapes(NO_NAMES, Map.of(), Map.of());
        Map<String, @Nullable Object> shape = bare.commitment(commitment);
        shape.keySet().removeIf(key -> !isStored(key));
        shape.put("document", commitment.document());
        return shape;
    }

    private static boolean isStored(String key) {
        return !key.equals("region_name") && !key.equals("status");
    }

    private static final Codebook NO_NAMES = new Codebook(
            "",
            "",
            "",
            "",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new io.github.planshift.codebook.Wording(List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));

    /** An expression that changed between two rounds. */
    public static Map<String, @Nullable Object> term(Term term) {
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("term", term.term());
        shape.put("change", term.change().code());
        shape.put("from_count", term.fromCount());
        shape.put("to_count", term.toCount());
        shape.put("from_regions", term.fromRegions());
        shape.put("to_regions", term.toRegions());
        shape.put("z", term.z());
        shape.put("first_round", term.firstRound());
        shape.put("first_regions", term.firstRegions());
        return shape;
    }

    /** A statement as {@code scan} prints it. */
    public static Map<String, @Nullable Object> statement(Statement statement) {
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("file", statement.file());
        shape.put("region", statement.region());
        shape.put("round", statement.round());
        shape.put("lang", statement.lang());
        shape.put("kind", statement.kind().code());
        shape.put("section", statement.section());
        shape.put("sentence", statement.sentence());
        shape.put("offset", statement.offset());
        shape.put("quote", statement.quote());
        shape.put("sectors", statement.sectors());
        shape.put("modality", statement.modality());
        shape.put("deadline", text(statement.deadline()));
        shape.put("confidence", statement.confidence());
        shape.put("targets", statement.targets().stream().map(Shapes::target).toList());
        return shape;
    }

    /** A target. */
    public static Map<String, @Nullable Object> target(Target target) {
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("indicator", target.indicator());
        shape.put("metric", target.metric());
        shape.put("operator", target.operator().code());
        shape.put("value", target.value());
        shape.put("high", target.high());
        shape.put("stretch", target.stretch());
        shape.put("unit", target.unit());
        shape.put("base", target.base());
        shape.put("due", text(target.due()));
        return shape;
    }

    /** A source. */
    public static Map<String, @Nullable Object> source(Source source) {
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("document", source.document());
        shape.put("url", source.url());
        shape.put("publisher", source.publisher());
        shape.put("outlet_type", source.outletType().code());
        shape.put("published", text(source.published()));
        shape.put("says", source.says());
        shape.put("preferred", source.preferred());
        shape.put("locator", source.locator());
        return shape;
    }

    /** A document. */
    public static Map<String, @Nullable Object> document(Document document) {
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("id", document.id());
        shape.put("region", document.region());
        shape.put("round", document.round());
        shape.put("title", document.title());
        shape.put("issuer", document.issuer());
        shape.put("type", document.type().code());
        shape.put("lang", document.lang());
        shape.put("url", document.url());
        shape.put("published", text(document.published()));
        shape.put("retrieved", text(document.retrieved()));
        shape.put("sha256", document.sha256());
        shape.put("supersedes", document.supersedes());
        shape.put("note", document.note());
        return shape;
    }

    /** Coverage. */
    public static Map<String, @Nullable Object> coverage(Coverage coverage) {
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("region", coverage.region());
        shape.put("round", coverage.round());
        shape.put("sector", coverage.sector());
        shape.put("state", coverage.state().code());
        shape.put("note", coverage.note());
        return shape;
    }

    /** A fact of a round. */
    public static Map<String, @Nullable Object> fact(RoundFact fact) {
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("id", fact.id());
        shape.put("round", fact.round());
        shape.put("statement", fact.statement());
        shape.put("value", fact.value());
        shape.put("document", fact.document());
        shape.put("locator", fact.locator());
        return shape;
    }

    /** A thread. */
    public static Map<String, @Nullable Object> thread(PolicyThread thread) {
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("id", thread.id());
        shape.put("title", thread.title());
        shape.put("note", thread.note());
        return shape;
    }

    /** A commitment with the decisions by which it belongs to threads or does not. */
    public Map<String, @Nullable Object> decided(Commitment commitment, List<ThreadLink> links) {
        Map<String, @Nullable Object> shape = commitment(commitment);
        shape.put("decisions", links.stream().map(Shapes::link).toList());
        return shape;
    }

    /** A decision on a link. */
    public static Map<String, @Nullable Object> link(ThreadLink link) {
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("thread", link.thread());
        shape.put("commitment", link.commitment());
        shape.put("method", link.method().code());
        shape.put("score", link.score());
        shape.put("verdict", link.verdict().code());
        shape.put("decided_by", link.decidedBy());
        shape.put("decided_at", link.decidedAt());
        shape.put("reason", link.reason());
        return shape;
    }

    /** An assessment. */
    public static Map<String, @Nullable Object> rating(Rating rating) {
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("commitment", rating.commitment());
        shape.put("as_of", rating.asOf().toString());
        shape.put("assessment", rating.assessment().code());
        shape.put("self_declared", rating.selfDeclared());
        shape.put("document", rating.document());
        shape.put("url", rating.url());
        shape.put("note", rating.note());
        return shape;
    }

    /** The changes between two rounds, with a count for each headline. */
    public Map<String, @Nullable Object> changes(String from, String to, List<Change> changes) {
        Map<String, @Nullable Object> summary = new LinkedHashMap<>();
        for (Headline headline : Headline.values()) {
            long count = changes.stream()
                    .filter(change -> change.headline() == headline)
                    .count();
            if (count > 0) {
                summary.put(headline.code(), count);
            }
        }
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("from", from);
        shape.put("to", to);
        shape.put("summary", summary);
        shape.put("changes", changes.stream().map(this::change).toList());
        return shape;
    }

    /** What became of one commitment. */
    public Map<String, @Nullable Object> change(Change change) {
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("region", change.region());
        shape.put("sector", change.sector());
        shape.put("thread", change.thread());
        shape.put("headline", change.headline().code());
        shape.put("presence", change.presence().code());
        shape.put("target", code(change.target()));
        shape.put("deadline", code(change.deadline()));
        shape.put("wording", code(change.wording()));
        shape.put("outcome", code(change.outcome()));
        shape.put("rule", change.rule());
        Map<String, @Nullable Object> match = new LinkedHashMap<>();
        if (change.match() != null) {
            match.put("method", change.match().method().code());
            match.put("score", change.match().score());
        }
        shape.put("match", match.isEmpty() ? null : match);
        shape.put("targets", change.moves().stream().map(Shapes::move).toList());
        shape.put("from", change.from() == null ? null : commitment(change.from()));
        shape.put("to", change.to() == null ? null : commitment(change.to()));
        return shape;
    }

    /** A promised figure and what the next report says of it. */
    public Map<String, @Nullable Object> tracked(Tracked one) {
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("region", one.pledge().region());
        shape.put("round", one.pledge().round());
        shape.put("next", one.next());
        shape.put("coverage", one.coverage().code());
        shape.put("thread", one.thread());
        shape.put("verdict", one.verdict().code());
        shape.put("difference", one.difference());
        shape.put(
                "unit",
                one.promised().value() == null
                        ? text(one.reached() == null ? null : one.reached().unit())
                        : one.promised().unit());
        shape.put("rule", one.rule());
        shape.put("self_declared", one.selfDeclared());
        shape.put("promised", target(one.promised()));
        shape.put("reached", one.reached() == null ? null : target(one.reached()));
        shape.put("computed", one.computed().code());
        shape.put("assessment", one.rating() == null ? null : rating(one.rating()));
        shape.put("pledge", commitment(one.pledge()));
        shape.put("result", one.result() == null ? null : commitment(one.result()));
        return shape;
    }

    private static Map<String, @Nullable Object> move(TargetMove move) {
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("change", move.change().code());
        shape.put("strength", move.directionKnown() ? move.strength() : null);
        shape.put("difference", move.difference());
        shape.put("from", move.from() == null ? null : target(move.from()));
        shape.put("to", move.to() == null ? null : target(move.to()));
        return shape;
    }

    private static @Nullable String code(@Nullable Coded coded) {
        return coded == null ? null : coded.code();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
