package io.github.planshift.site;

import io.github.planshift.model.Kind;
import io.github.planshift.model.Round;
import io.github.planshift.report.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What changed most, on one screen, and the way to everything else. */
final class IndexPage {

    private final Sheet sheet;
    private final Words words;
    private final Report report;

    IndexPage(Sheet sheet) {
        this.sheet = sheet;
        this.words = sheet.words();
        this.report = sheet.report();
    }

    Map<String, @Nullable Object> context() {
        return Level.of(
                "empty",
                report.commitments().isEmpty() && report.changes().isEmpty(),
                "nothing",
                nothing(),
                "lead",
                fullyRead()
                        ? List.of(sheet.sentence(lead()), sheet.sentence(words.say("lead.full")))
                        : List.of(sheet.sentence(lead())),
                "caveats",
                new Caveats(sheet).inShort(report.commitments()),
                "findings",
                new Findings(sheet).all(),
                "read_on",
                readOn(),
                "regions",
                sheet.shelves().regions().stream().map(sheet.links()::region).toList(),
                "sector_groups",
                sectorGroups());
    }

    /** Where to go next, and what is there. */
    private List<Map<String, @Nullable Object>> readOn() {
        List<Map<String, @Nullable Object>> pages = new ArrayList<>();
        for (String page : List.of("changes", "targets", "results", "method", "sources")) {
            String title = page.equals("changes") ? "t.moves" : "t." + page;
            pages.add(Level.of(
                    "page", sheet.links().link(words.say(title), page + ".md"),
                    "text", words.say("t.on_" + page)));
        }
        pages.add(Level.of(
                "page", sheet.links().link(words.say("t.regions_sectors"), null), "text", words.say("t.on_below")));
        return pages;
    }

    private String lead() {
        Report.Comparison comparison = report.comparison();
        if (comparison == null) {
            return words.say(
                    "lead.alone",
                    report.commitments().size(),
                    sheet.shelves().regions().size(),
                    sheet.shelves().rounds().size());
        }
        Round from = comparison.from();
        Round to = comparison.to();
        String since = report.scope().since();
        if (since != null) {
            return words.say(
                    past(since, to) ? "lead.since.past" : "lead.since",
                    report.commitments().size(),
                    sheet.shelves().regions().size(),
                    from.slug(),
                    to.slug(),
                    new Scopes(words).since(since),
                    since);
        }
        return words.say(
                comparison.comparable() ? "lead.compared" : "lead.beside",
                pledges(from),
                sheet.shelves().pledging(from.slug()).size(),
                from.slug(),
                words.label(from.kind()),
                pledges(to),
                sheet.shelves().pledging(to.slug()).size(),
                to.slug(),
                words.label(to.kind()));
    }

    /** Why there is nothing to tell. */
    private String nothing() {
        String since = report.scope().since();
        Report.Comparison comparison = report.comparison();
        if (since != null && comparison != null && past(since, comparison.to())) {
            return words.say(
                    "nothing.new", comparison.from().slug(), comparison.to().slug(), since);
        }
        return words.say(report.scope().equals(Report.Scope.ALL) ? "nothing.yet" : "nothing.passes");
    }

    /** Whether what a report asks for is later than a round. */
    private boolean past(String since, Round round) {
        return report.codebook()
                .round(since)
                .filter(asked -> asked.compareTo(round) >= 0)
                .isPresent();
    }

    /** Whether every region that is compared was read in full in both rounds. */
    private boolean fullyRead() {
        Report.Comparison comparison = report.comparison();
        return comparison != null
                && comparison.comparable()
                && Stream.of(comparison.from().slug(), comparison.to().slug())
                        .allMatch(round -> sheet.shelves().heard(round).stream()
                                .allMatch(region -> report.complete(region, round)));
    }

    private int pledges(Round round) {
        return (int) report.commitments().stream()
                .filter(one -> one.kind() == Kind.PLEDGE && one.round().equals(round.slug()))
                .count();
    }

    /** Sectors of the first level, each with those below it. */
    private List<Map<String, @Nullable Object>> sectorGroups() {
        Map<String, List<Map<String, @Nullable Object>>> groups = new LinkedHashMap<>();
        for (String sector : sheet.shelves().sectors()) {
            String parent =
                    sheet.codebook().sector(sector).map(one -> one.parent()).orElse(null);
            var children = groups.computeIfAbsent(parent == null ? sector : parent, key -> new ArrayList<>());
            if (parent != null) {
                children.add(sheet.links().sector(sector));
            }
        }
        return groups.entrySet().stream()
                .map(group -> Level.of("parent", sheet.links().sector(group.getKey()), "children", group.getValue()))
                .toList();
    }
}
