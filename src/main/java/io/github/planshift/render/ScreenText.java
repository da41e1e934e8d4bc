package io.github.planshift.render;

import io.github.planshift.change.Change;
import io.github.planshift.change.Headline;
import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Round;
import io.github.planshift.report.Phrases;
import io.github.planshift.report.Screen;
import io.github.planshift.text.DisplayWidth;
import io.github.planshift.text.Visible;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The first screen of a comparison as text: no more than 24 lines, whatever there is to say. */
public final class ScreenText {

    private static final int LINES = 24;
    private static final int LABEL = 9;
    private static final int SIDE = 12;
    private static final int MOST_ITEMS = 40;
    private static final int MOST_NAMED = 3;
    private static final int MOST_LINES = 8;

    private final Codebook codebook;
    private final Ansi ansi;
    private final int width;

    /**
     * A writer.
     *
     * @param width in columns
     */
    public ScreenText(Codebook codebook, Ansi ansi, int width) {
        this.codebook = codebook;
        this.ansi = ansi;
        this.width = width;
    }

    /** The screen, with an empty line between its head and what follows. */
    public String of(Screen screen) {
        List<String> head = head(screen);
        List<ScreenParts.Part> parts = new ScreenParts(codebook).of(screen);
        List<List<String>> flows = laidOut(parts, LINES - head.size() - 1);
        StringBuilder out = new StringBuilder();
        head.forEach(line -> out.append(line).append('\n'));
        if (!parts.isEmpty()) {
            out.append('\n');
        }
        String label = "";
        for (int i = 0; i < parts.size(); i++) {
            ScreenParts.Part part = parts.get(i);
            write(part, part.label().equals(label) ? "" : part.label(), flows.get(i), out);
            label = part.label();
        }
        return out.toString();
    }

    /** Only how many changes there are of each sort, on a line or more. */
    public String counts(Round from, Round to, List<Change> changes) {
        Map<Headline, Integer> counts = new EnumMap<>(Headline.class);
        changes.forEach(change -> counts.merge(change.headline(), 1, Integer::sum));
        return String.join("\n", counts(from, to, counts)) + "\n";
    }

    /** That none of the changes there are is of the sorts asked for. */
    public String none(Round from, Round to, Collection<Headline> asked, int changes) {
        return String.join(
                        "\n",
                        wrapped(from.slug() + " to " + to.slug() + ": none of " + changes + " changes is "
                                + asked.stream().sorted().map(Phrases::words).collect(Collectors.joining(" or "))))
                + "\n";
    }

    private List<String> counts(Round from, Round to, Map<Headline, Integer> counts) {
        return wrapped(from.slug() + " to " + to.slug() + ": "
                + (counts.isEmpty()
                        ? "nothing to compare"
                        : counts.entrySet().stream()
                                .map(entry -> entry.getValue() + " " + Phrases.words(entry.getKey()))
                                .collect(Collectors.joining(", "))));
    }

    private List<String> head(Screen screen) {
        List<String> head = new ArrayList<>(counts(screen.from(), screen.to(), screen.counts()));
        if (!screen.regions().isEmpty()) {
            String who = screen.regions().size() > MOST_NAMED
                    ? screen.regions().size() + " regions"
                    : screen.regions().stream().map(codebook::regionName).collect(Collectors.joining(", "));
            head.addAll(wrapped(who + ": " + screen.before() + " "
                    + (screen.before() == 1 ? screen.what().replaceFirst("s$", "") : screen.what())
                    + ", then " + screen.after() + "; "
                    + reading(screen)
                    + (screen.regions().size() == 1
                            ? ""
                            : new ScreenParts(codebook)
                                    .head(screen.regions())
                                    .map(region -> "; targets of " + codebook.regionName(region))
                                    .orElse(""))));
        }
        return head;
    }

