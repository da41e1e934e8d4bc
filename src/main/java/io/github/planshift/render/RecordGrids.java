package io.github.planshift.render;

import io.github.planshift.change.Change;
import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Assessment;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Source;
import io.github.planshift.model.Target;
import io.github.planshift.render.Grid.Cell;
import io.github.planshift.render.Grid.Column;
import io.github.planshift.report.Phrases;
import io.github.planshift.scan.Statement;
import io.github.planshift.terms.Term;
import io.github.planshift.terms.TermChange;
import io.github.planshift.text.WordDiff;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Commitments and changes as grids. */
public final class RecordGrids {

    private final Codebook codebook;
    private final Shapes shapes;

    public RecordGrids(Codebook codebook, Shapes shapes) {
        this.codebook = codebook;
        this.shapes = shapes;
    }

    /** A row a commitment. */
    public Grid commitments(List<Commitment> commitments) {
        Grid.Builder grid = Grid.of(
                Column.of("id", "ID").in(Style.ID),
                Column.prose("region", "REGION").atLeast(9),
                Column.of("round", "ROUND"),
                Column.of("kind", "KIND"),
                Column.prose("sectors", "SECTORS").atLeast(12).in(Style.DIM),
                Column.prose("statement", "STATEMENT").atLeast(24),
                Column.prose("targets", "TARGETS").atLeast(12),
                Column.of("status", "STATUS"),
                Column.prose("source", "SOURCE").atLeast(12).in(Style.DIM));
        for (Commitment one : commitments) {
            grid.row(
                    Cell.of(one.id()),
                    Cell.of(codebook.regionName(one.region()), one.region()),
                    Cell.of(one.round()),
                    Cell.of(one.kind().code()),
                    Cell.of(String.join(", ", one.sectors())),
                    Cell.of(one.statement()),
                    Cell.of(targets(one.targets())),
                    status(one),
                    Cell.of(shortSource(one), source(one)));
        }
        return grid.build();
    }

    /** A row a commitment, by round, with its thread. */
    public Grid timeline(List<Commitment> commitments) {
        Grid.Builder grid = Grid.of(
                Column.of("round", "ROUND").in(Style.KEY),
                Column.prose("region", "REGION").atLeast(9),
                Column.prose("sector", "SECTOR").atLeast(12),
                Column.of("kind", "KIND"),
                Column.prose("statement", "STATEMENT").atLeast(24),
                Column.prose("targets", "TARGETS").atLeast(12),
                Column.of("status", "STATUS"),
                Column.prose("thread", "THREAD").in(Style.DIM),
                Column.of("id", "ID").in(Style.ID));
        for (Commitment one : commitments) {
            grid.row(
                    Cell.of(one.round()),
                    Cell.of(codebook.regionName(one.region()), one.region()),
                    Cell.of(one.sector()),
                    Cell.of(one.kind().code()),
                    Cell.of(one.statement()),
                    Cell.of(targets(one.targets())),
                    status(one),
                    Cell.of(one.thread()),
                    Cell.of(one.id()));
        }
        return grid.build();
    }

    /** A row a statement. */
    public static Grid statements(List<Statement> statements) {
        Grid.Builder grid = Grid.of(
                Column.of("region", "REGION"),
                Column.of("round", "ROUND"),
                Column.number("sentence", "SENTENCE"),
                Column.of("kind", "KIND"),
                Column.prose("sectors", "SECTORS").in(Style.DIM),
                Column.prose("quote", "QUOTE").atLeast(28),
                Column.prose("targets", "TARGETS"),
                Column.number("confidence", "SURE"));
        for (Statement one : statements) {
            grid.row(
                    Cell.of(one.region()),
                    Cell.of(one.round()),
                    Cell.of((Number) one.sentence()),
                    Cell.of(one.kind().code()),
                    Cell.of(String.join(", ", one.sectors())),
                    Cell.of(one.quote()),
                    Cell.of(targets(one.targets())),
                    Cell.of((Number) one.confidence()));
        }
        return grid.build();
    }

