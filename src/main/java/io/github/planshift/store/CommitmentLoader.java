package io.github.planshift.store;

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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads commitments whole: each table once, whatever their number. */
final class CommitmentLoader {

    private static final String CHOSEN = " IN (SELECT value FROM json_each(?)) ";

    private final Db db;

    CommitmentLoader(Db db) {
        this.db = db;
    }

    /** The commitments whose seq a query answers, by seq and in its order. */
    Map<Long, Commitment> load(String chosen, @Nullable Object... args) {
        List<Long> order = db.query(chosen, row -> row.number("seq"), args);
        if (order.isEmpty()) {
            return Map.of();
        }
        String seqs = order.toString();
        Map<Long, List<String>> sectors = children(
                "SELECT commitment, sector FROM commitment_sector WHERE commitment" + CHOSEN
                        + "ORDER BY commitment, position",
                row -> row.text("sector"),
                seqs);
        Map<Long, List<Target>> targets = children(
                "SELECT * FROM target WHERE commitment" + CHOSEN + "ORDER BY commitment, position",
                CommitmentLoader::target,
                seqs);
        Map<Long, List<Source>> sources = children(
                "SELECT * FROM source WHERE commitment" + CHOSEN + "ORDER BY commitment, position",
                CommitmentLoader::source,
                seqs);
        Map<Long, List<String>> tags = children(
                "SELECT commitment, tag FROM tag WHERE commitment" + CHOSEN + "ORDER BY commitment, position",
                row -> row.text("tag"),
                seqs);
        Map<Long, Commitment> found = new HashMap<>();
        db.query(
                "SELECT * FROM commitment WHERE seq" + CHOSEN,
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
                seqs);
        Map<Long, Commitment> loaded = new LinkedHashMap<>();
        order.forEach(seq -> loaded.put(seq, found.get(seq)));
        return loaded;
    }

    private <T> Map<Long, List<T>> children(String sql, Function<Db.Row, T> mapper, String seqs) {
        Map<Long, List<T>> children = new HashMap<>();
        db.query(
                sql,
                row -> children.computeIfAbsent(row.number("commitment"), key -> new ArrayList<>())
                        .add(mapper.apply(row)),
                seqs);
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
                Objects.requireNonNullElseGet(row.textOrNull("statement"), () -> row.text("quote")),
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
