package io.github.planshift.html;

import java.util.LinkedHashMap;
import java.util.Map;

/** The notes of all pages, each once however many pages have it, numbered in the order in which they are first needed. */
final class NoteBook {

    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    /** A mark in the text that leads to the note with these words; the first leads back from it. */
    String mark(String note) {
        Integer known = numbers.putIfAbsent(note, numbers.size() + 1);
        int number = known == null ? numbers.size() : known;
        return "<sup><a" + (known == null ? " id=\"r" + number + "\"" : "") + " href=\"#n" + number + "\">" + number
                + "</a></sup>";
    }

    boolean isEmpty() {
        return numbers.isEmpty();
    }

    /** The list of the notes. */
    String html(String back) {
        StringBuilder html = new StringBuilder("<ol>\n");
        numbers.forEach((note, number) -> html.append("<li id=\"n")
                .append(number)
                .append("\">")
                .append(note)
                .append(" <a href=\"#r")
                .append(number)
                .append("\" title=\"")
                .append(back)
                .append("\">↩</a></li>\n"));
        return html.append("</ol>\n").toString();
    }
}
