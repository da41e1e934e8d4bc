package io.github.planshift.picture;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.planshift.browser.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where a browser draws the texts and marks of a picture. */
public final class DrawnBoxes {

    /** Boxes of letters, without the leading of the font, and those of the marks that stand for values. */
    private static final String BOXES = """
            (() => {
              const view = document.documentElement.viewBox.baseVal;
              const texts = [...document.querySelectorAll('text')].map(one => {
                const box = one.getBBox(), size = parseFloat((one.hasAttribute('font-size') ? one : document.documentElement).getAttribute('font-size'));
                const x = parseFloat(one.getAttribute('x')), y = parseFloat(one.getAttribute('y'));
                const up = 0.76 * size, down = 0.22 * size;
                const width = one.getComputedTextLength();
                return one.hasAttribute('transform')
                  ? {text: one.textContent, left: x - up, right: x + down,
                     top: y - (box.x - x) - width, bottom: y - (box.x - x)}
                  : {text: one.textContent, left: box.x, right: box.x + width, top: y - up, bottom: y + down};
              });
              const marks = [...document.querySelectorAll('circle, path')]
                  .filter(one => !['axis', 'blank', 'grid'].some(name => one.classList.contains(name)))
                  .map(one => {
                    const box = one.getBBox();
                    return {text: 'mark', left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height};
                  });
              return {width: view.width, height: view.height, texts: texts, marks: marks};
            })()
            """;

    private DrawnBoxes() {}

    /** Texts and marks that meet or lie outside, and whatever the browser complains of. */
    public static List<String> faults(Chromium browser, Path folder, Picture picture) throws IOException {
        browser.open(Files.writeString(folder.resolve(picture.name() + ".svg"), picture.svg()));
        JsonNode drawn = browser.value(BOXES);
        double width = drawn.path("width").asDouble();
        double height = drawn.path("height").asDouble();
        List<TextBoxes.Box> texts = boxes(drawn.path("texts"));
        List<String> faults = new ArrayList<>(browser.complaints());
        if (texts.isEmpty()) {
            faults.add("no text");
        }
        faults.addAll(TextBoxes.faults(texts, width, height));
        for (TextBoxes.Box mark : boxes(drawn.path("marks"))) {
            faults.addAll(TextBoxes.faults(List.of(mark), width, height));
            texts.stream().filter(mark::meets).forEach(text -> faults.add(mark + " meets " + text));
        }
        return faults.stream().map(fault -> picture.name() + ": " + fault).toList();
    }

    private static List<TextBoxes.Box> boxes(JsonNode nodes) {
        List<TextBoxes.Box> boxes = new ArrayList<>();
        nodes.forEach(box -> boxes.add(new TextBoxes.Box(
                box.path("text").asText(),
                box.path("left").asDouble(),
                box.path("top").asDouble(),
                box.path("right").asDouble(),
                box.path("bottom").asDouble())));
        return boxes;
    }
}
