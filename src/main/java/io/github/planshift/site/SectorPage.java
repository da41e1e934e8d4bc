package io.github.planshift.site;

import io.github.planshift.change.Change;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Kind;
import io.github.planshift.model.Round;
import io.github.planshift.report.Report;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One sector: who names it since when, and what changed in it. */
final class SectorPage {

    private static final int MOST_CHANGES = 40;
    private static final int MOST_RECORDS = 100;
    private static final int MOST_A_REGION = 6;

    private final Sheet sheet;
    private final Words words;
    private final Report report;
    private final String sector;
    private final List<Commitment> own;
    private final List<Change> changes;

    SectorPage(Sheet sheet, String sector) {
        this.sheet = sheet;
        this.words = sheet.words();
        this.report = sheet.report();
        this.sector = sector;
        this.own = sheet.shelves().ofSector(sector);
        this.changes = sheet.shelves().changesOfSector(sector);
    }

    Map<String, @Nullable Object> context() {
        ChangeRows rows = new ChangeRows(sheet);
        Report.Comparison comparison = report.comparison();
        boolean compared = comparison != null && comparison.comparable();
        List<Change> changed = rows.changed(changes);
        String rounds = comparison == null
                ? ""
                : "planshift diff " + comparison.from().slug() + " "
                        + comparison.to().slug() + " -s " + sector;
        List<Commitment> gone = compared ? ChangeRows.lone(changes, false) : List.of();
        Caveats caveats = new Caveats(sheet);
        List<String> regions = sheet.shelves().regions().stream()
                .filter(region -> own.stream().anyMatch(one -> one.region().equals(region)))
                .toList();
        return Level.of(
                "name", words.sector(sector),
                "slug", sector,
                "with_region", true,
                "with_sector", false,
                "lead", lead(rows, changed, comparison, gone),
                "caveats", caveats.of(regions, own),
                "spread", Level.block(spread(), null),
                "changed",
                        Level.block(
                                changed.stream()
                                        .limit(MOST_CHANGES)
                                        .flatMap(one -> rows.rows(one).stream())
                                        .toList(),
                                sheet.more(changed.size() - MOST_CHANGES, rounds)),
                "details",
                        Level.block(
                                changed.stream()
                                        .limit(MOST_CHANGES)
                                        .map(rows::detail)
                                        .toList(),
                                null),
                "gone", byRegion(gone, rounds + " --only not_mentioned"),
                "records", report.changesOnly() ? null : records());
    }

    private List<Map<String, @Nullable Object>> lead(
            ChangeRows rows, List<Change> changed, Report.@Nullable Comparison comparison, List<Commitment> gone) {
        List<Map<String, @Nullable Object>> lead = new ArrayList<>();
        if (comparison == null || !comparison.comparable()) {
            long regions = own.stream().map(Commitment::region).distinct().count();
            lead.add(sheet.sentence(words.say("sector.alone", words.sector(sector), own.size(), regions)));
            return lead;
        }
        String from = comparison.from().slug();
        String to = comparison.to().slug();
        Set<String> before = sheet.shelves().naming(sector, from);
        Set<String> after = sheet.shelves().naming(sector, to);
        lead.add(sheet.sentence(words.say(
                "sector.compared",
                words.sector(sector),
                before.size(),
                sheet.shelves().pledging(from).size(),
                from,
                after.size(),
                sheet.shelves().pledging(to).size(),
                to)));
        List<String> joined = after.stream()
                .filter(region -> !before.contains(region))
                .filter(sheet.shelves().pledging(from)::contains)
                .toList();
        if (!joined.isEmpty()) {
            List<Commitment> cited = own.stream()
                    .filter(one -> one.kind() == Kind.PLEDGE && one.round().equals(to))
                    .filter(one -> joined.contains(one.region()))
                    .limit(3)
                    .toList();
            lead.add(sheet.sentence(
                    words.say(
                            "sector.joined",
                            words.list(joined.stream().map(words::region).toList(), 8),
                            to),
                    cited));
        }
        lead.addAll(rows.sentences(changed, 3, false));
        if (!gone.isEmpty()) {
            lead.add(sheet.sentence(words.say("sector.gone", gone.size(), from, to)));
        }
        return lead;
    }

    /** A row a round: how many of the regions with pledges name the sector, and which do for the first time. */
    private List<Map<String, @Nullable Object>> spread() {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        Map<String, Integer> pledges = new HashMap<>();
        own.stream()
                .filter(one -> one.kind() == Kind.PLEDGE)
                .forEach(one -> pledges.merge(one.round(), 1, Integer::sum));
        for (Round round : sheet.shelves().rounds()) {
            Set<String> naming = sheet.shelves().naming(sector, round.slug());
            List<String> first =
                    naming.stream().filter(region -> !seen.contains(region)).toList();
            seen.addAll(first);
            if (!sheet.shelves().pledging(round.slug()).isEmpty()) {
                rows.add(Level.of(
                        "round", round.slug(),
                        "regions", naming.size(),
                        "of", sheet.shelves().pledging(round.slug()).size(),
                        "pledges", pledges.getOrDefault(round.slug(), 0),
                        "first",
                                first.isEmpty()
                                        ? words.say("none")
                                        : words.list(
                                                first.stream()
                                                        .map(words::region)
                                                        .toList(),
                                                8)));
            }
        }
        return rows;
    }

    /** Records by region, a few of each. */
    private @Nullable Map<String, @Nullable Object> byRegion(List<Commitment> records, String command) {
        Map<String, Integer> taken = new HashMap<>();
        List<Commitment> shown = records.stream()
                .filter(one -> taken.merge(one.region(), 1, Integer::sum) <= MOST_A_REGION)
                .limit(MOST_RECORDS)
                .toList();
        return Level.block(
                shown.stream().map(sheet::record).toList(), sheet.more(records.size() - shown.size(), command));
    }

    private @Nullable Map<String, @Nullable Object> records() {
        List<Map<String, @Nullable Object>> groups = new ArrayList<>();
        List<Round> newestFirst = new ArrayList<>(Report.roundsOf(report.codebook(), own));
        Collections.reverse(newestFirst);
        int left = MOST_RECORDS;
        int shown = 0;
        for (Round round : newestFirst) {
            if (left <= 0) {
                break;
            }
            List<Commitment> there =
                    own.stream().filter(one -> one.round().equals(round.slug())).toList();
            Map<String, @Nullable Object> block =
                    byRegion(there, "planshift list -s " + sector + " -R " + round.slug());
            if (block != null) {
                block.put("round", round.slug());
                block.put("n", there.size());
                groups.add(block);
                shown++;
            }
            left -= there.size();
        }
        return Level.block(
                groups,
                shown == newestFirst.size()
                        ? null
                        : words.say(
                                "more.rounds",
                                words.list(newestFirst.subList(shown, newestFirst.size()).stream()
                                        .map(Round::slug)
                                        .toList()),
                                "planshift list -s " + sector));
    }
}
