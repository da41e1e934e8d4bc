package io.github.planshift.exchange;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Coverage;
import io.github.planshift.model.Document;
import io.github.planshift.model.PolicyThread;
import io.github.planshift.model.Rating;
import io.github.planshift.model.RoundFact;
import io.github.planshift.model.ThreadLink;
import io.github.planshift.tree.Fields;
import io.github.planshift.tree.Node;
import io.github.planshift.tree.Position;
import io.github.planshift.tree.Problems;
import io.github.planshift.tree.TreeReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads what {@code export} and {@code list} write: YAML with a section a kind of record, a JSON array of commitments,
 * or one JSON object a line with the kind under {@code record}; also CSV.
 */
public final class BundleReader {

    private final RecordReader reader;
    private final Problems problems = new Problems();
    private final List<Document> documents = new ArrayList<>();
    private final List<Coverage> coverage = new ArrayList<>();
    private final List<RoundFact> facts = new ArrayList<>();
    private final List<PolicyThread> threads = new ArrayList<>();
    private final List<Commitment> commitments = new ArrayList<>();
    private final List<ThreadLink> links = new ArrayList<>();
    private final List<Rating> ratings = new ArrayList<>();
    private final Map<String, Position> ids = new HashMap<>();
    private final Map<String, Document> implied = new LinkedHashMap<>();

    /** A reader that checks against this codebook. */
    public BundleReader(Codebook codebook) {
        this.reader = new RecordReader(codebook);
    }

    /**
     * Reads one text; may be called for several, which then make one bundle.
     *
     * @param source file name for messages
     */
    public void read(String source, String text, ExchangeFormat format) {
        if (MergeConflicts.note(source, text, problems)) {
            return;
        }
        List<Node> nodes = switch (format) {
            case YAML -> TreeReader.yaml(source, text);
            case JSON, NDJSON -> TreeReader.json(source, text);
            case CSV -> CsvRecords.read(source, text, problems);
        };
        nodes.forEach(this::read);
    }

    /** Reads a record, a list of them, or sections of them. */
    public void read(Node node) {
        root(node);
    }

    /**
     * Everything read.
     *
     * @throws io.github.planshift.model.UserError with every problem found
     */
    public Bundle bundle() {
        problems.throwIfAny();
        documents.forEach(document -> implied.remove(document.id()));
        List<Document> all = new ArrayList<>(documents);
        all.addAll(implied.values());
        return new Bundle(all, coverage, facts, threads, commitments, links, ratings);
    }

    /** Documents that only the commitments themselves describe; stored ones win over these. */
    public List<String> impliedDocuments() {
        return List.copyOf(implied.keySet());
    }

    private void root(Node node) {
        if (node instanceof Node.Sequence sequence) {
            sequence.items().forEach(this::root);
        } else if (node instanceof Node.Scalar scalar && scalar.text() == null) {
            return;
        } else {
            Fields fields = Fields.of(node, "record", problems);
            if (fields != null) {
                record(fields);
            }
        }
    }

    private void record(Fields fields) {
        String kind = fields.has("record") ? fields.required("record") : "";
        if (kind.isEmpty() && !fields.has("statement") && SECTIONS.stream().anyMatch(fields::has)) {
            section(fields, "documents", this::document);
            section(fields, "coverage", this::coverage);
            section(fields, "round_facts", this::fact);
            section(fields, "threads", this::thread);
            section(fields, "commitments", this::commitment);
            section(fields, "thread_links", this::link);
            section(fields, "assessments", this::rating);
            fields.noOthers();
            return;
        }
        switch (kind) {
            case "", "commitment" -> commitment(fields);
            case "document" -> document(fields);
            case "coverage" -> coverage(fields);
            case "round_fact" -> fact(fields);
            case "thread" -> thread(fields);
            case "thread_link" -> link(fields);
            case "assessment" -> rating(fields);
            default -> fields.problem("record", "\"" + kind + "\" is no kind of record");
        }
    }

    private static final List<String> SECTIONS =
            List.of("documents", "coverage", "round_facts", "threads", "commitments", "thread_links", "assessments");

    private static void section(Fields fields, String key, java.util.function.Consumer<Fields> each) {
        fields.list(key).forEach(each);
    }

    private void commitment(Fields fields) {
        int before = problems.size();
        Commitment commitment = reader.commitment(fields);
        unique(fields, "commitment", "id", commitment.id());
        if (problems.size() == before) {
            commitments.add(commitment);
            implied.putIfAbsent(commitment.document(), reader.impliedDocument(fields, commitment));
            commitment.sources().stream()
                    .filter(source -> source.document() != null)
                    .forEach(source -> implied.putIfAbsent(
                            String.valueOf(source.document()), reader.impliedDocument(commitment, source)));
        }
    }

    private void document(Fields fields) {
        add(fields, "document", "id", reader::document, Document::id, documents);
    }

    private void coverage(Fields fields) {
        add(
                fields,
                "coverage",
                "region",
                reader::coverage,
                one -> one.region() + " " + one.round() + (one.sector() == null ? "" : " " + one.sector()),
                coverage);
    }

    private void fact(Fields fields) {
        add(fields, "round_fact", "id", reader::fact, RoundFact::id, facts);
    }

    private void thread(Fields fields) {
        add(fields, "thread", "id", reader::thread, PolicyThread::id, threads);
    }

    private void link(Fields fields) {
        add(
                fields,
                "thread_link",
                "thread",
                reader::link,
                one -> one.thread() + " " + one.commitment() + " " + one.decidedAt(),
                links);
    }

    private void rating(Fields fields) {
        ratings.add(reader.rating(fields));
    }

    private <T> void add(
            Fields fields, String kind, String field, Function<Fields, T> read, Function<T, String> key, List<T> into) {
        int before = problems.size();
        T record = read.apply(fields);
        if (problems.size() == before) {
            unique(fields, kind, field, key.apply(record));
            into.add(record);
        }
    }

    private void unique(Fields fields, String kind, String field, String id) {
        if (id.isEmpty()) {
            return;
        }
        Position first = ids.putIfAbsent(kind + " " + id, fields.at());
        if (first != null) {
            fields.problem(field, kind.replace('_', ' ') + " \"" + id + "\" is given twice, first at " + first);
        }
    }
}
