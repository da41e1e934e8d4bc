package io.github.planshift.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Makes links and headings of a page fit for a document that holds other pages too. */
final class Mover {

    private static final Pattern BREAK = Pattern.compile("<br ?/?>");

    private Mover() {}

    /** Changes the page; answers the ids of its headings. */
    static Map<Heading, String> move(Node page, Place place) {
        Map<Heading, String> ids = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (Node node : nodes(page)) {
            if (node instanceof Heading heading) {
                heading.setLevel(Math.min(6, heading.getLevel() + 1));
                String id = place.heading(words(heading));
                String free = id;
                for (int i = 1; !taken.add(free); i++) {
                    free = id + "-" + i;
                }
                ids.put(heading, free);
            } else if (node instanceof Link link) {
                link.setDestination(place.target(link.getDestination()));
            } else if (node instanceof HtmlInline html
                    && BREAK.matcher(html.getLiteral()).matches()) {
                replace(html, new HardLineBreak());
            }
        }
        return ids;
    }

    private static void replace(Node old, Node fresh) {
        for (Node child = old.getFirstChild(); child != null; child = old.getFirstChild()) {
            fresh.appendChild(child);
        }
        old.insertAfter(fresh);
        old.unlink();
    }

    /** All nodes below this one, parents first. */
    private static List<Node> nodes(Node root) {
        List<Node> nodes = new ArrayList<>();
        for (Node child = root.getFirstChild(); child != null; child = child.getNext()) {
            nodes.add(child);
            nodes.addAll(nodes(child));
        }
        return nodes;
    }

    /** The text within a node, without its marks. */
    static String words(Node node) {
        StringBuilder words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak end) {
                words.append(' ');
            }

            @Override
            public void visit(HardLineBreak end) {
                words.append(' ');
            }
        });
        return words.toString();
    }
}
