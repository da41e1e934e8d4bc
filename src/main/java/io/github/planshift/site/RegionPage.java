package io.github.planshift.site;

import io.github.planshift.change.Change;
import io.github.planshift.change.Headline;
import io.github.planshift.measure.Profile;
import io.github.planshift.measure.Profiler;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Kind;
import io.github.planshift.report.Report;
import io.github.planshift.track.Tracked;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One region: what changed most, what it promised and reached, and where its weight lies. */
final class RegionPage {

    private static final int MOST_CHANGES = 12;
    private static final int MOST_PROMISES = 10;
    private static final int MOST_LONE = 5;
    private static final int MOST_SHARES = 10;

    private final Subject subject;
    private final Sheet sheet;
    private final Words words;
    private final Report report;
    private final Profiler profiler;
    private final String region;
    private final ChangeRows rows;

    RegionPage(Sheet sheet, Profiler profiler, String region) {
        this.subject = Subject.region(sheet, region);
        this.sheet = sheet;
        this.words = sheet.words();
        this.report = sheet.report();
        this.profiler = profiler;
        this.region = region;
        this.rows = new ChangeRows(sheet);
    }

    Map<String, @Nullable Object> context() {
        Report.Comparison compared = subject.compared();
        List<Tracked> promises = sheet.shelves().promisesOfRegion(region);
        List<Tracked> answered = PromiseRows.answered(promises);
        Caveats caveats = new Caveats(sheet);
        Map<String, @Nullable Object> context = subject.context();
        context.put("lead", lead(compared, promises));
        List<Map<String, @Nullable Object>> limits = new ArrayList<>(caveats.of(List.of(region), subject.own()));
        Profile profile = compared == null || isCut() ? null : profile(compared);
        if (profile != null) {
            limits.addAll(caveats.small(profile.round().slug(), profile.items()));
        }
        context.put("caveats", limits);
        context.put("changed", rows.block(subject.changed(), MOST_CHANGES, subject.recordPage()));
        context.put(
                "promises",
                Level.block(
                        answered.stream()
                                .limit(MOST_PROMISES)
                                .map(new PromiseRows(sheet)::row)
                                .toList(),
                        report.promises() == null
                                ? null
                                : sheet.more(
                                        answered.size() - MOST_PROMISES,
                                        sheet.commands()
                                                .track(
                                                        subject.about(),
                                                        report.promises().round(),
                                                        ""))));
        context.put("new", sheet.records(subject.lone(true), MOST_LONE, subject.recordPage()));
        context.put("gone", sheet.records(subject.lone(false), MOST_LONE, subject.recordPage()));
        context.put("shares", profile == null ? null : shares(profile));
        context.put("rounds", report.changesOnly() ? null : rounds(caveats));
        return context;
    }

    private List<Map<String, @Nullable Object>> lead(Report.@Nullable Comparison compared, List<Tracked> promises) {
        List<Map<String, @Nullable Object>> lead = new ArrayList<>();
        if (compared == null) {
            lead.add(sheet.sentence(words.say(
                    "region.alone",
                    words.region(region),
                    subject.own().size(),
                    subject.rounds().size())));
            return lead;
        }
        String from = compared.from().slug();
        String to = compared.to().slug();
        int before = subject.pledges(from).size();
        int after = subject.pledges(to).size();
        List<Change> changed = subject.changed();
        if (report.scope().since() != null) {
            lead.add(sheet.sentence(words.say(
                    "region.alone",
                    words.region(region),
                    subject.own().size(),
                    subject.rounds().size())));
            lead.addAll(rows.sentences(changed, 3, true));
        } else if (sheet.shelves().heard(from).contains(region)
                && sheet.shelves().heard(to).contains(region)) {
            long same = subject.changes().stream()
                    .filter(one -> one.headline() == Headline.UNCHANGED)
                    .count();
            lead.add(sheet.sentence(words.say(
                    changed.isEmpty() && same == 0 ? "region.apart" : "region.compared",
                    words.region(region),
                    before,
                    from,
                    after,
                    to,
                    changed.size() + same,
                    changed.isEmpty() ? words.say("region.none") : rows.counts(changed))));
            lead.addAll(rows.sentences(changed, 3, true));
            subject.lone(true).stream()
                    .filter(Commitment::quantified)
                    .limit(1)
                    .forEach(one -> lead.add(
                            sheet.sentence(words.say("region.new", to, Sheet.cut(one.statement())), List.of(one))));
            int gone = subject.lone(false).size();
            if (gone > 0 && report.complete(region, to)) {
                lead.add(sheet.sentence(words.say("region.gone", gone, from, to)));
            }
        } else {
            lead.add(sheet.sentence(words.say("region.one", words.region(region), before, from, after, to)));
        }
        List<Tracked> answered = PromiseRows.answered(promises);
        if (!answered.isEmpty()) {
            PromiseRows results = new PromiseRows(sheet);
            lead.add(sheet.sentence(
                    words.say("lead.promises", promises.size(), from, answered.size(), results.counts(answered))));
            lead.addAll(results.missed(answered, 1));
        }
        return lead;
    }

    /** Whether records of the region are left out, so that shares would be of a part. */
    private boolean isCut() {
        return report.scope().leavesOut()
                || !report.scope().selection().sectors().isEmpty();
    }

    private @Nullable Profile profile(Report.Comparison comparison) {
        var whole = new io.github.planshift.measure.Subject(region, words.region(region), false, Set.of(region));
        return profiler.has(whole, comparison.from()) && profiler.has(whole, comparison.to())
                ? profiler.profile(whole, comparison.to(), comparison.from(), Set.of())
                : null;
    }

    private @Nullable Map<String, @Nullable Object> shares(Profile profile) {
        List<Map<String, @Nullable Object>> shares = profile.rows().stream()
                .limit(MOST_SHARES)
                .map(row -> Level.of(
                        "sector", sheet.links().share(row.sector()),
                        "n", row.n(),
                        "share", percent(row.share()),
                        "rank", row.rank() == null ? words.say("withheld") : row.rank(),
                        "share_before", row.before() == null ? words.say("none") : percent(row.before()),
                        "rank_before", row.rankBefore() == null ? words.say("withheld") : row.rankBefore(),
                        "telling", row.moves() == 0 ? "" : words.say(row.moves() > 0 ? "telling.up" : "telling.down")))
                .toList();
        Map<String, @Nullable Object> block =
                Level.counts(shares, sheet.commands().profile(region));
        if (block != null) {
            block.put("n", words.say("shares.n", profile.round().slug(), profile.items()));
        }
        return block;
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(100 * share).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    private @Nullable Map<String, @Nullable Object> rounds(Caveats caveats) {
        return Level.counts(
                subject.rounds().stream()
                        .map(round -> Level.of(
                                "round", words.round(round.slug()),
                                "kind", words.label(round.kind()),
                                "pledges", subject.pledges(round.slug()).size(),
                                "outcomes",
                                        subject.own().stream()
                                                .filter(one -> one.kind() == Kind.OUTCOME
                                                        && one.round().equals(round.slug()))
                                                .count(),
                                "coverage", caveats.known(region, round)))
                        .toList(),
                subject.rounds().isEmpty()
                        ? null
                        : sheet.commands()
                                .list(
                                        subject.about(),
                                        List.of(subject.rounds().get(0).slug()),
                                        Kind.PLEDGE));
    }
}
