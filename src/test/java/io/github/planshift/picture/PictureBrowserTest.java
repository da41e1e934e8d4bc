package io.github.planshift.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.planshift.browser.Chromium;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures as a browser draws them. */
class PictureBrowserTest {

    private static final String BOXES = """
            [...document.querySelectorAll('text')].map(one => {
              const box = one.getBBox(), size = parseFloat(one.getAttribute('font-size'));
              const x = parseFloat(one.getAttribute('x')), y = parseFloat(one.getAttribute('y'));
              const up = 0.76 * size, down = 0.22 * size;
              const width = one.getComputedTextLength();
              return one.hasAttribute('transform')
                ? {text: one.textContent, left: x - up, right: x + down, top: y - (box.x - x) - width, bottom: y - (box.x - x)}
                : {text: one.textContent, left: box.x, right: box.x + width, top: y - up, bottom: y + down};
            })
            """;

    @TempDir
    static Path folder;

    private static Chromium browser;

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(Chromium.program().isPresent(), "no chromium here");
        browser = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void textsNeitherMeetNorLeaveThePicture() throws Exception {
        int number = 0;
        for (Picture picture : Samples.all()) {
            open(picture, ++number);
            JsonNode size = browser.value("({width: document.documentElement.viewBox.baseVal.width,"
                    + " height: document.documentElement.viewBox.baseVal.height})");
            List<TextBoxes.Box> boxes = new ArrayList<>();
            for (JsonNode box : browser.value(BOXES)) {
                boxes.add(new TextBoxes.Box(
                        box.path("text").asText(),
                        box.path("left").asDouble(),
                        box.path("top").asDouble(),
                        box.path("right").asDouble(),
                        box.path("bottom").asDouble()));
            }
            assertThat(boxes).as(picture.name()).isNotEmpty();
            assertThat(TextBoxes.faults(
                            boxes,
                            size.path("width").asDouble(),
                            size.path("height").asDouble()))
                    .as(picture.name())
                    .isEmpty();
            assertThat(browser.complaints()).as(picture.name()).isEmpty();
        }
    }

    /** Text is at least 4.5 times as bright as what it stands on, or the other way round. */
    @Test
    void textIsLegibleInLightAndInDark() throws Exception {
        Map<String, List<String>> pairs = Map.of(
                "paper", List.of("ink", "soft", "fill-a", "fill-b"),
                "step0", List.of("on0"),
                "step1", List.of("on1"),
                "step2", List.of("on2"),
                "step3", List.of("on3"),
                "step4", List.of("on4"),
                "step5", List.of("on5"),
                "step6", List.of("on6"));
        open(Samples.slope(Language.EN).picture(), 0);
        for (String scheme : List.of("light", "dark")) {
            browser.emulate("screen", scheme);
            pairs.forEach((ground, texts) -> texts.forEach(text -> assertThat(contrast(fill(ground), fill(text)))
                    .as(scheme + " " + text)
                    .isGreaterThan(4.5)));
        }
        assertThat(fill("paper")).isEqualTo("rgb(13, 17, 23)");
        browser.emulate("print", "dark");
        assertThat(fill("paper")).isEqualTo("rgb(255, 255, 255)");
    }

    private static String fill(String name) {
        return browser.value("(() => { const one = document.createElementNS('http://www.w3.org/2000/svg', 'rect');"
                        + "one.setAttribute('class', '" + name + "'); document.documentElement.append(one);"
                        + "const fill = getComputedStyle(one).fill; one.remove(); return fill; })()")
                .asText();
    }

    private static double contrast(String one, String other) {
        double a = brightness(one);
        double b = brightness(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double brightness(String colour) {
        String[] parts = colour.replaceAll("[^0-9,]", "").split(",", -1);
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(parts[i]) / 255.0;
            sum += weights[i] * (part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    private static void open(Picture picture, int number) throws Exception {
        browser.open(Files.writeString(folder.resolve(number + ".svg"), picture.svg()));
    }
}
