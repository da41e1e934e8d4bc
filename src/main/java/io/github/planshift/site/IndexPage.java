package io.github.planshift.site;

import io.github.planshift.change.Change;
import io.github.planshift.change.Headline;
import io.github.planshift.change.TargetChange;
import io.github.planshift.change.TargetMove;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Coverage;
import io.github.planshift.model.CoverageState;
import io.github.planshift.model.Indicator;
import io.github.planshift.model.Kind;
import io.github.planshift.model.Round;
import io.github.planshift.report.Report;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What changed most, on one screen, and the way to everything else. */
final class IndexPage {

    private static final int MOST_MOVES = 8;
    private static final int MOST_ROUNDS = 6;
    private static final int MOST_SECTORS = 8;

    private final Sheet sheet;
    private final Words words;
    private final Report report;
    private final ChangeRows rows;

    IndexPage(Sheet sheet) {
        this.sheet = sheet;
        this.words = sheet.words();
        this.report = sheet.report();
        this.rows = new ChangeRows(sheet);
    }

    Map<String, @Nullable Object> context() {
        Report.Comparison comparison = report.comparison();
        List<Change> changed = comparison == null ? List.of() : rows.changed(comparison.changes());
        List<Map<String, @Nullable Object>> lead = lead(comparison, changed);
        List<Map<String, @Nullable Object>> moves = changed.stream()
                .limit(MOST_MOVES)
                .flatMap(change -> rows.rows(change).stream())
                .limit(MOST_MOVES)
                .toList();
        return Level.of(
                "with_region", true,
                "empty", report.commitments().isEmpty() && report.changes().isEmpty(),
                "nothing", words.say(report.scope().equals(Report.Scope.ALL) ? "nothing.yet" : "nothing.passes"),
                "lead", lead,
                "caveats", new Caveats(sheet).of(sheet.shelves().regions(), report.commitments()),
                "indicators", Level.block(comparison == null ? List.of() : indicators(comparison), null),
                "moves", Level.block(moves, sheet.more(changed.size() - MOST_MOVES, words.say("more.regions"))),
                "spread", Level.block(comparison == null ? List.of() : spread(comparison), null),
                "facts",
                        report.facts().stream()
                                .map(fact -> Level.of(
                                        "text",
                                        words.say("fact", fact.round(), fact.statement()),
                                        "notes",
                                        sheet.notes().of(fact)))
                                .toList(),
                "rounds",
                        Level.block(
                                rounds(),
                                sheet.more(sheet.shelves().rounds().size() - MOST_ROUNDS, words.say("more.sources"))),
                "regions",
                        sheet.shelves().regions().stream()
                                .map(sheet.links()::region)
                                .toList(),
                "sector_groups", sectorGroups());
    }

    private List<Map<String, @Nullable Object>> lead(Report.@Nullable Comparison comparison, List<Change> changed) {
        List<Map<String, @Nullable Object>> lead = new ArrayList<>();
        if (comparison == null) {
            lead.add(sheet.sentence(words.say(
                    "lead.alone",
                    report.commitments().size(),
                    sheet.shelves().regions().size(),
                    sheet.shelves().rounds().size())));
            return lead;
        }
        String from = comparison.from().slug();
        String to = comparison.to().slug();
        if (comparison.comparable()) {
            topIndicator(comparison, lead);
            lead.addAll(rows.sentences(spreadOut(changed), 2, false));
            newlyNamed(comparison, lead);
        }
        if (lead.isEmpty()) {
            mostNamed(comparison.to(), lead);
        }
        Report.Promises promises = report.promises();
        if (promises != null) {
            var answered = PromiseRows.answered(promises.tracked());
            if (!answered.isEmpty()) {
                lead.add(sheet.sentence(words.say(
                        "lead.promises",
                        promises.tracked().size(),
                        promises.round().slug(),
                        answered.size(),
                        new PromiseRows(sheet).counts(answered))));
            }
        }
        lead.add(sheet.sentence(words.say(
                "lead.compared",
                pledges(from),
                sheet.shelves().pledging(from).size(),
                from,
                pledges(to),
                sheet.shelves().pledging(to).size(),
                to)));
        return lead;
    }

