package io.github.planshift.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide a text gets at most. The widths are those of DejaVu Sans, the widest of the fonts that pictures are shown
 * in; a reader's own is narrower.
 */
final class TextWidth {

    private static final int[] REGULAR = {
        318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636, 636, 636,
                636,
        636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557,
                863,
        748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550,
                635,
        615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525,
                636,
        337, 636, 838
    };
    private static final double BOLD = 1.19;
    private static final String WIDE_LATIN = "ÆŒæœ½¼¾©®";

    private TextWidth() {}

    static double of(String text, double size) {
        return text.codePoints().mapToDouble(TextWidth::em).sum() * size;
    }

    static double bold(String text, double size) {
        return of(text, size) * BOLD;
    }

    private static double em(int c) {
        if (c >= ' ' && c < ' ' + REGULAR.length) {
            return REGULAR[c - ' '] / 1000.0;
        }
        if (Character.getType(c) == Character.NON_SPACING_MARK) {
            return 0;
        }
        if (c < 0x250) {
            return WIDE_LATIN.indexOf(c) >= 0 ? 1.05 : 0.8;
        }
        return switch (c) {
            case '–', '†' -> 0.5;
            case '‘', '’' -> 0.35;
            case '“', '”' -> 0.53;
            case '≥', '≤', '≈', '→', '−' -> 0.84;
            case '▲', '▼' -> 0.78;
            case '‰' -> 1.4;
            default -> cjk(c) || c == '…' || c == '—' ? 1 : c >= 0x1F000 ? 1.4 : 1.15;
        };
    }

    private static boolean cjk(int c) {
        return (c >= 0x2E80 && c <= 0xD7FF)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFF00 && c <= 0xFFEF)
                || c >= 0x20000;
    }

    /** The text in lines of this width; what does not fit into so many is left out with an ellipsis. */
    static List<String> wrap(String text, double size, double width, int lines) {
        List<String> wrapped = new ArrayList<>();
        String rest = text;
        while (!rest.isEmpty() && wrapped.size() < lines) {
            if (of(rest, size) <= width) {
                wrapped.add(rest);
                return wrapped;
            }
            if (wrapped.size() == lines - 1) {
                wrapped.add(cut(rest, size, width));
                return wrapped;
            }
            int end = lineEnd(rest, size, width);
            wrapped.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        return wrapped;
    }

    /** The text, or as much of it as fits with an ellipsis. */
    static String cut(String text, double size, double width) {
        if (of(text, size) <= width) {
            return text;
        }
        int end = fitting(text, size, width - of("…", size));
        return text.substring(0, end).stripTrailing() + "…";
    }

    private static int fitting(String text, double size, double width) {
        double sum = 0;
        int end = 0;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            sum += em(c) * size;
            if (sum > width) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    private static int lineEnd(String text, double size, double width) {
        int most = Math.max(fitting(text, size, width), Character.charCount(text.codePointAt(0)));
        for (int end = most; end > 0; end--) {
            if (mayBreak(text, end)) {
                return end;
            }
        }
        return most;
    }

    private static boolean mayBreak(String text, int at) {
        if (at >= text.length()) {
            return true;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        return before == ' '
                || after == ' '
                || before == '-'
                || before == '/'
                || (cjk(before) && cjk(after) && "，。、：；）％".indexOf(after) < 0 && "（".indexOf(before) < 0);
    }
}
