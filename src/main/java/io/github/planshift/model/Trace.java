package io.github.planshift.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is enough to see that something was said in a round before: a thread, or an indicator and for when.
 *
 * @param thread id, or null
 * @param indicator slug, or null
 * @param due of the target or of its commitment, or null
 */
public record Trace(
        String region,
        String round,
        Kind kind,
        @Nullable String thread,
        @Nullable String indicator,
        @Nullable Due due) {

    /** The traces that a commitment leaves: one for its thread, one for each of its indicators. */
    public static List<Trace> of(Commitment one) {
        List<Trace> traces = new ArrayList<>();
        if (one.thread() != null) {
            traces.add(new Trace(one.region(), one.round(), one.kind(), one.thread(), null, null));
        }
        for (Target target : one.targets()) {
            if (target.indicator() != null) {
                Due due = target.due() == null ? one.deadline() : target.due();
                traces.add(new Trace(one.region(), one.round(), one.kind(), null, target.indicator(), due));
            }
        }
        return traces;
    }
}