    private static String reading(Screen screen) {
        String from = screen.from().slug();
        String to = screen.to().slug();
        if (screen.readBefore() && screen.readAfter()) {
            return "both rounds read in full";
        }
        if (screen.readBefore() || screen.readAfter()) {
            return (screen.readBefore() ? from : to) + " read in full, " + (screen.readBefore() ? to : from) + " not";
        }
        return "neither round read in full, so this compares records and not texts";
    }

    /** A line for each part; what room is left goes to those that ask for more, the most important first. */
    private List<List<String>> laidOut(List<ScreenParts.Part> parts, int room) {
        List<List<String>> flows = new ArrayList<>();
        parts.forEach(part -> flows.add(flow(part, 1)));
        int free = room - parts.size();
        List<Integer> turns = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            turns.add(i);
        }
        turns.sort(Comparator.comparingInt(i -> parts.get(i).turn()));
        for (Claim claim : Claim.values()) {
            for (int i : turns) {
                int most = Math.min(flows.get(i).size() + free, asked(parts.get(i), claim));
                List<String> longer = flow(parts.get(i), Math.max(1, most));
                free -= longer.size() - flows.get(i).size();
                flows.set(i, longer);
            }
        }
        return flows;
    }

    /** What a part asks for, the most urgent first. */
    private enum Claim {
        FIRST_ITEMS,
        ALL_IT_ASKS,
        THE_REST
    }

    private int asked(ScreenParts.Part part, Claim claim) {
        return switch (claim) {
            case FIRST_ITEMS ->
                IntStream.rangeClosed(1, part.lines())
                        .filter(lines -> shown(part, lines) >= part.first())
                        .findFirst()
                        .orElse(part.lines());
            case ALL_IT_ASKS -> part.lines();
            case THE_REST -> MOST_LINES;
        };
    }

    /** The items in lines, whole where they fit; where there are too many, the last line says how many more. */
    private List<String> flow(ScreenParts.Part part, int most) {
        List<String> lines = lines(part, shown(part, most));
        return lines.size() <= most ? lines : lines.subList(0, most);
    }

    /** How many items there is room for in so many lines. */
    private int shown(ScreenParts.Part part, int most) {
        int shown = Math.min(MOST_ITEMS, part.items().size());
        while (shown > 0 && lines(part, shown).size() > most) {
            shown--;
        }
        return shown;
    }

    private List<String> lines(ScreenParts.Part part, int shown) {
        int more = part.items().size() - shown + part.more();
        List<String> items = new ArrayList<>(part.items().subList(0, shown));
        if (more > 0) {
            items.add("… " + more + " more");
        }
        return packed(items, Math.max(20, width - LABEL - SIDE));
    }

    private static List<String> packed(List<String> items, int columns) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (int i = 0; i < items.size(); i++) {
            String item = Visible.of(items.get(i)) + (i < items.size() - 1 ? ";" : "");
            if (!line.isEmpty() && DisplayWidth.of(line) + 1 + DisplayWidth.of(item) <= columns) {
                line = line + " " + item;
            } else {
                if (!line.isEmpty()) {
                    lines.add(line);
                }
                List<String> broken = DisplayWidth.wrap(item, columns);
                lines.addAll(broken.subList(0, broken.size() - 1));
                line = broken.get(broken.size() - 1);
            }
        }
        lines.add(line);
        return lines;
    }

    private void write(ScreenParts.Part part, String label, List<String> lines, StringBuilder out) {
        for (int i = 0; i < lines.size(); i++) {
            out.append(painted(Style.KEY, i == 0 ? label : "", LABEL));
            out.append(painted(part.style(), i == 0 ? part.side() : "", SIDE));
            out.append(lines.get(i)).append('\n');
        }
    }

    private String painted(Style style, String text, int columns) {
        return ansi.paint(style, text) + " ".repeat(Math.max(0, columns - DisplayWidth.of(text)));
    }

    private List<String> wrapped(String line) {
        return DisplayWidth.wrap(line, width);
    }
}
