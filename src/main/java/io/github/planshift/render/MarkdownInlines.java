package io.github.planshift.render;

import io.github.planshift.render.MarkdownText.Around;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;

/** Writes the pieces of one paragraph, heading or cell. */
final class MarkdownInlines {

    /** Where the pieces stand. */
    enum Place {
        BLOCK,
        HEADING,
        CELL
    }

    /** Before the first and after the last piece; counts as a blank. */
    private static final int EDGE = -1;

    private final Place place;
    private final ToIntFunction<String> noteNumbers;

    private MarkdownInlines(Place place, ToIntFunction<String> noteNumbers) {
        this.place = place;
        this.noteNumbers = noteNumbers;
    }

    /**
     * The content in Markdown, on one line, without blanks around it.
     *
     * @param noteNumbers gives the number of a note with the content
     */
    static String render(Inline content, Place place, ToIntFunction<String> noteNumbers) {
        String line = new MarkdownInlines(place, noteNumbers)
                .render(content, EDGE, EDGE)
                .strip();
        return MarkdownText.isBlank(line) ? "" : line;
    }

    private String render(Inline content, int before, int after) {
        List<Inline> pieces = new ArrayList<>();
        flatten(content, pieces);
        StringBuilder out = new StringBuilder();
        boolean start = before == EDGE;
        for (int i = 0; i < pieces.size(); i++) {
            int length = out.length();
            int last = out.length() == 0 ? before : out.codePointBefore(out.length());
            int next = i + 1 < pieces.size() ? first(pieces.get(i + 1)) : after;
            boolean afterNote = i > 0 && pieces.get(i - 1) instanceof Inline.Note;
            append(pieces.get(i), new Spot(start, last, next, afterNote), out);
            // blanks at the beginning are going to be stripped
            start = start && out.substring(length).isBlank();
        }
        return out.toString();
    }

    /**
     * Where a piece is written.
     *
     * @param start whether nothing but blanks comes before
     * @param last the character before
     * @param next the character after
     * @param afterNote whether a footnote mark comes right before
     */
    private record Spot(boolean start, int last, int next, boolean afterNote) {}

    /**
     * The pieces without groups and without those that write nothing. Texts side by side are joined, as marks may arise
     * between them.
     */
    private static void flatten(Inline piece, List<Inline> into) {
        if (piece instanceof Inline.Group group) {
            group.pieces().forEach(each -> flatten(each, into));
        } else if (piece instanceof Inline.Text text) {
            addText(text.text(), into);
        } else if (piece instanceof Inline.Link link && MarkdownText.webAddress(link.url()) == null) {
            boolean alone = MarkdownText.isBlank(link.text()) || link.text().equals(link.url());
            addText(alone ? link.url() : link.text() + " (" + link.url() + ")", into);
        } else if (!isBlank(piece)) {
            into.add(piece);
        } else if (!(piece instanceof Inline.Note)) {
            addText(" ", into);
        }
    }

    private static void addText(String text, List<Inline> into) {
        int last = into.size() - 1;
        if (last >= 0 && into.get(last) instanceof Inline.Text before) {
            into.set(last, new Inline.Text(before.text() + text));
        } else if (!text.isEmpty()) {
            into.add(new Inline.Text(text));
        }
    }

    private static boolean isBlank(Inline piece) {
        if (piece instanceof Inline.Text text) {
            return MarkdownText.isBlank(text.text());
        } else if (piece instanceof Inline.Code code) {
            return MarkdownText.isBlank(code.text());
        } else if (piece instanceof Inline.Group group) {
            return group.pieces().stream().allMatch(MarkdownInlines::isBlank);
        } else if (piece instanceof Inline.Strong strong) {
            return isBlank(strong.content());
        } else if (piece instanceof Inline.Emphasis emphasis) {
            return isBlank(emphasis.content());
        } else if (piece instanceof Inline.Deleted deleted) {
            return isBlank(deleted.content());
        } else if (piece instanceof Inline.Note note) {
            return isBlank(note.content());
        }
        return false;
    }

    /** The character a piece will begin with, or one of the same class. */
    private static int first(Inline piece) {
        if (piece instanceof Inline.Text text) {
            return MarkdownText.oneLine(text.text()).codePointAt(0);
        }
        if (piece instanceof Inline.Deleted) {
            return '~';
        }
        return piece instanceof Inline.Strong || piece instanceof Inline.Emphasis ? '*' : '[';
    }

