package io.github.planshift.site;

import io.github.planshift.report.Report;
import io.github.planshift.track.Fulfilment;
import io.github.planshift.track.Tracked;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Promises against results. */
final class ResultsPage {

    private static final int MOST = 60;
    private static final int MOST_SILENT = 30;

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
        PromiseRows rows = new PromiseRows(sheet);
        String command =
                promises == null ? "" : "planshift track " + promises.round().slug();
        return Level.of(
                "lead", lead(promises, tracked, answered),
                "regions", Level.block(answered.isEmpty() ? List.of() : regions(), null),
                "answered",
                        Level.block(
                                answered.stream().limit(MOST).map(rows::row).toList(),
                                sheet.more(answered.size() - MOST, command)),
                "silent",
                        report.changesOnly()
                                ? null
                                : Level.block(
                                        silent.stream()
                                                .limit(MOST_SILENT)
                                                .map(rows::row)
                                                .toList(),
                                        sheet.more(silent.size() - MOST_SILENT, command + " --only not_reported")));
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
        lead.add(sheet.sentence(words.say("results.self")));
        return lead;
    }

    private List<Map<String, @Nullable Object>> regions() {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (String region : sheet.shelves().regions()) {
            List<Tracked> own = sheet.shelves().promisesOfRegion(region);
            if (!own.isEmpty()) {
                rows.add(Level.of(
                        "region", sheet.links().region(region),
                        "promised", own.size(),
                        "kept", count(own, Fulfilment.KEPT) + count(own, Fulfilment.EXCEEDED),
                        "missed", count(own, Fulfilment.MISSED),
                        "unclear", count(own, Fulfilment.UNCLEAR),
                        "silent", count(own, Fulfilment.NOT_REPORTED)));
            }
        }
        return rows;
    }

    private static long count(List<Tracked> tracked, Fulfilment verdict) {
        return tracked.stream().filter(one -> one.verdict() == verdict).count();
    }
}
