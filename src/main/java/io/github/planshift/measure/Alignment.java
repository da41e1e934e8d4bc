package io.github.planshift.measure;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.SetTarget;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A subject beside the text it is held against.
 *
 * @param regions how many regions of the subject have pledges in the round
 * @param items its coded items
 * @param fullyRead whether all of them were read in full, so that silence says something
 */
public record Alignment(
        Subject subject, int regions, int items, boolean fullyRead, List<Goal> goals, List<Field> fields) {

    public Alignment {
        goals = List.copyOf(goals);
        fields = List.copyOf(fields);
    }

    /** The same, with these verdicts only. */
    public Alignment only(Collection<Verdict> verdicts) {
        return where(goal -> verdicts.contains(goal.verdict()), field -> verdicts.contains(field.verdict()));
    }

    /** The same, about these sectors only; about all of them if there are none. */
    public Alignment about(Codebook codebook, Collection<String> sectors) {
        return sectors.isEmpty()
                ? this
                : where(
                        goal -> codebook.indicator(goal.against().indicator())
                                .filter(indicator -> sectors.contains(indicator.sector()))
                                .isPresent(),
                        field -> sectors.contains(field.sector()));
    }

    /** The same with so many targets and so many sectors at most; all of them for null. */
    public Alignment first(@Nullable Integer limit) {
        return limit == null
                ? this
                : new Alignment(
                        subject,
                        regions,
                        items,
                        fullyRead,
                        goals.subList(0, Math.min(limit, goals.size())),
                        fields.subList(0, Math.min(limit, fields.size())));
    }

    private Alignment where(Predicate<Goal> goal, Predicate<Field> field) {
        return new Alignment(
                subject,
                regions,
                items,
                fullyRead,
                goals.stream().filter(goal).toList(),
                fields.stream().filter(field).toList());
    }

    /**
     * A target of the other text. For a group verdict and gap are those of the regions in the middle, and the
     * targets of its regions are not shown.
     *
     * @param against the other target
     * @param own the subject's target, or null
     * @param gap own less other, in the unit of both; null where there is nothing to subtract
     * @param partOf own as a part of the other, for totals that depend on the size of a region
     * @param why the rule in words
     * @param verdicts of the regions, how many of each
     */
    public record Goal(
            SetTarget against,
            @Nullable SetTarget own,
            Verdict verdict,
            @Nullable BigDecimal gap,
            @Nullable Double partOf,
            String why,
            Map<Verdict, Integer> verdicts) {

        public Goal {
            verdicts = Map.copyOf(verdicts);
        }
    }

    /**
     * A sector that the other text names.
     *
     * @param regions how many regions of the subject name it
     */
    public record Field(
            String sector, Verdict verdict, int againstN, double againstShare, int n, double share, int regions) {}
}