    /** One change a region, so that a region with many does not fill the paragraph. */
    private static List<Change> spreadOut(List<Change> changed) {
        Map<String, Change> first = new java.util.LinkedHashMap<>();
        changed.stream()
                .filter(change -> change.headline() == Headline.WEAKENED || change.headline() == Headline.STRENGTHENED)
                .forEach(change -> first.putIfAbsent(change.region(), change));
        return List.copyOf(first.values());
    }

    private int pledges(String round) {
        return (int) report.commitments().stream()
                .filter(one -> one.kind() == Kind.PLEDGE && one.round().equals(round))
                .count();
    }

    private record Tally(Indicator indicator, List<TargetMove> moves, List<Commitment> cited) {
        int more() {
            return count(move -> move.strength() > 0);
        }

        int less() {
            return count(move -> move.strength() < 0);
        }

        int same() {
            return count(move -> move.change() == TargetChange.SAME);
        }

        private int count(Predicate<TargetMove> wanted) {
            return (int) moves.stream().filter(wanted).count();
        }
    }

    /** The moves of each known indicator that is in both rounds somewhere, the most moved first. */
    private List<Tally> tallies(Report.Comparison comparison) {
        List<Tally> tallies = new ArrayList<>();
        for (Indicator indicator : sheet.codebook().indicators()) {
            List<TargetMove> moves = new ArrayList<>();
            List<Commitment> cited = new ArrayList<>();
            for (Change change : comparison.changes()) {
                for (TargetMove move : change.moves()) {
                    boolean both = move.from() != null && move.to() != null;
                    if (both
                            && indicator
                                    .slug()
                                    .equals(String.valueOf(
                                            move.to() == null ? null : move.to().indicator()))) {
                        moves.add(move);
                        cited.add(change.latest());
                    }
                }
            }
            if (!moves.isEmpty()) {
                tallies.add(new Tally(indicator, moves, cited));
            }
        }
        tallies.sort(Comparator.comparingInt((Tally tally) -> -tally.moves().size()));
        return tallies;
    }

    private void topIndicator(Report.Comparison comparison, List<Map<String, @Nullable Object>> lead) {
        tallies(comparison).stream()
                .limit(2)
                .filter(tally -> tally.moves().size() > 1)
                .forEach(tally -> lead.add(sheet.sentence(words.say(
                        "lead.indicator",
                        words.within(words.indicator(tally.indicator().slug())),
                        tally.moves().size(),
                        tally.less(),
                        tally.more(),
                        tally.same()))));
    }

    private List<Map<String, @Nullable Object>> indicators(Report.Comparison comparison) {
        return tallies(comparison).stream()
                .map(tally -> Level.of(
                        "name",
                                sheet.links()
                                        .link(words.indicator(tally.indicator().slug()), "targets.md"),
                        "n", tally.moves().size(),
                        "less", tally.less(),
                        "more", tally.more(),
                        "same", tally.same(),
                        "other", tally.moves().size() - tally.less() - tally.more() - tally.same()))
                .limit(MOST_MOVES)
                .toList();
    }

    private record Spread(String sector, List<String> before, List<String> after) {
        int gain() {
            return after.size() - before.size();
        }
    }

    /** Sectors that more or fewer regions name, of the regions read in full in both rounds, widest move first. */
    private List<Spread> spreads(Report.Comparison comparison) {
        String from = comparison.from().slug();
        String to = comparison.to().slug();
        List<String> both = sheet.shelves().pledging(from).stream()
                .filter(sheet.shelves().pledging(to)::contains)
                .filter(region -> report.complete(region, from) && report.complete(region, to))
                .toList();
        return sheet.shelves().sectors().stream()
                .filter(sector -> !sector.equals("unsorted"))
                .map(sector -> new Spread(
                        sector,
                        both.stream()
                                .filter(sheet.shelves().naming(sector, from)::contains)
                                .toList(),
                        both.stream()
                                .filter(sheet.shelves().naming(sector, to)::contains)
                                .toList()))
                .filter(spread -> !spread.before().equals(spread.after()))
                .sorted(Comparator.comparingInt((Spread spread) -> -Math.abs(spread.gain())))
                .toList();
    }

