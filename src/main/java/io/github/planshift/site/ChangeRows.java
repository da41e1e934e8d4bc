package io.github.planshift.site;

import io.github.planshift.change.Change;
import io.github.planshift.change.Headline;
import io.github.planshift.change.TargetChange;
import io.github.planshift.change.TargetMove;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Target;
import io.github.planshift.render.Inline;
import io.github.planshift.render.MarkdownWriter;
import io.github.planshift.text.WordDiff;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Changes as rows and sentences. */
final class ChangeRows {

    private final Sheet sheet;
    private final Words words;
    private final List<String> indicators;

    ChangeRows(Sheet sheet) {
        this.sheet = sheet;
        this.words = sheet.words();
        this.indicators = sheet.codebook().indicators().stream()
                .map(indicator -> indicator.slug())
                .toList();
    }

    /** What was found in both rounds and is not the same, the most telling first. */
    List<Change> changed(List<Change> changes) {
        return changes.stream()
                .filter(change -> change.from() != null && change.to() != null)
                .filter(change -> change.headline() != Headline.UNCHANGED)
                .sorted(Comparator.comparingInt(this::weight).thenComparing(Change::headline))
                .toList();
    }

    /** Known indicators in the codebook's order, then other figures, then words. */
    private int weight(Change change) {
        return moved(change)
                .mapToInt(move -> {
                    int place =
                            aimed(change, move) ? indicators.indexOf(named(move).indicator()) : -1;
                    return place < 0 ? indicators.size() : place;
                })
                .min()
                .orElse(indicators.size() + 1);
    }

    static Stream<TargetMove> moved(Change change) {
        return change.moves().stream().filter(move -> move.change() != TargetChange.SAME);
    }

    /** Whether what stands on either side of a move is what the region aims at for a known indicator. */
    boolean aimed(Change change, TargetMove move) {
        return aimed(change.from(), move.from()) && aimed(change.to(), move.to());
    }

    private boolean aimed(@Nullable Commitment one, @Nullable Target target) {
        return one == null || target == null || sheet.shelves().aims().has(one, target);
    }

    /** Whether one side of a move is what the region aims at and the other is another figure for the same indicator. */
    private boolean mixed(Change change, TargetMove move) {
        return aimed(change.from(), move.from()) != aimed(change.to(), move.to());
    }

    static Target named(TargetMove move) {
        return Objects.requireNonNull(move.to() == null ? move.from() : move.to());
    }

