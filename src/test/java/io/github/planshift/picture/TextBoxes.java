package io.github.planshift.picture;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Where the texts of a picture are, and which of them meet. */
public final class TextBoxes {

    public record Box(String text, double left, double top, double right, double bottom) {

        public boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    private TextBoxes() {}

    public static Document parsed(Picture picture) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(picture.svg())));
    }

    /** The boxes by the widths that the pictures are drawn with. */
    public static List<Box> of(Picture picture) throws Exception {
        NodeList texts = parsed(picture).getElementsByTagName("text");
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < texts.getLength(); i++) {
            boxes.add(box((Element) texts.item(i)));
        }
        return boxes;
    }

    private static Box box(Element text) {
        String said = text.getTextContent();
        double size = text.hasAttribute("font-size") ? number(text, "font-size") : number(root(text), "font-size");
        double width =
                text.getAttribute("class").contains("bold") ? TextWidth.bold(said, size) : TextWidth.of(said, size);
        double x = number(text, "x");
        double y = number(text, "y");
        double before = switch (text.getAttribute("text-anchor")) {
            case "middle" -> width / 2;
            case "end" -> width;
            default -> 0;
        };
        // what letters need above and below the line, without the leading of the font
        double up = 0.76 * size;
        double down = 0.22 * size;
        return text.getAttribute("transform").isEmpty()
                ? new Box(said, x - before, y - up, x - before + width, y + down)
                : new Box(said, x - up, y + before - width, x + down, y + before);
    }

    private static Element root(Element element) {
        return element.getOwnerDocument().getDocumentElement();
    }

    public static double number(Element element, String name) {
        return Double.parseDouble(element.getAttribute(name));
    }

    /** Pairs of texts that meet, and texts that lie outside. */
    public static List<String> faults(List<Box> boxes, double width, double height) {
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            if (box.left() < 0 || box.top() < 0 || box.right() > width || box.bottom() > height) {
                faults.add("outside: " + box);
            }
            for (Box other : boxes.subList(i + 1, boxes.size())) {
                if (box.meets(other)) {
                    faults.add(box + " meets " + other);
                }
            }
        }
        return faults;
    }
}
