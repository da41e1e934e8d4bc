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
import io.github.planshift.model.TranslationState;
import io.github.planshift.track.Fulfilment;
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
