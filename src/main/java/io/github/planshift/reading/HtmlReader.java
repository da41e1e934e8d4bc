package io.github.planshift.reading;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** A web page: its main text, one paragraph a line, and what its head says about it. */
final class HtmlReader {

    /** Government pages are a few dozen levels deep; deeper ones are flattened, not refused. */
    private static final int MAX_DEPTH = 512;

    private static final List<String> TITLES =
            List.of("meta[name=ArticleTitle]", "meta[property=og:title]", "meta[name=title]");
    private static final List<String> ADDRESSES =
            List.of("link[rel=canonical]", "meta[property=og:url]", "meta[name=Url]");
    private static final List<String> DATES = List.of(
            "meta[name=PubDate]",
            "meta[name=publishdate]",
            "meta[property=article:published_time]",
            "meta[property=og:release_date]",
            "meta[name=firstpublishedtime]",
            "meta[name=date]",
            "time[datetime]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u3000]+");

    private HtmlReader() {}

    static Extract read(String name, byte[] bytes) {
        TextDecoder.Decoded decoded = HtmlDecoder.decode(name, bytes);
        Parser parser = Parser.htmlParser().setMaxDepth(MAX_DEPTH);
        Document page = parser.parseInput(decoded.text(), "");
        String title = title(page);
        String url = first(page, ADDRESSES);
        var published = PublishedDate.of(first(page, DATES));
        String text = HtmlLines.of(MainBlock.of(page));
        return new Extract(text, 0, decoded.charset().name(), title, url, published);
    }

    private static @Nullable String title(Document page) {
        String stated = first(page, TITLES);
        if (stated != null) {
            return stated;
        }
        String title = BLANKS.matcher(page.title()).replaceAll(" ").strip();
        if (!title.isEmpty()) {
            return title;
        }
        Element heading = page.selectFirst("h1");
        return heading == null || heading.text().isBlank() ? null : heading.text();
    }

    private static @Nullable String first(Document page, List<String> selectors) {
        for (String selector : selectors) {
            for (Element element : page.select(selector)) {
                String value = element.hasAttr("content")
                        ? element.attr("content")
                        : element.hasAttr("href") ? element.attr("href") : element.attr("datetime");
                if (!value.isBlank()) {
                    return BLANKS.matcher(value).replaceAll(" ").strip();
                }
            }
        }
        return null;
    }
}
