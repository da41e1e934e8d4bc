package io.github.planshift.render;

import io.github.planshift.change.Change;
import io.github.planshift.change.Headline;
import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Target;
import io.github.planshift.render.Grid.Cell;
import io.github.planshift.render.Grid.Column;
import io.github.planshift.report.Phrases;
import io.github.planshift.text.Figures;
import io.github.planshift.text.WordDiff;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Changes as grids. */
public final class ChangeGrids {

    private final Codebook codebook;

    public ChangeGrids(Codebook codebook) {
        this.codebook = codebook;
    }

    /** A row a change; words that went or came are marked as {@code [-gone-]} and {@code {+new+}}. */
    public Grid changes(String from, String to, List<Change> changes) {
        Grid.Builder grid = Grid.of(
                Column.of("region", "REGION"),
                Column.of("sector", "SECTOR"),
                Column.of("headline", "CHANGE"),
                Column.prose("from", from).atLeast(20),
                Column.prose("to", to).atLeast(20),
                Column.prose("rule", "WHY").in(Style.DIM));
        for (Change change : changes) {
            Commitment before = change.from();
            Commitment after = change.to();
            boolean both = before != null && after != null;
            grid.row(
                    Cell.of(codebook.regionName(change.region()), change.region()),
                    Cell.of(change.sector()),
                    Cell.of(change.headline().code()).in(style(change)),
                    Cell.of(before == null ? null : side(before, both ? after : null, false)),
                    Cell.of(after == null ? null : side(after, both ? before : null, true)),
                    Cell.of(change.rule()));
        }
        return grid.build();
    }

    /** The same for reading: sector by sector within a region, the one with most to tell first, a row each side. */
    public Grid toRead(List<Change> changes) {
        Grid.Builder grid = Grid.of(
                Column.prose("headline", "CHANGE").atLeast(13),
                Column.prose("round", "ROUND").atLeast(6).in(Style.DIM),
                Column.prose("statement", "COMMITMENT").atLeast(30),
                Column.prose("targets", "TARGETS").atLeast(12),
                Column.of("id", "ID").in(Style.ID));
        sections(changes).forEach((place, told) -> {
            grid.row(
                    Cell.EMPTY,
                    Cell.EMPTY,
                    Cell.of(codebook.regionName(place.region()) + ": " + codebook.sectorName(place.sector()))
                            .in(Style.KEY),
                    Cell.EMPTY,
                    Cell.EMPTY);
            told.forEach(change -> rows(change, grid));
        });
        return grid.build();
    }

    private record Place(String region, String sector) {}

    /** Changes by region in the order given, then by sector, the one with most changes first. */
    private static Map<Place, List<Change>> sections(List<Change> changes) {
        Map<String, Map<Place, List<Change>>> regions = new LinkedHashMap<>();
        for (Change change : changes) {
            regions.computeIfAbsent(change.region(), region -> new LinkedHashMap<>())
                    .computeIfAbsent(new Place(change.region(), change.sector()), place -> new ArrayList<>())
                    .add(change);
        }
        Map<Place, List<Change>> sections = new LinkedHashMap<>();
        regions.values()
                .forEach(sectors -> sectors.entrySet().stream()
                        .sorted(Comparator.comparingInt((Map.Entry<Place, List<Change>> entry) ->
                                -entry.getValue().size()))
                        .forEach(entry -> sections.put(
                                entry.getKey(),
                                entry.getValue().stream()
                                        .sorted(Comparator.comparingInt(ChangeGrids::turn)
                                                .thenComparingInt(change ->
                                                        -change.moves().size()))
                                        .toList())));
        return sections;
    }

    /** What tells a story of two rounds comes before what only one of them has. */
    private static int turn(Change change) {
        return switch (change.headline()) {
            case REWORDED -> 1;
            case NEW -> 2;
            case NOT_MENTIONED, NOT_COMPARABLE -> 3;
            case UNCHANGED -> 4;
            default -> 0;
        };
    }

    private static void rows(Change change, Grid.Builder grid) {
        Commitment before = change.from();
        Commitment after = change.to();
        Cell headline = Cell.of(Phrases.words(change.headline())).in(style(change));
        if (before != null) {
            grid.row(line(headline, before, after, false));
        }
        if (after != null) {
            grid.row(line(before == null ? headline : Cell.EMPTY, after, before, true));
        }
        if (before != null && after != null && change.headline() != Headline.UNCHANGED) {
            grid.row("", "why", change.rule(), "", "");
        }
    }

    private static List<Cell> line(Cell headline, Commitment one, @Nullable Commitment other, boolean later) {
        return List.of(
                headline,
                Cell.of(one.round()),
                Cell.of(statement(one, other, later)),
                Cell.of(figures(one.targets())),
                Cell.of(one.id()));
    }

    /** One figure needs no name beside the sentence it is from. */
    private static String figures(List<Target> targets) {
        return targets.size() == 1 ? Figures.of(targets.get(0)) : targets(targets);
    }

    /** A word for a narrow column. */
    static String brief(Headline headline) {
        return switch (headline) {
            case STRENGTHENED -> "stronger";
            case WEAKENED -> "weaker";
            case QUANTIFIED -> "new figure";
            case DEQUANTIFIED -> "no figure";
            case RETARGETED -> "moved";
            case DEADLINE_MOVED -> "new date";
            case UNCHANGED -> "same";
            default -> Phrases.words(headline);
        };
    }

    static Style style(Change change) {
        return switch (change.headline()) {
            case STRENGTHENED, ACHIEVED, QUANTIFIED -> Style.GOOD;
            case WEAKENED, DEQUANTIFIED, EXPLICITLY_DROPPED -> Style.BAD;
            case MIXED, RETARGETED, DEADLINE_MOVED -> Style.WARNING;
            case NOT_COMPARABLE, NOT_MENTIONED, UNCHANGED -> Style.DIM;
            default -> Style.PLAIN;
        };
    }

    private static String side(Commitment one, @Nullable Commitment other, boolean later) {
        String targets = targets(one.targets());
        return statement(one, other, later) + (targets.isEmpty() ? "" : " [" + targets + "]") + " (" + one.id() + ")";
    }

    private static String statement(Commitment one, @Nullable Commitment other, boolean later) {
        if (other == null) {
            return one.statement();
        }
        return later
                ? marked(other.statement(), one.statement(), true)
                : marked(one.statement(), other.statement(), false);
    }

    /** One side of a word difference, with its own words marked. */
    private static String marked(String before, String after, boolean later) {
        StringBuilder out = new StringBuilder();
        for (WordDiff.Segment segment : WordDiff.of(before, after)) {
            switch (segment.change()) {
                case SAME -> out.append(segment.text());
                case REMOVED -> out.append(later ? "" : around("[-", segment.text(), "-]"));
                case ADDED -> out.append(later ? around("{+", segment.text(), "+}") : "");
            }
        }
        return out.toString();
    }

    /** Marks around the words, not around the blanks at their ends. */
    private static String around(String open, String text, String close) {
        String words = text.strip();
        int start = text.indexOf(words);
        return words.isEmpty()
                ? text
                : text.substring(0, start) + open + words + close + text.substring(start + words.length());
    }

    private static String targets(List<Target> targets) {
        return targets.stream().map(Phrases::target).collect(Collectors.joining("; "));
    }
}
