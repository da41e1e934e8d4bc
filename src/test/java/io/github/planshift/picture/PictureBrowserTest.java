package io.github.planshift.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planshift.browser.InBrowser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Pictures as a browser draws them. */
class PictureBrowserTest {

    @RegisterExtension
    static final InBrowser BROWSER = new InBrowser();

    @TempDir
    static Path folder;

    @Test
    void textsAndMarksNeitherMeetNorLeaveThePicture() throws Exception {
        List<String> faults = new ArrayList<>();
        for (Picture picture : Samples.all()) {
            faults.addAll(DrawnBoxes.faults(BROWSER.get(), folder, picture));
        }
        assertThat(faults).isEmpty();
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
        BROWSER.get()
                .open(Files.writeString(
                        folder.resolve("colours.svg"),
                        Samples.slope(Language.EN).picture().svg()));
        for (String scheme : List.of("light", "dark")) {
            BROWSER.get().emulate("screen", scheme);
            pairs.forEach((ground, texts) -> texts.forEach(text -> assertThat(contrast(fill(ground), fill(text)))
                    .as(scheme + " " + text)
                    .isGreaterThan(4.5)));
        }
        assertThat(fill("paper")).isEqualTo("rgb(13, 17, 23)");
        BROWSER.get().emulate("print", "dark");
        assertThat(fill("paper")).isEqualTo("rgb(255, 255, 255)");
    }

    private static String fill(String name) {
        return BROWSER.get()
                .value("(() => { const one = document.createElementNS('http://www.w3.org/2000/svg', 'rect');"
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
}
