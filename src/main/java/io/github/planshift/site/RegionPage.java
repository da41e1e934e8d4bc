package io.github.planshift.site;

import io.github.planshift.change.Change;
import io.github.planshift.change.Headline;
import io.github.planshift.measure.Profile;
import io.github.planshift.measure.Profiler;
import io.github.planshift.measure.Subject;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Kind;
import io.github.planshift.model.Round;
import io.github.planshift.report.Report;
import io.github.planshift.track.Tracked;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One region: what changed, what it promised and reached, and its records. */
final class RegionPage {

    private static final int MOST_CHANGES = 40;
    private static final int MOST_NEW = 30;
    private static final int MOST_RECORDS = 120;
    private static final int MOST_SHARES = 10;

    private final Sheet sheet;
    private final Words words;
    private final Report report;
    private final Profiler profiler;
    private final String region;
    private final List<Commitment> own;
    private final List<Change> changes;

    RegionPage(Sheet sheet, Profiler profiler, String region) {
        this.sheet = sheet;
        this.words = sheet.words();
        this.report = sheet.report();
        this.profiler = profiler;
        this.region = region;
        this.own = sheet.shelves().ofRegion(region);
        this.changes = sheet.shelves().changesOfRegion(region);
    }

    Map<String, @Nullable Object> context() {
        ChangeRows rows = new ChangeRows(sheet);
        Report.Comparison comparison = report.comparison();
        boolean compared = comparison != null && comparison.comparable();
        List<Change> changed = rows.changed(changes);
        List<Commitment> appeared = compared ? ChangeRows.lone(changes, true) : List.of();
        List<Commitment> gone = compared ? ChangeRows.lone(changes, false) : List.of();
        List<Tracked> promises = sheet.shelves().promisesOfRegion(region);
        String to = comparison == null ? "" : comparison.to().slug();
        String from = comparison == null ? "" : comparison.from().slug();
        Caveats caveats = new Caveats(sheet);
        List<Map<String, @Nullable Object>> lead = lead(rows, changed, appeared, gone, promises);
        List<Map<String, @Nullable Object>> limits = new ArrayList<>(caveats.of(List.of(region), own));
        Profile profile = comparison != null && compared ? profile(comparison) : null;
        if (profile != null) {
            limits.addAll(caveats.small(to, profile.items()));
        }
        List<Tracked> answered = PromiseRows.answered(promises);
        return Level.of(
                "name",
                words.regionInFull(region),
                "slug",
                region,
                "with_region",
                false,
                "with_sector",
                true,
                "lead",
                lead,
                "caveats",
                limits,
                "changed",
                Level.block(
                        changed.stream()
                                .limit(MOST_CHANGES)
                                .flatMap(one -> rows.rows(one).stream())
                                .toList(),
                        sheet.more(changed.size() - MOST_CHANGES, command("diff " + from + " " + to))),
                "details",
                Level.block(
                        changed.stream().limit(MOST_CHANGES).map(rows::detail).toList(), null),
                "new",
                sheet.records(appeared, MOST_NEW, command("diff " + from + " " + to + " --only new")),
                "gone",
                sheet.records(gone, MOST_NEW, command("diff " + from + " " + to + " --only not_mentioned")),
                "shares",
                profile == null ? null : shares(profile),
                "promises",
                Level.block(
                        answered.stream()
                                .limit(MOST_CHANGES)
                                .map(new PromiseRows(sheet)::row)
                                .toList(),
                        sheet.more(answered.size() - MOST_CHANGES, words.say("more.results"))),
                "rounds",
                report.changesOnly() ? null : Level.block(rounds(caveats), null),
                "records",
                report.changesOnly() ? null : records());
    }

    private String command(String rest) {
        return "planshift " + rest + " -r " + region;
    }

