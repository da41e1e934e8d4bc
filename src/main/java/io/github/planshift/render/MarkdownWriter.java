package io.github.planshift.render;

import io.github.planshift.render.Grid.Align;
import io.github.planshift.render.MarkdownInlines.Place;
import io.github.planshift.text.Visible;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds a document in GitHub-flavoured Markdown, block by block, and owns its escaping and blank lines: whatever the
 * texts hold, they are shown as they are and neither change the structure nor run. The same calls give the same bytes.
 */
public final class MarkdownWriter {

    /** What stands in for an item without text, which could turn the line before into a heading. */
    private static final String NO_TEXT = "&nbsp;";

    /** A column of a table. */
    public record Column(Inline header, Align align) {

        /** A column of texts. */
        public static Column of(String header) {
            return new Column(Inline.text(header), Align.LEFT);
        }

        /** A column of numbers, at the right. */
        public static Column number(String header) {
            return new Column(Inline.text(header), Align.RIGHT);
        }
    }

    /** An item of a list, with the items below it. */
    public record Item(Inline content, List<Item> children) {

        public Item {
            children = List.copyOf(children);
        }

        /** An item with nothing below it. */
        public static Item of(Inline... pieces) {
            return new Item(Inline.of(pieces), List.of());
        }
    }

    private final StringBuilder out = new StringBuilder();
    private final Map<String, Integer> notes = new LinkedHashMap<>();
    /** The marker of the list that was written last, if nothing was written since. */
    private String lastMarker = "";

    /** Writes a heading, of level 1 to 6. */
    public MarkdownWriter heading(int level, Inline... pieces) {
        if (level < 1 || level > 6) {
            throw new IllegalArgumentException("level " + level + " must be 1 to 6");
        }
        block();
        line(("#".repeat(level) + " " + inline(Inline.of(pieces), Place.HEADING)).strip());
        return this;
    }

    /** Writes a heading, of level 1 to 6. */
    public MarkdownWriter heading(int level, String text) {
        return heading(level, Inline.text(text));
    }

    /** Writes a paragraph, unless it is empty. */
    public MarkdownWriter paragraph(Inline... pieces) {
        String text = inline(Inline.of(pieces), Place.BLOCK);
        if (!text.isEmpty()) {
            block();
            line(text);
        }
        return this;
    }

    /** Writes a paragraph, unless it is empty. */
    public MarkdownWriter paragraph(String text) {
        return paragraph(Inline.text(text));
    }

    /** Writes a list with bullets. */
    public MarkdownWriter bullets(List<Item> items) {
        if (!items.isEmpty()) {
            // two lists in a row would be one but for the marker
            String marker = lastMarker.equals("-") ? "*" : "-";
            block();
            bullets(items, marker, "");
            lastMarker = marker;
        }
        return this;
    }

    private void bullets(List<Item> items, String marker, String indent) {
        for (Item item : items) {
            item(item, marker, indent);
        }
    }

    /** Writes a list with numbers from 1; lists below its items have bullets. */
    public MarkdownWriter numbered(List<Item> items) {
        if (!items.isEmpty()) {
            String marker = lastMarker.equals(".") ? ")" : ".";
            block();
            int number = 1;
            for (Item item : items) {
                item(item, number + marker, "");
                number++;
            }
            lastMarker = marker;
        }
        return this;
    }

    private void item(Item item, String marker, String indent) {
        String text = inline(item.content(), Place.BLOCK);
        line(indent + marker + " " + (text.isEmpty() ? NO_TEXT : text));
        bullets(item.children(), "-", indent + " ".repeat(marker.length() + 1));
    }

    /**
     * Writes a table.
     *
     * @param rows with a cell for every column
     */
    public MarkdownWriter table(List<Column> columns, List<? extends List<Inline>> rows) {
        block();
        row(columns.stream().map(Column::header).toList());
        StringBuilder rule = new StringBuilder("|");
        for (Column column : columns) {
            rule.append(column.align() == Align.RIGHT ? " ---: |" : " --- |");
        }
        line(rule.toString());
        for (List<Inline> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row of " + row.size() + " cells in a table of " + columns.size() + " columns");
            }
            row(row);
        }
        return this;
    }

    private void row(List<Inline> cells) {
        StringBuilder row = new StringBuilder("|");
        for (Inline cell : cells) {
            String text = inline(cell, Place.CELL);
            row.append(text.isEmpty() ? " " : " " + text + " ").append('|');
        }
        line(row.toString());
    }

    /** Writes a quotation of one or more paragraphs; empty ones are left out. */
    public MarkdownWriter quote(Inline... paragraphs) {
        List<String> texts = new ArrayList<>();
        for (Inline paragraph : paragraphs) {
            String text = inline(paragraph, Place.BLOCK);
            if (!text.isEmpty()) {
                texts.add("> " + text);
            }
        }
        if (!texts.isEmpty()) {
            block();
            line(String.join("\n>\n", texts));
        }
        return this;
    }

    /**
     * Writes text as it is, line by line.
     *
     * @param language such as {@code mermaid}, or empty
     */
    public MarkdownWriter codeBlock(String language, String text) {
        if (!language.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-')) {
            throw new IllegalArgumentException("language \"" + language + "\" must be letters and digits");
        }
        String shown = Visible.lines(text);
        String fence = "`".repeat(Math.max(3, MarkdownText.longestRun(shown, '`') + 1));
        block();
        line(fence + language);
        line(shown.endsWith("\n") ? shown.substring(0, shown.length() - 1) : shown);
        line(fence);
        return this;
    }

    /** Writes a line across. */
    public MarkdownWriter rule() {
        block();
        line("---");
        return this;
    }

    /** How many footnotes there are so far. */
    public int notes() {
        return notes.size();
    }

    /** The document so far, with its footnotes at the end, in the order of their first marks. */
    public String document() {
        StringBuilder document = new StringBuilder(out);
        if (!notes.isEmpty() && document.length() > 0) {
            document.append('\n');
        }
        notes.forEach((content, number) -> document.append("[^")
                .append(number)
                .append("]: ")
                .append(content)
                .append('\n'));
        return document.toString();
    }

    /** Pieces without footnotes on one line, as they may stand in a paragraph or a table cell. */
    public static String line(Inline... pieces) {
        return MarkdownInlines.render(Inline.of(pieces), Place.CELL, note -> {
            throw new IllegalArgumentException("a line by itself has no footnotes");
        });
    }

    private String inline(Inline content, Place place) {
        return MarkdownInlines.render(content, place, note -> notes.computeIfAbsent(note, key -> notes.size() + 1));
    }

    private void block() {
        if (out.length() > 0) {
            out.append('\n');
        }
        lastMarker = "";
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
