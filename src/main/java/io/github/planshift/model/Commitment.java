package io.github.planshift.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One pledge or outcome in one document.
 *
 * @param id {@code anhui-2025-014}; never used again after removal
 * @param sectors slugs, the main one first; at least one
 * @param statement what is committed to or reported, in plain words
 * @param quote the text's own words, or null where they are not kept
 * @param quoteLang language code of the quote or of the source, or null
 * @param translation the quote in English, or null
 * @param locator where in the document, or null
 * @param modality code of a step of the codebook's verb ladder, or null
 * @param deadline for the commitment as a whole, or null
 * @param thread id of the thread it belongs to, or null
 * @param document id of the document it is coded from
 * @param sources at least one, exactly one of them preferred
 * @param confidence of a proposal, 0 to 1; null for what a person entered
 * @param offset character offset of the quote in the decoded text of the document, or null
 */
public record Commitment(
        String id,
        String region,
        String round,
        List<String> sectors,
        Kind kind,
        String statement,
        @Nullable String quote,
        @Nullable String quoteLang,
        @Nullable String translation,
        @Nullable TranslationState translationState,
        @Nullable String locator,
        @Nullable Specificity specificity,
        @Nullable String modality,
        @Nullable Binding binding,
        @Nullable Due deadline,
        List<Target> targets,
        State state,
        @Nullable String thread,
        String document,
        List<Source> sources,
        List<String> tags,
        @Nullable Double confidence,
        @Nullable Integer offset) {

    public Commitment {
        sectors = List.copyOf(sectors);
        targets = List.copyOf(targets);
        sources = List.copyOf(sources);
        tags = List.copyOf(tags);
    }

    /** Slug of the main sector. */
    public String sector() {
        return sectors.get(0);
    }

    /** Whether a target gives a figure. */
    public boolean quantified() {
        return targets.stream().anyMatch(target -> target.value() != null);
    }

    /** The source that the record follows. */
    public Source preferredSource() {
        return sources.stream().filter(Source::preferred).findFirst().orElseGet(() -> sources.get(0));
    }

    /** Whether a source contradicts the record. */
    public boolean conflicting() {
        return sources.stream().anyMatch(Source::conflicts);
    }

    /** The same with another id. */
    public Commitment withId(String newId) {
        Copy copy = new Copy();
        copy.newId = newId;
        return copy.made();
    }

    /** The same at another place. */
    public Commitment at(
            String newDocument, List<Source> newSources, @Nullable String newLocator, @Nullable Integer newOffset) {
        Copy copy = new Copy();
        copy.newDocument = newDocument;
        copy.newSources = newSources;
        copy.newLocator = newLocator;
        copy.newOffset = newOffset;
        return copy.made();
    }

    /** The same in other words. */
    public Commitment worded(String newStatement, @Nullable String newQuote, @Nullable String newModality) {
        Copy copy = new Copy();
        copy.newStatement = newStatement;
        copy.newQuote = newQuote;
        copy.newModality = newModality;
        return copy.made();
    }

    /** The same in another state. */
    public Commitment in(State newState) {
        Copy copy = new Copy();
        copy.newState = newState;
        return copy.made();
    }

    /** The same in another thread, or null for none. */
    public Commitment inThread(@Nullable String newThread) {
        Copy copy = new Copy();
        copy.newThread = newThread;
        return copy.made();
    }

    /** What a copy may have otherwise. */
    private final class Copy {
        private String newId = id;
        private String newStatement = statement;
        private @Nullable String newQuote = quote;
        private @Nullable String newLocator = locator;
        private @Nullable String newModality = modality;
        private State newState = state;
        private @Nullable String newThread = thread;
        private String newDocument = document;
        private List<Source> newSources = sources;
        private @Nullable Integer newOffset = offset;

        private Commitment made() {
            return new Commitment(
                    newId,
                    region,
                    round,
                    sectors,
                    kind,
                    newStatement,
                    newQuote,
                    quoteLang,
                    translation,
                    translationState,
                    newLocator,
                    specificity,
                    newModality,
                    binding,
                    deadline,
                    targets,
                    newState,
                    newThread,
                    newDocument,
                    newSources,
                    tags,
                    confidence,
                    newOffset);
        }
    }
}
