package io.github.planshift.html;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Puts pictures of the report into the page; of any other image only its text remains, since nothing is loaded. */
final class PictureRenderer implements NodeRenderer {

    private final HtmlWriter html;
    private final UnaryOperator<String> pictures;

    PictureRenderer(HtmlNodeRendererContext context, UnaryOperator<String> pictures) {
        this.html = context.getWriter();
        this.pictures = pictures;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Image.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof Image image) {
            String picture = pictures.apply(image.getDestination());
            if (picture.isEmpty()) {
                html.text(Mover.words(image));
            } else {
                html.raw(picture);
            }
        }
    }
}
