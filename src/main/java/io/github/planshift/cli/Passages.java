package io.github.planshift.cli;

import io.github.planshift.model.Commitment;
import io.github.planshift.period.Passage;
import io.github.planshift.store.Ledger;
import java.util.Objects;

/** Finds statements again in the stored texts. */
final class Passages {

    private final StoredTexts texts;

    Passages(Ledger ledger) {
        this.texts = new StoredTexts(ledger);
    }

    Passage of(Commitment commitment) {
        String quote = Objects.requireNonNullElse(commitment.quote(), commitment.statement());
        String locator = Objects.requireNonNullElse(commitment.locator(), "");
        StoredTexts.Text text = texts.of(commitment);
        int at = Objects.requireNonNullElse(commitment.offset(), 0);
        return text.plain() ? Passage.at(text.text(), at, locator, quote) : Passage.in(text.text(), at, locator, quote);
    }
}
