package io.github.planshift.site;

import io.github.planshift.report.Report;
import java.util.List;
import java.util.Map;

/** Draws the pictures of a report. */
@FunctionalInterface
public interface Pictures {

    /** No pictures at all. */
    Pictures NONE = (report, language) -> Map.of();

    /** The pictures by the file of the page they stand on, such as {@code index.md}. */
    Map<String, List<Drawing>> of(Report report, Language language);

    /** The file of a region's page. */
    static String regionPage(String slug) {
        return Links.regionFile(slug);
    }

    /** The file of an indicator's page. */
    static String targetPage(String indicator) {
        return Links.targetFile(indicator);
    }

    /** The file of a sector's page. */
    static String sectorPage(String slug) {
        return Links.sectorFile(slug);
    }

    /**
     * A picture.
     *
     * @param file its path below the report's directory, such as {@code pictures/map.svg}
     * @param title that stands with it
     * @param alt what it shows, for those who do not see it
     * @param svg the picture itself
     */
    record Drawing(String file, String title, String alt, String svg) {}
}
