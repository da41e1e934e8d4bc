package io.github.planshift.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes what repeats at the top and bottom of pages out of the lines: heads, feet and page numbers. */
final class RunningHeads {

    /** How many lines at either end of a page may be such. */
    private static final int DEPTH = 2;

    private static final int REPEATS = 3;
    private static final double GAP = 1.15;

    /** Left and right pages may differ, and first pages have none. */
    private static final double SHARE_OF_PAGES = 0.3;

    /** What stands at the edge of nearly every page is no text even where no gap sets it apart, as in a browser's print. */
    private static final double NEARLY_ALL = 0.8;

    private static final Pattern DIGITS = Pattern.compile("[0-9０-９]+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern NUMBER = Pattern.compile("[-—–－―·•~]*\\d{1,3}[-—–－―·•~]*|[ivx]{1,5}");
    private static final Pattern MARKED_NUMBER = Pattern.compile(
            "[-—–－―·•~]+\\d{1,4}[-—–－―·•~]+|第\\d{1,4}页.{0,8}|(?i:page)\\d{1,4}(?:of\\d{1,4})?|\\d{1,4}/\\d{1,4}");

    private RunningHeads() {}

    static List<PdfLine> removed(List<PdfLine> lines) {
        double pitch = PdfParagraphs.pitch(lines);
        List<List<PdfLine>> pages = pages(lines);
        Map<String, Integer> seen = new HashMap<>();
        Map<String, Integer> atEdge = new HashMap<>();
        for (List<PdfLine> page : pages) {
            Set<String> keys = new HashSet<>();
            Set<String> edges = new HashSet<>();
            for (int i = 0; i < page.size(); i++) {
                if (isEdge(i, page)) {
                    edges.add(key(i, page));
                }
                if (isSetApart(i, page, pitch)) {
                    keys.add(key(i, page));
                }
            }
            keys.forEach(key -> seen.merge(key, 1, Integer::sum));
            edges.forEach(key -> atEdge.merge(key, 1, Integer::sum));
        }
        int all = Math.max(REPEATS, (int) Math.ceil(pages.size() * NEARLY_ALL));
        int needed = Math.max(REPEATS, (int) Math.ceil(pages.size() * SHARE_OF_PAGES));
        List<PdfLine> kept = new ArrayList<>();
        for (List<PdfLine> page : pages) {
            for (int i = 0; i < page.size(); i++) {
                boolean repeats = seen.getOrDefault(key(i, page), 0) >= needed && isSetApart(i, page, pitch);
                boolean everywhere = isEdge(i, page) && atEdge.getOrDefault(key(i, page), 0) >= all;
                if (!repeats && !everywhere && !isPageNumber(i, page, pages.size())) {
                    kept.add(page.get(i));
                }
            }
        }
        return kept;
    }

    /** Whether it is among the first or last lines, with more than the usual distance between them and the rest. */
    private static boolean isSetApart(int index, List<PdfLine> page, double pitch) {
        for (int i = index; i < Math.min(DEPTH, page.size() - 1); i++) {
            if (page.get(i + 1).top() - page.get(i).top() > GAP * pitch) {
                return true;
            }
        }
        for (int i = index; i > Math.max(0, page.size() - 1 - DEPTH); i--) {
            if (page.get(i).top() - page.get(i - 1).top() > GAP * pitch) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEdge(int index, List<PdfLine> page) {
        return index == 0 || index == page.size() - 1;
    }

    private static boolean isPageNumber(int index, List<PdfLine> page, int pages) {
        String text = BLANKS.matcher(page.get(index).text()).replaceAll("");
        return isEdge(index, page)
                && (MARKED_NUMBER.matcher(text).matches()
                        || (pages > 1 && page.size() > 1 && NUMBER.matcher(text).matches()));
    }

    /** What a line says but for its figures, and whether it stands at the top or the bottom. */
    private static String key(int index, List<PdfLine> page) {
        String bare = BLANKS.matcher(page.get(index).text()).replaceAll("");
        return (index < DEPTH ? "top " : "bottom ") + DIGITS.matcher(bare).replaceAll("#");
    }

    private static List<List<PdfLine>> pages(List<PdfLine> lines) {
        List<List<PdfLine>> pages = new ArrayList<>();
        int number = -1;
        for (PdfLine line : lines) {
            if (pages.isEmpty() || line.page() != number) {
                pages.add(new ArrayList<>());
                number = line.page();
            }
            pages.get(pages.size() - 1).add(line);
        }
        return pages;
    }
}
