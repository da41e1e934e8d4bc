package io.github.planshift.picture;

import io.github.planshift.picture.Canvas.Anchor;
import java.util.List;
import java.util.stream.Collectors;

/** What was promised and what was reported, one column a round, one lane a subject. */
public record Timeline(Caption caption, List<Column> columns, List<Lane> lanes) {

    private static final double LABEL = 166;
    private static final double NARROW = 92;
    private static final double LINE = 14;
    private static final int LINES = 4;

    /** What an event is. */
    public enum Kind {
        /** A pledge. */
        PLEDGE,

        /** A result that is reported. */
        RESULT,

        /** Nothing, where something could have been said. */
        SILENCE
    }

    /**
     * A round.
     *
     * @param note when it was, or what kind of text
     */
    public record Column(String label, String note) {}

    /** A few words at a place in time. */
    public record Event(Kind kind, String text) {}

    /**
     * A subject.
     *
     * @param events by column
     */
    public record Lane(String label, List<List<Event>> events) {
        public Lane {
            events = events.stream().map(List::copyOf).toList();
        }
    }

    public Timeline {
        columns = List.copyOf(columns);
        lanes = List.copyOf(lanes);
    }

    /** Draws it. */
    public Picture picture() {
        double column =
                Math.max(NARROW, Math.min(190, (820 - 2 * Canvas.MARGIN - LABEL) / Math.max(1, columns.size())));
        double width = Math.max(560, 2 * Canvas.MARGIN + LABEL + columns.size() * column);
        Canvas canvas = new Canvas(width);
        double y = canvas.head(caption);
        double start = Canvas.MARGIN + LABEL;
        double axis = head(canvas, start, y, column);
        canvas.line(start, axis, start + columns.size() * column - 6, axis, "axis", 1.5, "");
        double end = start + columns.size() * column - 6;
        canvas.path("M# #L# #L# #", "axis", 1.5, "", end - 5, axis - 4, end, axis, end - 5, axis + 4);
        double at = axis + 10;
        for (Lane lane : lanes) {
            double height = height(lane, column);
            double[] lines = new double[3 * columns.size()];
            for (int i = 0; i < columns.size(); i++) {
                lines[3 * i] = start + i * column + 4;
                lines[3 * i + 1] = at - 10;
                lines[3 * i + 2] = at + height;
            }
            canvas.path("M# #V#".repeat(columns.size()), "grid", 1, "", lines);
            canvas.lines(
                    Canvas.MARGIN,
                    at - 2,
                    Anchor.START,
                    Canvas.TEXT,
                    "ink",
                    TextWidth.wrap(Xml.clean(lane.label()), Canvas.TEXT, LABEL - 12, LINES));
            for (int i = 0; i < columns.size(); i++) {
                events(canvas, lane.events().get(i), start + i * column + 4, at, column);
            }
            at += height;
            canvas.line(Canvas.MARGIN, at, end, at, "grid", 1, "");
            at += 10;
        }
        double legend = legend(canvas, at + 8);
        return canvas.picture(caption, alt(), canvas.foot(caption, legend));
    }

    private double head(Canvas canvas, double start, double y, double column) {
        double lowest = y;
        for (int i = 0; i < columns.size(); i++) {
            double x = start + i * column;
            double at = y;
            for (String line : TextWidth.wrap(Xml.clean(columns.get(i).label()), 12.5 * 1.19, column - 8, 4)) {
                at = canvas.lines(x, at, Anchor.START, 12.5, "ink bold", List.of(line));
            }
            List<String> note = TextWidth.wrap(Xml.clean(columns.get(i).note()), Canvas.SMALL, column - 8, 3);
            lowest = Math.max(lowest, canvas.lines(x, at, Anchor.START, Canvas.SMALL, "soft", note));
        }
        return lowest + 8;
    }

    private static List<String> wrapped(Event event, double column) {
        return TextWidth.wrap(Xml.clean(event.text()), Canvas.SMALL, column - 22, LINES);
    }

    private static double height(Lane lane, double column) {
        double most = TextWidth.wrap(Xml.clean(lane.label()), Canvas.TEXT, LABEL - 12, LINES)
                        .size()
                * 1.3
                * Canvas.TEXT;
        for (List<Event> events : lane.events()) {
            most = Math.max(
                    most,
                    events.stream()
                            .mapToDouble(event -> wrapped(event, column).size() * LINE + 4)
                            .sum());
        }
        return most + 8;
    }

    private static void events(Canvas canvas, List<Event> events, double x, double y, double column) {
        double at = y;
        for (Event event : events) {
            mark(canvas, event.kind(), x, at + 7);
            double line = at + 11;
            String classes = event.kind() == Kind.SILENCE ? "soft" : "ink";
            for (String text : wrapped(event, column)) {
                canvas.text(x + 11, line, Anchor.START, Canvas.SMALL, classes, text);
                line += LINE;
            }
            at = line - 11 + 4;
        }
    }

    private static void mark(Canvas canvas, Kind kind, double x, double y) {
        switch (kind) {
            case PLEDGE -> canvas.circle(x, y, 4.5, "fill-a", 0);
            case RESULT -> TargetMark.result(canvas, x, y);
            case SILENCE -> {}
        }
    }

    private double legend(Canvas canvas, double y) {
        double x = Canvas.MARGIN + 6;
        if (has(Kind.PLEDGE)) {
            x = key(canvas, Kind.PLEDGE, x, y, caption.language().of("pledged", "承诺"));
        }
        if (has(Kind.RESULT)) {
            key(
                    canvas,
                    Kind.RESULT,
                    x,
                    y,
                    caption.language()
                            .of(
                                    "reported as a result, in the column of the text that reports it",
                                    "作为结果报告，列在报告它的文本之下"));
        }
        return y + 12;
    }

    private static double key(Canvas canvas, Kind kind, double x, double y, String words) {
        mark(canvas, kind, x, y);
        canvas.text(x + 12, y + 4, Anchor.START, Canvas.SMALL, "soft", words);
        return x + 12 + TextWidth.of(words, Canvas.SMALL) + 24;
    }

    private boolean has(Kind kind) {
        return lanes.stream()
                .flatMap(lane -> lane.events().stream())
                .flatMap(List::stream)
                .anyMatch(event -> event.kind() == kind);
    }

    private String alt() {
        Language language = caption.language();
        String stop = language.of(". ", "。");
        return caption.title()
                + stop
                + caption.subtitle()
                + stop
                + lanes.stream().limit(3).map(this::said).collect(Collectors.joining(language.of("; ", "；")))
                + stop.strip();
    }

    private String said(Lane lane) {
        StringBuilder said = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            for (Event event : lane.events().get(i)) {
                if (event.kind() == Kind.SILENCE) {
                    continue;
                }
                said.append(said.length() == 0 ? "" : caption.language().comma())
                        .append(columns.get(i).label())
                        .append(' ')
                        .append(event.kind() == Kind.RESULT ? caption.language().of("reported ", "报告") : "")
                        .append(event.text());
            }
        }
        return lane.label() + caption.language().colon() + said;
    }
}
