package io.github.planshift.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a page is, and where its links lead within the one document.
 *
 * @param file path below the report's directory
 * @param files the pages there are
 */
record Place(String file, Set<String> files) {

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*|//.*", Pattern.DOTALL);
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}_ -]");

    /** What a page is known by within the document. */
    static String id(String file) {
        return file.replaceFirst("\\.md$", "");
    }

    String id() {
        return id(file);
    }

    /** The id of a heading, as GitHub makes it. */
    String heading(String heading) {
        return id() + "/"
                + NO_WORD.matcher(heading.strip().toLowerCase(Locale.ROOT))
                        .replaceAll("")
                        .replace(' ', '-');
    }

    /** The target of a link within the document; the link as it is where it leads elsewhere. */
    String target(String link) {
        if (SCHEME.matcher(link).matches()) {
            return link;
        }
        int mark = link.indexOf('#');
        String fragment = mark < 0 ? "" : link.substring(mark + 1);
        String page = path(mark < 0 ? link : link.substring(0, mark));
        return mark != 0 && !files.contains(page) ? link : "#" + id(page) + (fragment.isEmpty() ? "" : "/" + fragment);
    }

    /** A path seen from the page as one below the report's directory; that of the page itself for an empty one. */
    String path(String relative) {
        if (relative.isEmpty()) {
            return file;
        }
        Deque<String> parts = new ArrayDeque<>();
        String folder = file.substring(0, file.lastIndexOf('/') + 1);
        for (String part : (folder + relative).split("/", -1)) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.equals(".") && !part.isEmpty()) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }
}