    private List<Map<String, @Nullable Object>> spread(Report.Comparison comparison) {
        return spreads(comparison).stream()
                .filter(spread -> spread.gain() != 0)
                .limit(MOST_SECTORS)
                .map(spread -> Level.of(
                        "sector", sheet.links().sector(spread.sector()),
                        "before", spread.before().size(),
                        "after", spread.after().size(),
                        "joined", names(spread.after(), spread.before()),
                        "left", names(spread.before(), spread.after())))
                .toList();
    }

    /** What most regions speak of in a round, where nothing can be said of changes. */
    private void mostNamed(Round round, List<Map<String, @Nullable Object>> lead) {
        List<String> most = sheet.shelves().sectors().stream()
                .filter(sector -> naming(sector, round) > 1)
                .sorted(Comparator.comparingInt(sector -> -naming(sector, round)))
                .limit(3)
                .toList();
        if (!most.isEmpty()) {
            List<Commitment> cited = sheet.shelves().ofSector(most.get(0)).stream()
                    .filter(one -> one.kind() == Kind.PLEDGE && one.round().equals(round.slug()))
                    .limit(3)
                    .toList();
            lead.add(sheet.sentence(
                    words.say(
                            "lead.named",
                            round.slug(),
                            words.list(most.stream()
                                    .map(sector ->
                                            words.say("state.counted", words.sector(sector), naming(sector, round)))
                                    .toList())),
                    cited));
        }
    }

    private int naming(String sector, Round round) {
        return sheet.shelves().naming(sector, round.slug()).size();
    }

    private String names(List<String> here, List<String> notThere) {
        List<String> names = here.stream()
                .filter(region -> !notThere.contains(region))
                .map(words::region)
                .toList();
        return names.isEmpty() ? words.say("none") : words.list(names, 5);
    }

    private void newlyNamed(Report.Comparison comparison, List<Map<String, @Nullable Object>> lead) {
        spreads(comparison).stream()
                .filter(spread -> spread.gain() > 0)
                .findFirst()
                .ifPresent(spread -> {
                    List<Commitment> cited = sheet.shelves().ofSector(spread.sector()).stream()
                            .filter(one -> one.kind() == Kind.PLEDGE)
                            .filter(one -> one.round().equals(comparison.to().slug()))
                            .filter(one -> !spread.before().contains(one.region()))
                            .limit(2)
                            .toList();
                    lead.add(sheet.sentence(
                            words.say(
                                    "lead.spread",
                                    words.sector(spread.sector()),
                                    spread.before().size(),
                                    comparison.from().slug(),
                                    spread.after().size(),
                                    comparison.to().slug()),
                            cited));
                });
    }

    private List<Map<String, @Nullable Object>> rounds() {
        List<Round> rounds = sheet.shelves().rounds();
        return rounds.subList(Math.max(0, rounds.size() - MOST_ROUNDS), rounds.size()).stream()
                .map(round -> {
                    List<Commitment> own = report.commitments().stream()
                            .filter(one -> one.round().equals(round.slug()))
                            .toList();
                    return Level.of(
                            "round", round.slug(),
                            "kind", words.label(round.kind()),
                            "regions",
                                    own.stream()
                                            .map(Commitment::region)
                                            .distinct()
                                            .count(),
                            "pledges", count(own, Kind.PLEDGE),
                            "outcomes", count(own, Kind.OUTCOME),
                            "figures",
                                    own.stream().filter(Commitment::quantified).count(),
                            "coverage", coverage(round, own));
                })
                .toList();
    }

    /** Sectors of the first level, each with those below it. */
    private List<Map<String, @Nullable Object>> sectorGroups() {
        Map<String, List<Map<String, @Nullable Object>>> groups = new java.util.LinkedHashMap<>();
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

    private static long count(List<Commitment> own, Kind kind) {
        return own.stream().filter(one -> one.kind() == kind).count();
    }

    private String coverage(Round round, List<Commitment> own) {
        Map<CoverageState, Long> states = own.stream()
                .map(Commitment::region)
                .distinct()
                .flatMap(region -> report.coverage(region, round.slug()).stream())
                .collect(Collectors.groupingBy(Coverage::state, TreeMap::new, Collectors.counting()));
        return states.isEmpty()
                ? words.say("coverage.unsaid")
                : words.list(states.entrySet().stream()
                        .map(entry -> words.say("state.counted", words.label(entry.getKey()), entry.getValue()))
                        .toList());
    }
}
