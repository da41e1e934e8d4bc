package io.github.planshift.html;

import java.util.Set;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Keeps the tags that stand in pages where Markdown's own marks would not be read, beside Chinese punctuation; any other
 * tag shows as text.
 */
final class MarkRenderer implements NodeRenderer {

    private static final Set<String> MARKS = Set.of("<strong>", "</strong>", "<del>", "</del>");

    private final HtmlWriter html;

    MarkRenderer(HtmlNodeRendererContext context) {
        this.html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(HtmlInline.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof HtmlInline inline) {
            if (MARKS.contains(inline.getLiteral())) {
                html.raw(inline.getLiteral());
            } else {
                html.text(inline.getLiteral());
            }
        }
    }
}
