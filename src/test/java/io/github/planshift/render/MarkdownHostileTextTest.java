package io.github.planshift.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planshift.render.MarkdownWriter.Column;
import io.github.planshift.render.MarkdownWriter.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Reads documents made of hostile texts with an independent parser and expects structure and texts unchanged. */
class MarkdownHostileTextTest {

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create()))
            .build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create()))
            .build();

    private static final String[] PARTS = {
        "|",
        "||",
        "\\",
        "\\|",
        "\n",
        "\n\n",
        "\r\n",
        "`",
        "``",
        "```",
        "~",
        "~~",
        "~~~",
        "*",
        "**",
        "***",
        "_",
        "__",
        "#",
        "##",
        "-",
        "- ",
        "---",
        "- - -",
        "+ ",
        "=",
        "===",
        ">",
        "> ",
        "1. ",
        "1) ",
        "10000000000. ",
        "<",
        "<b>",
        "<!--",
        "-->",
        "<script>alert(1)</script>",
        "<?",
        "<![CDATA[",
        "</td>",
        "[",
        "]",
        "[x](javascript:alert(1))",
        "![x](y)",
        "[^1]",
        "[^1]:",
        "[x]: http://x",
        "](",
        "(",
        ")",
        "!",
        "&amp;",
        "&#0;",
        "&#x41;",
        "&",
        ";",
        "https://x.org/_a_",
        "www.x.org",
        "a@b.org",
        "mailto:a@b.org",
        "$",
        "$$",
        ":",
        ": ",
        ":-",
        " ",
        "  ",
        "    ",
        "\t",
        "\u0000",
        "\u001B[31m",
        "\u0007",
        "\u007F",
        "\u0085",
        "\u009B",
        "\u2028",
        "\u202E",
        "\u2066",
        "\uFEFF",
        "\u00A0",
        "\u3000",
        "\u200B",
        "\uD83D",
        "e\u0301",
        "😀",
        "a",
        "b",
        "I",
        "ı",
        "5.5%",
        "低空",
        "经济",
        "“",
        "”",
        "。",
        "，",
        "（",
        "）",
        "¥",
        "+",
        "^",
        "{",
        "}",
        "\"",
        "'"
    };

    @Test
    @Timeout(120)
    void paragraphsListsAndQuotes() {
        fuzz(random -> {
            List<Inline> texts = inlines(random, 6);
            String document = new MarkdownWriter()
                    .heading(2, texts.get(0))
                    .paragraph(Inline.text("x"), texts.get(1))
                    .paragraph(texts.get(1), Inline.text("x"))
                    .bullets(List.of(new Item(texts.get(2), List.of(Item.of(texts.get(3)))), Item.of(texts.get(4))))
                    .quote(texts.get(5), Inline.text("x"))
                    .document();
            String expected = "<h2>" + text(texts.get(0)) + "</h2><p>x" + text(texts.get(1)) + "</p><p>"
                    + text(texts.get(1))
                    + "x</p><ul><li>" + text(texts.get(2)) + "<ul><li>" + text(texts.get(3)) + "</li></ul></li><li>"
                    + text(texts.get(4)) + "</li></ul><blockquote>"
                    + (text(texts.get(5)).isEmpty() ? "" : "<p>" + text(texts.get(5)) + "</p>")
                    + "<p>x</p></blockquote>";
            return new Case(document, expected);
        });
    }

    @Test
    @Timeout(120)
    void tables() {
        fuzz(random -> {
            List<Inline> texts = inlines(random, 6);
            String document = new MarkdownWriter()
                    .table(
                            List.of(
                                    new Column(texts.get(0), Grid.Align.LEFT),
                                    new Column(texts.get(1), Grid.Align.RIGHT)),
                            List.of(texts.subList(2, 4), texts.subList(4, 6)))
                    .paragraph("after")
                    .document();
            StringBuilder expected = new StringBuilder("<table><thead>");
            for (int row = 0; row < 3; row++) {
                String cell = row == 0 ? "th" : "td";
                expected.append(row == 1 ? "<tbody>" : "")
                        .append("<tr><")
                        .append(cell)
                        .append('>');
                expected.append(text(texts.get(2 * row)))
                        .append("</")
                        .append(cell)
                        .append("><")
                        .append(cell);
                expected.append("align=\"right\">").append(text(texts.get(2 * row + 1)));
                expected.append("</").append(cell).append("></tr>").append(row == 0 ? "</thead>" : "");
            }
            return new Case(document, expected + "</tbody></table><p>after</p>");
        });
    }

    @Test
    @Timeout(120)
    void footnotes() {
        fuzz(random -> {
            List<Inline> texts = inlines(random, 2);
            String document = new MarkdownWriter()
                    .paragraph(
                            Inline.text("x"),
                            new Inline.Note(texts.get(0)),
                            Inline.text("y"),
                            new Inline.Note(texts.get(1)))
                    .paragraph(new Inline.Note(texts.get(0)))
                    .document();
            // the parser knows no footnotes: each definition is read as a paragraph of its own
            String first = text(texts.get(0));
            String second = text(texts.get(1));
            int number = first.isEmpty() ? 1 : 2;
            boolean same = definitions(document) == 1;
            StringBuilder expected = new StringBuilder("<p>x");
            expected.append(first.isEmpty() ? "" : "[^1]").append('y');
            expected.append(second.isEmpty() ? "" : "[^" + (same ? 1 : number) + "]")
                    .append("</p>");
            expected.append(first.isEmpty() ? "" : "<p>[^1]</p>");
            expected.append(first.isEmpty() ? "" : "<p>" + first + "</p>");
            expected.append(second.isEmpty() || (same && !first.isEmpty()) ? "" : "<p>" + second + "</p>");
            return new Case(document.replaceAll("(?m)^\\[\\^\\d+\\]: ", "\n"), expected.toString());
        });
    }

    @Test
    @Timeout(20)
    void longTextsTakeLittleTime() {
        for (String part : PARTS) {
            String text = part.repeat(10_000);
            String document = new MarkdownWriter()
                    .heading(1, text)
                    .paragraph(Inline.strong(text), Inline.code(text), Inline.link(text, "https://x.org/" + text))
                    .table(List.of(Column.of("x")), List.of(List.of(Inline.deleted(text))))
                    .document();
            assertThat(document).contains("| x |");
        }
    }

    @Test
    void sameInTurkish() {
        Locale before = Locale.getDefault();
        String[] documents = new String[2];
        try {
            for (int i = 0; i < 2; i++) {
                Locale.setDefault(i == 0 ? Locale.ROOT : Locale.forLanguageTag("tr-TR"));
                Random random = new Random(1);
                MarkdownWriter markdown =
                        new MarkdownWriter().paragraph("WWW.IİIı.ORG HTTPS://X.ORG MAILTO:a@b XMPP:a@b");
                for (int round = 0; round < 100; round++) {
                    markdown.paragraph(inlines(random, 1).get(0));
                }
                documents[i] =
                        markdown.paragraph(Inline.link("x", "HTTPS://I.ORG")).document();
            }
        } finally {
            Locale.setDefault(before);
        }
        assertThat(documents[1]).isEqualTo(documents[0]);
        assertThat(documents[0]).contains("WWW\\.", "MAILTO\\:", "[x](https://I.ORG)");
    }

    /** A document and the HTML without blanks that it must give, with texts in ‹› where the kind does not matter. */
    private record Case(String document, String expected) {}

    private interface CaseMaker {
        Case make(Random random);
    }

    private static void fuzz(CaseMaker maker) {
        long seed = Long.getLong("seed", System.nanoTime());
        for (int round = 0; round < Integer.getInteger("rounds", 1000); round++) {
            Case made = maker.make(new Random(seed + round));
            Node node = PARSER.parse(made.document());
            assertThat(squeezed(HTML.render(node)))
                    .as("-Dseed=%d%n%s", seed + round, made.document())
                    .isEqualTo(squeezed(made.expected()));
        }
    }

    private static long definitions(String document) {
        return Pattern.compile("(?m)^\\[\\^\\d+\\]: ")
                .matcher(document)
                .results()
                .count();
    }

    /** Blanks are compared nowhere: Markdown is free to join and drop them. */
    private static String squeezed(String html) {
        String plain = html.replace("&nbsp;", "").replaceAll("[\\s\u00A0\u3000]+", "");
        // fall-backs for what Markdown cannot mark
        return plain.replace("<br/>", "<br>");
    }

    /** The HTML of an inline piece. */
    private static String text(Inline piece) {
        if (piece instanceof Inline.Text text) {
            return html(text.text());
        }
        if (piece instanceof Inline.Group group) {
            StringBuilder all = new StringBuilder();
            group.pieces().forEach(each -> all.append(text(each)));
            return all.toString();
        }
        if (piece instanceof Inline.Strong strong) {
            return element("strong", text(strong.content()));
        }
        if (piece instanceof Inline.Emphasis emphasis) {
            return element("em", text(emphasis.content()));
        }
        if (piece instanceof Inline.Deleted deleted) {
            return element("del", text(deleted.content()));
        }
        if (piece instanceof Inline.Code code) {
            return element("code", html(code.text()));
        }
        if (piece instanceof Inline.Link link) {
            return "<ahref=\"https://x.org/a\">" + html(MarkdownText.isBlank(link.text()) ? link.url() : link.text())
                    + "</a>";
        }
        throw new AssertionError(piece);
    }

    private static String element(String name, String content) {
        return content.isEmpty() ? "" : "<" + name + ">" + content + "</" + name + ">";
    }

    private static String html(String text) {
        StringBuilder html = new StringBuilder();
        String shown = MarkdownText.oneLine(text).replaceAll("[\\s\u00A0\u3000]+", "");
        Matcher special = Pattern.compile("[&<>\"]").matcher(shown);
        while (special.find()) {
            String entity = switch (special.group()) {
                case "&" -> "&amp;";
                case "<" -> "&lt;";
                case ">" -> "&gt;";
                default -> "&quot;";
            };
            special.appendReplacement(html, entity);
        }
        special.appendTail(html);
        return html.toString();
    }

    private static List<Inline> inlines(Random random, int count) {
        List<Inline> inlines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Inline> pieces = new ArrayList<>();
            for (int j = random.nextInt(4); j > 0; j--) {
                pieces.add(inline(random, 2));
            }
            inlines.add(Inline.of(pieces));
        }
        return inlines;
    }

    private static Inline inline(Random random, int depth) {
        String text = hostile(random);
        return switch (random.nextInt(depth > 0 ? 7 : 3)) {
            case 0 -> Inline.code(text);
            case 1 -> random.nextInt(4) > 0 ? Inline.text(text) : Inline.link(text, "https://x.org/a");
            case 4 -> new Inline.Strong(inline(random, 0));
            case 5 -> new Inline.Emphasis(inline(random, depth - 1));
            case 6 -> new Inline.Deleted(Inline.of(inline(random, depth - 1), Inline.text(hostile(random))));
            default -> Inline.text(text);
        };
    }

    private static String hostile(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(PARTS[random.nextInt(PARTS.length)]);
        }
        return text.toString();
    }
}
