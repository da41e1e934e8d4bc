package io.github.planshift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Reports of records full of hostile texts have the structure of reports of plain ones, and nothing runs in them. */
@Timeout(180)
class HostileReportTest {

    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), StrikethroughExtension.create(), FootnotesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final Pattern ENTRY = Pattern.compile("<li id=\"(q\\d+)\">(.*)</li>");
    private static final Pattern SAME = Pattern.compile("(<li>.*?)<a class=\"same\" href=\"#(q\\d+)\">.*</li>");
    private static final Pattern TAG = Pattern.compile("</?([a-z0-9]+)[^>]*>");
    private static final Pattern DRAWING = Pattern.compile("(?s)<svg.*?</svg>");

    private static final List<String> HOSTILE = List.of(
            "a | b || c \\| d",
            "one\ntwo\r\n\n# three\n- four\n> five\n1. six",
            "<script>alert(1)</script><img src=x onerror=alert(1)><!-- </td></table> --> &lt;b&gt; &#106;",
            "[x](javascript:alert(1)) ![y](javascript:alert(2)) <javascript:alert(3)> [z]: javascript:alert(4)",
            "`one` ``two ` ``` three",
            "[^1] [^1]: note [^nowhere]",
            "left \u202Eright\u202C \u2066isolated\u2069 \u200Fmark \u061C",
            "\u001B[31mred\u001B[0m \u009B2J \u0007 \u007F \u0085 \u2028",
            "**bold _it_ ~~gone~~ $x$ {{t.title}} {{{h}}} {{#rows}}",
            "]( \" ' ) ]] ((",
            "--- ===",
            "](javascript:alert(1)) " + "long ".repeat(2000));

    private static final List<String> HOSTILE_ADDRESSES = List.of(
            "https://example.org/a)b(c*_d_~~e~~'f$g&amp;h;javascript:alert(1)",
            "https://example.org/?q=)(:!@*_&copy;#*",
            "https://example.org/(javascript:alert(1))?x=&quot;*_*");

    @TempDir
    Path temp;

    @Test
    void hostileTexts() throws IOException {
        Map<String, String> plain = pages("plain", HostileReportTest::plain);
        for (int shift = 0; shift < HOSTILE.size(); shift++) {
            int by = shift;
            check(
                    plain,
                    pages(
                            "hostile-" + by,
                            field -> field.startsWith("url")
                                    ? pick(HOSTILE_ADDRESSES, field, by) + "-" + field
                                    : field + " " + pick(HOSTILE, field, by)),
                    "shift " + by);
        }
    }

    @Test
    void hostileTextsFromTheFirstCharacter() throws IOException {
        Map<String, String> plain = pages("plain", HostileReportTest::plain);
        check(
                plain,
                pages(
                        "first",
                        field -> field.startsWith("url")
                                ? pick(HOSTILE_ADDRESSES, field, 0) + "-" + field
                                : pick(HOSTILE, field, 5) + " " + field),
                "first");
    }

    @Test
    void randomTexts() throws IOException {
        Map<String, String> plain = pages("plain", HostileReportTest::plain);
        String parts = "|\\`*_[]()<>!#+-=~$&;:^.{}\"'\n\r\t \u001B\u202E\u2028\u00A0aB1文，。";
        for (int seed = 0; seed < 12; seed++) {
            int by = seed;
            check(
                    plain,
                    pages("random-" + seed, field -> {
                        if (field.startsWith("url")) {
                            return "https://example.org/" + field;
                        }
                        Random random = new Random(field.hashCode() * 31L + by);
                        StringBuilder text = new StringBuilder();
                        for (int i = random.nextInt(30); i >= 0; i--) {
                            text.append(parts.charAt(random.nextInt(parts.length())));
                        }
                        return text.append(field).toString();
                    }),
                    "seed " + seed);
        }
    }

    /** A text that nothing else resembles, so that no two statements match by their words. */
    private static String plain(String field) {
        if (field.startsWith("url")) {
            return "https://example.org/" + field;
        }
        Random random = new Random(field.hashCode());
        return random.ints(20, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The same text for one field whenever it is asked. */
    private static String pick(List<String> texts, String field, int by) {
        return texts.get(Math.floorMod(field.hashCode() + by, texts.size()));
    }

    private Map<String, String> pages(String name, UnaryOperator<String> texts) throws IOException {
        Path directory = Files.createDirectories(temp.resolve(name));
        Shell shell = new Shell(directory);
        new TypedRecord(texts).make(shell);
        for (String line : List.of("-o site", "-o one.md", "-o one.html", "--lang zh -o zh.html", "--lang zh -o zh")) {
            assertThat(shell.run("planshift report --quiet " + line).err()).isEmpty();
        }
        Map<String, String> files = TypedRecord.files(directory.resolve("site"));
        files.remove(".planshift-manifest");
        TypedRecord.files(directory.resolve("zh")).forEach((file, text) -> files.put("zh/" + file, text));
        files.remove("zh/.planshift-manifest");
        files.put("zh.html", Files.readString(directory.resolve("zh.html")));
        files.put("one.md", Files.readString(directory.resolve("one.md")));
        files.put("one.html", Files.readString(directory.resolve("one.html")));
        return files;
    }

    private static void check(Map<String, String> plain, Map<String, String> hostile, String what) {
        assertThat(hostile.keySet()).as(what).isEqualTo(plain.keySet());
        hostile.forEach((file, text) -> {
            String where = what + " " + file;
            assertNothingHidden(text, where);
            if (file.endsWith(".md")) {
                assertSame(structure(text), structure(plain.get(file)), where, text);
            } else if (file.endsWith(".html")) {
                DRAWING.matcher(text).results().forEach(drawing -> assertDrawing(drawing.group(), where));
                assertSame(tags(text), tags(plain.get(file)), where, text);
            } else {
                assertDrawing(text, where);
            }
        });
    }

    private static void assertNothingHidden(String text, String where) {
        assertThat(text.codePoints()
                        .filter(c -> c != '\n' && (Character.isISOControl(c) || isBidi(c)))
                        .mapToObj(Integer::toHexString)
                        .toList())
                .as(where)
                .isEmpty();
    }

    private static boolean isBidi(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F || c == 0x61C;
    }

    /** What a page is made of, a line a node, without its texts. What a comparison of wordings marks is text. */
    private static List<String> structure(String markdown) {
        StringBuilder out = new StringBuilder();
        describe(PARSER.parse(markdown), 0, out);
        return out.toString().lines().toList();
    }

    /** Fails with the first lines that differ, since pages are long. */
    private static void assertSame(List<String> actual, List<String> expected, String where, String text) {
        int at = 0;
        while (at < Math.min(actual.size(), expected.size()) && actual.get(at).equals(expected.get(at))) {
            at++;
        }
        assertThat(actual.subList(at, Math.min(actual.size(), at + 5)))
                .as("%s: line %d of the structure of%n%s", where, at, text)
                .isEqualTo(expected.subList(at, Math.min(expected.size(), at + 5)));
    }

    private static void describe(Node parent, int depth, StringBuilder out) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            assertThat(node).isNotInstanceOf(HtmlBlock.class);
            if (node instanceof Code code) {
                assertThat(code.getLiteral()).startsWith("planshift ");
            }
            if (node instanceof HtmlInline tag) {
                assertThat(tag.getLiteral()).matches("</?(strong|del)>");
            }
            boolean text = node instanceof Text || node instanceof SoftLineBreak;
            boolean marked =
                    node instanceof StrongEmphasis || node instanceof Strikethrough || node instanceof HtmlInline;
            if (!text && !(marked && depth > 1)) {
                out.append(" ".repeat(depth)).append(node.getClass().getSimpleName());
                if (node instanceof FootnoteReference note) {
                    out.append(' ').append(note.getLabel());
                } else if (node instanceof Link link) {
                    out.append(' ').append(kind(link.getDestination()));
                } else if (node instanceof Image image) {
                    out.append(' ').append(kind(image.getDestination()));
                }
                out.append('\n');
            }
            describe(node, depth + 1, out);
        }
    }

    private static String kind(String destination) {
        if (destination.matches("https?://example\\.org/.*")) {
            return "web";
        }
        assertThat(destination).matches("(\\.\\./)*([a-z0-9-]+/)*[a-z0-9-]+\\.(md|svg)");
        return destination;
    }

    private static List<String> tags(String html) {
        List<String> tags = new ArrayList<>();
        TAG.matcher(DRAWING.matcher(filled(html)).replaceAll("<svg/>").replaceAll("</?(strong|del)>", ""))
                .results()
                .forEach(tag -> {
                    String whole = tag.group();
                    assertThat(whole).doesNotContainPattern("(?i)(href|src)=\"?\\s*javascript:");
                    assertThat(whole.replaceAll("\"[^\"]*\"", "")).doesNotContainPattern("(?i)\\son\\w+=");
                    tags.add(whole.startsWith("</") ? "/" + tag.group(1) : tag.group(1));
                });
        return tags;
    }

    /** The page as its script makes it, with the words of entries that lead to where these stand; short ones do not. */
    private static String filled(String html) {
        Map<String, String> entries = html.lines()
                .map(ENTRY::matcher)
                .filter(Matcher::matches)
                .collect(Collectors.toMap(entry -> entry.group(1), entry -> entry.group(2)));
        return html.lines()
                .map(line -> {
                    Matcher same = SAME.matcher(line);
                    if (!same.matches()) {
                        return line;
                    }
                    String words = Objects.requireNonNull(entries.get(same.group(2)));
                    return same.group(1)
                            + (same.group(1).equals("<li>") ? words : words.replaceFirst("^<a .*?</a>", "")) + "</li>";
                })
                .collect(Collectors.joining("\n"));
    }

    private static void assertDrawing(String svg, String where) {
        try {
            Element root = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)))
                    .getDocumentElement();
            org.w3c.dom.NodeList all = root.getElementsByTagName("*");
            for (int i = 0; i < all.getLength(); i++) {
                Element element = (Element) all.item(i);
                assertThat(element.getTagName()).as(where).isNotIn("script", "image", "foreignObject", "a", "img");
                for (int j = 0; j < element.getAttributes().getLength(); j++) {
                    assertThat(element.getAttributes().item(j).getNodeName())
                            .as(where)
                            .doesNotStartWith("on");
                }
            }
        } catch (Exception e) {
            throw new AssertionError(where + ": " + e.getMessage(), e);
        }
    }
}
