package io.github.planshift.reading;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jsoup.select.QueryParser;

/** Finds the part of a page that holds its text. */
final class MainBlock {

    /** Where the content systems of Chinese governments put an article, then where everybody does. */
    private static final List<String> KNOWN = List.of(
            "#UCAP-CONTENT",
            "#zoom",
            "#Zoom",
            "#ZOOM",
            ".TRS_UEDITOR",
            ".TRS_Editor",
            ".trs_editor_view",
            "#ivs_content",
            "#zhengwen",
            ".article-content",
            ".article_content",
            "#article-content",
            "[itemprop=articleBody]",
            ".entry-content",
            ".pages_content",
            "article",
            "main",
            "[role=main]",
            "#content");

    private static final String NEVER_TEXT =
            "script, style, noscript, template, svg, iframe, object, select, button, input,"
                    + " textarea, [hidden], [style~=(?i)display\\s*:\\s*none]";
    private static final String FURNITURE = "nav, header, footer, aside, form, [role=navigation], [role=banner],"
            + " [role=contentinfo], [role=search], [role=complementary]";
    private static final Pattern FURNITURE_NAME = Pattern.compile(
            "(?:^|[\\s_-])(?:nav(?:bar|igation)?|menu|crumbs?|breadcrumbs?|header|footer|foot|sidebar|side|share|related|"
                    + "recommend|copyright|toolbar|pager|pagination|search|login|banner|dqwz|qrcode|bdsharebuttonbox|"
                    + "advert|ads?|comments?)(?:[\\s_-]|$)",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> CONTAINERS = Set.of(
            "body", "div", "section", "article", "main", "table", "tbody", "tr", "td", "center", "form", "span",
            "font");

    /** What holds this share of the page's text is never thrown away by its name. */
    private static final double TOO_MUCH_TO_DROP = 0.3;

    /** A known place counts where it holds this share of what is left of the page. */
    private static final double KNOWN_SHARE = 0.4;

    /** The search goes down as long as one child holds this share. */
    private static final double MAIN_SHARE = 0.75;

    private static final double LINK_SHARE = 0.6;
    private static final int FEW_LINKS = 3;

    private final Evaluator furniture = QueryParser.parse(FURNITURE);
    private final Document page;
    private IdentityHashMap<Element, Weight> weights = new IdentityHashMap<>();

    /** Characters of an element's text, and how many of them are in links. */
    private static final class Weight {
        private int text;
        private int linked;
        private int links;

        int plain() {
            return text - linked;
        }
    }

    private MainBlock(Document page) {
        this.page = page;
    }

    /** The element that holds the page's text; changes the page: menus and the like are taken out of it. */
    static Element of(Document page) {
        return new MainBlock(page).find();
    }

    private Element find() {
        page.select(NEVER_TEXT).remove();
        Element body = page.body();
        weigh();
        int all = Math.max(1, plain(body));
        for (Element element : page.body().getAllElements()) {
            if (!element.equals(body) && isFurniture(element) && plain(element) < TOO_MUCH_TO_DROP * all) {
                element.remove();
            }
        }
        weigh();
        int left = plain(body);
        for (String selector : KNOWN) {
            for (Element element : page.select(selector)) {
                if (plain(element) >= KNOWN_SHARE * left && plain(element) > 0) {
                    return element;
                }
            }
        }
        return densest(body);
    }

    private Element densest(Element from) {
        Element at = from;
        while (true) {
            Element heaviest = null;
            for (Element child : at.children()) {
                if (isContainer(child) && (heaviest == null || plain(child) > plain(heaviest))) {
                    heaviest = child;
                }
            }
            if (heaviest == null || plain(heaviest) < MAIN_SHARE * plain(at) || plain(heaviest) == 0) {
                return at;
            }
            at = heaviest;
        }
    }

    /** A table counts where it lays out the page. */
    private static boolean isContainer(Element element) {
        return CONTAINERS.contains(element.normalName())
                && !(element.normalName().equals("table")
                        && element.select("td").stream().allMatch(HtmlLines::isCell));
    }

    private boolean isFurniture(Element element) {
        if (element.is(furniture)
                || FURNITURE_NAME.matcher(element.className()).find()
                || FURNITURE_NAME.matcher(element.id()).find()) {
            return true;
        }
        Weight weight = weights.getOrDefault(element, new Weight());
        return element.isBlock() && weight.links >= FEW_LINKS && weight.linked > LINK_SHARE * weight.text;
    }

    private int plain(Element element) {
        Weight weight = weights.get(element);
        return weight == null ? 0 : weight.plain();
    }

    /** Sums up from the leaves, without recursion: pages may be nested deeply. */
    private void weigh() {
        weights = new IdentityHashMap<>();
        NodeTraversor.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof Element element) {
                            weights.put(element, new Weight());
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (!(node.parent() instanceof Element parent)) {
                            return;
                        }
                        if (node instanceof TextNode text) {
                            add(parent, length(text.getWholeText()));
                        } else if (node instanceof Element element) {
                            addChild(parent, element);
                        }
                    }
                },
                page);
    }

    private void add(Element parent, int length) {
        Weight weight = weights.get(parent);
        if (weight != null) {
            weight.text += length;
        }
    }

    private void addChild(Element parent, Element child) {
        Weight into = weights.get(parent);
        Weight from = weights.get(child);
        if (into == null || from == null) {
            return;
        }
        boolean link = child.normalName().equals("a") && child.hasAttr("href");
        into.text += from.text;
        into.linked += link ? from.text : from.linked;
        into.links += link ? 1 : from.links;
    }

    private static int length(String text) {
        return (int) text.chars()
                .filter(c -> !Character.isWhitespace(c) && c != 0xA0)
                .count();
    }
}
