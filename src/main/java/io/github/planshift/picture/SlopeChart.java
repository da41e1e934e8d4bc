package io.github.planshift.picture;

import io.github.planshift.picture.Canvas.Anchor;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Ranks in two rounds, joined by lines.
 *
 * @param first how many ranks are drawn; what ranks below stands under them
 */
public record SlopeChart(Caption caption, String from, String to, int first, List<Line> lines) {

    private static final double WIDEST = 290;
    private static final double SLOPES = 190;
    private static final double STEP = 20;
    private static final double RANK = 20;
    private static final double MOVED = 36;
    private static final double HEADING = 13;

    /**
     * What is ranked.
     *
     * @param from rank in the earlier round, or null if it has none there
     * @param to rank in the later round, or null
     * @param fromNote a figure, such as {@code 5.2 %}
     */
    public record Line(
            String label, @Nullable Integer from, @Nullable Integer to, String fromNote, String toNote) {

        int move() {
            return Integer.compare(order(from), order(to));
        }

        private static int order(@Nullable Integer rank) {
            return rank == null ? Integer.MAX_VALUE : rank;
        }
    }

    /** Where the lines end on one side, from the top: by rank, equals in the order of the other side. */
    private record Side(List<Line> order, boolean earlier, int within) {

        double at(Line line, double top, double below) {
            int place = order.indexOf(line);
            return place < within ? top + place * STEP : below + (place - within) * STEP;
        }

        @Nullable
        Integer rank(Line line) {
            return earlier ? line.from() : line.to();
        }
    }

    /**
     * @param left where the slopes begin
     * @param right where they end
     */
    private record Measures(double left, double right, double width) {}

    public SlopeChart {
        lines = List.copyOf(lines);
    }

    /** Draws it. */
    public Picture picture() {
        Measures m = measures();
        Canvas canvas = new Canvas(m.width());
        double y = canvas.head(caption) + 10;
        canvas.text(m.left() - 12, y, Anchor.END, HEADING, "ink bold", fitting(from));
        canvas.text(m.right() + 12, y, Anchor.START, HEADING, "ink bold", fitting(to));
        Side before = side(true);
        Side after = side(false);
        double top = y + 22;
        double below = top + Math.max(before.within(), after.within()) * STEP;
        boolean outside = before.within() < lines.size() || after.within() < lines.size();
        if (outside) {
            canvas.line(Canvas.MARGIN, below - 3, m.width() - Canvas.MARGIN, below - 3, "axis", 1, "1 4");
            below += 14;
        }
        for (Line line : lines) {
            slope(canvas, m, line, before.at(line, top, below), after.at(line, top, below));
        }
        for (Line line : lines) {
            labels(canvas, m, line, before.at(line, top, below), after.at(line, top, below));
        }
        equals(canvas, before, m.left() - 8, top, below);
        equals(canvas, after, m.right() + 8, top, below);
        int most = Math.max(lines.size() - before.within(), lines.size() - after.within());
        double bottom = outside ? below + most * STEP : below;
        double end = legend(canvas, bottom + 6);
        return canvas.picture(caption, alt(), canvas.foot(caption, end));
    }

    private Measures measures() {
        double left = Math.max(headed(from), 13 + RANK + 6 + widest(true));
        double right = Math.max(headed(to), 13 + RANK + MOVED + widest(false));
        double start = Canvas.MARGIN + left;
        double width = Math.max(560, start + SLOPES + right + Canvas.MARGIN);
        return new Measures(start, start + SLOPES, Math.ceil(width));
    }

    private static double headed(String heading) {
        return 13 + TextWidth.bold(fitting(heading), HEADING);
    }

    private static String fitting(String heading) {
        return TextWidth.cut(Xml.clean(heading), HEADING * 1.19, WIDEST);
    }

    private double widest(boolean earlier) {
        return lines.stream()
                .mapToDouble(line -> TextWidth.of(label(line, earlier), Canvas.TEXT))
                .max()
                .orElse(0);
    }

    private static String label(Line line, boolean earlier) {
        return fit(line.label(), note(earlier ? line.fromNote() : line.toNote()), WIDEST);
    }

    private Side side(boolean earlier) {
        Comparator<Line> mine = Comparator.comparingInt(line -> Line.order(earlier ? line.from() : line.to()));
        List<Line> order = lines.stream()
                .sorted(mine.thenComparingInt(line -> Line.order(earlier ? line.to() : line.from())))
                .toList();
        int within = (int) order.stream()
                .filter(line -> !beyond(earlier ? line.from() : line.to()))
                .count();
        return new Side(order, earlier, within);
    }

    private boolean beyond(@Nullable Integer rank) {
        return rank == null || rank > first;
    }