    private List<Map<String, @Nullable Object>> lead(
            ChangeRows rows,
            List<Change> changed,
            List<Commitment> appeared,
            List<Commitment> gone,
            List<Tracked> promises) {
        List<Map<String, @Nullable Object>> lead = new ArrayList<>();
        Report.Comparison comparison = report.comparison();
        if (comparison == null || !comparison.comparable()) {
            lead.add(sheet.sentence(words.say(
                    "region.alone",
                    words.region(region),
                    own.size(),
                    ownRounds().size())));
            return lead;
        }
        String from = comparison.from().slug();
        String to = comparison.to().slug();
        boolean both = sheet.shelves().pledging(from).contains(region)
                && sheet.shelves().pledging(to).contains(region);
        if (both) {
            long same = changes.stream()
                    .filter(one -> one.headline() == Headline.UNCHANGED)
                    .count();
            lead.add(sheet.sentence(words.say(
                    "region.compared",
                    words.region(region),
                    pledges(from),
                    from,
                    pledges(to),
                    to,
                    changed.size() + same,
                    changed.isEmpty() ? words.say("region.none") : rows.counts(changed))));
            lead.addAll(rows.sentences(changed, 4, true));
            appeared.stream()
                    .filter(Commitment::quantified)
                    .limit(1)
                    .forEach(one -> lead.add(
                            sheet.sentence(words.say("region.new", to, Sheet.cut(one.statement())), List.of(one))));
            if (!gone.isEmpty() && report.complete(region, to)) {
                lead.add(sheet.sentence(words.say("region.gone", gone.size(), from, to)));
            }
        } else {
            lead.add(sheet.sentence(
                    words.say("region.one", words.region(region), pledges(from), from, pledges(to), to)));
        }
        List<Tracked> answered = PromiseRows.answered(promises);
        if (!answered.isEmpty()) {
            PromiseRows results = new PromiseRows(sheet);
            lead.add(sheet.sentence(
                    words.say("lead.promises", promises.size(), from, answered.size(), results.counts(answered))));
            lead.addAll(results.missed(answered, 2));
        }
        return lead;
    }

    private int pledges(String round) {
        return (int) own.stream()
                .filter(one -> one.kind() == Kind.PLEDGE && one.round().equals(round))
                .count();
    }

    private List<Round> ownRounds() {
        return Report.roundsOf(report.codebook(), own);
    }

    private @Nullable Profile profile(Report.Comparison comparison) {
        Subject subject = new Subject(region, words.region(region), false, Set.of(region));
        return profiler.has(subject, comparison.from()) && profiler.has(subject, comparison.to())
                ? profiler.profile(subject, comparison.to(), comparison.from(), Set.of())
                : null;
    }

    private @Nullable Map<String, @Nullable Object> shares(Profile profile) {
        List<Map<String, @Nullable Object>> rows = profile.rows().stream()
                .limit(MOST_SHARES)
                .map(row -> Level.of(
                        "sector", sheet.links().sector(row.sector()),
                        "n", row.n(),
                        "share", percent(row.share()),
                        "rank", row.rank() == null ? words.say("withheld") : row.rank(),
                        "share_before", row.before() == null ? words.say("none") : percent(row.before()),
                        "rank_before", row.rankBefore() == null ? words.say("withheld") : row.rankBefore(),
                        "telling", row.moves() == 0 ? "" : words.say(row.moves() > 0 ? "telling.up" : "telling.down")))
                .toList();
        Map<String, @Nullable Object> block = Level.block(rows, null);
        if (block != null) {
            block.put("n", words.say("shares.n", profile.round().slug(), profile.items()));
        }
        return block;
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(100 * share).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    private List<Map<String, @Nullable Object>> rounds(Caveats caveats) {
        return ownRounds().stream()
                .map(round -> Level.of(
                        "round", round.slug(),
                        "kind", words.label(round.kind()),
                        "pledges", pledges(round.slug()),
                        "outcomes",
                                own.stream()
                                        .filter(one -> one.kind() == Kind.OUTCOME
                                                && one.round().equals(round.slug()))
                                        .count(),
                        "coverage", caveats.known(region, round)))
                .toList();
    }

    /** Records by round, the newest first, as far as a page bears. */
    private @Nullable Map<String, @Nullable Object> records() {
        List<Map<String, @Nullable Object>> groups = new ArrayList<>();
        List<Round> newestFirst = new ArrayList<>(ownRounds());
        Collections.reverse(newestFirst);
        int left = MOST_RECORDS;
        for (Round round : newestFirst) {
            if (left <= 0) {
                break;
            }
            List<Commitment> there =
                    own.stream().filter(one -> one.round().equals(round.slug())).toList();
            Map<String, List<Commitment>> bySector = new LinkedHashMap<>();
            sheet.shelves().sectors().forEach(sector -> bySector.put(sector, new ArrayList<>()));
            there.forEach(one -> bySector.computeIfAbsent(one.sector(), key -> new ArrayList<>())
                    .add(one));
            List<Commitment> ordered =
                    bySector.values().stream().flatMap(List::stream).toList();
            Map<String, @Nullable Object> block =
                    sheet.records(ordered, left, "planshift list -r " + region + " -R " + round.slug());
            if (block != null) {
                block.put("round", round.slug());
                block.put("n", ordered.size());
                groups.add(block);
            }
            left -= ordered.size();
        }
        int shown = groups.size();
        return Level.block(
                groups,
                shown == newestFirst.size()
                        ? null
                        : words.say(
                                "more.rounds",
                                words.list(newestFirst.subList(shown, newestFirst.size()).stream()
                                        .map(Round::slug)
                                        .toList()),
                                "planshift list -r " + region));
    }
}
