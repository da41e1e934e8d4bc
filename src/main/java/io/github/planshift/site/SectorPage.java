package io.github.planshift.site;

import io.github.planshift.model.Commitment;
import io.github.planshift.model.Kind;
import io.github.planshift.model.Round;
import io.github.planshift.report.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One sector: who names it since when, what changed in it, and what regions say of it now. */
final class SectorPage {

    private static final int MOST_CHANGES = 12;
    private static final int MOST_LONE = 6;
    private static final int MOST_SAID = 24;
    private static final int MOST_A_REGION = 2;

    private final Subject subject;
    private final Sheet sheet;
    private final Words words;
    private final Report report;
    private final String sector;

    SectorPage(Sheet sheet, String sector) {
        this.subject = Subject.sector(sheet, sector);
        this.sheet = sheet;
        this.words = sheet.words();
        this.report = sheet.report();
        this.sector = sector;
    }

    Map<String, @Nullable Object> context() {
        Map<String, @Nullable Object> context = subject.context();
        List<String> regions = sheet.shelves().regions().stream()
                .filter(region ->
                        subject.own().stream().anyMatch(one -> one.region().equals(region)))
                .toList();
        context.put("lead", lead());
        context.put("caveats", new Caveats(sheet).of(regions, subject.own()));
        context.put("spread", report.scope().leavesOut() ? null : spread());
        context.put("changed", new ChangeRows(sheet).block(subject.changed(), MOST_CHANGES, subject.recordPage()));
        context.put("gone", sheet.records(subject.lone(false), MOST_LONE, subject.recordPage()));
        context.put("said", report.changesOnly() ? null : said());
        return context;
    }

    private List<Map<String, @Nullable Object>> lead() {
        List<Map<String, @Nullable Object>> lead = new ArrayList<>();
        Report.Comparison compared = subject.compared();
        if (compared == null || report.scope().leavesOut()) {
            long regions =
                    subject.own().stream().map(Commitment::region).distinct().count();
            lead.add(sheet.sentence(
                    words.say("sector.alone", subject.name(), subject.own().size(), regions)));
            lead.addAll(new ChangeRows(sheet).sentences(subject.changed(), 3, false));
            return lead;
        }
        String from = compared.from().slug();
        String to = compared.to().slug();
        Set<String> before = sheet.shelves().naming(sector, from);
        Set<String> after = sheet.shelves().naming(sector, to);
        lead.add(sheet.sentence(words.say(
                "sector.compared",
                subject.name(),
                before.size(),
                sheet.shelves().heard(from).size(),
                from,
                after.size(),
                sheet.shelves().heard(to).size(),
                to)));
        moved(before, after, from, to, lead);
        moved(
                after,
                before.stream()
                        .filter(region -> report.complete(region, to))
                        .collect(Collectors.toCollection(LinkedHashSet::new)),
                to,
                from,
                lead);
        lead.addAll(new ChangeRows(sheet).sentences(subject.changed(), 3, false));
        int gone = subject.lone(false).size();
        if (gone > 0) {
            lead.add(sheet.sentence(words.say("sector.gone", gone, from, to)));
        }
        return lead;
    }

    /** Regions whose pledges name the sector in one round only, of those with pledges in the other. */
    private void moved(
            Set<String> there, Set<String> here, String other, String round, List<Map<String, @Nullable Object>> lead) {
        Spreads.Moved moved = Spreads.moved(
                report.texts(),
                sector,
                here.stream().filter(sheet.shelves().heard(other)::contains).toList(),
                there,
                other);
        sentence("sector.moved", moved.silent(), other, round, lead);
        sentence("sector.moved.text", moved.inText(), other, round, lead);
    }

    private void sentence(
            String key, List<String> regions, String other, String round, List<Map<String, @Nullable Object>> lead) {
        if (!regions.isEmpty()) {
            lead.add(sheet.sentence(
                    words.say(
                            key, words.list(regions.stream().map(words::region).toList(), 8), other, round),
                    sheet.shelves().pledges(sector, round).stream()
                            .filter(one -> regions.contains(one.region()))
                            .limit(3)
                            .toList()));
        }
    }

    /** A row a round: how many of the regions with pledges name the sector, and which do for the first time. */
    private @Nullable Map<String, @Nullable Object> spread() {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        List<String> counted = new ArrayList<>();
        for (Round round : sheet.shelves().rounds()) {
            Set<String> naming = sheet.shelves().naming(sector, round.slug());
            List<String> first =
                    naming.stream().filter(region -> !seen.contains(region)).toList();
            // in the first round on record everybody is the first
            boolean known = !seen.isEmpty() || !counted.isEmpty();
            seen.addAll(first);
            int of = sheet.shelves().heard(round.slug()).size();
            if (of > 0) {
                counted.add(round.slug());
                rows.add(Level.of(
                        "round", words.round(round.slug()),
                        "regions", naming.size(),
                        "of", of,
                        "pledges", sheet.shelves().pledges(sector, round.slug()).size(),
                        "first",
                                first.isEmpty() || !known
                                        ? words.say("none")
                                        : words.list(
                                                first.stream()
                                                        .map(words::region)
                                                        .toList(),
                                                8)));
            }
        }
        return Level.counts(
                rows,
                sheet.commands()
                        .list(
                                Commands.About.sectorAndBelow(sector),
                                counted.subList(0, rows.isEmpty() ? 0 : 1),
                                Kind.PLEDGE));
    }

    /** What regions say of it in the later round, or the latest: a few of each. */
    private @Nullable Map<String, @Nullable Object> said() {
        List<Round> rounds = subject.rounds();
        if (rounds.isEmpty()) {
            return null;
        }
        Report.Comparison compared = subject.compared();
        String round = compared == null || subject.pledges(compared.to().slug()).isEmpty()
                ? rounds.get(rounds.size() - 1).slug()
                : compared.to().slug();
        Map<String, Integer> taken = new HashMap<>();
        List<Commitment> own =
                subject.own().stream().filter(one -> one.round().equals(round)).toList();
        List<Commitment> shown = own.stream()
                .filter(one -> taken.merge(one.region(), 1, Integer::sum) <= MOST_A_REGION)
                .limit(MOST_SAID)
                .toList();
        Map<String, @Nullable Object> block = Level.block(
                shown.stream().map(sheet::record).toList(),
                sheet.more(subject.own().size() - shown.size(), subject.recordPage()));
        if (block != null) {
            block.put("round", words.round(round));
        }
        return block;
    }
}
