package io.github.planshift.reading;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.text.TextPosition;

/** The lines of a page in the order in which they are read: where there are two columns, one after the other. */
final class PdfColumns {

    /** The space between columns lies around the middle of what is printed. */
    private static final double MIDDLE = 0.35;

    private static final int FEWEST_LINES = 5;
    private static final double MOST_CROSSING = 0.25;

    /** Parts shorter than this on average are cells of a table. */
    private static final int SHORTEST_PART = 10;

    /** A first or last line so far from the next, in steps of lines, is a running head. */
    private static final double APART = 1.4;

    private final List<Part> parts = new ArrayList<>();
    private double width = Double.MAX_VALUE;

    private PdfColumns() {}

    /** A stretch of text that is printed without a gap. */
    record Word(String text, List<TextPosition> places) {

        private double left() {
            return places.get(0).getXDirAdj();
        }

        private double right() {
            TextPosition last = places.get(places.size() - 1);
            return last.getXDirAdj() + last.getWidthDirAdj();
        }
    }

    /**
     * A line of one column, or one that goes over all of them.
     *
     * @param shift how far right of the first column its column begins
     */
    record Part(List<Word> words, double shift) {}

    static PdfColumns of(List<List<Word>> page) {
        PdfColumns columns = new PdfColumns();
        List<List<Word>> lines = page.stream()
                .filter(line -> line.stream().noneMatch(w -> w.places().isEmpty()))
                .toList();
        double gutter = gutter(lines);
        if (gutter < 0) {
            page.forEach(line -> columns.parts.add(new Part(line, 0)));
        } else {
            columns.split(lines, gutter);
        }
        return columns;
    }

    /** The lines, each of one column. */
    List<Part> parts() {
        return parts;
    }

    /** Where the first column ends with its margin, or no bound where there is but one. */
    double width() {
        return width;
    }

    private void split(List<List<Word>> lines, double gutter) {
        double left = lines.stream()
                .map(line -> line.get(0).left())
                .min(Double::compare)
                .orElse(0.0);
        double start = lines.stream()
                .flatMap(List::stream)
                .map(Word::left)
                .filter(at -> at > gutter)
                .min(Double::compare)
                .orElse(gutter);
        double end = lines.stream()
                .flatMap(List::stream)
                .map(Word::right)
                .filter(at -> at < gutter)
                .max(Double::compare)
                .orElse(gutter);
        width = end + 1;
        List<Part> first = new ArrayList<>();
        List<Part> second = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            List<Word> line = lines.get(at);
            if (crosses(line, gutter) || standsApart(lines, at)) {
                flush(first, second);
                parts.add(new Part(line, 0));
                continue;
            }
            List<Word> here =
                    line.stream().filter(word -> word.right() < gutter).toList();
            List<Word> there =
                    line.stream().filter(word -> word.left() > gutter).toList();
            if (!here.isEmpty()) {
                first.add(new Part(here, 0));
            }
            if (!there.isEmpty()) {
                second.add(new Part(there, start - left));
            }
        }
        flush(first, second);
    }

    private void flush(List<Part> first, List<Part> second) {
        parts.addAll(first);
        parts.addAll(second);
        first.clear();
        second.clear();
    }

    private static boolean crosses(List<Word> line, double gutter) {
        return line.stream().anyMatch(word -> word.left() <= gutter && word.right() >= gutter);
    }

    private static boolean standsApart(List<List<Word>> lines, int at) {
        int last = lines.size() - 1;
        if (last < 2 || (at > 0 && at < last)) {
            return false;
        }
        int next = at == 0 ? 1 : last - 1;
        int further = at == 0 ? 2 : last - 2;
        return Math.abs(top(lines.get(at)) - top(lines.get(next)))
                > APART * Math.abs(top(lines.get(next)) - top(lines.get(further)));
    }

    private static double top(List<Word> line) {
        return line.get(0).places().get(0).getYDirAdj();
    }

    /** A place that the words of nearly all lines leave free, with text to both sides; negative where there is none. */
    private static double gutter(List<List<Word>> lines) {
        double left = Double.MAX_VALUE;
        double right = 0;
        for (List<Word> line : lines) {
            for (Word word : line) {
                left = Math.min(left, word.left());
                right = Math.max(right, word.right());
            }
        }
        double from = left + MIDDLE * (right - left);
        double to = right - MIDDLE * (right - left);
        double best = -1;
        int most = FEWEST_LINES - 1;
        for (List<Word> line : lines) {
            for (int at = 1; at < line.size(); at++) {
                double middle = (line.get(at - 1).right() + line.get(at).left()) / 2;
                if (middle > from && middle < to) {
                    int free = free(lines, middle);
                    if (free > most) {
                        most = free;
                        best = middle;
                    }
                }
            }
        }
        return best;
    }

    /** In how many lines there is text on both sides of a place, or 0 where it is no space between columns. */
    private static int free(List<List<Word>> lines, double place) {
        int both = 0;
        int crossing = 0;
        int before = 0;
        int behind = 0;
        for (List<Word> line : lines) {
            if (crosses(line, place)) {
                crossing++;
            } else if (line.get(0).right() < place && line.get(line.size() - 1).left() > place) {
                both++;
                for (Word word : line) {
                    if (word.right() < place) {
                        before += word.text().length();
                    } else {
                        behind += word.text().length();
                    }
                }
            }
        }
        boolean prose = before >= SHORTEST_PART * both && behind >= SHORTEST_PART * both;
        return prose && crossing <= MOST_CROSSING * both ? both : 0;
    }
}
