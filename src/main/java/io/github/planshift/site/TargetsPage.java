package io.github.planshift.site;

import io.github.planshift.model.Commitment;
import io.github.planshift.model.Indicator;
import io.github.planshift.model.Round;
import io.github.planshift.report.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which indicators regions set targets for, each with a page of its own, and how many other figures there are. */
final class TargetsPage {

    private final Sheet sheet;
    private final Words words;
    private final Report report;
    private final Aims aims;

    TargetsPage(Sheet sheet) {
        this.sheet = sheet;
        this.words = sheet.words();
        this.report = sheet.report();
        this.aims = sheet.shelves().aims();
    }

    Map<String, @Nullable Object> context() {
        Round from = aims.from();
        Round to = aims.to();
        return Level.of(
                "from",
                from == null ? null : words.round(from.slug()),
                "to",
                to == null ? "" : words.round(to.slug()),
                "lead",
                List.of(sheet.sentence(
                        words.say("targets.lead", aims.indicators().size()))),
                "caveats",
                new Caveats(sheet).of(sheet.shelves().regions(), List.of()),
                "indicators",
                Level.block(indicators(), null),
                "others",
                report.changesOnly() ? null : others());
    }

    private List<Map<String, @Nullable Object>> indicators() {
        Map<String, Moves> moves = new LinkedHashMap<>();
        aims.moves().forEach(one -> moves.put(one.indicator().slug(), one));
        ChangesPage changes = new ChangesPage(sheet);
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Indicator indicator : aims.indicators()) {
            Moves own = moves.getOrDefault(indicator.slug(), new Moves(indicator, Map.of()));
            Map<String, @Nullable Object> row = changes.row(own);
            row.put("before", aims.from() == null ? words.say("none") : count(indicator, aims.from()));
            row.put("after", count(indicator, aims.to()));
            rows.add(row);
        }
        return rows;
    }

    private long count(Indicator indicator, @Nullable Round round) {
        return sheet.shelves().regions().stream()
                .filter(region -> aims.of(indicator.slug(), round, region) != null)
                .count();
    }

    /** By region, how many commitments give a figure that is on no indicator's page. */
    private @Nullable Map<String, @Nullable Object> others() {
        Round to = aims.to();
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        String first = null;
        for (String region : sheet.shelves().regions()) {
            long n = sheet.shelves().ofRegion(region).stream()
                    .filter(one -> to == null || one.round().equals(to.slug()))
                    .filter(Commitment::quantified)
                    .count();
            long known = sheet.shelves().ofRegion(region).stream()
                    .filter(one -> to == null || one.round().equals(to.slug()))
                    .filter(Commitment::quantified)
                    .filter(one -> one.targets().stream().anyMatch(target -> aims.has(one, target)))
                    .count();
            if (n > 0) {
                first = first == null ? region : first;
                rows.add(Level.of(
                        "region",
                        sheet.links().region(region),
                        "n",
                        n,
                        "known",
                        known,
                        "page",
                        sheet.links().link(words.say("t.record"), Links.recordFile(Links.regionFile(region)))));
            }
        }
        return first == null || to == null
                ? null
                : Level.counts(
                        rows,
                        sheet.commands().list(Commands.About.region(first), List.of(to.slug()), null, "--quantified"));
    }
}
