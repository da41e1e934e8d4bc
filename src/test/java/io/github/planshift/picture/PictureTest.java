package io.github.planshift.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

class PictureTest {

    private static final Path GOLDEN = Path.of("src/test/resources/io/github/planshift/picture");

    static Stream<Picture> all() {
        return Samples.all().stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void textsNeitherMeetNorLeaveThePicture(Picture picture) throws Exception {
        Element svg = TextBoxes.parsed(picture).getDocumentElement();

        assertThat(TextBoxes.faults(
                        TextBoxes.of(picture), TextBoxes.number(svg, "width"), TextBoxes.number(svg, "height")))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void saysWhatItIsToThoseWhoDoNotSeeIt(Picture picture) throws Exception {
        Element svg = TextBoxes.parsed(picture).getDocumentElement();

        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(List.of(svg.getAttribute("aria-labelledby").split(" ", -1)))
                .containsExactly(picture.name() + "-title", picture.name() + "-desc");
        assertThat(child(svg, "title").getTextContent()).isEqualTo(picture.title());
        assertThat(child(svg, "desc").getTextContent()).isEqualTo(picture.alt()).hasSizeLessThan(900);
        assertThat(svg.getAttribute("viewBox"))
                .isEqualTo("0 0 " + svg.getAttribute("width") + " " + svg.getAttribute("height"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void holdsNothingButShapesAndText(Picture picture) throws Exception {
        NodeList elements = TextBoxes.parsed(picture).getElementsByTagName("*");

        for (Element element : elements(elements)) {
            assertThat(element.getTagName())
                    .isIn("svg", "title", "desc", "style", "rect", "line", "path", "circle", "text", "g");
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                assertThat(element.getAttributes().item(i).getNodeName())
                        .doesNotStartWith("on")
                        .isNotIn("href", "xlink:href", "style");
            }
        }
    }

    @Test
    void whateverIsTypedIsShown() {
        assertThat(Samples.hostile())
                .allSatisfy(picture -> assertThat(picture.svg())
                        .contains("&lt;script&gt;")
                        .doesNotContain("<script")
                        .doesNotContain("\u202e")
                        .doesNotContain("\u0007"));
    }

    @Test
    void theSameDataGivesTheSameBytesEverywhere() {
        Locale before = Locale.getDefault();
        List<String> here = Samples.all().stream().map(Picture::svg).toList();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(Samples.all().stream().map(Picture::svg)).isEqualTo(here);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void withinAPageTheStyleIsThePages() {
        Picture picture = Samples.slope(Language.EN).picture();

        assertThat(picture.svg()).contains("<style>" + Look.css() + "</style>");
        assertThat(picture.inline())
                .startsWith("<svg ")
                .doesNotContain("<style>")
                .endsWith("</svg>\n");
    }

    @Test
    void namesCannotLeadElsewhere() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Picture("../a", "a", "a", "<svg/>"));
    }

    static Stream<Picture> golden() {
        return Stream.of(
                Samples.heat(Language.EN, 3, 5).picture(),
                Samples.map(Language.ZH, 1).picture(),
                Samples.slope(Language.EN).picture(),
                Samples.targets(Language.EN).picture(),
                Samples.timeline(Language.ZH).picture());
    }

    @ParameterizedTest
    @MethodSource("golden")
    void looksAsItDid(Picture picture) throws Exception {
        Path file = GOLDEN.resolve(picture.name() + ".svg");
        if (Boolean.getBoolean("generate")) {
            Files.writeString(file, picture.svg());
        }

        assertThat(picture.svg()).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    private static Element child(Element parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeName().equals(name)) {
                return (Element) node;
            }
        }
        throw new AssertionError("no " + name);
    }
}
