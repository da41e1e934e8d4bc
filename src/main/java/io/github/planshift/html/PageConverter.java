package io.github.planshift.html;

import io.github.planshift.picture.Picture;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Turns the pages of a site into parts of one document. */
final class PageConverter {

    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), StrikethroughExtension.create(), FootnotesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

    private final Set<String> files;
    private final Map<String, Picture> pictures;
    private final Map<String, Integer> shown = new HashMap<>();

    PageConverter(List<String> files, Map<String, Picture> pictures) {
        this.files = Set.copyOf(files);
        this.pictures = pictures;
    }

    /** A page as HTML. */
    String html(String file, String markdown) {
        Place place = new Place(file, files);
        Node page = PARSER.parse(markdown);
        Map<Heading, String> ids = Mover.move(page, place);
        return HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .percentEncodeUrls(true)
                .nodeRendererFactory(context -> new PictureRenderer(context, path -> picture(place.path(path))))
                .nodeRendererFactory(MarkRenderer::new)
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    if (node instanceof Heading heading && ids.containsKey(heading)) {
                        attributes.put("id", ids.get(heading));
                    }
                    if (node instanceof Link link && !link.getDestination().startsWith("#")) {
                        attributes.put("rel", "noopener noreferrer");
                    }
                })
                .build()
                .render(page)
                .replace("<table>", "<div class=\"scroll\"><table>")
                .replace("</table>", "</table></div>");
    }

    /** A picture to stand within the page, empty for none; ids differ where it stands twice. */
    private String picture(String path) {
        Picture picture = pictures.get(path);
        if (picture == null) {
            return "";
        }
        int times = shown.merge(path, 1, Integer::sum);
        String name = picture.name();
        return times == 1
                ? picture.inline()
                : picture.inline()
                        .replace(name + "-title", name + "-title-" + times)
                        .replace(name + "-desc", name + "-desc-" + times);
    }
}
