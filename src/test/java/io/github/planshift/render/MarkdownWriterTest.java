package io.github.planshift.render;

import static io.github.planshift.render.Inline.code;
import static io.github.planshift.render.Inline.deleted;
import static io.github.planshift.render.Inline.emphasis;
import static io.github.planshift.render.Inline.link;
import static io.github.planshift.render.Inline.note;
import static io.github.planshift.render.Inline.strong;
import static io.github.planshift.render.Inline.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planshift.render.Grid.Cell;
import io.github.planshift.render.MarkdownWriter.Column;
import io.github.planshift.render.MarkdownWriter.Item;
import io.github.planshift.text.WordDiff;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownWriterTest {

    @Test
    void document() {
        Inline source = note(text("Anhui government, "), link("work report", "https://example.org/a (1)"));
        Inline other = note(text("Xinhua"));
        MarkdownWriter markdown = new MarkdownWriter()
                .heading(1, "Anhui 2025")
                .paragraph(text("GDP to grow "), strong("5.5%"), text(" or so"), source, text("."))
                .bullets(List.of(
                        new Item(text("jobs"), List.of(Item.of(text("650,000"), other), Item.of(text("more")))),
                        Item.of(text("prices"), source)))
                .bullets(List.of(Item.of(text("another list"))))
                .numbered(List.of(Item.of(text("first")), new Item(text("second"), List.of(Item.of(text("part"))))))
                .table(
                        List.of(Column.of("Region"), Column.number("Value")),
                        List.of(
                                List.of(text("安徽"), text("5.5")),
                                List.of(Inline.of(code("a|b"), Inline.lineBreak(), emphasis("x")), Inline.of())))
                .quote(text("城镇新增就业65万人以上。"), text("Second paragraph."))
                .codeBlock("text", "a ``` b\n# c")
                .rule()
                .paragraph("");
        assertThat(markdown.document()).isEqualTo("""
                # Anhui 2025

                GDP to grow **5.5%** or so[^1].

                - jobs
                  - 650,000[^2]
                  - more
                - prices[^1]

                * another list

                1. first
                2. second
                   - part

                | Region | Value |
                | --- | ---: |
                | 安徽 | 5.5 |
                | `a\\|b`<br>*x* | |

                > 城镇新增就业65万人以上。
                >
                > Second paragraph.

                ````text
                a ``` b
                # c
                ````

                ---

                [^1]: Anhui government, [work report](https://example.org/a%20%281%29)
                [^2]: Xinhua
                """);
        assertThat(markdown.notes()).isEqualTo(2);
        assertThat(markdown.document()).isEqualTo(markdown.document());
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '\0',
            value = {
                "GDP 5.5% (up 0.5), R&D: 3-4; 14th plan! => GDP 5.5% (up 0.5), R&D: 3-4; 14th plan!",
                "gdp_growth _x_ => gdp_growth \\_x\\_",
                "# heading => \\# heading",
                "#hash => \\#hash",
                "- item => \\- item",
                "-5% => -5%",
                "--- => \\---",
                "2025. A year => 2025\\. A year",
                "2025.5 => 2025.5",
                "1) one => 1\\) one",
                "> quote => \\> quote",
                "a > b => a > b",
                "+ plus => \\+ plus",
                "=== => \\===",
                "a|b => a\\|b",
                "*a* ~~b~~ `c` $d$ => \\*a\\* \\~\\~b\\~\\~ \\`c\\` \\$d\\$",
                "<script> => \\<script>",
                "&lt; &#60; & R&D => \\&lt; \\&#60; & R&D",
                "[x](javascript:alert(1)) => \\[x\\](javascript:alert(1))",
                "![x](y) => !\\[x\\](y)",
                "[^1]: x => \\[^1\\]: x",
                "https://x.org www.x.org => https\\://x.org www\\.x.org",
                "a\\ => a\\\\",
            })
    void escapesNoMoreThanNeeded(String text, String expected) {
        assertThat(new MarkdownWriter().paragraph(text).document()).isEqualTo(expected + "\n");
    }

    @Test
    void headingsKeepTheirHashes() {
        assertThat(new MarkdownWriter().heading(2, "C# and #").document()).isEqualTo("## C# and \\#\n");
    }

    @Test
    void textsAreOneLineAndSafe() {
        assertThat(new MarkdownWriter()
                        .paragraph(" a\n\n# b\t\u001B[31m\u202E ")
                        .document())
                .isEqualTo("a # b ␛\\[31m\\<U+202E>\n");
    }

    @Test
    void marksThatWouldNotCountBecomeElements() {
        assertThat(inline(text("增长"), deleted("5.5%"), strong("5%"), text("左右")))
                .isEqualTo("增长~~5.5%~~<strong>5%</strong>左右");
        assertThat(inline(text("发展"), deleted("低空"), strong("数字"), text("经济"))).isEqualTo("发展~~低空~~**数字**经济");
        assertThat(inline(strong("“十四五”"), text("规划"))).isEqualTo("<strong>“十四五”</strong>规划");
        assertThat(inline(strong("“十四五”"), text(" 规划"))).isEqualTo("**“十四五”** 规划");
        assertThat(inline(strong("a"), strong("b"))).isEqualTo("<strong>a</strong>**b**");
        assertThat(inline(text("x"), strong(" a "), text("y"))).isEqualTo("x **a** y");
        assertThat(inline(strong(" "), text("# x"))).isEqualTo("\\# x");
    }

    @Test
    void linksAreHttpOnly() {
        assertThat(inline(link("a]b", "HTTPS://x.org/甲|乙)?q=\"<>\\&lt;%2F%")))
                .isEqualTo("[a\\]b](https://x.org/%E7%94%B2%7C%E4%B9%99%29?q=%22%3C%3E%5C&amp;lt;%2F%25)");
        assertThat(inline(link("", "https://x.org"))).isEqualTo("[https\\://x.org](https://x.org)");
        assertThat(inline(link("click", "javascript:alert(1)"))).isEqualTo("click (javascript:alert(1))");
        assertThat(inline(link("# x", "data:text/html,<b>"))).isEqualTo("\\# x (data:text/html,\\<b>)");
        assertThat(inline(text("see!"), link("x", "https://x.org"))).isEqualTo("see\\![x](https://x.org)");
        assertThat(inline(new Inline.FileLink("Anhui", "regions/an hui.md#gdp"), new Inline.Image("a chart", "a.svg")))
                .isEqualTo("[Anhui](regions/an%20hui.md#gdp)![a chart](a.svg)");
        assertThatThrownBy(() -> inline(new Inline.FileLink("x", "javascript:alert(1)")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void footnoteMarksDoNotBecomeDefinitionsOrLinks() {
        assertThat(new MarkdownWriter().paragraph(note(text("s")), text(": x")).document())
                .isEqualTo("[^1]\\: x\n\n[^1]: s\n");
        assertThat(new MarkdownWriter()
                        .paragraph(note(text("# s")), text("(x)"))
                        .document())
                .isEqualTo("[^1]\\(x)\n\n[^1]: \\# s\n");
    }

    @Test
    void codeHoldsAnything() {
        assertThat(inline(code("a`b"), text(" "), code("`"), code("x"))).isEqualTo("``a`b`` `` ` ``<code>x</code>");
        assertThat(inline(code(" "))).isEmpty();
    }

    @Test
    void differenceOfWordings() {
        assertThat(inline(Inline.difference(WordDiff.of("raise GDP by 5%", "raise GDP by 6%"))))
                .isEqualTo("raise GDP by ~~5%~~**6%**");
    }

    @Test
    void gridAsTable() {
        Grid grid = Grid.of(Grid.Column.of("id", "ID"), Grid.Column.number("v", "Value"))
                .row(Cell.of("a|b\nc"), Cell.of(5))
                .row(Cell.of("back\\"), Cell.EMPTY)
                .build();
        assertThat(new MarkdownTableRenderer().render(grid)).isEqualTo("""
                | ID | Value |
                | --- | ---: |
                | a\\|b<br>c | 5 |
                | back\\\\ | |
                """);
        assertThat(new MarkdownTableRenderer()
                        .render(Grid.of(Grid.Column.of("id", "ID")).build()))
                .isEmpty();
    }

    private static String inline(Inline... pieces) {
        return new MarkdownWriter().paragraph(pieces).document().stripTrailing();
    }
}
