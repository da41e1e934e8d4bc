package io.github.planshift.site;

import io.github.planshift.report.Report;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A report as the files of its site: pages and pictures. */
public final class SiteFiles {

    private SiteFiles() {}

    /** Content by path below the report's directory; the same report gives the same bytes. */
    public static Map<String, byte[]> of(Report report, Language language, Templates templates, Pictures pictures) {
        Map<String, byte[]> files = new TreeMap<>();
        Map<String, List<Pictures.Drawing>> drawings = pictures.of(report, language);
        List<Page> pages = Pages.site(report, language, drawings);
        for (Page page : pages) {
            files.put(page.file(), templates.render(page).getBytes(StandardCharsets.UTF_8));
        }
        Pages.drawn(pages, drawings)
                .forEach(drawing -> files.put(drawing.file(), drawing.svg().getBytes(StandardCharsets.UTF_8)));
        return files;
    }
}
