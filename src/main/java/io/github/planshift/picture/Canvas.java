package io.github.planshift.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** An SVG file as it grows, from top to bottom. */
final class Canvas {

    static final double TITLE = 16;
    static final double TEXT = 12;
    static final double SMALL = 11;
    static final double MARGIN = 16;
    private static final int LONGEST = 800;

    /** Which end of a text its position is. */
    enum Anchor {
        START(""),
        MIDDLE("middle"),
        END("end");

        private final String word;

        Anchor(String word) {
            this.word = word;
        }
    }

    private final double width;
    private final StringBuilder body = new StringBuilder();

    Canvas(double width) {
        this.width = width;
    }

    double width() {
        return width;
    }

    void rect(double x, double y, double w, double h, String classes) {
        body.append("<rect x=\"").append(number(x)).append("\" y=\"").append(number(y));
        body.append("\" width=\"").append(number(w)).append("\" height=\"").append(number(h));
        body.append("\" class=\"").append(classes).append("\"/>\n");
    }

    void line(double x1, double y1, double x2, double y2, String classes, double thickness, String dashes) {
        body.append("<line x1=\"").append(number(x1)).append("\" y1=\"").append(number(y1));
        body.append("\" x2=\"").append(number(x2)).append("\" y2=\"").append(number(y2));
        stroke(classes, thickness, dashes);
    }

    /** A path; coordinates follow its letters as {@code #}. */
    void path(String form, String classes, double thickness, String dashes, double... coordinates) {
        body.append("<path d=\"");
        int next = 0;
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            if (c == '#') {
                body.append(number(coordinates[next++]));
            } else {
                body.append(c);
            }
        }
        stroke(classes, thickness, dashes);
    }

    private void stroke(String classes, double thickness, String dashes) {
        body.append("\" class=\"").append(classes);
        // 1 is what it is where nothing is said; what has no line needs no thickness
        if (thickness != 0 && thickness != 1) {
            body.append("\" stroke-width=\"").append(number(thickness));
        }
        if (!dashes.isEmpty()) {
            body.append("\" stroke-dasharray=\"").append(dashes);
        }
        body.append("\"/>\n");
    }

    void circle(double x, double y, double radius, String classes, double thickness) {
        body.append("<circle cx=\"").append(number(x)).append("\" cy=\"").append(number(y));
        body.append("\" r=\"").append(number(radius));
        stroke(classes, thickness, "");
    }

    void text(double x, double y, Anchor anchor, double size, String classes, String text) {
        text(x, y, anchor, size, classes, text, "");
    }

    /** A text that runs upwards. */
    void upwards(double x, double y, Anchor anchor, double size, String classes, String text) {
        text(x, y, anchor, size, classes, text, " transform=\"rotate(-90 " + number(x) + " " + number(y) + ")\"");
    }

    private void text(double x, double y, Anchor anchor, double size, String classes, String text, String turned) {
        body.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y));
        if (size != SMALL) {
            body.append("\" font-size=\"").append(number(size));
        }
        if (anchor != Anchor.START) {
            body.append("\" text-anchor=\"").append(anchor.word);
        }
        body.append("\" class=\"").append(classes).append('"').append(turned).append('>');
        body.append(Xml.text(text)).append("</text>\n");
    }

    /** Lines of text below y; returns where the next may begin. */
    double lines(double x, double y, Anchor anchor, double size, String classes, List<String> lines) {
        double at = y;
        for (String line : lines) {
            at += size * 1.3;
            text(x, at - size * 0.3, anchor, size, classes, line);
        }
        return at;
    }

    /** What follows belongs together and shows this when pointed at. */
    void open(String tip) {
        body.append("<g><title>").append(Xml.text(tip)).append("</title>\n");
    }

    void close() {
        body.append("</g>\n");
    }

    /** Title and subtitle; returns where the picture proper may begin. */
    double head(Caption caption) {
        double inner = width - 2 * MARGIN;
        double y = MARGIN - 4;
        for (String line : TextWidth.wrap(Xml.clean(caption.title()), TITLE * 1.19, inner, 3)) {
            y = lines(MARGIN, y, Anchor.START, TITLE, "ink bold", List.of(line));
        }
        y = lines(
                MARGIN,
                y + 2,
                Anchor.START,
                TEXT,
                "soft",
                TextWidth.wrap(Xml.clean(caption.subtitle()), TEXT, inner, 4));
        return y + 12;
    }

    /** Notes below y; returns how high the picture is. */
    double foot(Caption caption, double y) {
        double at = y + 6;
        for (String note : caption.notes()) {
            at = lines(
                    MARGIN,
                    at,
                    Anchor.START,
                    SMALL,
                    "soft",
                    TextWidth.wrap(Xml.clean(note), SMALL, width - 2 * MARGIN, 5));
        }
        return at + MARGIN;
    }

    /** The whole file. */
    Picture picture(Caption caption, String alt, double height) {
        String name = caption.name();
        String title = Xml.clean(caption.title());
        String said = shortened(Xml.clean(alt));
        String size = number(width) + "\" height=\"" + number(height);
        String svg =
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"picture\""
                        + " width=\"" + size + "\" viewBox=\"0 0 " + number(width) + " " + number(height)
                        + "\" role=\"img\""
                        + " font-size=\"" + number(SMALL) + "\""
                        + " xml:lang=\"" + caption.language().of("en", "zh-Hans") + "\" lang=\""
                        + caption.language().of("en", "zh-Hans") + "\""
                        + " aria-labelledby=\"" + name + "-title " + name + "-desc\">\n"
                        + "<title id=\"" + name + "-title\">" + Xml.text(title) + "</title>\n"
                        + "<desc id=\"" + name + "-desc\">" + Xml.text(said) + "</desc>\n"
                        + "<style>" + Look.css() + "</style>\n"
                        + "<rect x=\"0\" y=\"0\" width=\"" + size + "\" class=\"paper\"/>\n"
                        + body
                        + "</svg>\n";
        return new Picture(name, title, said, svg);
    }

    private static String shortened(String text) {
        int end = Math.min(LONGEST, text.length());
        return end == text.length()
                ? text
                : text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /** A number with one decimal at most, the same in every locale. */
    static String number(double value) {
        BigDecimal rounded =
                BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
