package io.github.planshift.render;

import io.github.planshift.model.Commitment;
import io.github.planshift.model.Document;
import io.github.planshift.model.OutletType;
import io.github.planshift.model.RoundFact;
import io.github.planshift.model.Source;
import io.github.planshift.model.TranslationState;
import io.github.planshift.report.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sources as footnotes. */
final class Citations {

    private final Map<String, Document> documents;

    Citations(Map<String, Document> documents) {
        this.documents = documents;
    }

    /** A note for each source of a commitment that says the same as the record; the preferred one first. */
    Inline of(Commitment commitment) {
        return Inline.of(notes(commitment));
    }

    /** The same, one by one. */
    List<Inline> notes(Commitment commitment) {
        List<Inline> notes = new ArrayList<>();
        notes.add(note(commitment, commitment.preferredSource()));
        for (Source source : commitment.sources()) {
            if (!source.preferred() && !source.conflicts()) {
                notes.add(note(commitment, source));
            }
        }
        return notes;
    }

    /** A note for one source of a commitment. */
    Inline note(Commitment commitment, Source source) {
        List<Inline> parts = new ArrayList<>();
        Document document = source.document() == null ? null : documents.get(source.document());
        parts.addAll(head(
                source.publisher(),
                document,
                source.url(),
                source.published() == null ? null : source.published().toString(),
                source.outletType()));
        String locator = source.locator() == null && source.preferred() ? commitment.locator() : source.locator();
        if (locator != null) {
            parts.add(Inline.text(", " + locator));
        }
        if (source.preferred() && commitment.quote() != null) {
            parts.add(Inline.text(": “" + commitment.quote() + "”"));
            if (commitment.translation() != null) {
                TranslationState state = commitment.translationState();
                parts.add(Inline.text(" — “" + commitment.translation() + "” ("
                        + (state == null ? "translation" : Phrases.words(state) + " translation") + ")"));
            }
        }
        return Inline.note(Inline.of(parts));
    }

    /** A note for a fact of a round. */
    Inline of(RoundFact fact) {
        Document document = fact.document() == null ? null : documents.get(fact.document());
        if (document == null) {
            return Inline.of();
        }
        List<Inline> parts = new ArrayList<>(head(
                document.issuer(),
                document,
                document.url(),
                document.published() == null ? null : document.published().toString(),
                document.type()));
        if (fact.locator() != null) {
            parts.add(Inline.text(", " + fact.locator()));
        }
        return Inline.note(Inline.of(parts));
    }

    private static List<Inline> head(
            String publisher,
            @Nullable Document document,
            @Nullable String url,
            @Nullable String published,
            OutletType type) {
        List<Inline> parts = new ArrayList<>();
        parts.add(Inline.text(publisher + ", "));
        String title = document == null ? url : document.title();
        if (url != null) {
            parts.add(Inline.link(title == null ? url : title, url));
        } else {
            parts.add(Inline.text(title == null ? "untitled" : title));
        }
        parts.add(Inline.text(", " + (published == null ? "undated" : published) + " (" + Phrases.words(type) + ")"));
        return parts;
    }
}
