package io.github.planshift.site;

import io.github.planshift.change.Change;
import io.github.planshift.change.Headline;
import io.github.planshift.change.TargetMove;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Round;
import io.github.planshift.report.Report;
import io.github.planshift.track.Tracked;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What changed most, a sentence or two each with what they rest on. */
final class Findings {

    private static final int MOST = 8;
    private static final int ENOUGH = 3;
    private static final int MOST_INDICATORS = 5;
    private static final int MOST_DROPPED = 2;
    private static final int CITED = 2;

    private final Sheet sheet;
    private final Words words;
    private final Report report;
    private final ChangeRows rows;

    Findings(Sheet sheet) {
        this.sheet = sheet;
        this.words = sheet.words();
        this.report = sheet.report();
        this.rows = new ChangeRows(sheet);
    }

    /** The findings, each with a {@code name} that links to the page with more, {@code text} and {@code notes}. */
    List<Map<String, @Nullable Object>> all() {
        List<Map<String, @Nullable Object>> found = new ArrayList<>();
        Report.Comparison comparison = report.comparison();
        List<Spreads.Spread> spreads = spreads();
        if (comparison != null && comparison.comparable()) {
            Report.Promises promises = report.promises();
            List<Tracked> answered = promises == null ? List.of() : PromiseRows.answered(promises.tracked());
            dropped(comparison, found);
            Set<String> told = indicators(found);
            single(comparison, told, found, MOST - found.size() - spreads.size() - (answered.isEmpty() ? 0 : 1));
            spreads.forEach(spread -> found.add(sector(comparison, spread)));
            if (promises != null && !answered.isEmpty()) {
                found.add(promises(promises, answered));
            }
        }
        if (found.size() < ENOUGH) {
            named(found, spreads.stream().map(Spreads.Spread::sector).toList());
            if (comparison != null && comparison.comparable()) {
                appeared(comparison, found);
            }
        }
        if (found.isEmpty()) {
            said(found);
        }
        return found.stream().limit(MOST).toList();
    }

    private Map<String, @Nullable Object> finding(
            Map<String, @Nullable Object> name, String text, List<Commitment> cited) {
        return Level.of("name", name, "text", text, "notes", sheet.notes().of(cited));
    }

    private void dropped(Report.Comparison comparison, List<Map<String, @Nullable Object>> found) {
        comparison.changes().stream()
                .filter(change -> change.headline() == Headline.EXPLICITLY_DROPPED)
                .limit(MOST_DROPPED)
                .forEach(change -> found.add(finding(
                        sheet.links().region(change.region()),
                        words.say("finding.dropped", Sheet.cut(change.latest().statement())),
                        ChangeRows.cited(change))));
    }

    /** The indicators that most regions moved, in the codebook's order; tells which. */
    private Set<String> indicators(List<Map<String, @Nullable Object>> found) {
        Set<String> told = new HashSet<>();
        List<Moves> all = sheet.shelves().aims().moves();
        all.stream()
                .filter(moves -> Math.max(moves.up(), moves.down()) > 1)
                .sorted(Comparator.comparingInt((Moves moves) -> -(moves.up() + moves.down())))
                .limit(MOST_INDICATORS)
                .sorted(Comparator.comparingInt(all::indexOf))
                .forEach(moves -> {
                    told.add(moves.indicator().slug());
                    boolean up = moves.up() > moves.down();
                    Moves.Moved widest = moves.widest(up).orElseThrow();
                    found.add(finding(
                            sheet.links().target(moves.indicator().slug()),
                            counts(moves)
                                    + words.say("t.gap")
                                    + widest(widest, moves.alone(widest, up) ? "finding.widest" : "finding.example"),
                            widest.cited()));
                });
        return told;
    }

