package io.github.planshift.cli;

import io.github.planshift.html.HtmlReport;
import io.github.planshift.report.Report;
import io.github.planshift.site.Language;
import io.github.planshift.site.Page;
import io.github.planshift.site.Pages;
import io.github.planshift.site.Templates;
import java.util.List;

/** A report as one HTML page: the pages of the site, one below the other. */
final class ReportHtml {

    private ReportHtml() {}

    static String of(Report report, Language language, Templates templates) {
        List<Page> pages = Pages.site(report, language, new ReportPictures().of(report, language));
        return HtmlReport.of(
                pages.get(0).title(),
                language.code(),
                pages.stream()
                        .map(page -> new HtmlReport.Page(page.file(), page.title(), templates.render(page)))
                        .toList(),
                ReportPictures.byFile(report, language));
    }
}
