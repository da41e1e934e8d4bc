package io.github.planshift.reading;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** The text of an element as a reader sees it: a line a paragraph, table cells parted by tabs. */
final class HtmlLines implements NodeVisitor {

    /** Old pages lay out whole articles in one table cell; a cell with more parts than this is no cell to us. */
    private static final int MOST_PARTS_OF_A_CELL = 3;

    /** The line above an article that counts its readers: it would read as a figure of the report. */
    private static final Pattern READERS =
            Pattern.compile(".{0,80}(?:浏览|点击|阅读|访问)(?:次数|量|数)\\s*[：:].{0,40}", Pattern.DOTALL);

    private final StringBuilder lines = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private boolean blankDue;
    private @Nullable Element cell;

    private HtmlLines() {}

    static String of(Element root) {
        HtmlLines visitor = new HtmlLines();
        NodeTraversor.traverse(visitor, root);
        visitor.endLine();
        return visitor.lines.toString();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            append(text.getWholeText());
        } else if (node instanceof Element element && breaks(element)) {
            if (cell != null) {
                blankDue = true;
            } else if (isCell(element)) {
                cell = element;
                if (element.previousElementSibling() != null) {
                    line.append('\t');
                    blankDue = false;
                }
            } else {
                endLine();
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node.equals(cell)) {
            cell = null;
        } else if (node instanceof Element element && breaks(element)) {
            if (cell == null) {
                endLine();
            } else {
                blankDue = true;
            }
        }
    }

    private static boolean breaks(Element element) {
        return element.normalName().equals("br") || element.isBlock();
    }

    /** Whether it is a cell of a table of figures. */
    static boolean isCell(Element element) {
        return (element.normalName().equals("td") || element.normalName().equals("th"))
                && element.select("p, table, div, br, li").size() <= MOST_PARTS_OF_A_CELL;
    }

    /** Runs of white space become one blank; a line end of the source between Chinese characters becomes nothing. */
    private void append(String text) {
        boolean newline = false;
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00A0') {
                newline |= c == '\n' || c == '\r';
                blank = true;
            } else if (c != '\u200B' && c != '\uFEFF') {
                blankDue |= blank && !(newline && afterWide() && Wide.is(c));
                newline = false;
                blank = false;
                append(c);
            }
        }
        blankDue |= blank && !(newline && afterWide());
    }

    private void append(char c) {
        if (blankDue && !line.isEmpty() && line.charAt(line.length() - 1) != '\t') {
            line.append(' ');
        }
        blankDue = false;
        line.append(c);
    }

    private boolean afterWide() {
        return !line.isEmpty() && Wide.is(line.charAt(line.length() - 1));
    }

    private void endLine() {
        if (!line.toString().isBlank() && !READERS.matcher(line).matches()) {
            lines.append(line.toString().stripTrailing()).append('\n');
        }
        line.setLength(0);
        blankDue = false;
    }
}
