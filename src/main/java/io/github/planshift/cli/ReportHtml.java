package io.github.planshift.cli;

import io.github.planshift.html.HtmlReport;
import io.github.planshift.model.UserError;
import io.github.planshift.picture.Picture;
import io.github.planshift.report.Report;
import io.github.planshift.site.Language;
import io.github.planshift.site.Page;
import io.github.planshift.site.Pages;
import io.github.planshift.site.SavedContext;
import io.github.planshift.site.Templates;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A report as one HTML page: the pages of the site, one below the other. */
final class ReportHtml {

    private ReportHtml() {}

    static String of(Report report, Language language, Templates templates) {
        return of(
                Pages.site(report, language, new ReportPictures().of(report, language)),
                language.code(),
                templates,
                ReportPictures.byFile(report, language));
    }

    /**
     * What was saved of the pages and pictures of a directory, as one page.
     *
     * @param source how the user named it
     * @throws UserError if a page or picture is none of a report
     */
    static String of(SavedContext saved, String source, Templates templates) {
        List<Page> pages = saved.pages();
        if (pages.isEmpty()) {
            throw UserError.input(
                    source + ": has no page; write it anew with planshift report --context --format html");
        }
        Map<String, Picture> pictures = new LinkedHashMap<>();
        saved.pictures().forEach((file, svg) -> {
            String name = file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.svg$", "");
            if (!svg.contains("<svg") || !name.equals(name.toLowerCase(Locale.ROOT))) {
                throw UserError.input(source + ": \"" + file + "\" is no picture of a report; take it out");
            }
            pictures.put(file, new Picture(name, "", "", svg));
        });
        return of(pages, String.valueOf(pages.get(0).context().get("lang")), templates, pictures);
    }

    private static String of(List<Page> pages, String lang, Templates templates, Map<String, Picture> pictures) {
        return HtmlReport.of(
                pages.get(0).title(),
                lang,
                pages.stream()
                        .map(page -> new HtmlReport.Page(page.file(), page.title(), templates.render(page)))
                        .toList(),
                pictures);
    }
}
