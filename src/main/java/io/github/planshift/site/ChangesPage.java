package io.github.planshift.site;

import io.github.planshift.change.Change;
import io.github.planshift.change.Headline;
import io.github.planshift.model.Kind;
import io.github.planshift.model.Round;
import io.github.planshift.report.Report;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What changed between two rounds: indicator by indicator, sector by sector, region by region. */
final class ChangesPage {

    private static final int MOST_A_SIDE = 8;
    private static final int MOST_SECTORS = 12;

    private final Sheet sheet;
    private final Words words;
    private final Report report;

    ChangesPage(Sheet sheet) {
        this.sheet = sheet;
        this.words = sheet.words();
        this.report = sheet.report();
    }

    Map<String, @Nullable Object> context() {
        Report.Comparison comparison = report.comparison();
        boolean compared = comparison != null && comparison.comparable();
        List<Moves> all = sheet.shelves().aims().moves();
        return Level.of(
                "with_region", true,
                "caveats", new Caveats(sheet).of(sheet.shelves().regions(), List.of()),
                "widest", Level.block(widest(all), null),
                "indicators", Level.block(all.stream().map(this::row).toList(), null),
                "spread", comparison != null && compared ? spread(comparison) : null,
                "by_region",
                        compared ? Level.counts(byRegion(), sheet.commands().diff(firstRegion(), "")) : null,
                "facts",
                        report.facts().stream()
                                .map(fact -> Level.of(
                                        "text",
                                        words.say("fact", fact.round(), fact.statement()),
                                        "notes",
                                        sheet.notes().of(fact)))
                                .toList());
    }

    /** The widest move of each indicator up and down, as rows of changes. */
    private List<Map<String, @Nullable Object>> widest(List<Moves> all) {
        ChangeRows rows = new ChangeRows(sheet);
        List<Map<String, @Nullable Object>> found = new ArrayList<>();
        for (boolean up : new boolean[] {false, true}) {
            all.stream()
                    .filter(Moves::directed)
                    .flatMap(moves -> moves.widest(up).stream())
                    .limit(MOST_A_SIDE)
                    .forEach(moved -> found.add(rows.row(moved)));
        }
        return found;
    }

    /** An indicator and how its targets moved. */
    Map<String, @Nullable Object> row(Moves moves) {
        return Level.of(
                "name",
                sheet.links().target(moves.indicator().slug()),
                "n",
                moves.n(),
                "less",
                moves.directed() ? moves.down() : 0,
                "more",
                moves.directed() ? moves.up() : 0,
                "same",
                moves.same(),
                "other",
                moves.directed() || moves.up() + moves.down() == 0
                        ? moves.other()
                        : words.say("moved.either", moves.down(), moves.up()));
    }

    private @Nullable Map<String, @Nullable Object> spread(Report.Comparison comparison) {
        Spreads spreads = new Spreads(report, sheet.shelves());
        List<Spreads.Spread> widest =
                spreads.widestFirst().stream().limit(MOST_SECTORS).toList();
        if (widest.isEmpty()) {
            return null;
        }
        Map<String, @Nullable Object> block = Level.of(
                "rows",
                widest.stream()
                        .map(spread -> Level.of(
                                "sector", sheet.links().sector(spread.sector()),
                                "before", spread.before().size(),
                                "after", spread.after().size(),
                                "joined", moved(spread.joined(), comparison.from()),
                                "left", moved(spread.left(), comparison.to())))
                        .toList(),
                "more",
                null,
                "command",
                sheet.commands()
                        .list(
                                new Commands.About(
                                        all(spreads, comparison) ? List.of() : spreads.regions(),
                                        widest.get(0).sector(),
                                        true),
                                Stream.of(comparison.from(), comparison.to())
                                        .map(round -> round.slug())
                                        .toList(),
                                Kind.PLEDGE));
        block.put("n", words.say("spread.n", spreads.regions().size()));
        return block;
    }

    private boolean all(Spreads spreads, Report.Comparison comparison) {
        return Stream.of(comparison.from(), comparison.to())
                .allMatch(round -> spreads.regions().containsAll(sheet.shelves().heard(round.slug())));
    }

    private String names(List<String> regions) {
        return regions.isEmpty()
                ? words.say("none")
                : words.list(regions.stream().map(words::region).toList(), 5);
    }

    private String moved(Spreads.Moved moved, Round other) {
        if (moved.inText().isEmpty()) {
            return names(moved.silent());
        }
        String inText = words.say("spread.text", names(moved.inText()), other.slug());
        return moved.silent().isEmpty() ? inText : names(moved.silent()) + words.say("clause.mark") + inText;
    }

    private Commands.About firstRegion() {
        return sheet.shelves().regions().stream()
                .filter(region -> !sheet.shelves().changesOfRegion(region).isEmpty())
                .findFirst()
                .map(Commands.About::region)
                .orElse(Commands.About.ALL);
    }

    private List<Map<String, @Nullable Object>> byRegion() {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (String region : sheet.shelves().regions()) {
            List<Change> own = sheet.shelves().changesOfRegion(region);
            Map<Headline, Integer> counts = new EnumMap<>(Headline.class);
            own.forEach(change -> counts.merge(change.headline(), 1, Integer::sum));
            int strengthened = counts.getOrDefault(Headline.STRENGTHENED, 0);
            int weakened = counts.getOrDefault(Headline.WEAKENED, 0);
            int fresh = counts.getOrDefault(Headline.NEW, 0) + counts.getOrDefault(Headline.REAPPEARED, 0);
            int gone = counts.getOrDefault(Headline.NOT_MENTIONED, 0)
                    + counts.getOrDefault(Headline.EXPLICITLY_DROPPED, 0);
            int same = counts.getOrDefault(Headline.UNCHANGED, 0);
            if (!own.isEmpty()) {
                rows.add(Level.of(
                        "region", sheet.links().region(region),
                        "strengthened", strengthened,
                        "weakened", weakened,
                        "other", own.size() - strengthened - weakened - fresh - gone - same,
                        "same", same,
                        "new", fresh,
                        "gone", gone));
            }
        }
        return rows;
    }
}