    private void append(Inline piece, Spot spot, StringBuilder out) {
        if (piece instanceof Inline.Text text) {
            appendText(text.text(), spot, out);
        } else if (piece instanceof Inline.Code code) {
            appendCode(code.text(), spot, out);
        } else if (piece instanceof Inline.Strong strong) {
            appendDelimited(strong.content(), "**", "strong", spot, out);
        } else if (piece instanceof Inline.Emphasis emphasis) {
            appendDelimited(emphasis.content(), "*", "em", spot, out);
        } else if (piece instanceof Inline.Deleted deleted) {
            appendDelimited(deleted.content(), "~~", "del", spot, out);
        } else if (piece instanceof Inline.Link link) {
            appendLink(link, out);
        } else if (piece instanceof Inline.FileLink link) {
            appendTarget("[", link.text(), MarkdownText.path(link.path()), out);
        } else if (piece instanceof Inline.Image image) {
            appendTarget("![", image.description(), MarkdownText.path(image.path()), out);
        } else if (piece instanceof Inline.Note note) {
            String content = render(note.content(), Place.BLOCK, noteNumbers);
            out.append("[^").append(noteNumbers.applyAsInt(content)).append(']');
        } else if (piece instanceof Inline.Break) {
            out.append("<br>");
        }
    }

    private void appendText(String text, Spot spot, StringBuilder out) {
        Set<Around> around = EnumSet.noneOf(Around.class);
        String line = MarkdownText.oneLine(text);
        if (spot.start() && place == Place.BLOCK) {
            around.add(Around.BLOCK_START);
            line = line.stripLeading();
        }
        if (spot.afterNote()) {
            around.add(Around.AFTER_NOTE);
        }
        if (spot.next() == '[') {
            around.add(Around.BEFORE_BRACKET);
        }
        if (place == Place.HEADING) {
            around.add(Around.HEADING);
        }
        MarkdownText.append(line, around, out);
    }

    private static void appendWithin(String text, StringBuilder out) {
        MarkdownText.append(MarkdownText.oneLine(text).strip(), Set.of(), out);
    }

    private void appendCode(String text, Spot spot, StringBuilder out) {
        String code = MarkdownText.code(text, place == Place.CELL);
        if (code != null && spot.last() != '`') {
            out.append(code);
        } else {
            out.append("<code>");
            appendWithin(text, out);
            out.append("</code>");
        }
    }

    private static void appendLink(Inline.Link link, StringBuilder out) {
        String target = Objects.requireNonNull(MarkdownText.webAddress(link.url()), "others are texts");
        appendTarget("[", MarkdownText.isBlank(link.text()) ? link.url() : link.text(), target, out);
    }

    private static void appendTarget(String opening, String text, String target, StringBuilder out) {
        out.append(opening);
        appendWithin(text, out);
        out.append("](").append(target).append(')');
    }

    /**
     * Appends marks around the content, or the HTML element that means the same where the marks would not count:
     * Markdown wants a blank or punctuation outside of a mark that has punctuation inside, and Chinese text often has
     * none ({@code 增长**5%**左右}).
     */
    private void appendDelimited(Inline content, String mark, String element, Spot spot, StringBuilder out) {
        String rendered = render(content, mark.charAt(0), mark.charAt(0));
        String inner = rendered.strip();
        int start = rendered.indexOf(inner);
        String blanksBefore = rendered.substring(0, start);
        String blanksAfter = rendered.substring(start + inner.length());
        int outsideBefore = blanksBefore.isEmpty() ? spot.last() : ' ';
        int outsideAfter = blanksAfter.isEmpty() ? spot.next() : ' ';
        boolean counts = opens(inner.codePointAt(0), outsideBefore, mark.charAt(0))
                && opens(inner.codePointBefore(inner.length()), outsideAfter, mark.charAt(0));
        out.append(blanksBefore);
        out.append(counts ? mark : "<" + element + ">").append(inner).append(counts ? mark : "</" + element + ">");
        out.append(blanksAfter);
    }

    /** Whether a mark between the characters counts. */
    private static boolean opens(int inside, int outside, char mark) {
        // some readers take invisible format characters for blanks
        boolean unclear = Character.isSpaceChar(inside) || Character.getType(inside) == Character.FORMAT;
        if (unclear || inside == mark || outside == mark) {
            return false;
        }
        return Character.isLetterOrDigit(inside) || isBoundary(outside);
    }

    /** Whether every reader takes the character for a blank or punctuation; they differ on symbols. */
    private static boolean isBoundary(int c) {
        if (c == EDGE || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.CONNECTOR_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION -> true;
            default -> c < 0x80 && !Character.isLetterOrDigit(c);
        };
    }
}
