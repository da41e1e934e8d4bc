package io.github.planshift.picture;

import io.github.planshift.picture.Canvas.Anchor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Values by row and column, with the figure in each cell.
 *
 * @param unit of the values, which are not below nought
 * @param counts whether they are whole numbers
 */
public record HeatMap(Caption caption, String unit, boolean counts, List<String> columns, List<Row> rows) {

    private static final double ROW = 21;
    private static final double NARROW = 32;
    private static final double LEGIBLE = 62;
    private static final double WIDEST = 120;
    private static final double HEADING = 170;

    /**
     * A row.
     *
     * @param size how many its values are measured on, such as {@code n = 412}
     * @param values by column; null where nothing is known
     */
    public record Row(String label, String size, List<@Nullable Double> values) {}

    public HeatMap {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    private record Top(String row, String column, double value) {}

    private record Measures(double label, double size, double column, boolean upright, double width) {}

    /** Draws it. */
    public Picture picture() {
        Measures m = measures();
        Canvas canvas = new Canvas(m.width());
        double y = headings(canvas, m, canvas.head(caption));
        Shades shades = shades();
        for (Row row : rows) {
            row(canvas, m, y, row, shades);
            y += ROW;
        }
        y = shades.legend(canvas, Canvas.MARGIN + 6, y + 14, unit);
        return canvas.picture(caption, alt(), canvas.foot(caption, y));
    }

    private Measures measures() {
        double label = Math.min(210, widest(rows.stream().map(Row::label).toList(), Canvas.TEXT)) + 8;
        double size = widest(rows.stream().map(Row::size).toList(), Canvas.SMALL) + 10;
        double free = 820 - 2 * Canvas.MARGIN - label - size;
        double each = free / Math.max(1, columns.size());
        boolean upright = each >= LEGIBLE;
        double column = upright ? Math.min(WIDEST, each) : Math.max(NARROW, Math.min(46, each));
        double width = 2 * Canvas.MARGIN + label + size + column * columns.size();
        return new Measures(label, size, column, upright, Math.max(560, width));
    }

    private static double widest(List<String> texts, double size) {
        return texts.stream()
                .mapToDouble(text -> TextWidth.of(Xml.clean(text), size))
                .max()
                .orElse(0);
    }

    private double headings(Canvas canvas, Measures m, double y) {
        double width = m.upright() ? m.column() - 6 : HEADING;
        int most = m.upright() ? 4 : 2;
        List<List<String>> headings = columns.stream()
                .map(column -> TextWidth.wrap(Xml.clean(column), Canvas.SMALL, width, most))
                .toList();
        double tall = m.upright()
                ? headings.stream().mapToInt(List::size).max().orElse(1) * Canvas.SMALL * 1.3
                : widest(headings.stream().flatMap(List::stream).toList(), Canvas.SMALL);
        double bottom = y + tall + 6;
        for (int i = 0; i < headings.size(); i++) {
            double middle = Canvas.MARGIN + m.label() + (i + 0.5) * m.column();
            List<String> lines = headings.get(i);
            for (int line = 0; line < lines.size(); line++) {
                double off = (line - (lines.size() - 1) / 2.0) * Canvas.SMALL * 1.3;
                if (m.upright()) {
                    double at = bottom - 6 - (lines.size() - 1 - line) * Canvas.SMALL * 1.3 - 2;
                    canvas.text(middle, at, Anchor.MIDDLE, Canvas.SMALL, "ink", lines.get(line));
                } else {
                    canvas.upwards(middle + 4 + off, bottom - 4, Anchor.START, Canvas.SMALL, "ink", lines.get(line));
                }
            }
        }
        return bottom;
    }

    private void row(Canvas canvas, Measures m, double y, Row row, Shades shades) {
        double base = y + ROW / 2 + 4;
        String label = TextWidth.cut(Xml.clean(row.label()), Canvas.TEXT, m.label() - 8);
        canvas.text(Canvas.MARGIN + m.label() - 8, base, Anchor.END, Canvas.TEXT, "ink", label);
        for (int i = 0; i < columns.size(); i++) {
            double x = Canvas.MARGIN + m.label() + i * m.column();
            Double value = row.values().get(i);
            canvas.open(row.label()
                    + caption.language().comma()
                    + columns.get(i)
                    + caption.language().colon()
                    + (value == null ? shades.figure(null) : shades.said(value, unit)));
            canvas.rect(x, y, m.column(), ROW, shades.ground(value) + " rim");
            canvas.text(x + m.column() / 2, base, Anchor.MIDDLE, Canvas.SMALL, shades.ink(value), shades.figure(value));
            canvas.close();
        }
        double end = Canvas.MARGIN + m.label() + columns.size() * m.column() + 8;
        canvas.text(end, base, Anchor.START, Canvas.SMALL, "soft", Xml.clean(row.size()));
    }

    private Shades shades() {
        return Shades.of(rows.stream().flatMap(row -> row.values().stream()).toList(), counts);
    }

    private String alt() {
        List<Top> tops = new ArrayList<>();
        for (Row row : rows) {
            for (int i = 0; i < columns.size(); i++) {
                Double value = row.values().get(i);
                if (value != null && value > 0) {
                    tops.add(new Top(row.label(), columns.get(i), value));
                }
            }
        }
        Language language = caption.language();
        String highest = tops.stream()
                .sorted(Comparator.comparingDouble(Top::value).reversed())
                .limit(3)
                .map(top -> top.row()
                        + language.comma()
                        + top.column()
                        + language.colon()
                        + shades().said(top.value(), unit))
                .collect(Collectors.joining(language.of("; ", "；")));
        return caption.title()
                + language.of(". ", "。")
                + caption.subtitle()
                + language.of(". ", "。")
                + (tops.isEmpty()
                        ? language.of("Nothing to show.", "没有数据。")
                        : language.of("Highest: ", "最高：") + highest + language.of(".", "。"));
    }
}