    /** How many regions moved their targets which way, in words. */
    String counts(Moves moves) {
        boolean up = moves.up() > moves.down();
        String key = (moves.directed() ? "finding.ambition." : "finding.figure.") + (up ? "up" : "down");
        int most = up ? moves.up() : moves.down();
        List<String> counts = new ArrayList<>();
        if (most == moves.n() && most > 1) {
            counts.add(words.say(key + (most == 2 ? ".both" : ".all"), moves.n()));
        } else {
            counts.add(words.say(key, moves.n(), most, number(least(moves, up)), number(moves.same())));
            if (moves.other() > 0) {
                counts.add(words.say("finding.other", moves.other()));
            }
        }
        // nobody reads “less ambitious” and thinks of 5 % that became about 5 %
        if (moves.bounds(up) > 0) {
            counts.add(words.say(up ? "finding.bound.up" : "finding.bound.down", moves.bounds(up), most));
        }
        return String.join(words.say("t.gap"), counts);
    }

    private static int least(Moves moves, boolean up) {
        return up ? moves.down() : moves.up();
    }

    private String number(int number) {
        return number == 0 ? words.say("nobody") : words.say("number", number);
    }

    private String widest(Moves.Moved moved, String key) {
        return words.say(
                key,
                words.region(moved.region()),
                words.figure(moved.from().target()),
                words.figure(moved.to().target()));
    }

    /** Changes of indicators not told of, known ones first, from as many regions as there are. */
    private void single(
            Report.Comparison comparison, Set<String> told, List<Map<String, @Nullable Object>> found, int most) {
        List<Change> changed = rows.changed(comparison.changes()).stream()
                .filter(change -> ChangeRows.moved(change)
                        .allMatch(move -> !told.contains(
                                String.valueOf(ChangeRows.named(move).indicator()))))
                .filter(change -> change.headline() == Headline.WEAKENED || change.headline() == Headline.STRENGTHENED)
                .toList();
        long regions = changed.stream().map(Change::region).distinct().count();
        boolean few = sheet.shelves().regions().size() <= ENOUGH;
        int left = few || told.isEmpty() ? most : Math.min(most, ENOUGH - told.size());
        Map<String, Integer> taken = new HashMap<>();
        for (Change change : changed) {
            String said = rows.sentence(change, false);
            boolean turn = said != null
                    && left > 0
                    && taken.merge(change.region(), 1, Integer::sum) <= Math.max(1, MOST / regions);
            if (turn && said != null) {
                found.add(finding(subject(change), said, ChangeRows.cited(change)));
                left--;
            }
        }
    }

    /** The indicator a change is about, or its region where it is about another figure. */
    private Map<String, @Nullable Object> subject(Change change) {
        return ChangeRows.moved(change)
                .filter(TargetMove::matched)
                .findFirst()
                .filter(move -> rows.aimed(change, move))
                .map(move -> ChangeRows.named(move).indicator())
                .map(sheet.links()::target)
                .orElseGet(() -> sheet.links().region(change.region()));
    }

    /** The sector that most more and the one that most fewer regions name. */
    private List<Spreads.Spread> spreads() {
        List<Spreads.Spread> widest = new Spreads(report, sheet.shelves())
                .widestFirst().stream()
                        .filter(spread -> Math.abs(spread.gain()) > 1)
                        .toList();
        return Stream.of(
                        widest.stream().filter(spread -> spread.gain() > 0).findFirst(),
                        widest.stream().filter(spread -> spread.gain() < 0).findFirst())
                .flatMap(Optional::stream)
                .toList();
    }

    private Map<String, @Nullable Object> sector(Report.Comparison comparison, Spreads.Spread spread) {
        boolean gain = spread.gain() > 0;
        Spreads.Moved moved = gain ? spread.joined() : spread.left();
        String key = gain ? "finding.joined" : "finding.left";
        List<String> parts = new ArrayList<>();
        if (!moved.silent().isEmpty()) {
            parts.add(words.say(key, names(moved.silent())));
        }
        if (!moved.inText().isEmpty()) {
            parts.add(words.say(
                    key + ".text",
                    names(moved.inText()),
                    gain ? comparison.from().slug() : comparison.to().slug()));
        }
        return finding(
                sheet.links().sector(spread.sector()),
                words.say(
                        "finding.spread",
                        number(spread.before().size()),
                        new Spreads(report, sheet.shelves()).regions().size(),
                        comparison.from().slug(),
                        number(spread.after().size()),
                        comparison.to().slug(),
                        String.join(words.say("clause.mark"), parts)),
                one(moved.all(), spread.sector(), gain ? comparison.to() : comparison.from()));
    }

