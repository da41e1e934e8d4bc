package io.github.planshift.site;

import io.github.planshift.change.DeadlineChange;
import io.github.planshift.change.Headline;
import io.github.planshift.change.TargetChange;
import io.github.planshift.change.WordingChange;
import io.github.planshift.model.Assessment;
import io.github.planshift.model.Coded;
import io.github.planshift.model.CoverageState;
import io.github.planshift.model.Kind;
import io.github.planshift.model.Operator;
import io.github.planshift.model.OutletType;
import io.github.planshift.model.Round;
import io.github.planshift.model.TranslationState;
import io.github.planshift.report.Report;
import io.github.planshift.track.Fulfilment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the report was made, and what each of its labels means. */
final class MethodPage {

    private MethodPage() {}

    static Map<String, @Nullable Object> context(Sheet sheet) {
        Words words = sheet.words();
        return Level.of(
                "counts",
                counts(sheet),
                "counts_since",
                sheet.report().scope().since() != null,
                "labels",
                List.of(
                        group(words, "headline", Headline.values()),
                        group(words, "target", TargetChange.values()),
                        group(words, "deadline", DeadlineChange.values()),
                        group(words, "wording", WordingChange.values()),
                        group(words, "fulfilment", Fulfilment.values()),
                        group(words, "assessment", Assessment.values()),
                        group(words, "operator", Operator.values()),
                        group(words, "kind", Kind.values()),
                        group(words, "coverage", CoverageState.values()),
                        group(words, "outlet", OutletType.values()),
                        group(words, "translation", TranslationState.values())));
    }

    /** What the report counts, and the command that lists each of it. */
    private static List<Map<String, @Nullable Object>> counts(Sheet sheet) {
        Commands commands = sheet.commands();
        Report.Comparison comparison = sheet.report().comparison();
        Report.Promises promises = sheet.report().promises();
        List<Round> rounds = sheet.shelves().rounds();
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        if (!rounds.isEmpty()) {
            List<String> latest = List.of(rounds.get(rounds.size() - 1).slug());
            add(rows, sheet.say("counts.pledges"), commands.list(Commands.About.ALL, latest, Kind.PLEDGE));
            add(rows, sheet.say("counts.outcomes"), commands.list(Commands.About.ALL, latest, Kind.OUTCOME));
            add(rows, sheet.say("counts.figures"), commands.list(Commands.About.ALL, latest, null, "--quantified"));
            sheet.shelves().regions().stream()
                    .limit(1)
                    .forEach(region -> add(
                            rows,
                            sheet.say("counts.region", sheet.words().region(region)),
                            commands.list(Commands.About.region(region), latest, Kind.PLEDGE)));
            sheet.shelves().sectors().stream()
                    .limit(1)
                    .forEach(sector -> add(
                            rows,
                            sheet.say("counts.sector", sheet.words().sector(sector)),
                            commands.list(Commands.About.sector(sector), latest, Kind.PLEDGE)));
        }
        if (comparison != null) {
            add(rows, sheet.say("counts.changes"), commands.diff(Commands.About.ALL, ""));
            add(rows, sheet.say("counts.pairs"), commands.match());
            add(rows, sheet.say("counts.weakened"), commands.diff(Commands.About.ALL, "weakened"));
            sheet.shelves().regions().stream()
                    .limit(1)
                    .forEach(region -> add(
                            rows, sheet.say("counts.shares", sheet.words().region(region)), commands.profile(region)));
        }
        if (promises != null) {
            add(rows, sheet.say("counts.promises"), commands.track(Commands.About.ALL, promises.round(), ""));
        }
        sheet.report().commitments().stream()
                .limit(1)
                .forEach(one -> add(rows, sheet.say("counts.one"), commands.show(one.id())));
        return rows;
    }

    private static void add(List<Map<String, @Nullable Object>> rows, String what, @Nullable String command) {
        if (command != null) {
            rows.add(Level.of("what", what, "command", command));
        }
    }

    private static Map<String, @Nullable Object> group(Words words, String key, Coded[] codes) {
        return Level.of(
                "title",
                words.say("labels." + key),
                "rows",
                Arrays.stream(codes)
                        .map(code -> Level.of(
                                "label", words.label(code),
                                "code", code.code(),
                                "meaning", words.meaning(code)))
                        .toList());
    }
}
