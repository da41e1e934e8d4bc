package io.github.planshift.site;

import io.github.planshift.model.Commitment;
import io.github.planshift.model.Indicator;
import io.github.planshift.model.Kind;
import io.github.planshift.model.Round;
import io.github.planshift.model.Target;
import io.github.planshift.report.Report;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What regions set for known indicators in the rounds compared; the first figure where a region set several. */
final class Aims {

    private final @Nullable Round from;
    private final @Nullable Round to;
    private final List<Indicator> indicators;
    private final Map<String, Aim> aims = new HashMap<>();

    /** A target and the commitment it is part of. */
    record Aim(Commitment commitment, Target target) {}

    Aims(Report report, List<Round> rounds) {
        Report.Comparison comparison = report.comparison();
        this.from = comparison == null ? null : comparison.from();
        this.to = comparison != null ? comparison.to() : rounds.isEmpty() ? null : rounds.get(rounds.size() - 1);
        for (Commitment one : report.commitments()) {
            if (one.kind() == Kind.PLEDGE && (isOf(one, from) || isOf(one, to))) {
                for (Target target : one.targets()) {
                    if (target.indicator() != null) {
                        aims.putIfAbsent(key(target.indicator(), one.round(), one.region()), new Aim(one, target));
                    }
                }
            }
        }
        List<String> regions = report.regions();
        this.indicators = report.codebook().indicators().stream()
                .filter(indicator -> regions.stream()
                        .anyMatch(region ->
                                of(indicator.slug(), from, region) != null || of(indicator.slug(), to, region) != null))
                .toList();
    }

    private static boolean isOf(Commitment one, @Nullable Round round) {
        return round != null && one.round().equals(round.slug());
    }

    private static String key(String indicator, String round, String region) {
        return indicator + " " + round + " " + region;
    }

    /** The earlier round, null where nothing is compared. */
    @Nullable
    Round from() {
        return from;
    }

    /** The later round, or the latest one; null where there is none. */
    @Nullable
    Round to() {
        return to;
    }

    /** The indicators that any region set, in the codebook's order. */
    List<Indicator> indicators() {
        return indicators;
    }

    /** What a region set in a round, null where it set none. */
    @Nullable
    Aim of(String indicator, @Nullable Round round, String region) {
        return round == null ? null : aims.get(key(indicator, round.slug(), region));
    }

    /** Whether a target of a commitment is on the page of an indicator. */
    boolean has(Commitment one, Target target) {
        return one.kind() == Kind.PLEDGE && target.indicator() != null && (isOf(one, from) || isOf(one, to));
    }
}