    /** A row for each target that moved; one with both wordings where none did. */
    List<Map<String, @Nullable Object>> rows(Change change) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        moved(change).forEach(move -> rows.add(row(change, move)));
        if (rows.isEmpty()) {
            rows.add(row(change, words.sector(change.sector()), statement(change.from()), difference(change), null));
        }
        return rows;
    }

    /** A row for one target of a change. */
    Map<String, @Nullable Object> row(Change change, TargetMove move) {
        return row(
                change,
                what(change, move),
                figure(move.from()),
                MarkdownWriter.line(Inline.text(figure(move.to()))),
                move);
    }

    private String what(Change change, TargetMove move) {
        return aimed(change, move)
                ? words.metric(named(move))
                : Words.named(named(move).metric());
    }

    /** A row for what a region aims at. */
    Map<String, @Nullable Object> row(Moves.Moved moved) {
        Change change = moved.change();
        return change != null
                ? row(change, moved.move())
                : Level.of(
                        "region",
                        sheet.links().region(moved.region()),
                        "sector",
                        sheet.links().sector(moved.to().record().sector()),
                        "what",
                        words.metric(moved.to().target()),
                        "headline",
                        words.label(moved.move().change()),
                        "target",
                        "",
                        "why",
                        "",
                        "before",
                        figure(moved.from().target()),
                        "before_notes",
                        sheet.notes().of(moved.from().record()),
                        "after",
                        MarkdownWriter.line(Inline.text(figure(moved.to().target()))),
                        "after_notes",
                        sheet.notes().of(moved.to().record()));
    }

    /** Rows for the first changes, and the page that has the others. */
    @Nullable
    Map<String, @Nullable Object> block(List<Change> changed, int most, Map<String, @Nullable Object> page) {
        List<Map<String, @Nullable Object>> first = new ArrayList<>();
        int all = 0;
        for (Change change : changed) {
            all += Math.max(1, (int) moved(change).count());
            // footnotes are made with the rows, so no row is made that is not shown
            if (first.size() < most) {
                first.addAll(rows(change));
            }
        }
        return Level.block(first, sheet.more(all - first.size(), page));
    }

    private Map<String, @Nullable Object> row(
            Change change, String what, String before, String after, @Nullable TargetMove move) {
        boolean several = moved(change).count() > 1;
        String headline = several && move != null ? own(change, move) : words.label(change.headline());
        String target = several || move == null ? "" : words.label(move.change());
        String doubt = change.inDoubt() ? words.say("likely") : "";
        return Level.of(
                "region",
                sheet.links().region(change.region()),
                "sector",
                sheet.links().sector(change.sector()),
                "what",
                what,
                "headline",
                headline,
                "target",
                clauses(target.equals(headline) ? "" : target, doubt),
                "why",
                why(change),
                "before",
                before,
                "before_notes",
                move != null && move.from() == null ? List.of() : notes(change.from()),
                "after",
                after,
                "after_notes",
                move != null && move.to() == null ? List.of() : notes(change.to()));
    }

    private String clauses(String... clauses) {
        return Stream.of(clauses)
                .filter(clause -> !clause.isEmpty())
                .collect(Collectors.joining(words.say("clause.mark")));
    }

    /** Of several targets each says its own; one without a counterpart has gained or lost no figure. */
    private String own(Change change, TargetMove move) {
        Commitment only = move.from() == null ? change.to() : move.to() == null ? change.from() : null;
        return only == null ? words.label(move.change()) : words.say("moved.only", only.round());
    }

    private List<Map<String, @Nullable Object>> notes(@Nullable Commitment one) {
        return one == null ? List.of() : sheet.notes().of(one);
    }

    private String figure(@Nullable Target target) {
        return target == null ? words.say("none") : words.figure(target);
    }

    private static String statement(@Nullable Commitment one) {
        return one == null ? "" : Sheet.cut(one.statement());
    }

    /** The later wording with what came in and what went out marked, in Markdown. */
    private static String difference(Change change) {
        return MarkdownWriter.line(Inline.difference(WordDiff.of(statement(change.from()), statement(change.to()))));
    }

    /** What decided on the headline, axis by axis. */
    private String why(Change change) {
        List<String> axes = new ArrayList<>();
        if (change.target() != null && change.target() != TargetChange.SAME) {
            axes.add(words.say("axis.target", words.label(change.target())));
        }
        if (change.deadline() != null && !change.deadline().code().equals("same")) {
            axes.add(words.say("axis.deadline", words.label(change.deadline())));
        }
        if (change.wording() != null && !change.wording().code().equals("same")) {
            axes.add(words.say("axis.wording", words.label(change.wording())));
        }
        if (change.outcome() != null) {
            axes.add(words.say("axis.outcome", words.label(change.outcome())));
        }
        if (change.inDoubt()) {
            axes.add(words.say("likely"));
        }
        return String.join(words.say("clause.mark"), axes);
    }

    /** A change in full: both statements, what changed in them, and why it counts as what it does. */
    Map<String, @Nullable Object> detail(Change change) {
        return Level.of(
                "region",
                sheet.links().region(change.region()),
                "sector",
                sheet.links().sector(change.sector()),
                "headline",
                words.label(change.headline()),
                "why",
                why(change),
                "from",
                change.from() == null ? "" : words.round(change.from().round()),
                "before",
                statement(change.from()),
                "before_place",
                change.from() == null ? null : sheet.place(change.from()),
                "before_notes",
                texts(change.from()),
                "to",
                change.to() == null ? "" : words.round(change.to().round()),
                "after",
                difference(change),
                "after_place",
                change.to() == null ? null : sheet.place(change.to()),
                "after_notes",
                texts(change.to()));
    }

    private List<Map<String, @Nullable Object>> texts(@Nullable Commitment one) {
        return one == null ? List.of() : sheet.notes().text(one);
    }

    /** Changes of one side only, the ones with a figure first. */
    static List<Commitment> lone(List<Change> changes, boolean later) {
        return changes.stream()
                .filter(change -> later ? change.from() == null : change.to() == null)
                .map(Change::latest)
                .sorted(Comparator.comparing((Commitment one) -> !one.quantified()))
                .toList();
    }

    /**
     * A sentence for each of the most telling changes.
     *
     * @param known whether the region has been named before
     */
    List<Map<String, @Nullable Object>> sentences(List<Change> changed, int most, boolean known) {
        List<Map<String, @Nullable Object>> sentences = new ArrayList<>();
        for (Change change : changed) {
            String said = sentences.size() == most ? null : sentence(change, known);
            if (said != null) {
                sentences.add(sheet.sentence(said, cited(change)));
            }
        }
        return sentences;
    }

    /**
     * The first target of a change that moved, in a sentence; null where none did, or where it is in doubt that the two
     * sides are about the same.
     *
     * @param known whether the region has been named before
     */
    @Nullable
    String sentence(Change change, boolean known) {
        return moved(change)
                .filter(one -> one.matched() && !change.inDoubt())
                .filter(one -> !mixed(change, one))
                .findFirst()
                .map(move ->
                        sentence(known ? words.say("it") : words.region(change.region()), what(change, move), move))
                .orElse(null);
    }

    /** What a region aims at, in a sentence. */
    String sentence(Moves.Moved moved) {
        return sentence(words.region(moved.region()), words.metric(moved.to().target()), moved.move());
    }

    private String sentence(String region, String what, TargetMove move) {
        String key = switch (move.change()) {
            case RAISED, LOWERED, QUANTIFIED, DEQUANTIFIED ->
                "moved." + move.change().code();
            default -> move.strength() == 0 ? "moved.other" : move.strength() > 0 ? "moved.more" : "moved.less";
        };
        return words.say(
                key, region, words.within(what), figure(move.from()), figure(move.to()), words.label(move.change()));
    }

    /** What a claim about a change rests on. */
    static List<Commitment> cited(Change change) {
        return Stream.of(change.from(), change.to()).flatMap(Stream::ofNullable).toList();
    }

    /** How many changes there are of each headline, in words. */
    String counts(List<Change> changes) {
        Map<Headline, Long> counts = changes.stream()
                .collect(Collectors.groupingBy(
                        Change::headline, () -> new java.util.EnumMap<>(Headline.class), Collectors.counting()));
        List<String> parts = new ArrayList<>();
        counts.forEach((headline, count) -> parts.add(words.say("counted", count, words.label(headline))));
        return words.list(parts);
    }
}
