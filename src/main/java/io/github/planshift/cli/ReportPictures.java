package io.github.planshift.cli;

import io.github.planshift.gallery.Gallery;
import io.github.planshift.picture.Picture;
import io.github.planshift.report.Report;
import io.github.planshift.site.Language;
import io.github.planshift.site.Pictures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The pictures of a report, at the pages they belong on. */
final class ReportPictures implements Pictures {

    @Override
    public Map<String, List<Drawing>> of(Report report, Language language) {
        Map<String, List<Drawing>> pages = new LinkedHashMap<>();
        each(
                report,
                language,
                (page, picture) -> pages.computeIfAbsent(page, key -> new ArrayList<>())
                        .add(new Drawing(file(picture), picture.title(), picture.alt(), picture.svg())));
        return pages;
    }

    /** The pictures by their file below the report's directory. */
    static Map<String, Picture> byFile(Report report, Language language) {
        Map<String, Picture> files = new LinkedHashMap<>();
        each(report, language, (page, picture) -> files.put(file(picture), picture));
        return files;
    }

    private static void each(Report report, Language language, BiConsumer<String, Picture> taker) {
        Report.Promises promises = report.promises();
        Gallery.of(
                        report,
                        promises == null ? List.of() : promises.tracked(),
                        io.github.planshift.picture.Language.valueOf(language.name()))
                .forEach((key, pictures) -> pictures.forEach(picture -> taker.accept(page(key, picture), picture)));
    }

    /** Regions, sectors and indicators have pages of their own; what becomes of targets stands on the same page. */
    private static String page(String key, Picture picture) {
        if (key.startsWith("regions/")) {
            return Pictures.regionPage(key.substring("regions/".length()));
        }
        if (key.startsWith("sectors/")) {
            return Pictures.sectorPage(key.substring("sectors/".length()));
        }
        boolean indicator = key.equals(Gallery.TARGETS) || key.equals(Gallery.PROMISES);
        return indicator ? Pictures.targetPage(picture.name().substring(key.length() + 1)) : key + ".md";
    }

    private static String file(Picture picture) {
        return "pictures/" + picture.name() + ".svg";
    }
}
