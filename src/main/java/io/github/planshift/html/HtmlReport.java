package io.github.planshift.html;

import io.github.planshift.picture.Look;
import io.github.planshift.picture.Picture;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** One HTML page with the pages and the pictures of a report; it asks for nothing from anywhere. */
public final class HtmlReport {

    /**
     * A page of the report.
     *
     * @param file its path below the report's directory, such as {@code regions/anhui.md}
     * @param title what it is called in the list of pages
     */
    public record Page(String file, String title, String markdown) {}

    private static final String NOTES = "notes";

    private final boolean chinese;
    private final List<Page> pages;
    private final Map<String, Picture> pictures;

    private HtmlReport(boolean chinese, List<Page> pages, Map<String, Picture> pictures) {
        this.chinese = chinese;
        this.pages = pages;
        this.pictures = pictures;
    }

    /**
     * The whole document.
     *
     * @param lang {@code en} or {@code zh}
     * @param pages the first one first
     * @param pictures by path below the report's directory; pages show them as images
     */
    public static String of(String title, String lang, List<Page> pages, Map<String, Picture> pictures) {
        return new HtmlReport(lang.equals("zh"), List.copyOf(pages), Map.copyOf(pictures)).document(title);
    }

    private String document(String title) {
        String style = resource("report.css") + Look.css();
        String script = resource("report.js");
        NoteBook notes = new NoteBook();
        PageConverter converter =
                new PageConverter(pages.stream().map(Page::file).toList(), pictures, notes);
        List<String> converted = Repeats.once(pages.stream()
                .map(page -> converter.html(page.file(), page.markdown()))
                .toList());
        StringBuilder out = new StringBuilder("<!DOCTYPE html>\n<html lang=\"")
                .append(chinese ? "zh-Hans" : "en")
                .append(
                        "\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"")
                .append("default-src 'none'; script-src '")
                .append(hash(script))
                .append("'; style-src '")
                .append(hash(style))
                .append("'; base-uri 'none'; form-action 'none'\">\n")
                .append("<meta name=\"referrer\" content=\"no-referrer\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<meta name=\"color-scheme\" content=\"light dark\">\n<title>")
                .append(escape(title))
                .append("</title>\n<style>")
                .append(style)
                .append("</style>\n</head>\n<body>\n");
        head(out, title, !notes.isEmpty());
        out.append("<main id=\"content\" tabindex=\"-1\">\n");
        for (int i = 0; i < pages.size(); i++) {
            section(out, "", Place.id(pages.get(i).file()), pages.get(i).title(), converted.get(i));
        }
        if (!notes.isEmpty()) {
            String named = say("Notes", "注释");
            section(
                    out,
                    " footnotes",
                    NOTES,
                    named,
                    "<h2>" + named + "</h2>\n" + notes.html(say("back to where it is first cited", "回到首次引用处")));
        }
        return out.append("</main>\n</div>\n<script>")
                .append(script)
                .append("</script>\n</body>\n</html>\n")
                .toString();
    }

    private static void section(StringBuilder out, String classes, String id, String title, String html) {
        out.append("<section class=\"page")
                .append(classes)
                .append("\" id=\"")
                .append(escape(id))
                .append("\" data-title=\"")
                .append(escape(title))
                .append("\">\n")
                .append(html)
                .append("</section>\n");
    }

    private void head(StringBuilder out, String title, boolean noted) {
        out.append("<a class=\"skip\" href=\"#content\">")
                .append(say("Skip to the report", "跳到正文"))
                .append("</a>\n<header>\n<p class=\"title\">")
                .append(escape(title))
                .append("</p>\n<div id=\"filter\" role=\"search\" hidden>\n<label for=\"query\">")
                .append(say("Filter", "筛选"))
                .append(
                        "</label>\n<input id=\"query\" type=\"search\" autocomplete=\"off\" spellcheck=\"false\" placeholder=\"")
                .append(say("words that must all be there", "须全部出现的词"))
                .append("\">\n<output id=\"found\" for=\"query\" role=\"status\" data-found=\"")
                .append(say("found: {0}, pages: {1}", "{1}页中的{0}条"))
                .append("\" data-none=\"")
                .append(say("nothing found", "未找到"))
                .append("\" data-sort=\"")
                .append(say("sort", "排序"))
                .append("\"></output>\n</div>\n</header>\n<div class=\"columns\">\n<nav aria-label=\"")
                .append(say("Pages", "目录"))
                .append("\">\n");
        Map<String, List<Page>> folders = pages.stream()
                .collect(Collectors.groupingBy(HtmlReport::folder, LinkedHashMap::new, Collectors.toList()));
        folders.forEach((folder, inside) -> {
            boolean top = folder.isEmpty();
            // what lies behind the pages of regions and sectors is for those who look for it
            String open = folder.contains("/") ? "" : " open";
            out.append(
                    top ? "<ul>\n" : "<details" + open + ">\n<summary>" + escape(named(folder)) + "</summary>\n<ul>\n");
            inside.forEach(page -> out.append("<li><a href=\"#")
                    .append(escape(Place.id(page.file())))
                    .append("\">")
                    .append(escape(page.title()))
                    .append("</a></li>\n"));
            if (top && noted) {
                out.append("<li><a href=\"#" + NOTES + "\">")
                        .append(say("Notes", "注释"))
                        .append("</a></li>\n");
            }
            out.append(top ? "</ul>\n" : "</ul>\n</details>\n");
        });
        out.append("</nav>\n");
    }

    private static String folder(Page page) {
        return page.file().substring(0, Math.max(0, page.file().lastIndexOf('/')));
    }

    private String named(String folder) {
        return switch (folder) {
            case "regions" -> say("Regions", "地区");
            case "sectors" -> say("Sectors", "领域");
            case "targets" -> say("Targets", "目标");
            case "records/regions" -> say("The record by region", "记录（按地区）");
            case "records/sectors" -> say("The record by sector", "记录（按领域）");
            default -> folder;
        };
    }

    private String say(String english, String chineseText) {
        return chinese ? chineseText : english;
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(HtmlReport.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
