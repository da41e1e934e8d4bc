package io.github.planshift.change;

import io.github.planshift.match.Match;
import io.github.planshift.model.Assessment;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.LinkMethod;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of one commitment between two rounds.
 *
 * @param sector main sector of the later commitment, or of the earlier where there is no later one
 * @param target null where neither side has a target
 * @param deadline null where only one side is there
 * @param wording null where only one side is there
 * @param outcome latest assessment of the earlier commitment, or null
 * @param rule which rule made the headline, in words
 * @param match null where only one side is there
 * @param moves each target before and after
 * @param from null for a new commitment
 * @param to null for one not mentioned
 */
public record Change(
        String region,
        String sector,
        @Nullable String thread,
        Headline headline,
        Presence presence,
        @Nullable TargetChange target,
        @Nullable DeadlineChange deadline,
        @Nullable WordingChange wording,
        @Nullable Assessment outcome,
        String rule,
        @Nullable Match match,
        List<TargetMove> moves,
        @Nullable Commitment from,
        @Nullable Commitment to) {

    /** Read over the pairs of 2024 and 2025: about half of those of a lower score are right, of others nearly all. */
    private static final double SURE = 0.7;

    public Change {
        moves = List.copyOf(moves);
    }

    /** Whether nobody decided that both sides are about the same, and what they measure is named too differently. */
    public boolean inDoubt() {
        return match != null
                && (match.method() == LinkMethod.METRIC || match.method() == LinkMethod.TEXT)
                && match.score() < SURE;
    }

    /** The later commitment, or the earlier where there is no later one. */
    public Commitment latest() {
        return Objects.requireNonNull(to == null ? from : to);
    }
}
