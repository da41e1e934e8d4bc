package io.github.planshift.site;

import io.github.planshift.change.Change;
import io.github.planshift.change.TargetMove;
import io.github.planshift.change.Targets;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Indicator;
import io.github.planshift.model.Kind;
import io.github.planshift.model.Round;
import io.github.planshift.model.Target;
import io.github.planshift.report.Report;
import io.github.planshift.track.Headlines;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What regions aim at for known indicators: the headlines of the rounds compared, which pictures show too. */
final class Aims {

    private final Report report;
    private final @Nullable Round from;
    private final @Nullable Round to;
    private final Map<String, Headlines.Headline> aims = new HashMap<>();
    private final List<Indicator> indicators;
    private final List<Moves> moves;

    Aims(Report report) {
        Report.Comparison comparison = report.comparison();
        this.report = report;
        this.from = comparison == null ? null : comparison.from();
        this.to = comparison == null ? latest(report) : comparison.to();
        report.headlines().stream()
                .filter(one -> one.record().kind() == Kind.PLEDGE)
                .forEach(one -> aims.put(key(one.record(), one.target()), one));
        List<String> regions = report.regions();
        this.indicators = report.codebook().indicators().stream()
                .filter(indicator -> regions.stream()
                        .anyMatch(region ->
                                of(indicator.slug(), from, region) != null || of(indicator.slug(), to, region) != null))
                .toList();
        this.moves = comparison == null || !comparison.comparable() ? List.of() : moves(comparison);
    }

    private static @Nullable Round latest(Report report) {
        List<Round> rounds = Report.roundsOf(
                report.codebook(),
                report.commitments().stream()
                        .filter(one -> one.kind() == Kind.PLEDGE)
                        .toList());
        return rounds.isEmpty() ? null : rounds.get(rounds.size() - 1);
    }

    private static String key(Commitment one, Target target) {
        return key(String.valueOf(target.indicator()), one.round(), one.region());
    }

    private static String key(String indicator, String round, String region) {
        return indicator + " " + round + " " + region;
    }

    private List<Moves> moves(Report.Comparison comparison) {
        Map<String, Change> pairs = new HashMap<>();
        for (Change change : comparison.changes()) {
            Commitment before = change.from();
            Commitment after = change.to();
            if (before != null && after != null) {
                pairs.put(before.id() + " " + after.id(), change);
            }
        }
        Targets targets = new Targets(report.codebook());
        List<Moves> found = new ArrayList<>();
        for (Indicator indicator : indicators) {
            Map<String, Moves.Moved> byRegion = new LinkedHashMap<>();
            for (String region : report.regions()) {
                Headlines.Headline before = of(indicator.slug(), from, region);
                Headlines.Headline after = of(indicator.slug(), to, region);
                if (before != null && after != null) {
                    Change change = pairs.get(
                            before.record().id() + " " + after.record().id());
                    TargetMove move = targets.compare(before.target(), after.target());
                    byRegion.put(region, new Moves.Moved(before, after, move, change));
                }
            }
            if (!byRegion.isEmpty()) {
                found.add(new Moves(indicator, byRegion));
            }
        }
        return found;
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

    /** The indicators that any region aims at something for, in the codebook's order. */
    List<Indicator> indicators() {
        return indicators;
    }

    /** What became of what regions aim at in both rounds, by indicator; none where the rounds are not comparable. */
    List<Moves> moves() {
        return moves;
    }

    /** What a region aims at in a round, null where it says nothing of it. */
    Headlines.@Nullable Headline of(String indicator, @Nullable Round round, String region) {
        return round == null ? null : aims.get(key(indicator, round.slug(), region));
    }

    /** Whether a target gives the figure that its region aims at, and not another one for the same indicator. */
    boolean has(Commitment one, Target target) {
        Headlines.Headline aim = aims.get(key(one, target));
        return aim != null
                && aim.target().operator() == target.operator()
                && Objects.equals(aim.target().unit(), target.unit())
                && same(aim.target().value(), target.value())
                && same(aim.target().high(), target.high())
                && same(aim.target().stretch(), target.stretch());
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal two) {
        if (one == null || two == null) {
            return one == null && two == null;
        }
        return one.compareTo(two) == 0;
    }
}
