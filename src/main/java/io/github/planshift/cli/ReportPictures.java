package io.github.planshift.cli;

import io.github.planshift.gallery.Gallery;
import io.github.planshift.picture.Picture;
import io.github.planshift.report.Report;
import io.github.planshift.site.Language;
import io.github.planshift.site.Pictures;
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
                (page, pictures) -> pages.put(
                        page,
                        pictures.stream()
                                .map(one -> new Drawing(file(one), one.title(), one.alt(), one.svg()))
                                .toList()));
        return pages;
    }

    /** The pictures by their file below the report's directory. */
    static Map<String, Picture> byFile(Report report, Language language) {
        Map<String, Picture> files = new LinkedHashMap<>();
        each(report, language, (page, pictures) -> pictures.forEach(one -> files.put(file(one), one)));
        return files;
    }

    private static void each(Report report, Language language, BiConsumer<String, List<Picture>> taker) {
        Report.Promises promises = report.promises();
        Gallery.of(
                        report,
                        promises == null ? List.of() : promises.tracked(),
                        io.github.planshift.picture.Language.valueOf(language.name()))
                .forEach((key, pictures) -> taker.accept(page(key), pictures));
    }

    private static String page(String key) {
        if (key.startsWith("regions/")) {
            return Pictures.regionPage(key.substring("regions/".length()));
        }
        if (key.startsWith("sectors/")) {
            return Pictures.sectorPage(key.substring("sectors/".length()));
        }
        return key.equals(Gallery.PROMISES) ? "results.md" : key + ".md";
    }

    private static String file(Picture picture) {
        return "pictures/" + picture.name() + ".svg";
    }
}
