package io.github.planshift.scan;

import io.github.planshift.codebook.LadderStep;
import io.github.planshift.codebook.Wording;
import io.github.planshift.text.PhraseMatcher;
import io.github.planshift.text.PhraseMatcher.Match;
import org.jspecify.annotations.Nullable;

/** How strongly a stretch of text commits, by the codebook's ladder of verbs. */
final class Modality {

    private final PhraseMatcher<LadderStep> words;

    Modality(Wording wording) {
        PhraseMatcher.Builder<LadderStep> builder = new PhraseMatcher.Builder<>();
        for (LadderStep step : wording.ladder()) {
            step.words().forEach(word -> builder.add(word, step));
        }
        words = builder.build();
    }

    /** Code of the strongest step whose words are in the text, the longest words first; null where none is. */
    @Nullable
    String of(String text) {
        LadderStep strongest = null;
        for (Match<LadderStep> match : words.longest(text)) {
            if (strongest == null || match.value().step() > strongest.step()) {
                strongest = match.value();
            }
        }
        return strongest == null ? null : strongest.code();
    }
}
