package io.github.planshift.site;

import io.github.planshift.change.Change;
import io.github.planshift.change.TargetMove;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Indicator;
import io.github.planshift.model.Kind;
import io.github.planshift.model.Round;
import io.github.planshift.model.Target;
import io.github.planshift.report.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The figures: each known indicator region by region, before and after, and the other figures. */
final class TargetsPage {

    private static final int MOST_OTHERS = 150;

    private final Sheet sheet;
    private final Words words;
    private final Report report;

    TargetsPage(Sheet sheet) {
        this.sheet = sheet;
        this.words = sheet.words();
        this.report = sheet.report();
    }

    Map<String, @Nullable Object> context() {
        List<Round> rounds = sheet.shelves().rounds();
        Report.Comparison comparison = report.comparison();
        Round from = comparison == null ? null : comparison.from();
        Round to = comparison != null ? comparison.to() : rounds.isEmpty() ? null : rounds.get(rounds.size() - 1);
        List<Map<String, @Nullable Object>> indicators = to == null ? List.of() : indicators(from, to);
        List<Map<String, @Nullable Object>> others = new ArrayList<>();
        int count = 0;
        for (Commitment one : report.commitments()) {
            boolean wanted = to == null || comparison == null || one.round().equals(to.slug()) || rounds.size() <= 3;
            for (Target target : wanted ? one.targets() : List.<Target>of()) {
                boolean known = target.indicator() != null && one.kind() == Kind.PLEDGE;
                boolean shown = known && (isOf(one, from) || isOf(one, to));
                if (!shown && target.value() != null) {
                    count++;
                    if (others.size() < MOST_OTHERS) {
                        others.add(other(one, target));
                    }
                }
            }
        }
        return Level.of(
                "from", from == null ? null : from.slug(),
                "to", to == null ? "" : to.slug(),
                "caveats", new Caveats(sheet).of(sheet.shelves().regions(), List.of()),
                "indicators", indicators,
                "others",
                        report.changesOnly()
                                ? null
                                : Level.block(
                                        others,
                                        sheet.more(
                                                count - others.size(),
                                                "planshift list --quantified"
                                                        + (to == null || comparison == null
                                                                ? ""
                                                                : " -R " + to.slug()))));
    }

    private static boolean isOf(Commitment one, @Nullable Round round) {
        return round != null && one.round().equals(round.slug());
    }

    private Map<String, @Nullable Object> other(Commitment one, Target target) {
        return Level.of(
                "region", sheet.links().region(one.region()),
                "round", one.round(),
                "kind", words.label(one.kind()),
                "what", words.metric(target),
                "figure", words.figure(target),
                "notes", sheet.notes().of(one));
    }

    /** What a region set for an indicator in a round; the first where there are several. */
    private record Set(Commitment commitment, Target target) {}

    private List<Map<String, @Nullable Object>> indicators(@Nullable Round from, Round to) {
        Map<String, Map<String, Set>> sets = new LinkedHashMap<>();
        for (Commitment one : report.commitments()) {
            if (one.kind() == Kind.PLEDGE && (isOf(one, from) || isOf(one, to))) {
                for (Target target : one.targets()) {
                    if (target.indicator() != null) {
                        sets.computeIfAbsent(target.indicator(), key -> new LinkedHashMap<>())
                                .putIfAbsent(one.round() + " " + one.region(), new Set(one, target));
                    }
                }
            }
        }
        Map<String, TargetMove> moves = moves();
        List<Map<String, @Nullable Object>> tables = new ArrayList<>();
        for (Indicator indicator : sheet.codebook().indicators()) {
            Map<String, Set> own = sets.get(indicator.slug());
            if (own == null) {
                continue;
            }
            List<Map<String, @Nullable Object>> rows = new ArrayList<>();
            for (String region : sheet.shelves().regions()) {
                Set before = from == null ? null : own.get(from.slug() + " " + region);
                Set after = own.get(to.slug() + " " + region);
                TargetMove move = moves.get(region + " " + indicator.slug());
                boolean moved = move != null && !"same".equals(move.change().code());
                if ((before != null || after != null) && (!report.changesOnly() || moved)) {
                    rows.add(row(region, before, after, move));
                }
            }
            if (!rows.isEmpty()) {
                tables.add(Level.of("name", words.indicator(indicator.slug()), "n", rows.size(), "rows", rows));
            }
        }
        return tables;
    }

    private Map<String, TargetMove> moves() {
        Map<String, TargetMove> moves = new LinkedHashMap<>();
        for (Change change : report.changes()) {
            for (TargetMove move : change.moves()) {
                if (move.from() != null && move.to() != null) {
                    String later = move.to().indicator();
                    moves.putIfAbsent(
                            change.region() + " " + (later == null ? move.from().indicator() : later), move);
                }
            }
        }
        return moves;
    }

    private Map<String, @Nullable Object> row(
            String region, @Nullable Set before, @Nullable Set after, @Nullable TargetMove move) {
        // the pair that was compared comes first, where a region set several
        Target left = move != null ? move.from() : before == null ? null : before.target();
        Target right = move != null ? move.to() : after == null ? null : after.target();
        return Level.of(
                "region", sheet.links().region(region),
                "before", left == null ? words.say("none") : words.figure(left),
                "before_notes", before == null ? List.of() : sheet.notes().of(before.commitment()),
                "after", right == null ? words.say("none") : words.figure(right),
                "after_notes", after == null ? List.of() : sheet.notes().of(after.commitment()),
                "change", move == null ? "" : words.label(move.change()));
    }
}
