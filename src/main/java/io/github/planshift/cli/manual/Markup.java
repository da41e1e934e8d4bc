package io.github.planshift.cli.manual;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The simple markup of the hand-written parts of the manual.
 *
 * <pre>
 * # a comment
 * = SECTION
 * == Subsection
 * Lines of a paragraph, which ends with an empty line.
 *
 * - a bullet, which may
 *   go on on further lines
 *
 * term:: what is said of it,
 *   on further lines too
 *
 *   A further paragraph of the bullet or term above begins with two blanks.
 *
 *     A line with four blanks or more is kept as it is.
 * </pre>
 *
 * <p>What is marked inside a line is described in {@link Roff}.
 */
final class Markup {

    private static final Pattern TERM = Pattern.compile("(\\S.*?)::(?:\\s+(.*))?");

    /** A section of a text: the lines between two headings of the first level. */
    record Section(String title, List<String> lines) {}

    private final Roff roff;
    private final List<String> paragraph = new ArrayList<>();
    private boolean insideItem;

    private Markup(Roff roff) {
        this.roff = roff;
    }

    /** The sections of a text; what stands before the first heading is a section without a title. */
    static List<Section> sections(String text) {
        List<Section> sections = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        String title = "";
        for (String line : text.lines().toList()) {
            if (line.startsWith("= ")) {
                addUnlessEmpty(sections, title, lines);
                title = line.substring(2).strip();
                lines = new ArrayList<>();
            } else if (!line.startsWith("# ") && !line.equals("#")) {
                lines.add(line.stripTrailing());
            }
        }
        addUnlessEmpty(sections, title, lines);
        return sections;
    }

    /** Writes the lines of a section. */
    static void write(List<String> lines, Roff roff) {
        new Markup(roff).write(lines);
    }

    private static void addUnlessEmpty(List<Section> sections, String title, List<String> lines) {
        if (!lines.stream().allMatch(String::isEmpty)) {
            sections.add(new Section(title, List.copyOf(lines)));
        }
    }

    private void write(List<String> lines) {
        int i = 0;
        while (i < lines.size()) {
            String line = lines.get(i);
            Matcher term = TERM.matcher(line);
            if (line.isBlank()) {
                i++;
            } else if (line.startsWith("== ")) {
                roff.subsection(line.substring(3).strip());
                insideItem = false;
                i++;
            } else if (line.startsWith("    ")) {
                i = verbatim(lines, i);
            } else if (line.startsWith("- ")) {
                i = collect(lines, i + 1, line.substring(2));
                roff.bullet(List.copyOf(paragraph));
                insideItem = true;
            } else if (term.matches()) {
                i = collect(lines, i + 1, term.group(2) == null ? "" : term.group(2));
                roff.item(Roff.marked(bolded(term.group(1))), List.copyOf(paragraph));
                insideItem = true;
            } else {
                boolean more = insideItem && line.startsWith("  ");
                i = collect(lines, i + 1, line);
                if (more) {
                    roff.more(List.copyOf(paragraph));
                } else {
                    roff.paragraph(List.copyOf(paragraph));
                    insideItem = false;
                }
            }
        }
    }

    /** A term without marks of its own is literal. */
    private static String bolded(String term) {
        return term.contains("`") || term.matches("(.*\\W)?_\\S.*") ? term : "`" + term + "`";
    }

    /** Gathers the lines of a paragraph whose first line is given; returns the number of the line after it. */
    private int collect(List<String> lines, int next, String first) {
        Predicate<String> ends = line -> line.isBlank()
                || line.startsWith("- ")
                || line.startsWith("== ")
                || TERM.matcher(line).matches()
                || line.startsWith("    ");
        paragraph.clear();
        if (!first.isBlank()) {
            paragraph.add(first);
        }
        int i = next;
        while (i < lines.size() && !ends.test(lines.get(i))) {
            paragraph.add(lines.get(i++));
        }
        return i;
    }

    private int verbatim(List<String> lines, int from) {
        int end = from;
        for (int i = from;
                i < lines.size() && (lines.get(i).isBlank() || lines.get(i).startsWith("    "));
                i++) {
            if (!lines.get(i).isBlank()) {
                end = i + 1;
            }
        }
        List<String> block = lines.subList(from, end);
        int indent = block.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        roff.verbatim(
                block.stream()
                        .map(line -> line.isBlank() ? "" : line.substring(indent))
                        .toList(),
                insideItem);
        return end;
    }
}