    private String names(List<String> regions) {
        return words.list(regions.stream().map(words::region).toList(), 3);
    }

    /** A pledge of each of the first of these regions that names the sector. */
    private List<Commitment> one(List<String> regions, String sector, Round round) {
        return regions.stream()
                .flatMap(region -> sheet.shelves().pledges(sector, round.slug()).stream()
                        .filter(one -> one.region().equals(region))
                        .limit(1))
                .limit(CITED)
                .toList();
    }

    /** How many promises were kept, and the widest miss of the first indicator that was missed. */
    private Map<String, @Nullable Object> promises(Report.Promises promises, List<Tracked> answered) {
        PromiseRows results = new PromiseRows(sheet);
        String counts = words.say(
                "finding.promises",
                promises.tracked().size(),
                promises.round().slug(),
                answered.size(),
                results.counts(answered));
        Tracked widest = results.widestMiss(answered);
        return finding(
                sheet.links().link(words.say("t.results"), "results.md"),
                widest == null ? counts : counts + words.say("t.gap") + results.miss(widest),
                widest == null
                        ? List.of()
                        : Stream.of(widest.pledge(), widest.result())
                                .flatMap(Stream::ofNullable)
                                .toList());
    }

    /** What is new with a figure, one a region. */
    private void appeared(Report.Comparison comparison, List<Map<String, @Nullable Object>> found) {
        Set<String> regions = new HashSet<>();
        ChangeRows.lone(comparison.changes(), true).stream()
                .filter(Commitment::quantified)
                .filter(one -> sheet.shelves().heard(comparison.from().slug()).contains(one.region()))
                .filter(one -> regions.add(one.region()))
                .limit(ENOUGH)
                .forEach(one -> found.add(finding(
                        sheet.links().region(one.region()),
                        words.say(
                                report.complete(one.region(), comparison.from().slug())
                                        ? "finding.new"
                                        : "finding.seen",
                                comparison.to().slug(),
                                comparison.from().slug(),
                                Sheet.cut(one.statement())),
                        List.of(one))));
    }

    /** What is on record at all, the latest first, one a region. */
    private void said(List<Map<String, @Nullable Object>> found) {
        Set<String> regions = new HashSet<>();
        List<Commitment> latestFirst = new ArrayList<>(report.commitments());
        Collections.reverse(latestFirst);
        latestFirst.stream()
                .filter(one -> regions.add(one.region()))
                .limit(ENOUGH)
                .forEach(one -> found.add(finding(
                        sheet.links().region(one.region()),
                        words.say("finding.said", one.round(), Sheet.cut(one.statement())),
                        List.of(one))));
    }

    /** The sectors that most regions name in the latest round, where little can be said of changes. */
    private void named(List<Map<String, @Nullable Object>> found, List<String> told) {
        List<Round> rounds = sheet.shelves().rounds();
        Report.Comparison comparison = report.comparison();
        if (rounds.isEmpty() || report.scope().leavesOut()) {
            return;
        }
        Round round = comparison == null ? rounds.get(rounds.size() - 1) : comparison.to();
        int regions = sheet.shelves().heard(round.slug()).size();
        sheet.shelves().sectors().stream()
                .filter(sector -> !sector.equals("unsorted") && !told.contains(sector))
                .filter(sector -> naming(sector, round).size() > 1)
                .sorted(Comparator.comparingInt(sector -> -naming(sector, round).size()))
                .limit(ENOUGH)
                .forEach(sector -> {
                    List<String> naming = List.copyOf(naming(sector, round));
                    found.add(finding(
                            sheet.links().sector(sector),
                            words.say(
                                    "finding.named",
                                    naming.size(),
                                    regions,
                                    round.slug(),
                                    words.list(
                                            naming.stream().map(words::region).toList(), 4)),
                            one(naming, sector, round)));
                });
    }

    private Set<String> naming(String sector, Round round) {
        return sheet.shelves().naming(sector, round.slug());
    }
}
