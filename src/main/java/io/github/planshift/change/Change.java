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

    /** Of links of a lower score about one in six was wrong when judged by reading, of others fewer. */
    public static final double SURE = 0.82;

    public Change {
        moves = List.copyOf(moves);
    }

    /** Whether nobody decided that both sides are about the same, and what they measure is named too differently. */
    public boolean inDoubt() {
        return match != null
                && (match.method() == LinkMethod.METRIC || match.method() == LinkMethod.TEXT)
                && match.score() < SURE;
    }

    /** The same, judged by some of its targets alone. */
    Change judgedBy(List<TargetMove> some) {
        TargetChange change = Targets.sum(some);
        HeadlineRules.Judged judged = presence == Presence.NOT_COMPARABLE
                ? new HeadlineRules.Judged(headline, rule)
                : HeadlineRules.judge(
                        presence == Presence.EXPLICITLY_DROPPED,
                        outcome,
                        some,
                        change,
                        Objects.requireNonNull(deadline),
                        Objects.requireNonNull(wording));
        return new Change(
                region,
                sector,
                thread,
                judged.headline(),
                presence,
                change,
                deadline,
                wording,
                outcome,
                judged.rule(),
                match,
                some,
                from,
                to);
    }

    /** The later commitment, or the earlier where there is no later one. */
    public Commitment latest() {
        return Objects.requireNonNull(to == null ? from : to);
    }
}
