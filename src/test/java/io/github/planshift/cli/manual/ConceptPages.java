package io.github.planshift.cli.manual;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * The manual pages on matters rather than commands, from the pages of docs/, so that each thing is said once.
 *
 * <p>Headings of the first two levels become sections, those below subsections, and a table a list of its first
 * column's terms.
 */
final class ConceptPages {

    /** A page, what it is about, and the pages of docs/ that it is made of. */
    private record Concept(String name, int section, String title, List<String> sources, String seeAlso) {}

    private static final List<Concept> CONCEPTS = List.of(
            new Concept(
                    "planshift-data",
                    5,
                    "the records in YAML, JSON and CSV",
                    List.of("data.md"),
                    "planshift(1), planshift-import(1), planshift-export(1), planshift-schema(7)"),
            new Concept(
                    "planshift-schema",
                    7,
                    "tables and views of the SQLite file",
                    List.of("schema.md"),
                    "planshift(1), planshift-data(5), planshift-methods(7)"),
            new Concept(
                    "planshift-methods",
                    7,
                    "how change, priorities and fulfilment are judged",
                    List.of("change.md", "measures.md", "track.md"),
                    "planshift(1), planshift-diff(1), planshift-profile(1), planshift-focus(1), planshift-align(1),"
                            + " planshift-track(1), planshift-schema(7)"));

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private static final Pattern PAGE = Pattern.compile("([a-z]+)\\.md(#.*)?");

    private final StringBuilder out = new StringBuilder();

    private ConceptPages() {}

    /** The pages by path, from the pages of docs/ below a directory. */
    static Map<String, String> of(Path directory) throws IOException {
        Map<String, String> pages = new LinkedHashMap<>();
        for (Concept concept : CONCEPTS) {
            StringBuilder text = new StringBuilder();
            for (String source : concept.sources()) {
                text.append(markup(Files.readString(directory.resolve("docs").resolve(source))));
            }
            text.append("= SEE ALSO\n").append(concept.seeAlso()).append('\n');
            pages.put(
                    "man/" + concept.name() + "." + concept.section(),
                    ManPage.concept(concept.name(), concept.section(), concept.title(), text.toString()));
        }
        return pages;
    }

    /** A Markdown text in the markup of the manual. */
    static String markup(String markdown) {
        ConceptPages page = new ConceptPages();
        page.blocks(PARSER.parse(markdown), "");
        return page.out.toString();
    }

    private void blocks(Node parent, String indent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            block(node, indent);
        }
    }

    private void block(Node node, String indent) {
        if (node instanceof Heading heading) {
            line((heading.getLevel() < 3 ? "= " : "== ") + plain(heading));
        } else if (node instanceof Paragraph) {
            paragraph(indent, inline(node));
            line("");
        } else if (node instanceof BulletList) {
            items(node, (item, number) -> "- ");
        } else if (node instanceof OrderedList list) {
            int first = list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber();
            items(node, (item, number) -> (first + number) + ".:: ");
        } else if (node instanceof FencedCodeBlock code) {
            verbatim(code.getLiteral());
        } else if (node instanceof IndentedCodeBlock code) {
            verbatim(code.getLiteral());
        } else if (node instanceof TableBlock) {
            table(node);
        } else {
            throw new IllegalArgumentException("a manual page has no form for " + node);
        }
    }

    private interface Mark {
        String of(Node item, int number);
    }

    private void items(Node list, Mark mark) {
        int number = 0;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            boolean first = true;
            for (Node part = item.getFirstChild(); part != null; part = part.getNext()) {
                if (part instanceof Paragraph) {
                    paragraph(first ? mark.of(item, number) : "  ", inline(part));
                } else {
                    block(part, "  ");
                }
                first = false;
            }
            number++;
        }
        line("");
    }

    /** The first line with what it begins with; the others as they are, so that none is taken for a mark. */
    private void paragraph(String begin, String text) {
        line(begin + text.replaceAll("\n(?=[-= ])", " "));
    }

    private void verbatim(String literal) {
        literal.lines().forEach(text -> line("    " + text));
        line("");
    }

    /** A row is a term and what is said of it; further columns are named after the head of the table. */
    private void table(Node table) {
        List<String> heads = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            if (part instanceof TableHead) {
                heads = cells(part.getFirstChild());
            } else if (part instanceof TableBody) {
                for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                    row(heads, cells(row));
                }
            }
        }
        line("");
    }

    private void row(List<String> heads, List<String> cells) {
        List<String> said = new ArrayList<>();
        for (int i = 1; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                said.add(cells.size() > 2 && i > 1 ? heads.get(i) + ": " + cells.get(i) : cells.get(i));
            }
        }
        line(cells.get(0) + ":: " + String.join("; ", said));
    }

    private static List<String> cells(Node row) {
        List<String> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            cells.add(inline(cell));
        }
        return cells;
    }

    private static String plain(Node parent) {
        return inline(parent).replaceAll("\\\\(.)", "$1").replace("`", "");
    }

    private static String inline(Node parent) {
        StringBuilder text = new StringBuilder();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            text.append(marked(node));
        }
        return text.toString();
    }

    private static String marked(Node node) {
        if (node instanceof Text text) {
            return text.getLiteral().replaceAll("[\\\\`_]", "\\\\$0");
        }
        if (node instanceof Code code) {
            return "`" + code.getLiteral() + "`";
        }
        if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            return "\n";
        }
        if (node instanceof StrongEmphasis strong) {
            return inline(strong).contains("`") ? inline(strong) : "`" + plain(strong) + "`";
        }
        if (node instanceof Emphasis emphasis) {
            return "_" + plain(emphasis) + "_";
        }
        if (node instanceof Link link) {
            return inline(link)
                    + (PAGE.matcher(link.getDestination()).matches() ? "" : " (" + link.getDestination() + ")");
        }
        if (node instanceof HtmlInline html) {
            return html.getLiteral().equals("<sub>") ? "\\_" : "";
        }
        throw new IllegalArgumentException("a manual page has no form for " + node);
    }

    private void line(String text) {
        out.append(text.lines().map(String::stripTrailing).collect(Collectors.joining("\n")))
                .append('\n');
    }
}
