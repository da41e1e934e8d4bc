package io.github.planshift.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Joins the lines of pages into paragraphs. A line goes on in the next one unless the next is indented or set apart, or
 * had room for more.
 */
final class PdfParagraphs {

    /** All lengths in widths of a character. */
    private static final double INDENT = 1.2;

    /** Paragraphs begin two or three characters in; what stands deeper line after line is a block. */
    private static final double MOST_INDENT = 3;

    private static final double SLACK = 1.6;
    private static final double GAP = 1.25;
    private static final double MOST_PITCH = 2.5;
    private static final double OTHER_SIZE = 1.15;

    /** A column reaches at least this far over the page, though no line of a short text may. */
    private static final double LEAST_RIGHT = 0.6;

    /** Left and right edge of the text on a page. */
    private record Edges(double left, double right) {}

    private PdfParagraphs() {}

    static String of(List<PdfLine> lines) {
        Map<Integer, Edges> edges = edges(lines);
        double pitch = pitch(lines);
        StringBuilder text = new StringBuilder();
        PdfLine last = null;
        for (PdfLine line : lines) {
            if (last == null) {
                text.append(line.text());
            } else if (ends(last, line, edges, pitch)) {
                text.append('\n').append(line.text());
            } else {
                join(text, line.text(), isChinese(last) || isChinese(line));
            }
            last = line;
        }
        return text.isEmpty() ? "" : text.append('\n').toString();
    }

    private static boolean ends(PdfLine last, PdfLine next, Map<Integer, Edges> edges, double pitch) {
        Edges here = edges.getOrDefault(last.page(), new Edges(last.left(), last.right()));
        Edges there = edges.getOrDefault(next.page(), new Edges(next.left(), next.right()));
        boolean samePage = last.page() == next.page();
        double size = Math.max(1, Math.min(last.size(), next.size()));
        if (Math.max(last.size(), next.size()) > OTHER_SIZE * size) {
            return true;
        }
        if (samePage && next.top() - last.top() > GAP * pitch) {
            return true;
        }
        double indent = (next.left() - there.left()) / size;
        boolean block = samePage && Math.abs(next.left() - last.left()) < size / 2;
        boolean firstLine = indent > INDENT && !(block && indent > MOST_INDENT);
        if (firstLine) {
            return true;
        }
        return !reaches(last, next, here, size);
    }

    /** Whether the next line's first word would not have fitted behind this one. */
    private static boolean reaches(PdfLine last, PdfLine next, Edges edges, double size) {
        return last.right() + next.firstWord() + SLACK * size >= edges.right();
    }

    /** In Chinese a line ends anywhere, inside figures too; a blank stands between foreign words only. */
    private static void join(StringBuilder text, String next, boolean chinese) {
        char before = text.charAt(text.length() - 1);
        char after = next.charAt(0);
        boolean hyphen = before == '-' && text.length() > 1 && isLatin(text.charAt(text.length() - 2));
        if (hyphen && Character.isLowerCase(after)) {
            text.setLength(text.length() - 1);
        } else if (chinese ? isLatin(before) && isLatin(after) : !hyphen && !Wide.is(before) && !Wide.is(after)) {
            text.append(' ');
        }
        text.append(next);
    }

    private static boolean isLatin(char c) {
        return c < 0x250 && Character.isLetter(c);
    }

    private static boolean isChinese(PdfLine line) {
        return line.text().chars().filter(c -> Wide.is((char) c)).count() * 3
                > line.text().length();
    }

    /** A page with few lines takes the edges of the whole document. */
    private static Map<Integer, Edges> edges(List<PdfLine> lines) {
        Map<Integer, List<PdfLine>> pages = new HashMap<>();
        for (PdfLine line : lines) {
            pages.computeIfAbsent(line.page(), page -> new ArrayList<>()).add(line);
        }
        Edges all = edgesOf(lines);
        Map<Integer, Edges> edges = new HashMap<>();
        pages.forEach((page, its) -> edges.put(page, its.size() < 5 ? all : edgesOf(its)));
        return edges;
    }

    /** The outermost edges that several lines share, so that one stray line does not set them. */
    private static Edges edgesOf(List<PdfLine> lines) {
        double[] lefts = lines.stream().mapToDouble(PdfLine::left).sorted().toArray();
        double[] rights = lines.stream().mapToDouble(PdfLine::right).sorted().toArray();
        if (lefts.length == 0) {
            return new Edges(0, 0);
        }
        int stray = lefts.length / 20;
        double least = lines.get(0).pageWidth() * LEAST_RIGHT;
        return new Edges(lefts[stray], Math.max(least, rights[rights.length - 1 - stray]));
    }

    /** The usual distance of two lines, unless all stand so far apart that each is by itself. */
    static double pitch(List<PdfLine> lines) {
        List<Double> steps = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            double step = lines.get(i).top() - lines.get(i - 1).top();
            if (lines.get(i).page() == lines.get(i - 1).page() && step > 0) {
                steps.add(step);
            }
        }
        steps.sort(null);
        double most =
                MOST_PITCH * lines.stream().mapToDouble(PdfLine::size).max().orElse(1);
        return steps.isEmpty() ? most : Math.min(most, steps.get((steps.size() - 1) / 2));
    }
}
