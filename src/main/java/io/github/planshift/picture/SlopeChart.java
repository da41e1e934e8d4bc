package io.github.planshift.picture;

import io.github.planshift.picture.Canvas.Anchor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Ranks in two rounds, joined by lines.
 *
 * @param first how many ranks are drawn; what ranks below stands under them
 */
public record SlopeChart(Caption caption, String from, String to, int first, List<Line> lines) {

    private static final double WIDTH = 920;
    private static final double LEFT = 345;
    private static final double RIGHT = 515;
    private static final double STEP = 21;
    private static final double APART = 17;
    private static final double RANK = 20;
    private static final double MOVED = 30;

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

    private record End(Line line, @Nullable Integer rank, double point) {}

    private record Place(double point, double label) {}

    public SlopeChart {
        lines = List.copyOf(lines);
    }

    /** Draws it. */
    public Picture picture() {
        Canvas canvas = new Canvas(WIDTH);
        double y = canvas.head(caption) + 10;
        canvas.text(LEFT - 12, y, Anchor.END, 13, "ink bold", TextWidth.cut(Xml.clean(from), 15.5, LEFT - 28));
        canvas.text(
                RIGHT + 12, y, Anchor.START, 13, "ink bold", TextWidth.cut(Xml.clean(to), 15.5, WIDTH - RIGHT - 28));
        double over = Math.min(0, Math.min(highest(places(true, 0)), highest(places(false, 0))));
        double top = y + 22 - over;
        List<Place> before = places(true, top);
        List<Place> after = places(false, top);
        double below = outside(top);
        double bottom = below;
        if (lines.stream().anyMatch(line -> beyond(line.from()) || beyond(line.to()))) {
            canvas.line(LEFT - 6, below - 18, RIGHT + 6, below - 18, "grid", 1, "");
        }
        for (int i = 0; i < lines.size(); i++) {
            slope(canvas, lines.get(i), before.get(i).point(), after.get(i).point());
        }
        for (int i = 0; i < lines.size(); i++) {
            bottom = Math.max(
                    bottom, Math.max(before.get(i).label(), after.get(i).label()));
            labels(canvas, lines.get(i), before.get(i), after.get(i));
        }
        double end = legend(canvas, bottom + 26);
        return canvas.picture(caption, alt(), canvas.foot(caption, end));
    }

    private boolean beyond(@Nullable Integer rank) {
        return rank == null || rank > first;
    }

    private static double highest(List<Place> places) {
        return places.stream().mapToDouble(Place::label).min().orElse(0);
    }

    private double outside(double top) {
        int drawn = lines.stream()
                .flatMap(line -> Stream.of(Line.order(line.from()), Line.order(line.to())))
                .filter(rank -> rank <= first)
                .max(Comparator.naturalOrder())
                .orElse(0);
        return top + drawn * STEP + 18;
    }

    /** Where each line ends on one side, in the order of the lines. */
    private List<Place> places(boolean earlier, double top) {
        List<End> ends = new ArrayList<>();
        List<Line> outside = lines.stream()
                .filter(line -> beyond(earlier ? line.from() : line.to()))
                .sorted(Comparator.comparingInt((Line line) -> Line.order(earlier ? line.from() : line.to())))
                .toList();
        for (Line line : lines) {
            Integer rank = earlier ? line.from() : line.to();
            double point = rank == null || rank > first
                    ? outside(top) + outside.indexOf(line) * APART
                    : top + (rank - 1) * STEP;
            ends.add(new End(line, rank, point));
        }
        List<End> sorted = ends.stream()
                .sorted(Comparator.comparingDouble(End::point)
                        .thenComparingInt(end -> Line.order(
                                earlier ? end.line().to() : end.line().from())))
                .toList();
        List<Double> apart = Spread.apart(sorted.stream().map(End::point).toList(), APART);
        return ends.stream()
                .map(end -> new Place(end.point(), apart.get(sorted.indexOf(end))))
                .toList();
    }

    private static void slope(Canvas canvas, Line line, double before, double after) {
        int move = line.move();
        String classes = move > 0 ? "line-a" : move < 0 ? "line-b" : "axis";
        canvas.open(line.label());
        canvas.line(LEFT, before, RIGHT, after, classes, move == 0 ? 1.2 : 2, move < 0 ? "6 4" : "");
        String fill = move > 0 ? "fill-a" : move < 0 ? "fill-b" : "soft";
        canvas.circle(LEFT, before, 3.5, fill, 0);
        canvas.circle(RIGHT, after, 3.5, fill, 0);
        canvas.close();
    }

    private void labels(Canvas canvas, Line line, Place before, Place after) {
        leader(canvas, LEFT - 4, before.point(), LEFT - 11, before.label());
        leader(canvas, RIGHT + 4, after.point(), RIGHT + 11, after.label());
        double room = LEFT - Canvas.MARGIN - 13 - RANK - 6;
        double y = before.label() + 4;
        String left = fit(line.label(), note(line.fromNote()), room);
        canvas.text(LEFT - 13, y, Anchor.END, Canvas.TEXT, "ink bold", rank(line.from()));
        canvas.text(LEFT - 13 - RANK - 6, y, Anchor.END, Canvas.TEXT, "ink", left);
        y = after.label() + 4;
        String right = fit(line.label(), note(line.toNote()), room - MOVED - 6);
        double x = RIGHT + 13;
        canvas.text(x + RANK, y, Anchor.END, Canvas.TEXT, "ink bold", rank(line.to()));
        canvas.text(x + RANK + 8, y, Anchor.START, Canvas.TEXT, "ink", moved(line));
        canvas.text(x + RANK + MOVED + 12, y, Anchor.START, Canvas.TEXT, "ink", right);
    }

    private static String note(String note) {
        String clean = Xml.clean(note);
        return clean.isEmpty() ? "" : " (" + clean + ")";
    }

    /** A name and what must stand behind it; the name gives way if need be. */
    private static String fit(String name, String tail, double room) {
        return TextWidth.cut(Xml.clean(name), Canvas.TEXT, room - TextWidth.of(tail, Canvas.TEXT)) + tail;
    }

    private static void leader(Canvas canvas, double x, double y, double toX, double toY) {
        if (Math.abs(y - toY) > 2) {
            canvas.line(x, y, toX, toY, "axis", 0.8, "");
        }
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
        String[] words = {
            language.of("▲ higher rank than before", "▲ 位次上升"),
            language.of("▼ lower rank", "▼ 位次下降"),
            language.of("= same rank", "= 位次不变"),
            language.of("– no pledge names it", "– 没有承诺提及")
        };
        double x = Canvas.MARGIN;
        for (int i = 0; i < words.length; i++) {
            if (i < 3) {
                String classes = i == 0 ? "line-a" : i == 1 ? "line-b" : "axis";
                canvas.line(x, y, x + 28, y, classes, i == 2 ? 1.2 : 2, i == 1 ? "6 4" : "");
                x += 34;
            }
            canvas.text(x, y + 4, Anchor.START, Canvas.SMALL, "soft", words[i]);
            x += TextWidth.of(words[i], Canvas.SMALL) + 22;
        }
        return y + 12;
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
