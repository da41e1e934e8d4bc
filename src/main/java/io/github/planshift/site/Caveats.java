package io.github.planshift.site;

import io.github.planshift.model.Commitment;
import io.github.planshift.model.Coverage;
import io.github.planshift.model.CoverageState;
import io.github.planshift.model.Round;
import io.github.planshift.report.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What limits what a page may say: coverage, small numbers, rounds of different kinds, sources that disagree. */
final class Caveats {

    /** Below so many items shares say more of chance than of priorities. */
    static final int ENOUGH = 20;

    private final Sheet sheet;
    private final Words words;
    private final Report report;

    Caveats(Sheet sheet) {
        this.sheet = sheet;
        this.words = sheet.words();
        this.report = sheet.report();
    }

    /** What holds for a comparison in these regions. */
    List<Map<String, @Nullable Object>> of(List<String> regions, List<Commitment> commitments) {
        return said(commitments, (comparison, caveats) -> {
            coverage(regions, comparison).ifPresent(caveats::add);
            missing(regions, comparison, caveats);
        });
    }

    /** The same for all regions, counted instead of named. */
    List<Map<String, @Nullable Object>> inShort(List<Commitment> commitments) {
        return said(commitments, (comparison, caveats) -> {
            List<String> regions = sheet.shelves().regions();
            List<String> parts = new ArrayList<>();
            for (Round round : List.of(comparison.from(), comparison.to())) {
                gaps(regions, round)
                        .forEach((state, named) ->
                                parts.add(words.say("caveat.counted", round.slug(), words.label(state), named.size())));
            }
            if (!parts.isEmpty()) {
                caveats.add(words.say("caveat.coverage", String.join(words.say("clause.mark"), parts)));
            }
            long absent = regions.stream()
                    .filter(region -> Stream.of(comparison.from(), comparison.to())
                            .anyMatch(round ->
                                    !sheet.shelves().heard(round.slug()).contains(region)))
                    .count();
            if (absent > 0) {
                caveats.add(words.say("caveat.several", absent, regions.size()));
            }
        });
    }

    private List<Map<String, @Nullable Object>> said(
            List<Commitment> commitments, BiConsumer<Report.Comparison, List<String>> limits) {
        List<String> caveats = new ArrayList<>();
        Report.Comparison comparison = report.comparison();
        if (comparison == null) {
            caveats.add(words.say("caveat.alone"));
        } else if (!comparison.comparable()) {
            caveats.add(words.say(
                    "caveat.kinds",
                    comparison.from().slug(),
                    words.label(comparison.from().kind()),
                    comparison.to().slug(),
                    words.label(comparison.to().kind())));
        } else {
            limits.accept(comparison, caveats);
        }
        long conflicts = commitments.stream().filter(Commitment::conflicting).count();
        if (conflicts > 0) {
            caveats.add(words.say("caveat.conflicts", conflicts));
        }
        return caveats.stream().map(sheet::sentence).toList();
    }

    /** A region without pledges in one of the rounds cannot have changed between them; each is named once. */
    private void missing(List<String> regions, Report.Comparison comparison, List<String> caveats) {
        Map<String, List<String>> absent = new LinkedHashMap<>();
        for (String region : regions) {
            List<String> rounds = Stream.of(comparison.from(), comparison.to())
                    .map(Round::slug)
                    .filter(round -> !sheet.shelves().heard(round).contains(region))
                    .toList();
            if (!rounds.isEmpty()) {
                absent.computeIfAbsent(
                                words.list(rounds.stream().map(words::round).toList()), key -> new ArrayList<>())
                        .add(words.region(region));
            }
        }
        absent.forEach((rounds, named) -> caveats.add(words.say("caveat.absent", rounds, words.list(named, 6))));
    }

    private java.util.Optional<String> coverage(List<String> regions, Report.Comparison comparison) {
        List<String> parts = new ArrayList<>();
        for (Round round : List.of(comparison.from(), comparison.to())) {
            gaps(regions, round)
                    .forEach((state, named) -> parts.add(words.say(
                            "caveat.state",
                            round.slug(),
                            words.label(state),
                            words.list(named.stream().map(words::region).toList(), 6))));
        }
        return parts.isEmpty()
                ? java.util.Optional.empty()
                : java.util.Optional.of(words.say("caveat.coverage", String.join(words.say("clause.mark"), parts)));
    }

    /** The regions with pledges whose text was not read in full, by what is known of it. */
    private Map<CoverageState, List<String>> gaps(List<String> regions, Round round) {
        return regions.stream()
                .filter(region -> !report.complete(region, round.slug()))
                .filter(region -> sheet.shelves().heard(round.slug()).contains(region))
                .collect(Collectors.groupingBy(region -> state(region, round), TreeMap::new, Collectors.toList()));
    }

    private CoverageState state(String region, Round round) {
        return report.coverage(region, round.slug()).map(Coverage::state).orElse(CoverageState.NOT_CODED);
    }

    /** Said where a share rests on few items; empty where it does not. */
    List<Map<String, @Nullable Object>> small(String what, int items) {
        return items >= ENOUGH || items == 0
                ? List.of()
                : List.of(sheet.sentence(words.say("caveat.small", what, items, ENOUGH)));
    }

    /** The records whose sources disagree, each with what the others say. */
    List<Map<String, @Nullable Object>> conflicts(List<Commitment> commitments) {
        return commitments.stream()
                .filter(Commitment::conflicting)
                .map(this::conflict)
                .toList();
    }

    private Map<String, @Nullable Object> conflict(Commitment one) {
        return Level.of(
                "region",
                sheet.links().region(one.region()),
                "round",
                words.round(one.round()),
                "statement",
                Sheet.cut(one.statement()),
                "notes",
                sheet.notes().of(one),
                "says",
                one.sources().stream()
                        .filter(source -> source.says() != null)
                        .map(source -> Level.of(
                                "publisher",
                                source.publisher(),
                                "says",
                                Sheet.cut(String.valueOf(source.says())),
                                "notes",
                                List.of(sheet.notes().of(one, source))))
                        .toList());
    }

    /** What is known of a region in a round, in words. */
    String known(String region, Round round) {
        return report.coverage(region, round.slug())
                .map(one -> words.label(one.state()))
                .orElse(words.say("coverage.unsaid"));
    }
}
