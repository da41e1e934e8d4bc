package io.github.planshift.cli;

import io.github.planshift.model.Commitment;
import io.github.planshift.model.Document;
import io.github.planshift.store.Ledger;
import java.util.HashMap;
import java.util.Map;

/** The texts of documents, each fetched once. */
final class StoredTexts {

    private final Ledger ledger;
    private final Map<String, Text> texts = new HashMap<>();

    /**
     * A text.
     *
     * @param plain whether no character takes two chars, so that offsets, which count code points, are places in the
     *     string
     */
    record Text(String text, boolean plain) {

        static final Text NONE = new Text("", true);

        /** The place in the string of an offset, or -1 where the text is shorter. */
        int place(int offset) {
            if (plain) {
                return offset <= text.length() ? offset : -1;
            }
            return offset <= text.codePointCount(0, text.length()) ? text.offsetByCodePoints(0, offset) : -1;
        }
    }

    StoredTexts(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The text that a commitment was found in; empty where its place or the text is not kept. */
    Text of(Commitment commitment) {
        return commitment.offset() == null ? Text.NONE : texts.computeIfAbsent(commitment.document(), this::text);
    }

    private Text text(String document) {
        return ledger.documents()
                .find(document)
                .map(Document::sha256)
                .flatMap(ledger.documents()::text)
                .map(text -> new Text(text, text.codePointCount(0, text.length()) == text.length()))
                .orElse(Text.NONE);
    }
}
