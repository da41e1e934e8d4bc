package io.github.planshift.html;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Puts the marks of notes into the page; the notes themselves stand behind all pages. */
final class NoteRenderer implements NodeRenderer {

    private final HtmlWriter html;
    private final UnaryOperator<String> marks;

    /**
     * A renderer.
     *
     * @param marks the mark for a label, empty where it has no note
     */
    NoteRenderer(HtmlNodeRendererContext context, UnaryOperator<String> marks) {
        this.html = context.getWriter();
        this.marks = marks;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(FootnoteReference.class, FootnoteDefinition.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof FootnoteReference reference) {
            html.raw(marks.apply(reference.getLabel()));
        }
    }
}
