package io.github.planshift.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes each entry of a list stand once. The record of a sector lists what the records of its regions list, under
 * another link: the later entry keeps its own link and leads to the first, whose words the page's script puts in its
 * place.
 */
final class Repeats {

    private static final String ITEM = "<li>";
    private static final String LINK_END = "</a>";
    private static final int FEWEST = 80;
    private static final int OPENING = 12;
    private static final Pattern FIRST_MARK = Pattern.compile(" id=\"r\\d+\"");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private Repeats() {}

    private static final class Entry {
        @Nullable
        String id;

        int times;
    }

    /** The same pages with each entry's words once. */
    static List<String> once(List<String> pages) {
        Map<String, Entry> entries = new HashMap<>();
        pages.forEach(page -> page.lines().forEach(line -> {
            String words = words(line);
            if (words != null) {
                entries.computeIfAbsent(words, key -> new Entry()).times++;
            }
        }));
        List<String> shorter = new ArrayList<>();
        int next = 1;
        for (String page : pages) {
            StringBuilder out = new StringBuilder(page.length());
            for (String line : (Iterable<String>) page.lines()::iterator) {
                String words = words(line);
                Entry entry = words == null ? null : entries.get(words);
                if (words == null || entry == null || entry.times < 2) {
                    out.append(line);
                } else if (entry.id == null) {
                    entry.id = "q" + next++;
                    out.append("<li id=\"").append(entry.id).append("\">").append(line.substring(ITEM.length()));
                } else {
                    int start = start(line);
                    out.append(line, 0, start)
                            .append(start > ITEM.length() ? ": " : "")
                            .append("<a class=\"same\" href=\"#")
                            .append(entry.id)
                            .append("\">")
                            .append(opening(words))
                            .append("…</a></li>");
                }
                out.append('\n');
            }
            shorter.add(out.toString());
        }
        return shorter;
    }

    /** Where an entry's words begin, behind the link it opens with if it does. */
    private static int start(String line) {
        return line.startsWith(ITEM + "<a ") ? line.indexOf(LINK_END) + LINK_END.length() : ITEM.length();
    }

    /** What an entry says; null for what is no entry, or too short to be worth a link. */
    private static @Nullable String words(String line) {
        if (!line.startsWith(ITEM) || !line.endsWith("</li>")) {
            return null;
        }
        String words = FIRST_MARK.matcher(line.substring(start(line))).replaceFirst("");
        return words.length() < FEWEST ? null : words;
    }

    private static String opening(String words) {
        String text = TAG.matcher(words.replaceFirst("^[:： ]+", "")).replaceAll("");
        int end = Math.min(text.length(), OPENING);
        int entity = text.lastIndexOf('&', end - 1);
        if (entity >= 0 && text.indexOf(';', entity) >= end) {
            end = entity;
        }
        return text.substring(0, end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }
}
