package io.github.planshift.render;

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
import java.util.List;
import java.util.stream.Collectors;

/** Commitments as grids. */
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
