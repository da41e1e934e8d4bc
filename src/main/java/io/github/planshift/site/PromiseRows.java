package io.github.planshift.site;

import io.github.planshift.model.Target;
import io.github.planshift.track.Fulfilment;
import io.github.planshift.track.Tracked;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Promises held against results, as rows and sentences. */
final class PromiseRows {

    private final Sheet sheet;
    private final Words words;

    PromiseRows(Sheet sheet) {
        this.sheet = sheet;
        this.words = sheet.words();
    }

    /** The promises that a result answers, or that somebody assessed: what was missed first, known indicators first. */
    static List<Tracked> answered(List<Tracked> promises) {
        return promises.stream()
                .filter(one -> one.result() != null || one.rating() != null)
                .sorted(Comparator.comparingInt((Tracked one) -> order(one.verdict()))
                        .thenComparing(one -> one.promised().indicator() == null))
                .toList();
    }

    private static int order(Fulfilment verdict) {
        return switch (verdict) {
            case MISSED -> 0;
            case UNCLEAR -> 1;
            case KEPT -> 2;
            case EXCEEDED -> 3;
            case NOT_REPORTED -> 4;
        };
    }

    /** One promise as a row. */
    Map<String, @Nullable Object> row(Tracked one) {
        return Level.of(
                "region",
                sheet.links().region(one.pledge().region()),
                "what",
                sheet.what(one.pledge(), one.promised()),
                "promised",
                words.figure(one.promised()),
                "promised_notes",
                sheet.notes().of(one.pledge()),
                "reached",
                one.reached() == null ? words.say("none") : words.figure(one.reached()),
                "reached_notes",
                one.result() == null ? List.of() : sheet.notes().of(one.result()),
                "difference",
                difference(one),
                "verdict",
                words.label(one.verdict()),
                "by",
                Boolean.FALSE.equals(one.selfDeclared()) ? words.say("declared.other") : "");
    }

    /** How many promises ended how, in words. */
    String counts(List<Tracked> promises) {
        Map<Fulfilment, Long> counts = promises.stream()
                .collect(Collectors.groupingBy(
                        Tracked::verdict, () -> new EnumMap<>(Fulfilment.class), Collectors.counting()));
        List<String> parts = new ArrayList<>();
        counts.forEach((verdict, count) -> parts.add(words.say("counted", count, words.label(verdict))));
        return words.list(parts);
    }

    /** Reached less promised; a promise in words only is held against the growth of the economy. */
    private String difference(Tracked one) {
        Target reached = one.reached();
        return one.promised().value() == null && one.difference() != null && reached != null
                ? words.say("difference.pace", words.difference(one.difference(), reached.unit()))
                : words.difference(one.difference(), one.promised().unit());
    }

    /** A sentence for each promise missed, of known indicators with a figure only. */
    List<Map<String, @Nullable Object>> missed(List<Tracked> promises, int most) {
        return misses(promises)
                .limit(most)
                .map(one -> sheet.sentence(
                        miss(one),
                        Stream.of(one.pledge(), one.result())
                                .flatMap(Stream::ofNullable)
                                .toList()))
                .toList();
    }

    /** What was missed of what regions aim at, the first indicators first and of each the widest miss. */
    private Stream<Tracked> misses(List<Tracked> promises) {
        List<String> order = sheet.codebook().indicators().stream()
                .map(indicator -> indicator.slug())
                .toList();
        return promises.stream()
                .filter(one -> one.verdict() == Fulfilment.MISSED
                        && one.promised().value() != null
                        && sheet.shelves().aims().has(one.pledge(), one.promised()))
                .filter(one -> one.result() != null && one.reached() != null && one.difference() != null)
                .sorted(Comparator.comparingInt(
                                (Tracked one) -> order.indexOf(one.promised().indicator()))
                        .thenComparing(
                                one -> Objects.requireNonNull(one.difference()).abs(), Comparator.reverseOrder()));
    }

    /** The widest miss of the first indicator that anybody missed, null where nobody did. */
    @Nullable
    Tracked widestMiss(List<Tracked> promises) {
        return misses(promises).findFirst().orElse(null);
    }

    /** A promise missed, in a sentence. */
    String miss(Tracked one) {
        return words.say(
                "missed",
                words.region(one.pledge().region()),
                one.pledge().round(),
                words.within(words.metric(one.promised())),
                words.figure(one.promised()),
                one.reached() == null ? "" : words.figure(one.reached()));
    }
}
