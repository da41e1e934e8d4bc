package io.github.planshift.track;

import io.github.planshift.model.Commitment;
import io.github.planshift.model.CoverageState;
import io.github.planshift.model.Rating;
import io.github.planshift.model.Target;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One promised figure and what the next report says of it.
 *
 * @param next slug of the round that reports on it, or null where the codebook has none
 * @param coverage what is known of the next round for the pledge's sector
 * @param promised the target of the pledge
 * @param result the outcome that answers it, or null
 * @param reached the target of the result, or null
 * @param computed the verdict before assessments were looked at
 * @param verdict what holds: an assessment where there is one that decides, else as computed
 * @param difference reached less promised in the unit of the promise, or null
 * @param rule why, in words
 * @param selfDeclared whether the government itself says so; null where there is no result and no assessment
 * @param rating the assessment that decided, or null
 */
public record Tracked(
        @Nullable String next,
        CoverageState coverage,
        Commitment pledge,
        Target promised,
        @Nullable Commitment result,
        @Nullable Target reached,
        Fulfilment computed,
        Fulfilment verdict,
        @Nullable BigDecimal difference,
        String rule,
        @Nullable Boolean selfDeclared,
        @Nullable Rating rating) {

    /** The thread of the pledge, or of its result. */
    public @Nullable String thread() {
        return pledge.thread() != null || result == null ? pledge.thread() : result.thread();
    }

    /** The same, decided by an assessment. */
    Tracked decidedBy(Rating decision) {
        Fulfilment decided = switch (decision.assessment()) {
            case KEPT -> Fulfilment.KEPT;
            case BROKEN -> Fulfilment.MISSED;
            default -> Fulfilment.UNCLEAR;
        };
        String source = Objects.requireNonNullElse(
                decision.document() == null ? decision.url() : decision.document(), "no source");
        return new Tracked(
                next,
                coverage,
                pledge,
                promised,
                result,
                reached,
                computed,
                decided,
                difference,
                "assessed as " + decision.assessment().code().replace('_', ' ') + " on " + decision.asOf() + " ("
                        + source + "); by the figures: " + rule,
                decision.selfDeclared(),
                decision);
    }
}
