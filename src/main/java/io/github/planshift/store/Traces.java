package io.github.planshift.store;

import io.github.planshift.model.Kind;
import io.github.planshift.model.Trace;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was said in rounds, in short: for questions about history that need no whole commitments. */
public final class Traces {

    private final Db db;

    Traces(Db db) {
        this.db = db;
    }

    /** The threads and indicators of the commitments that pass a filter, each once, in no order. */
    public List<Trace> of(Filter filter) {
        List<@Nullable Object> args = new ArrayList<>();
        String where = Conditions.of(filter, args);
        args.addAll(List.copyOf(args));
        return db.query(
                """
                SELECT c.region, c.round, c.kind, c.thread, NULL AS indicator, NULL AS due
                  FROM commitment c
                 WHERE c.thread IS NOT NULL AND {where}
                 UNION
                SELECT c.region, c.round, c.kind, NULL, t.indicator, coalesce(t.due, c.deadline)
                  FROM commitment c
                  JOIN target t ON t.commitment = c.seq
                 WHERE t.indicator IS NOT NULL AND {where}
                """.replace("{where}", where),
                row -> new Trace(
                        row.text("region"),
                        row.text("round"),
                        row.code(Kind.class, "kind"),
                        row.textOrNull("thread"),
                        row.textOrNull("indicator"),
                        row.due("due")),
                args.toArray());
    }
}
