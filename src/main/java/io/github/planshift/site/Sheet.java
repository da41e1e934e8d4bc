package io.github.planshift.site;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Kind;
import io.github.planshift.model.Target;
import io.github.planshift.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the context of one page is made with.
 *
 * @param notes the page's footnotes so far
 * @param links to the other pages
 */
record Sheet(Report report, Words words, Shelves shelves, Notes notes, Links links) {

    private static final int LONGEST = 600;

    Codebook codebook() {
        return report.codebook();
    }

    /** A message with its arguments. */
    String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    /** A sentence and the commitments it rests on. */
    Map<String, @Nullable Object> sentence(String text, List<Commitment> cited) {
        return Level.of("text", text, "notes", notes.of(cited));
    }

    /** A sentence that counts or explains and cites nothing itself. */
    Map<String, @Nullable Object> sentence(String text) {
        return sentence(text, List.of());
    }

    /** A commitment as a row, its quote in a footnote. */
    Map<String, @Nullable Object> record(Commitment one) {
        return record(one, notes.of(one), null);
    }

    /** A commitment as a row that is its quote, where it is stated in the words of its source; the place beside it. */
    Map<String, @Nullable Object> brief(Commitment one) {
        return record(one, notes.text(one), place(one));
    }

    /** Where in its text a quote stands, if the row is that quote; null where the footnote says it. */
    @Nullable
    String place(Commitment one) {
        return Notes.verbatim(one) ? words.locator(one.locator()) : null;
    }

    private Map<String, @Nullable Object> record(
            Commitment one, List<Map<String, @Nullable Object>> marks, @Nullable String place) {
        return Level.of(
                "id", one.id(),
                "region", links.region(one.region()),
                "sector", links.sector(one.sector()),
                "round", words.round(one.round()),
                "kind", words.label(one.kind()),
                "pledge", one.kind() == Kind.PLEDGE,
                "statement", cut(one.statement()),
                "verbatim", Notes.verbatim(one),
                "figures", figures(one),
                "conflicting", one.conflicting(),
                "place", place,
                "notes", marks);
    }

    /** The known indicators among a commitment's targets in one line, null where there are none with a figure. */
    private @Nullable String figures(Commitment one) {
        List<String> figures = new ArrayList<>();
        one.targets().stream()
                .filter(target -> target.value() != null && target.indicator() != null)
                .forEach(target -> figures.add(say("target", words.metric(target), words.figure(target))));
        return figures.isEmpty() ? null : String.join(say("clause.mark"), figures);
    }

    /** What a target is about: its indicator where it is what the region aims at, else as worded. */
    String what(Commitment one, Target target) {
        return target.indicator() == null || shelves.aims().has(one, target)
                ? words.metric(target)
                : Words.named(target.metric());
    }

    /** A text no longer than a reader bears in a table; its quote is whole in the footnote. */
    static String cut(String text) {
        if (text.codePointCount(0, text.length()) <= LONGEST) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, LONGEST)) + " …";
    }

    /** The first records as rows, and where the others are. */
    @Nullable
    Map<String, @Nullable Object> records(List<Commitment> records, int most, Map<String, @Nullable Object> page) {
        return Level.block(records.stream().limit(most).map(this::record).toList(), more(records.size() - most, page));
    }

    /** How many rows were left out and the command that lists them all; null where none were. */
    @Nullable
    Map<String, @Nullable Object> more(int count, @Nullable String command) {
        return count <= 0 ? null : Level.of("text", say("more", count), "command", command, "page", null);
    }

    /** How many rows were left out and the page that has them; null where none were. */
    @Nullable
    Map<String, @Nullable Object> more(int count, Map<String, @Nullable Object> page) {
        return count <= 0 ? null : Level.of("text", say("more", count), "command", null, "page", page);
    }

    /** The commands that list what the report counts. */
    Commands commands() {
        return new Commands(report);
    }
}
