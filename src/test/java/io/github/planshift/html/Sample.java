package io.github.planshift.html;

import io.github.planshift.picture.Picture;
import java.util.List;
import java.util.Map;

/** A small report. */
final class Sample {

    static final String SVG = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\""
            + " class=\"picture\" width=\"20\" height=\"10\" aria-labelledby=\"map-title map-desc\">\n"
            + "<title id=\"map-title\">Map</title>\n<desc id=\"map-desc\">A map.</desc>\n<style>.x{}</style>\n</svg>\n";

    static final Map<String, Picture> PICTURES = Map.of("pictures/map.svg", new Picture("map", "Map", "A map.", SVG));

    private static final String INDEX = """
            # What changed

            Anhui raised its target.[^1] See [Anhui](regions/anhui.md), [its targets](regions/anhui.md#targets-2026),
            [below](#most) and [elsewhere](https://example.org/a?b=c&d).

            ![A map.](pictures/map.svg)

            ## Most

            | Region | Target, % | What |
            | --- | ---: | --- |
            | Anhui | about 5.5[^1] | Quantum links |
            | Zhejiang | at least 10 | 低空经济 |
            | Guangdong | 4.25[^2] | Ports<br>and ships |
            | Tibet | – | No figure |

            [^1]: Report of 2026: “about 5.5 %”.

            [^2]: Another one.
            """;

    private static final String ANHUI = """
            # Anhui

            ## Targets 2026

            A paragraph on semiconductors.[^1]

            - Hydrogen for buses
            - Fusion energy, [back](../index.md)

            ![A map.](../pictures/map.svg)
            ![Elsewhere](https://example.org/spy.png)

            [^1]: Its own first note.
            """;

    static final String HOSTILE = """
            # <script>alert(1)</script>

            <img src=x onerror=alert(1)> [x](javascript:alert(1)) ![y](data:text/html,z) `</style>`
            [z](JaVaScRiPt:alert%281%29) <a href="x">b</a> <https://example.org/"onmouseover="x>

            <iframe src="https://example.org"></iframe>

            | </table><script>x</script> | b |
            | --- | --- |
            | <svg onload=alert(1)> | </div></section> |
            """;

    static final String LONG =
            "“Build & run hydrogen lorries on all the roads along the river, from the mines to the port, and"
                    + " open stations for them”";

    private Sample() {}

    /** Two lists of records that share one. */
    static String records() {
        String note = "\n\n[^1]: The report.\n";
        return HtmlReport.of(
                "Records",
                "en",
                List.of(
                        new HtmlReport.Page("index.md", "Overview", "# Overview\n"),
                        new HtmlReport.Page(
                                "records/regions/anhui.md",
                                "Anhui",
                                "- [Hydrogen](../sectors/hydrogen.md): " + LONG
                                        + " (part 3)[^1]\n- [Hydrogen](../sectors/hydrogen.md): short" + note),
                        new HtmlReport.Page(
                                "records/sectors/hydrogen.md",
                                "Hydrogen",
                                "- [Anhui](../regions/anhui.md): " + LONG
                                        + " (part 3)[^1]\n- [Anhui](../regions/anhui.md): short" + note)),
                Map.of());
    }

    static String html() {
        return html("en");
    }

    static String html(String lang) {
        return HtmlReport.of(
                "Regions & \"plans\"",
                lang,
                List.of(
                        new HtmlReport.Page("index.md", "Overview", INDEX),
                        new HtmlReport.Page("regions/anhui.md", "Anhui", ANHUI),
                        new HtmlReport.Page("regions/bad.md", "Bad <b>", HOSTILE)),
                PICTURES);
    }
}