    /** A row an expression. */
    public Grid terms(String from, String to, List<Term> terms) {
        Grid.Builder grid = Grid.of(
                Column.of("term", "TERM").in(Style.KEY),
                Column.of("change", "CHANGE"),
                Column.number("from_count", from),
                Column.number("to_count", to),
                Column.number("from_regions", "REGIONS " + from),
                Column.number("to_regions", "REGIONS " + to),
                Column.number("z", "Z"),
                Column.of("first_round", "FIRST"),
                Column.prose("first_regions", "BY").in(Style.DIM));
        for (Term term : terms) {
            grid.row(
                    Cell.of(term.term()),
                    Cell.of(term.change().code()).in(style(term.change())),
                    Cell.of((Number) term.fromCount()),
                    Cell.of((Number) term.toCount()),
                    Cell.of((Number) term.fromRegions()),
                    Cell.of((Number) term.toRegions()),
                    Cell.of(term.z()),
                    Cell.of(term.firstRound()),
                    Cell.of(firstRegions(term), String.join(", ", term.firstRegions())));
        }
        return grid.build();
    }

    /** Who said it first; of many only some. */
    private String firstRegions(Term term) {
        List<String> regions = term.firstRegions();
        int more = regions.size() > 4 ? regions.size() - 3 : 0;
        return regions.subList(0, regions.size() - more).stream()
                        .map(codebook::regionName)
                        .collect(Collectors.joining(", "))
                + (more == 0 ? "" : " and " + more + " more");
    }

    private static Style style(TermChange change) {
        return switch (change) {
            case NEW -> Style.GOOD;
            case GONE -> Style.DIM;
            case RISING, FALLING -> Style.PLAIN;
        };
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

    /** The same for a terminal: a row each side, and the reason below what was matched. */
    public Grid changesToRead(List<Change> changes) {
        Grid.Builder grid = Grid.of(
                Column.prose("region", "REGION").atLeast(9),
                Column.prose("sector", "SECTOR").atLeast(12),
                Column.prose("headline", "CHANGE").atLeast(10),
                Column.prose("round", "ROUND").atLeast(6).in(Style.DIM),
                Column.prose("statement", "COMMITMENT").atLeast(24),
                Column.prose("targets", "TARGETS").atLeast(12),
                Column.of("id", "ID").in(Style.ID));
        String region = "";
        for (Change change : changes) {
            Commitment before = change.from();
            Commitment after = change.to();
            Cell named = change.region().equals(region) ? Cell.EMPTY : Cell.of(codebook.regionName(change.region()));
            region = change.region();
            Cell sector = Cell.of(codebook.sectorName(change.sector()));
            Cell headline = Cell.of(Phrases.words(change.headline())).in(style(change));
            if (before != null) {
                grid.row(line(named, sector, headline, before, after, false));
            }
            if (after != null && before != null) {
                grid.row(line(Cell.EMPTY, Cell.EMPTY, Cell.EMPTY, after, before, true));
                grid.row("", "", "", "why", change.rule(), "", "");
            } else if (after != null) {
                grid.row(line(named, sector, headline, after, null, true));
            }
        }
        return grid.build();
    }

    private static List<Cell> line(
            Cell region, Cell sector, Cell headline, Commitment one, @Nullable Commitment other, boolean later) {
        return List.of(
                region,
                sector,
                headline,
                Cell.of(one.round()),
                Cell.of(statement(one, other, later)),
                Cell.of(targets(one.targets())),
                Cell.of(one.id()));
    }

    private static Style style(Change change) {
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

    /** Readers are told of a status only where somebody has judged. */
    private Cell status(Commitment one) {
        String status = shapes.status(one);
        if (status == null) {
            return Cell.EMPTY;
        }
        return Cell.of(status.equals(Assessment.NOT_YET_RATED.code()) ? "" : status.replace('_', ' '), status);
    }

    private static String targets(List<Target> targets) {
        return targets.stream().map(Phrases::target).collect(Collectors.joining("; "));
    }

    /** Where it comes from at a glance: no date and no outlet that passed it on. */
    private static String shortSource(Commitment one) {
        return one.preferredSource().publisher().replaceFirst(" \\(via .*\\)$", "")
                + (one.conflicting() ? " (disputed)" : "");
    }

    private static String source(Commitment one) {
        Source source = one.preferredSource();
        return source.publisher()
                + (source.published() == null ? "" : " " + source.published())
                + (one.conflicting() ? " (sources disagree)" : "");
    }
}
