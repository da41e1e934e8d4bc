package io.github.planshift.site;

import io.github.planshift.model.Commitment;
import io.github.planshift.model.Document;
import io.github.planshift.model.OutletType;
import io.github.planshift.model.RoundFact;
import io.github.planshift.model.Source;
import io.github.planshift.model.TranslationState;
import io.github.planshift.render.MarkdownText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The footnotes of one page, numbered in the order in which they are first asked for; one for each quote, which names
 * all records that rest on it.
 */
final class Notes {

    private final Map<String, Document> documents;
    private final Words words;
    private final Map<Map<String, @Nullable Object>, Set<String>> notes = new LinkedHashMap<>();
    private final Map<Map<String, @Nullable Object>, String> marks = new HashMap<>();

    Notes(Map<String, Document> documents, Words words) {
        this.documents = documents;
        this.words = words;
    }

    /** Marks for the sources of a commitment that say the same as the record; the preferred one first. */
    List<Map<String, @Nullable Object>> of(Commitment commitment) {
        List<Map<String, @Nullable Object>> notes = new ArrayList<>();
        notes.add(of(commitment, commitment.preferredSource()));
        for (Source source : commitment.sources()) {
            if (!source.preferred() && !source.conflicts()) {
                notes.add(of(commitment, source));
            }
        }
        return notes;
    }

    /** Marks for several commitments. */
    List<Map<String, @Nullable Object>> of(List<Commitment> commitments) {
        List<Map<String, @Nullable Object>> notes = new ArrayList<>();
        commitments.forEach(
                one -> of(one).stream().filter(note -> !notes.contains(note)).forEach(notes::add));
        return notes;
    }

    /** The mark for one source of a commitment. */
    Map<String, @Nullable Object> of(Commitment commitment, Source source) {
        Document document = source.document() == null ? null : documents.get(source.document());
        String locator = source.locator() == null && source.preferred() ? commitment.locator() : source.locator();
        String quote = source.preferred() ? commitment.quote() : null;
        Map<String, @Nullable Object> note = note(document, source);
        note.put("locator", words.locator(locator));
        if (quote != null) {
            note.put("quote", quote);
            note.put("translation", commitment.translation());
            note.put("translation_state", translation(commitment));
        }
        return mark(note, quote == null ? null : commitment.id());
    }

    /** Whether a commitment is stated in the very words of its one source. */
    static boolean verbatim(Commitment commitment) {
        return commitment.sources().size() == 1
                && commitment.quote() != null
                && commitment.quote().strip().equals(commitment.statement().strip());
    }

    /** The mark for the text that a quote beside it is from; all such quotes of the text share it. */
    List<Map<String, @Nullable Object>> text(Commitment commitment) {
        if (!verbatim(commitment)) {
            return of(commitment);
        }
        Source source = commitment.preferredSource();
        Document document = source.document() == null ? null : documents.get(source.document());
        Map<String, @Nullable Object> note = note(document, source);
        note.put("translation_state", translation(commitment));
        return List.of(mark(note, null));
    }

    private Map<String, @Nullable Object> note(@Nullable Document document, Source source) {
        return Level.of(
                "publisher", words.publisher(source.publisher()),
                "title", title(document, source.url()),
                "url", url(source.url()),
                "address", address(source.url()),
                "published", date(source.published()),
                "type", type(source.outletType()),
                "locator", null,
                "quote", null,
                "translation", null,
                "translation_state", null);
    }

    /** The mark for a fact of a round, none where it names no document. */
    List<Map<String, @Nullable Object>> of(RoundFact fact) {
        Document document = fact.document() == null ? null : documents.get(fact.document());
        if (document == null) {
            return List.of();
        }
        return List.of(mark(
                Level.of(
                        "publisher", words.publisher(document.issuer()),
                        "title", words.title(document.title()),
                        "url", url(document.url()),
                        "address", address(document.url()),
                        "published", date(document.published()),
                        "type", type(document.type()),
                        "locator", words.locator(fact.locator()),
                        "quote", null,
                        "translation", null,
                        "translation_state", null),
                null));
    }

    private Map<String, @Nullable Object> mark(Map<String, @Nullable Object> note, @Nullable String record) {
        Set<String> records = notes.computeIfAbsent(note, key -> new LinkedHashSet<>());
        if (record != null) {
            records.add(record);
        }
        return Level.of("mark", marks.computeIfAbsent(note, key -> String.valueOf(notes.size())));
    }

    /** The footnotes so far. */
    List<Map<String, @Nullable Object>> all() {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        notes.forEach((content, records) -> {
            Map<String, @Nullable Object> note = Level.of("mark", marks.get(content));
            note.putAll(content);
            note.put("record", records.isEmpty() ? null : String.join(", ", records));
            all.add(note);
        });
        return all;
    }

    private String title(@Nullable Document document, @Nullable String url) {
        if (document != null) {
            return words.title(document.title());
        }
        return url == null ? words.say("source.untitled") : url;
    }

    /** An address as a link's target, null where it is no web address. */
    static @Nullable String url(@Nullable String url) {
        return url == null ? null : MarkdownText.webAddress(url);
    }

    /** What stands in a document's place of address without being one. */
    static @Nullable String address(@Nullable String url) {
        return url == null || MarkdownText.webAddress(url) != null ? null : url;
    }

    private String date(@Nullable LocalDate date) {
        return date == null ? words.say("source.undated") : date.toString();
    }

    private String type(OutletType type) {
        return words.label(type);
    }

    private String translation(Commitment commitment) {
        TranslationState state = commitment.translationState();
        boolean ownLanguage = words.language().code().equals(commitment.quoteLang());
        if (commitment.translation() == null) {
            return ownLanguage ? "" : words.say("translation.none");
        }
        return state == null ? words.say("translation.unknown") : words.label(state);
    }
}
