package io.github.planshift.exchange;

import io.github.planshift.render.CsvRenderer;
import io.github.planshift.render.Grid;
import io.github.planshift.render.JsonRenderer;
import io.github.planshift.render.RecordRows;
import io.github.planshift.render.Shapes;
import io.github.planshift.render.YamlRenderer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes a bundle so that {@link BundleReader} reads the same from it. */
public final class BundleWriter {

    private BundleWriter() {}

    /** The bundle in a format. JSON, which is an array of commitments, leaves the other kinds of record out. */
    public static void write(Bundle bundle, ExchangeFormat format, boolean bom, Appendable out) {
        switch (format) {
            case YAML -> YamlRenderer.render(sections(bundle), out);
            case JSON ->
                JsonRenderer.pretty(
                        bundle.commitments().stream().map(Shapes::stored).toList(), out);
            case NDJSON -> JsonRenderer.lines(records(bundle).toList(), out);
            case CSV -> new CsvRenderer(bom).render(grid(bundle), out);
        }
    }

    private static Map<String, List<Map<String, @Nullable Object>>> sections(Bundle bundle) {
        Map<String, List<Map<String, @Nullable Object>>> sections = new LinkedHashMap<>();
        sections.put(
                "documents", bundle.documents().stream().map(Shapes::document).toList());
        sections.put(
                "coverage", bundle.coverage().stream().map(Shapes::coverage).toList());
        sections.put(
                "round_facts", bundle.roundFacts().stream().map(Shapes::fact).toList());
        sections.put("threads", bundle.threads().stream().map(Shapes::thread).toList());
        sections.put(
                "commitments", bundle.commitments().stream().map(Shapes::stored).toList());
        sections.put(
                "thread_links", bundle.threadLinks().stream().map(Shapes::link).toList());
        sections.put(
                "assessments", bundle.assessments().stream().map(Shapes::rating).toList());
        sections.values().removeIf(List::isEmpty);
        return sections;
    }

    /** Every record with its kind, in an order in which each comes after those it names. */
    private static Stream<Map<String, @Nullable Object>> records(Bundle bundle) {
        return Stream.of(
                        tagged("document", bundle.documents().stream().map(Shapes::document)),
                        tagged("coverage", bundle.coverage().stream().map(Shapes::coverage)),
                        tagged("round_fact", bundle.roundFacts().stream().map(Shapes::fact)),
                        tagged("thread", bundle.threads().stream().map(Shapes::thread)),
                        tagged("commitment", bundle.commitments().stream().map(Shapes::stored)),
                        tagged("thread_link", bundle.threadLinks().stream().map(Shapes::link)),
                        tagged("assessment", bundle.assessments().stream().map(Shapes::rating)))
                .flatMap(records -> records);
    }

    private static Stream<Map<String, @Nullable Object>> tagged(
            String kind, Stream<Map<String, @Nullable Object>> shapes) {
        return shapes.map(shape -> {
            Map<String, @Nullable Object> record = new LinkedHashMap<>();
            record.put("record", kind);
            record.putAll(shape);
            return record;
        });
    }

    private static Grid grid(Bundle bundle) {
        List<String> columns = new ArrayList<>(Shapes.STORED_KEYS);
        columns.add(0, "record");
        columns.add("data");
        return RecordRows.of(columns, records(bundle).map(BundleWriter::row).toList());
    }

    /** A commitment as it is; any other record with its fields in one. */
    private static Map<String, @Nullable Object> row(Map<String, @Nullable Object> record) {
        Object kind = record.get("record");
        if ("commitment".equals(kind)) {
            return record;
        }
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("record", kind);
        Map<String, @Nullable Object> data = new LinkedHashMap<>(record);
        data.remove("record");
        row.put("data", data);
        return row;
    }
}
