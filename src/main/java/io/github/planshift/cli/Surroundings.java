package io.github.planshift.cli;

import io.github.planshift.model.Commitment;
import io.github.planshift.store.Ledger;
import org.jspecify.annotations.Nullable;

/** What the stored text says around a quote. */
final class Surroundings {

    private static final String ENDS = "。！？；\n";
    private static final int LONGEST = 120;

    private final StoredTexts texts;

    Surroundings(Ledger ledger) {
        this.texts = new StoredTexts(ledger);
    }

    /**
     * The sentence that a quote stands in, the quote in brackets, cut to 120 characters either side; null where the
     * quote is all of it or the text is not stored.
     */
    @Nullable
    String sentence(Commitment one) {
        String quote = one.quote();
        Integer offset = one.offset();
        if (quote == null || offset == null) {
            return null;
        }
        StoredTexts.Text stored = texts.of(one);
        String text = stored.text();
        int start = stored.place(offset);
        if (start < 0 || !text.startsWith(quote, start)) {
            return null;
        }
        int end = start + quote.length();
        int from = start;
        while (from > 0 && ENDS.indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        int to = end;
        while (to < text.length() && ENDS.indexOf(text.charAt(to)) < 0) {
            to++;
        }
        String before = text.substring(from, start).stripLeading();
        String after = text.substring(end, to).stripTrailing();
        if (before.isEmpty() && after.isEmpty()) {
            return null;
        }
        return tail(before) + "【" + quote + "】" + head(after);
    }

    private static String tail(String text) {
        int count = text.codePointCount(0, text.length());
        return count <= LONGEST ? text : "…" + text.substring(text.offsetByCodePoints(0, count - LONGEST));
    }

    private static String head(String text) {
        int count = text.codePointCount(0, text.length());
        return count <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
