package io.github.planshift.site;

import io.github.planshift.model.Round;
import io.github.planshift.report.Report;
import io.github.planshift.track.Fulfilment;
import io.github.planshift.track.Tracked;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Promises against results. */
final class ResultsPage {

    private static final int MOST_MISSED = 30;
    private static final int MOST_REACHED = 15;
    private static final int MOST_SILENT = 15;

    private final Sheet sheet;
    private final Words words;
    private final Report report;

    ResultsPage(Sheet sheet) {
        this.sheet = sheet;
        this.words = sheet.words();
        this.report = sheet.report();
    }

    Map<String, @Nullable Object> context() {
        Report.Promises promises = report.promises();
        List<Tracked> tracked = promises == null ? List.of() : promises.tracked();
        List<Tracked> answered = PromiseRows.answered(tracked);
        List<Tracked> silent = tracked.stream()
                .filter(one -> one.verdict() == Fulfilment.NOT_REPORTED)
                .toList();
        List<Tracked> missed = answered.stream().filter(one -> !reached(one)).toList();
        List<Tracked> reached = answered.stream().filter(ResultsPage::reached).toList();
        return Level.of(
                "with_region",
                true,
                "lead",
                lead(promises, tracked, answered),
                "caveats",
                new Caveats(sheet).inShort(List.of()),
                "regions",
                promises == null || answered.isEmpty() ? null : regions(promises.round()),
                "answered",
                block(missed, MOST_MISSED, "missed,unclear"),
                "reached",
                report.changesOnly() ? null : block(reached, MOST_REACHED, "kept,exceeded"),
                "silent",
                report.changesOnly() ? null : block(silent, MOST_SILENT, "not_reported"));
    }

    private static boolean reached(Tracked one) {
        return one.verdict() == Fulfilment.KEPT || one.verdict() == Fulfilment.EXCEEDED;
    }

    private @Nullable Map<String, @Nullable Object> block(List<Tracked> tracked, int most, String verdicts) {
        Report.Promises promises = report.promises();
        return promises == null
                ? null
                : Level.block(
                        tracked.stream()
                                .limit(most)
                                .map(new PromiseRows(sheet)::row)
                                .toList(),
                        sheet.more(
                                tracked.size() - most,
                                sheet.commands().track(Commands.About.ALL, promises.round(), verdicts)));
    }

    private List<Map<String, @Nullable Object>> lead(
            Report.@Nullable Promises promises, List<Tracked> tracked, List<Tracked> answered) {
        List<Map<String, @Nullable Object>> lead = new ArrayList<>();
        if (promises == null) {
            lead.add(sheet.sentence(words.say("results.none")));
            return lead;
        }
        String round = promises.round().slug();
        if (promises.next() == null) {
            lead.add(sheet.sentence(words.say("results.too_early", tracked.size(), round)));
            return lead;
        }
        if (answered.isEmpty()) {
            lead.add(sheet.sentence(words.say(
                    "results.unanswered", tracked.size(), round, promises.next().slug())));
            return lead;
        }
        PromiseRows rows = new PromiseRows(sheet);
        lead.add(sheet.sentence(
                words.say("lead.promises", tracked.size(), round, answered.size(), rows.counts(answered))));
        lead.addAll(rows.missed(answered, 3));
        return lead;
    }

    private @Nullable Map<String, @Nullable Object> regions(Round round) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        String first = null;
        for (String region : sheet.shelves().regions()) {
            List<Tracked> own = sheet.shelves().promisesOfRegion(region);
            if (!own.isEmpty()) {
                first = first == null ? region : first;
                rows.add(Level.of(
                        "region", sheet.links().region(region),
                        "promised", own.size(),
                        "kept", count(own, Fulfilment.KEPT) + count(own, Fulfilment.EXCEEDED),
                        "missed", count(own, Fulfilment.MISSED),
                        "unclear", count(own, Fulfilment.UNCLEAR),
                        "silent", count(own, Fulfilment.NOT_REPORTED)));
            }
        }
        return first == null
                ? null
                : Level.counts(rows, sheet.commands().track(Commands.About.region(first), round, ""));
    }

    private static long count(List<Tracked> tracked, Fulfilment verdict) {
        return tracked.stream().filter(one -> one.verdict() == verdict).count();
    }
}
