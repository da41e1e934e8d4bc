package io.github.planshift.site;

import io.github.planshift.change.Change;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Round;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything on record of a region or sector: its changes word for word, what is new or gone, and its statements. */
final class RecordPage {

    private static final int MOST_CHANGES = 60;
    private static final int MOST_LONE = 60;
    private static final int MOST_RECORDS = 200;
    private static final int MOST_A_GROUP = 12;

    private final Subject subject;
    private final Sheet sheet;

    RecordPage(Subject subject) {
        this.subject = subject;
        this.sheet = subject.sheet();
    }

    Map<String, @Nullable Object> context() {
        List<Change> changed = subject.changed();
        ChangeRows rows = new ChangeRows(sheet);
        Map<String, @Nullable Object> context = subject.context();
        context.put(
                "details",
                Level.block(
                        changed.stream().limit(MOST_CHANGES).map(rows::detail).toList(),
                        sheet.more(
                                changed.size() - MOST_CHANGES, sheet.commands().diff(subject.about(), ""))));
        context.put("new", lone(true, "new"));
        context.put("gone", lone(false, "not_mentioned"));
        context.put("records", sheet.report().changesOnly() ? null : records());
        return context;
    }

    private @Nullable Map<String, @Nullable Object> lone(boolean later, String headline) {
        List<Commitment> lone = subject.lone(later);
        return Level.block(
                lone.stream().limit(MOST_LONE).map(sheet::brief).toList(),
                sheet.more(lone.size() - MOST_LONE, sheet.commands().diff(subject.about(), headline)));
    }

    /** Statements by round, the newest first, a few of each group, as far as a page bears. */
    private @Nullable Map<String, @Nullable Object> records() {
        List<Map<String, @Nullable Object>> blocks = new ArrayList<>();
        List<Round> newestFirst = new ArrayList<>(subject.rounds());
        Collections.reverse(newestFirst);
        int left = MOST_RECORDS;
        for (Round round : newestFirst) {
            List<Commitment> there = subject.own().stream()
                    .filter(one -> one.round().equals(round.slug()))
                    .sorted(Comparator.comparingInt(
                            one -> subject.groups().indexOf(subject.group().apply(one))))
                    .toList();
            Map<String, Integer> taken = new HashMap<>();
            List<Commitment> shown = there.stream()
                    .filter(one -> taken.merge(subject.group().apply(one), 1, Integer::sum) <= MOST_A_GROUP)
                    .limit(Math.max(0, left))
                    .toList();
            String command = sheet.commands().list(subject.about(), List.of(round.slug()), null);
            Map<String, @Nullable Object> block = Level.of(
                    "round", sheet.words().round(round.slug()),
                    "n", there.size(),
                    "rows", shown.stream().map(sheet::brief).toList(),
                    "more", sheet.more(there.size() - shown.size(), command));
            blocks.add(block);
            left -= shown.size();
        }
        return Level.block(blocks, null);
    }
}
