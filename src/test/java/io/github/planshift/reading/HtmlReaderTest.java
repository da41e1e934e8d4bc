package io.github.planshift.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReaderTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private static String text(String html) {
        return DocumentReader.read("a.html", html.getBytes(UTF_8)).text();
    }

    @Test
    void whoReadItIsNoFigure() {
        assertThat(text("<div><p>发布时间：2031-01-25 来源：东海日报 浏览次数：12345次</p><p>" + Pages.REPORT + "</p></div>"))
                .isEqualTo(Pages.REPORT + "\n");
    }

    @Test
    void aPageIsAPageWhateverItsName() {
        String page = "<!DOCTYPE html><html><body><p>" + Pages.REPORT + "</p></body></html>";
        assertThat(DocumentReader.read("a.txt", page.getBytes(UTF_8)).text()).isEqualTo(Pages.REPORT + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id=\"zoom\"",
                "class=\"view TRS_UEDITOR trs_paper_default\"",
                "class=\"TRS_Editor\"",
                "class=\"article-content\"",
                "id=\"UCAP-CONTENT\"",
                "class=\"something-unheard-of\""
            })
    void theArticleIsLeftOfAPage(String attribute) {
        ReadDocument document = DocumentReader.read(
                "a.html", Pages.government("utf-8", attribute).getBytes(UTF_8));
        assertThat(document.text().lines())
                .startsWith("（2031年1月20日在东海省第十五届人民代表大会第一次会议上）", "1．" + Pages.REPORT + Pages.FUSION)
                .endsWith(
                        "6．" + Pages.REPORT + Pages.FUSION,
                        "全力推进改革开放，R&D 投入强度达到3%。",
                        "指标\t目标",
                        "地区生产总值\t5.5%左右",
                        "第一行",
                        "第二行")
                .hasSize(12);
        assertThat(document.title()).isEqualTo("2031年政府工作报告");
        assertThat(document.url()).isEqualTo("http://www.donghai.example/art/2031/1/25/art_1.html");
        assertThat(document.published()).isEqualTo(LocalDate.of(2031, 1, 25));
        assertThat(document.format()).isEqualTo(Format.HTML);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gb2312", "GBK", "gb18030"})
    void declaredChineseCharacterSets(String charset) {
        ReadDocument document = DocumentReader.read(
                "a.htm", Pages.government(charset, "id=zoom").getBytes(GB18030));
        assertThat(document.text()).contains(Pages.FUSION);
        assertThat(document.charset()).isEqualTo("GB18030");
    }

    @Test
    void undeclaredAndWronglyDeclaredCharacterSetsAreFound() {
        String page = "<html><body><p>" + Pages.REPORT.repeat(5) + "</p></body></html>";
        assertThat(DocumentReader.read("a.html", page.getBytes(GB18030)).charset())
                .isEqualTo("GB18030");
        assertThat(DocumentReader.read("a.html", page.getBytes(UTF_8)).charset())
                .isEqualTo("UTF-8");
        String lie = page.replace("<body>", "<head><meta charset='gb2312'></head><body>");
        assertThat(DocumentReader.read("a.html", lie.getBytes(UTF_8)).text()).startsWith(Pages.REPORT);
        String other = page.replace("<body>", "<head><meta charset='utf-8'></head><body>");
        assertThat(DocumentReader.read("a.html", other.getBytes(GB18030)).text())
                .startsWith(Pages.REPORT);
        assertThat(DocumentReader.read("a.html", ("\uFEFF" + lie).getBytes(UTF_8))
                        .text())
                .startsWith(Pages.REPORT);
    }

    @Test
    void aBadByteDoesNotCostThePage() {
        byte[] page = Pages.government("utf-8", "id=zoom").getBytes(UTF_8);
        page[page.length - 40] = (byte) 0xFF;
        assertThat(DocumentReader.read("a.html", page).text()).contains(Pages.FUSION);
    }

    @Test
    void whatHoldsTheTextIsKeptWhateverItIsCalled() {
        String article = Pages.paragraphs(5);
        assertThat(text("<body><form class='header'><div class='nav'>" + article + "</div></form></body>"))
                .hasLineCount(5);
    }

    @Test
    void anArticleInALayoutTableIsOneLineAParagraph() {
        String article = Pages.paragraphs(5);
        assertThat(text("<table><tr><td width=10><a href=x>首页</a></td><td>" + article + "</td></tr></table>"))
                .hasLineCount(5)
                .doesNotContain("首页", "\t");
    }

    @Test
    void tablesKeepTheirColumns() {
        assertThat(
                        text(
                                "<p>表</p><table><tr><td></td><td>增速</td></tr><tr><td>服务业</td><td> 6 % <br>左右</td></tr></table>"))
                .isEqualTo("表\n\t增速\n服务业\t6 % 左右\n");
    }

    @Test
    void blanksOfTheSourceAreOneOrNone() {
        assertThat(text("<p>力争\n  达到</p><p>about\n  5.5&nbsp;&nbsp;%</p><p>省长　 某某</p><p>a<span> b</span>c</p>"))
                .isEqualTo("力争达到\nabout 5.5 %\n省长 某某\na bc\n");
    }

    @Test
    void titleFallsBack() {
        assertThat(DocumentReader.read("a.html", "<title> 甲\n 乙 </title><p>文".getBytes(UTF_8))
                        .title())
                .isEqualTo("甲 乙");
        assertThat(DocumentReader.read(
                                "a.html", "<meta property='og:title' content='丙'><title>甲</title><p>文".getBytes(UTF_8))
                        .title())
                .isEqualTo("丙");
        assertThat(DocumentReader.read("a.html", "<h1>丁</h1><p>文".getBytes(UTF_8))
                        .title())
                .isEqualTo("丁");
        assertThat(DocumentReader.read("a.html", "<p>文".getBytes(UTF_8)).title())
                .isNull();
    }

    @Test
    void aPageIsKnownByItsContent() {
        byte[] page = "\uFEFF <!DOCTYPE html><html><p>文</p></html>".getBytes(UTF_8);
        assertThat(DocumentReader.read("-", page).format()).isEqualTo(Format.HTML);
        assertThat(DocumentReader.read("report.doc", page).format()).isEqualTo(Format.HTML);
        assertThat(DocumentReader.read("noending", "文".getBytes(UTF_8)).format())
                .isEqualTo(Format.TEXT);
        assertThat(DocumentReader.read("-", "---\ntitle: 甲\n---\n文".getBytes(UTF_8))
                        .format())
                .isEqualTo(Format.MARKDOWN);
    }

    @Test
    void aPageOfMenusHasNoText() {
        assertThatThrownBy(() -> text("<html><script>x</script><body></body></html>"))
                .hasMessage("a.html: there is no text in the file");
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void depthAndLengthAreHarmless() {
        assertThat(text("<div>".repeat(100_000) + "增长")).contains("增长");
        assertThat(text("<b><i>".repeat(20_000) + "增长")).contains("增长");
        assertThat(text("<table><tr><td>".repeat(5_000) + "增长")).contains("增长");
        assertThat(text("<div id=zoom>" + Pages.paragraphs(40_000) + "</div>")).hasLineCount(40_000);
        assertThat(text("<table><tr><td>" + Pages.paragraphs(10_000) + "</td></tr></table>"))
                .hasLineCount(10_000);
    }
}