    /** A bar beside those that share a rank. */
    private static void equals(Canvas canvas, Side side, double x, double top, double below) {
        int begin = 0;
        List<Line> order = side.order();
        for (int i = 1; i <= order.size(); i++) {
            Integer rank = side.rank(order.get(begin));
            if (i == order.size() || !Objects.equals(rank, side.rank(order.get(i)))) {
                if (i - begin > 1 && rank != null) {
                    double from = side.at(order.get(begin), top, below);
                    double to = side.at(order.get(i - 1), top, below);
                    canvas.line(x, from - 5, x, to + 5, "axis", 1.6, "");
                }
                begin = i;
            }
        }
    }

    private static void slope(Canvas canvas, Measures m, Line line, double before, double after) {
        int move = line.move();
        String classes = move > 0 ? "line-a" : move < 0 ? "line-b" : "axis";
        canvas.open(line.label());
        canvas.line(m.left(), before, m.right(), after, classes, move == 0 ? 1.2 : 2, move < 0 ? "6 4" : "");
        String fill = move > 0 ? "fill-a" : move < 0 ? "fill-b" : "soft";
        canvas.circle(m.left(), before, 3.5, fill, 0);
        canvas.circle(m.right(), after, 3.5, fill, 0);
        canvas.close();
    }

    private void labels(Canvas canvas, Measures m, Line line, double before, double after) {
        double y = before + 4;
        double x = m.left() - 13;
        canvas.text(x, y, Anchor.END, Canvas.TEXT, "ink bold", rank(line.from()));
        canvas.text(x - RANK - 6, y, Anchor.END, Canvas.TEXT, "ink", label(line, true));
        y = after + 4;
        x = m.right() + 13 + RANK;
        canvas.text(x, y, Anchor.END, Canvas.TEXT, "ink bold", rank(line.to()));
        canvas.text(x + 8, y, Anchor.START, Canvas.TEXT, "ink", moved(line));
        canvas.text(x + 8 + MOVED, y, Anchor.START, Canvas.TEXT, "ink", label(line, false));
    }

    private static String note(String note) {
        String clean = Xml.clean(note);
        return clean.isEmpty() ? "" : " (" + clean + ")";
    }

    /** A name and what must stand behind it; the name gives way if need be. */
    private static String fit(String name, String tail, double room) {
        return TextWidth.cut(Xml.clean(name), Canvas.TEXT, room - TextWidth.of(tail, Canvas.TEXT)) + tail;
    }

    private static String rank(@Nullable Integer rank) {
        return rank == null ? "–" : String.valueOf(rank);
    }

    private String moved(Line line) {
        if (line.from() == null || line.to() == null) {
            return line.move() > 0 ? "▲" : line.move() < 0 ? "▼" : "=";
        }
        int by = line.from() - line.to();
        return by > 0 ? "▲" + by : by < 0 ? "▼" + -by : "=";
    }

    private double legend(Canvas canvas, double y) {
        Language language = caption.language();
        double x = Canvas.MARGIN;
        x = key(canvas, x, y, "line-a", 2, "", language.of("▲ higher rank than before", "▲ 位次上升"));
        x = key(canvas, x, y, "line-b", 2, "6 4", language.of("▼ lower rank", "▼ 位次下降"));
        x = key(canvas, x, y, "axis", 1.2, "", language.of("= same rank", "= 位次不变"));
        if (lines.stream().anyMatch(line -> line.from() == null || line.to() == null)) {
            String none = language.of("– no pledge names it", "– 没有承诺提及");
            canvas.text(x, y + 4, Anchor.START, Canvas.SMALL, "soft", none);
        }
        return y + 12;
    }

    private static double key(
            Canvas canvas, double x, double y, String classes, double thickness, String dashes, String words) {
        canvas.line(x, y, x + 28, y, classes, thickness, dashes);
        canvas.text(x + 34, y + 4, Anchor.START, Canvas.SMALL, "soft", words);
        return x + 34 + TextWidth.of(words, Canvas.SMALL) + 22;
    }

    private String alt() {
        Language language = caption.language();
        String stop = language.of(". ", "。");
        return caption.title()
                + stop
                + caption.subtitle()
                + stop
                + lines.stream()
                        .filter(line -> !beyond(line.to()))
                        .sorted(Comparator.comparingInt(line -> Line.order(line.to())))
                        .limit(5)
                        .map(line -> rank(line.to()) + " " + line.label() + language.of(" (before: ", "（此前：")
                                + rank(line.from()) + language.of(")", "）"))
                        .collect(Collectors.joining(language.comma()))
                + stop.strip();
    }
}
