package io.github.planshift.site;

import io.github.planshift.model.Commitment;
import io.github.planshift.model.Coverage;
import io.github.planshift.model.CoverageState;
import io.github.planshift.model.Document;
import io.github.planshift.model.Kind;
import io.github.planshift.model.Round;
import io.github.planshift.model.Source;
import io.github.planshift.report.Report;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The documents that were read, what is known of each region and round, and where sources disagree. */
final class SourcesPage {

    private static final int MOST_CONFLICTS = 100;

    private final Sheet sheet;
    private final Words words;
    private final Report report;

    SourcesPage(Sheet sheet) {
        this.sheet = sheet;
        this.words = sheet.words();
        this.report = sheet.report();
    }

    Map<String, @Nullable Object> context() {
        List<Map<String, @Nullable Object>> conflicts = new Caveats(sheet).conflicts(report.commitments());
        return Level.of(
                "rounds", rounds(),
                "conflicts",
                        Level.block(
                                conflicts.stream().limit(MOST_CONFLICTS).toList(),
                                sheet.more(
                                        conflicts.size() - MOST_CONFLICTS,
                                        sheet.commands()
                                                .list(Commands.About.ALL, List.of(), null, "--format", "json"))),
                "coverage", report.changesOnly() ? null : Level.block(coverage(), null),
                "documents", Level.block(documents(), null));
    }

    /** A row a round: how much there is of it, and what of it was read. */
    private @Nullable Map<String, @Nullable Object> rounds() {
        List<Round> rounds = sheet.shelves().rounds();
        List<Map<String, @Nullable Object>> rows = rounds.stream()
                .map(round -> {
                    List<Commitment> own = report.commitments().stream()
                            .filter(one -> one.round().equals(round.slug()))
                            .toList();
                    return Level.of(
                            "round", words.round(round.slug()),
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
        return rows.isEmpty()
                ? null
                : Level.counts(
                        rows,
                        sheet.commands()
                                .list(Commands.About.ALL, List.of(rounds.get(0).slug()), Kind.PLEDGE));
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

    /** By region: what is known of its rounds, rounds of the same state together. */
    private List<Map<String, @Nullable Object>> coverage() {
        Caveats caveats = new Caveats(sheet);
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (String region : sheet.shelves().regions()) {
            Map<String, List<String>> rounds = new java.util.LinkedHashMap<>();
            for (Round round : sheet.shelves().rounds()) {
                boolean there = report.coverage(region, round.slug()).isPresent();
                String state = there ? caveats.known(region, round) : words.say("coverage.unsaid");
                rounds.computeIfAbsent(state, key -> new ArrayList<>()).add(round.slug());
            }
            rows.add(Level.of(
                    "region",
                    sheet.links().region(region),
                    "states",
                    rounds.entrySet().stream()
                            .map(entry -> words.say("coverage.rounds", entry.getKey(), spans(entry.getValue())))
                            .collect(Collectors.joining(words.say("clause.mark")))));
        }
        return rows;
    }

    /** Rounds one after the other; years in a row as a span. */
    private String spans(List<String> rounds) {
        List<String> spans = new ArrayList<>();
        int at = 0;
        while (at < rounds.size()) {
            int end = at;
            while (end + 1 < rounds.size() && isNextYear(rounds.get(end), rounds.get(end + 1))) {
                end++;
            }
            spans.add(
                    end - at < 2
                            ? words.list(rounds.subList(at, end + 1).stream()
                                    .map(words::round)
                                    .toList())
                            : rounds.get(at) + "–" + words.round(rounds.get(end)));
            at = end + 1;
        }
        return words.list(spans);
    }

    private static boolean isNextYear(String one, String other) {
        return one.matches("[0-9]{4}") && other.equals(String.valueOf(Integer.parseInt(one) + 1));
    }

    private List<Map<String, @Nullable Object>> documents() {
        Map<String, Long> uses = report.commitments().stream()
                .flatMap(one -> one.sources().stream()
                        .map(Source::document)
                        .filter(Objects::nonNull)
                        .distinct())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        report.commitments().stream()
                .map(Commitment::document)
                .filter(id -> !uses.containsKey(id))
                .distinct()
                .toList()
                .forEach(id -> uses.put(id, 0L));
        List<String> order = new ArrayList<>(
                report.codebook().rounds().stream().map(Round::slug).toList());
        Collections.reverse(order);
        return report.documents().values().stream()
                .filter(document -> uses.containsKey(document.id()))
                .sorted(Comparator.comparingInt((Document document) -> order.indexOf(document.round()))
                        .thenComparing(Document::id))
                .map(document -> Level.of(
                        "round", words.round(document.round()),
                        "title", words.title(document.title()),
                        "url", Notes.url(document.url()),
                        "address", Notes.address(document.url()),
                        "issuer", words.publisher(document.issuer()),
                        "type", words.label(document.type()),
                        "published",
                                document.published() == null
                                        ? words.say("source.undated")
                                        : document.published().toString(),
                        "records", uses.get(document.id())))
                .toList();
    }
}
