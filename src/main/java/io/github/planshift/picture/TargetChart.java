package io.github.planshift.picture;

import io.github.planshift.model.Operator;
import io.github.planshift.picture.Canvas.Anchor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Targets on one scale, with what was reached.
 *
 * @param unit of all values
 * @param reference a target that the others are held against, or null
 */
public record TargetChart(
        Caption caption, String unit, @Nullable Reference reference, List<Row> rows) {

    private static final double LABEL = 150;
    private static final double PLOT = 330;
    private static final double WORDS = 320;
    private static final double NARROW = 150;
    private static final BigDecimal WHOLE = new BigDecimal("100");
    private static final double ROW = 24;

    /**
     * A line through all rows.
     *
     * @param high where a second line is drawn, or null
     */
    public record Reference(
            String label, BigDecimal value, @Nullable BigDecimal high) {

        List<BigDecimal> values() {
            return Stream.concat(Stream.of(value), Stream.ofNullable(high)).toList();
        }
    }

    /**
     * A target.
     *
     * @param words the target in words
     * @param result what was reached, or null
     * @param resultWords what was reached in words, or empty
     */
    public record Row(
            String label,
            TargetMark target,
            String words,
            @Nullable BigDecimal result,
            String resultWords) {}

    public TargetChart {
        rows = List.copyOf(rows);
    }

    /** Draws it. */
    public Picture picture() {
        Canvas canvas = new Canvas(width());
        double top = canvas.head(caption) + 14;
        double left = Canvas.MARGIN + LABEL;
        Axis axis = Axis.of(values(), unit.equals("%") ? WHOLE : null, left, PLOT, 62);
        List<Double> heights = rows.stream().map(TargetChart::height).toList();
        double bottom = top + 6 + heights.stream().mapToDouble(height -> height).sum();
        for (BigDecimal tick : axis.ticks()) {
            double x = axis.at(tick);
            canvas.line(x, top, x, bottom, "grid", 1, "");
            canvas.text(x, top - 5, Anchor.MIDDLE, Canvas.SMALL, "soft", Axis.number(tick));
        }
        canvas.text(left + PLOT + 28, top - 5, Anchor.START, Canvas.SMALL, "soft", Xml.clean(unit));
        for (BigDecimal value : reference == null ? List.<BigDecimal>of() : reference.values()) {
            double x = axis.at(value);
            canvas.line(x, top - 2, x, bottom + 4, "axis", 1.4, "2 3");
        }
        double y = top + 3;
        for (int i = 0; i < rows.size(); i++) {
            row(canvas, axis, rows.get(i), y, heights.get(i));
            y += heights.get(i);
        }
        return canvas.picture(caption, alt(), canvas.foot(caption, legend(canvas, bottom + 14)));
    }

    /** As wide as the longest words need. */
    private double width() {
        double words = rows.stream()
                .flatMap(row -> Stream.concat(words(row).stream(), resultWords(row).stream()))
                .mapToDouble(line -> TextWidth.of(line, Canvas.SMALL))
                .max()
                .orElse(0);
        double right = Math.max(Math.max(NARROW, TextWidth.of(Xml.clean(unit), Canvas.SMALL)), words);
        return 2 * Canvas.MARGIN + LABEL + PLOT + 28 + Math.ceil(right);
    }

    private List<BigDecimal> values() {
        return Stream.concat(
                        reference == null ? Stream.of() : reference.values().stream(),
                        rows.stream()
                                .flatMap(row -> Stream.of(
                                                Stream.ofNullable(row.target().value()),
                                                Stream.ofNullable(row.target().high()),
                                                Stream.ofNullable(row.result()))
                                        .flatMap(one -> one)))
                .toList();
    }

    private static List<String> label(Row row) {
        return TextWidth.wrap(Xml.clean(row.label()), Canvas.TEXT, LABEL - 14, 3);
    }

    private static List<String> words(Row row) {
        return TextWidth.wrap(Xml.clean(row.words()), Canvas.SMALL, WORDS, 4);
    }

    private static List<String> resultWords(Row row) {
        return row.resultWords().isEmpty()
                ? List.of()
                : TextWidth.wrap(Xml.clean(row.resultWords()), Canvas.SMALL, WORDS, 4);
    }

    private static double height(Row row) {
        double words = (words(row).size() + resultWords(row).size()) * Canvas.SMALL * 1.3 + 8;
        return Math.max(
                row.result() == null ? ROW : ROW + 12, Math.max(label(row).size() * Canvas.TEXT * 1.3 + 6, words));
    }

    private static void row(Canvas canvas, Axis axis, Row row, double y, double height) {
        double middle = y + height / 2;
        canvas.line(Canvas.MARGIN, y + height, canvas.width() - Canvas.MARGIN, y + height, "grid", 1, "");
        canvas.lines(
                axis.x() - 14,
                middle - label(row).size() * Canvas.TEXT * 0.65,
                Anchor.END,
                Canvas.TEXT,
                "ink",
                label(row));
        double apart = row.result() == null ? 0 : 7;
        row.target().draw(canvas, axis, middle - apart);
        if (row.result() != null) {
            TargetMark.result(canvas, axis.at(row.result()), middle + apart + 1);
        }
        double lines = words(row).size() + resultWords(row).size();
        double x = axis.x() + PLOT + 28;
        double at = middle - lines * Canvas.SMALL * 0.65;
        at = canvas.lines(x, at, Anchor.START, Canvas.SMALL, "ink", words(row));
        canvas.lines(x, at, Anchor.START, Canvas.SMALL, "fill-b", resultWords(row));
    }

    private record Key(@Nullable Operator operator, boolean line, String words) {}

    private double legend(Canvas canvas, double y) {
        double x = Canvas.MARGIN;
        double at = y;
        for (Key key : keys()) {
            double width = 44 + TextWidth.of(key.words(), Canvas.SMALL) + 18;
            if (x + width > canvas.width() - Canvas.MARGIN) {
                x = Canvas.MARGIN;
                at += 20;
            }
            key(canvas, key, x, at);
            canvas.text(x + 44, at + 4, Anchor.START, Canvas.SMALL, "soft", key.words());
            x += width;
        }
        return at + 14;
    }

    private void key(Canvas canvas, Key key, double x, double y) {
        Operator operator = key.operator();
        if (operator == null) {
            if (key.line()) {
                canvas.line(x + 20, y - 8, x + 20, y + 8, "axis", 1.4, "2 3");
            } else {
                TargetMark.result(canvas, x + 20, y);
            }
        } else {
            boolean wide = operator == Operator.RANGE || operator == Operator.FLOOR_AND_STRETCH;
            double begin =
                    wide || operator == Operator.AT_LEAST ? x + 8 : operator == Operator.AT_MOST ? x + 32 : x + 20;
            TargetMark.form(canvas, operator, begin, wide ? x + 32 : begin, y);
        }
    }

    private List<Key> keys() {
        Language language = caption.language();
        List<Key> keys = new ArrayList<>();
        for (Operator operator : Operator.values()) {
            if (rows.stream()
                    .anyMatch(
                            row -> row.target().value() != null && row.target().operator() == operator)) {
                keys.add(new Key(operator, false, name(operator, language)));
            }
        }
        if (rows.stream().anyMatch(row -> row.result() != null)) {
            keys.add(new Key(null, false, language.of("reported result", "报告的结果")));
        }
        if (reference != null) {
            keys.add(new Key(null, true, TextWidth.cut(Xml.clean(reference.label()), Canvas.SMALL, 400)));
        }
        return keys;
    }

    private static String name(Operator operator, Language language) {
        return switch (operator) {
            case POINT -> language.of("the figure itself", "数值本身");
            case ABOUT -> language.of("about", "左右");
            case AT_LEAST -> language.of("at least", "以上");
            case AT_MOST -> language.of("at most", "以内");
            case RANGE -> language.of("from … to", "区间");
            case FLOOR_AND_STRETCH -> language.of("floor and what is striven for", "底线与力争目标");
            case QUALITATIVE, EXPLICITLY_ABSENT -> "";
        };
    }

    private String alt() {
        Language language = caption.language();
        String stop = language.of(". ", "。");
        return caption.title()
                + stop
                + caption.subtitle()
                + stop
                + (reference == null ? "" : reference.label() + stop)
                + rows.stream()
                        .limit(12)
                        .map(row -> row.label()
                                + language.colon()
                                + row.words()
                                + (row.resultWords().isEmpty() ? "" : language.comma() + row.resultWords()))
                        .collect(Collectors.joining(language.of("; ", "；")))
                + (rows.size() > 12
                        ? language.of("; and ", "；另有") + (rows.size() - 12) + language.of(" more", "项")
                        : "")
                + stop.strip();
    }
}
