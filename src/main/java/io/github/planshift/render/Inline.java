package io.github.planshift.render;

import io.github.planshift.text.WordDiff;
import java.util.List;

/** A piece of text within a paragraph, heading, list item or table cell. Texts may hold anything at all. */
public sealed interface Inline {

    /** Words; line ends count as blanks. */
    record Text(String text) implements Inline {}

    /** A name or value as it is typed. */
    record Code(String text) implements Inline {}

    /** Pieces one after the other. */
    record Group(List<Inline> pieces) implements Inline {
        public Group {
            pieces = List.copyOf(pieces);
        }
    }

    /** Strong emphasis. */
    record Strong(Inline content) implements Inline {}

    /** Emphasis. */
    record Emphasis(Inline content) implements Inline {}

    /** Struck out. */
    record Deleted(Inline content) implements Inline {}

    /** A web page; an address that is neither http nor https is shown instead of linked. */
    record Link(String text, String url) implements Inline {}

    /**
     * A file beside the document, with forward slashes, or a heading in it after {@code #}. Paths are made by the
     * program, never taken from data: one that is not relative is an error when it is written.
     */
    record FileLink(String text, String path) implements Inline {}

    /** A picture beside the document, its path as in {@link FileLink}. */
    record Image(String description, String path) implements Inline {}

    /** The mark of a footnote with this content; notes with the same content share a number. */
    record Note(Inline content) implements Inline {}

    /** A line end within the paragraph or cell. */
    record Break() implements Inline {}

    /** Words. */
    static Inline text(String text) {
        return new Text(text);
    }

    /** A name or value as it is typed. */
    static Inline code(String text) {
        return new Code(text);
    }

    /** Pieces one after the other. */
    static Inline of(Inline... pieces) {
        return new Group(List.of(pieces));
    }

    /** Pieces one after the other. */
    static Inline of(List<Inline> pieces) {
        return new Group(pieces);
    }

    /** Strong emphasis. */
    static Inline strong(String text) {
        return new Strong(text(text));
    }

    /** Emphasis. */
    static Inline emphasis(String text) {
        return new Emphasis(text(text));
    }

    /** Struck out. */
    static Inline deleted(String text) {
        return new Deleted(text(text));
    }

    /** A web page; an address that is neither http nor https is shown instead of linked. */
    static Inline link(String text, String url) {
        return new Link(text, url);
    }

    /** A file beside the document. */
    static Inline fileLink(String text, String path) {
        return new FileLink(text, path);
    }

    /** A picture beside the document. */
    static Inline image(String description, String path) {
        return new Image(description, path);
    }

    /** A footnote mark. */
    static Inline note(Inline... content) {
        return new Note(of(content));
    }

    /** A line end within the paragraph or cell. */
    static Inline lineBreak() {
        return new Break();
    }

    /** The new wording with what was added in strong and what was removed struck out. */
    static Inline difference(List<WordDiff.Segment> segments) {
        return of(segments.stream()
                .map(segment -> switch (segment.change()) {
                    case SAME -> text(segment.text());
                    case REMOVED -> deleted(segment.text());
                    case ADDED -> strong(segment.text());
                })
                .toList());
    }
}
