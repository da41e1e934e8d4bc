package io.github.planshift.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

    private final Document report = Jsoup.parse(Sample.html());

    @Test
    void everyLinkWithinTheDocumentLeadsSomewhere() {
        assertThat(report.select("a[href^=#]"))
                .hasSizeGreaterThan(10)
                .allSatisfy(link -> assertThat(
                                report.getElementById(link.attr("href").substring(1)))
                        .as(link.outerHtml())
                        .isNotNull());
        assertThat(report.select("section[id=index] p a").eachAttr("href"))
                .containsSubsequence("#regions/anhui", "#regions/anhui/targets-2026", "#index/most");
    }

    @Test
    void noIdIsGivenTwice() {
        List<String> ids = report.select("[id]").eachAttr("id");

        assertThat(ids).doesNotHaveDuplicates().contains("n1", "n3", "r1", "r3");
    }

    @Test
    void picturesStandInThePageAndOtherImagesAreNotLoaded() {
        assertThat(report.select("section svg.picture")).hasSize(2);
        assertThat(report.select("svg style")).isEmpty();
        assertThat(report.select("img, link, iframe, object, embed, source, video, base"))
                .isEmpty();
        assertThat(report.text()).contains("Elsewhere");
    }

    @Test
    void headingsGoDownOneLevelFromThePagesTitle() {
        assertThat(report.select("h1")).isEmpty();
        assertThat(report.select("section[id=index] > h2, section[id=index] > h3")
                        .eachText())
                .containsExactly("What changed", "Most");
    }

    @Test
    void whateverIsTypedIsShownAndDoesNothing() {
        assertThat(report.select("script")).hasSize(1);
        assertThat(report.select("style")).hasSize(1);
        for (Element element : report.getAllElements()) {
            assertThat(element.attributes()).allSatisfy(attribute -> {
                assertThat(attribute.getKey()).doesNotStartWith("on").isNotEqualTo("style");
                if (Set.of("href", "src").contains(attribute.getKey())) {
                    assertThat(attribute.getValue()).matches("(#|https?://).*|");
                }
            });
        }
        assertThat(report.select("section[id=regions/bad]").text())
                .contains("<script>alert(1)</script>", "<iframe", "</div></section>");
        assertThat(report.select("section.page")).hasSize(4);
        assertThat(report.select("nav a").eachText()).containsExactly("Overview", "Notes", "Anhui", "Bad <b>");
    }

    @Test
    void onlyItsOwnScriptAndStyleMayRun() throws Exception {
        String policy =
                report.select("meta[http-equiv=Content-Security-Policy]").attr("content");

        assertThat(policy)
                .startsWith("default-src 'none'; ")
                .contains("script-src 'sha256-" + hash(report.select("script").get(0)) + "'")
                .contains("style-src 'sha256-" + hash(report.select("style").get(0)) + "'")
                .doesNotContain("unsafe");
    }

    private static String hash(Element element) throws Exception {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256")
                        .digest(element.data().getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aNoteStandsOnceHoweverManyPagesCiteIt() {
        assertThat(report.select("#notes li").eachText())
                .containsExactly("Report of 2026: “about 5.5 %”. ↩", "Another one. ↩", "Its own first note. ↩");
        assertThat(report.select("section[id=index] sup a[href=#n1]")).hasSize(2);
        assertThat(report.select("section[id=index] sup a[id=r1]")).hasSize(1);
        assertThat(report.select("[rel]")).isEmpty();
        assertThat(report.select("meta[name=referrer]").attr("content")).isEqualTo("no-referrer");
    }

    @Test
    void aRecordThatTwoListsHaveStandsOnce() {
        Document records = Jsoup.parse(Sample.records());

        Element first = records.select("section[id=records/regions/anhui] li").get(0);
        Element again =
                records.select("section[id=records/sectors/hydrogen] li").get(0);
        assertThat(first.text()).isEqualTo("Hydrogen: " + Sample.LONG + " (part 3)1");
        assertThat(again.text()).isEqualTo("Anhui: “Build &…");
        assertThat(again.select("a.same").attr("href")).isEqualTo("#" + first.id());
        assertThat(records.select("section[id=records/sectors/hydrogen] li")
                        .get(1)
                        .text())
                .isEqualTo("Anhui: short");
        assertThat(records.select("a.same")).hasSize(1);
    }

    @Test
    void breaksInCellsStay() {
        assertThat(report.select("td:contains(Ports) br")).hasSize(1);
    }

    @Test
    void speaksChinese() {
        Document chinese = Jsoup.parse(Sample.html("zh"));

        assertThat(chinese.select("html").attr("lang")).isEqualTo("zh-Hans");
        assertThat(chinese.select("label").text()).isEqualTo("筛选");
        assertThat(chinese.select("summary").text()).isEqualTo("地区");
    }

    @Test
    void linksOutsideTheReportStayAsTheyAre() {
        Place place = new Place("regions/anhui.md", new HashSet<>(List.of("index.md", "regions/anhui.md")));

        assertThat(List.of("../index.md", "anhui.md#a", "#b", "../../x.md", "https://example.org/#c", "mailto:a@b.c"))
                .extracting(place::target)
                .containsExactly(
                        "#index",
                        "#regions/anhui/a",
                        "#regions/anhui/b",
                        "../../x.md",
                        "https://example.org/#c",
                        "mailto:a@b.c");
    }
}
