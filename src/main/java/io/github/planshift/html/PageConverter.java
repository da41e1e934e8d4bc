package io.github.planshift.html;

import io.github.planshift.picture.Picture;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Turns the pages of a site into parts of one document. */
final class PageConverter {

    private static final List<Extension> SHOWN = List.of(TablesExtension.create(), StrikethroughExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(SHOWN)
            .extensions(List.of(FootnotesExtension.create()))
            .build();

    private final Set<String> files;
    private final Map<String, Picture> pictures;
    private final NoteBook notes;
    private final Map<String, Integer> shown = new HashMap<>();

    /**
     * A converter.
     *
     * @param notes takes the notes of the pages
     */
    PageConverter(List<String> files, Map<String, Picture> pictures, NoteBook notes) {
        this.files = Set.copyOf(files);
        this.pictures = pictures;
        this.notes = notes;
    }

    /** A page as HTML. */
    String html(String file, String markdown) {
        Place place = new Place(file, files);
        Node page = PARSER.parse(markdown);
        Map<Heading, String> ids = Mover.move(page, place);
        Map<String, String> known = new HashMap<>();
        HtmlRenderer renderer = HtmlRenderer.builder()
                .extensions(SHOWN)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .percentEncodeUrls(true)
                .nodeRendererFactory(context -> new PictureRenderer(context, path -> picture(place.path(path))))
                .nodeRendererFactory(MarkRenderer::new)
                .nodeRendererFactory(context -> new NoteRenderer(
                        context, label -> known.containsKey(label) ? notes.mark(known.get(label)) : ""))
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    if (node instanceof Heading heading && ids.containsKey(heading)) {
                        attributes.put("id", ids.get(heading));
                    }
                    // what a link may tell of the page it is on is said once, for the whole document
                    attributes.remove("rel");
                })
                .build();
        for (Node node = page.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof FootnoteDefinition definition) {
                known.putIfAbsent(definition.getLabel(), note(renderer, definition));
            }
        }
        return renderer.render(page)
                .replace("<table>", "<div class=\"scroll\"><table>")
                .replace("</table>", "</table></div>");
    }

    /** The words of a note, without the tags of its paragraph where it has but one. */
    private static String note(HtmlRenderer renderer, FootnoteDefinition definition) {
        Document note = new Document();
        for (Node child = definition.getFirstChild(); child != null; child = definition.getFirstChild()) {
            note.appendChild(child);
        }
        String html = renderer.render(note).strip();
        return html.startsWith("<p>") && html.indexOf("</p>") == html.length() - "</p>".length()
                ? html.substring("<p>".length(), html.length() - "</p>".length())
                : html;
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
