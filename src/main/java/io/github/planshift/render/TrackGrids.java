package io.github.planshift.render;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Target;
import io.github.planshift.render.Grid.Cell;
import io.github.planshift.render.Grid.Column;
import io.github.planshift.report.Phrases;
import io.github.planshift.track.Tracked;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Promises and results as grids. */
public final class TrackGrids {

    private final Codebook codebook;

    public TrackGrids(Codebook codebook) {
        this.codebook = codebook;
    }

    /**
     * A row a promised figure.
     *
     * @param quotes whether the words of both sides stand beside each other
     */
    public Grid tracked(List<Tracked> tracked, boolean quotes) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.of("region", "REGION"),
                Column.prose("metric", "METRIC"),
                Column.prose("promised", "PROMISED"),
                Column.prose("reported", "REPORTED"),
                Column.number("difference", "DIFFERENCE"),
                Column.of("verdict", "VERDICT"),
                Column.of("by", "SAID BY").in(Style.DIM),
                Column.of("pledge", "PLEDGE").in(Style.ID),
                Column.of("result", "RESULT").in(Style.ID)));
        if (quotes) {
            columns.add(Column.prose("pledge_quote", "PLEDGE SAYS").atLeast(20));
            columns.add(Column.prose("result_quote", "RESULT SAYS").atLeast(20));
        }
        columns.add(Column.prose("rule", "WHY").in(Style.DIM));
        Grid.Builder grid = Grid.of(columns);
        for (Tracked one : tracked) {
            List<Cell> row = new ArrayList<>(List.of(
                    Cell.of(
                            codebook.regionName(one.pledge().region()),
                            one.pledge().region()),
                    Cell.of(metric(one.promised())),
                    Cell.of(Phrases.figure(one.promised())),
                    Cell.of(one.reached() == null ? null : Phrases.figure(one.reached())),
                    difference(one),
                    Cell.of(Phrases.words(one.verdict()), one.verdict().code()).in(style(one)),
                    Cell.of(by(one)),
                    Cell.of(one.pledge().id()),
                    Cell.of(one.result() == null ? null : one.result().id())));
            if (quotes) {
                row.add(Cell.of(words(one.pledge())));
                row.add(Cell.of(words(one.result())));
            }
            row.add(Cell.of(one.rule()));
            grid.row(row);
        }
        return grid.build();
    }

    private String metric(Target target) {
        return target.indicator() == null
                ? target.metric()
                : codebook.indicator(target.indicator())
                        .map(indicator -> indicator.en())
                        .orElse(target.metric());
    }

    private static Cell difference(Tracked one) {
        BigDecimal difference = one.difference();
        if (difference == null) {
            return Cell.EMPTY;
        }
        return Cell.of((difference.signum() > 0 ? "+" : "") + Phrases.plain(difference), difference);
    }

    private static String by(Tracked one) {
        if (one.selfDeclared() == null) {
            return "";
        }
        return (one.selfDeclared() ? "itself" : "others") + (one.rating() == null ? "" : ", assessed");
    }

    private static @Nullable String words(@Nullable Commitment one) {
        return one == null ? null : one.quote() == null ? one.statement() : one.quote();
    }

    private static Style style(Tracked one) {
        return switch (one.verdict()) {
            case KEPT, EXCEEDED -> Style.GOOD;
            case MISSED -> Style.BAD;
            case NOT_REPORTED -> Style.WARNING;
            case UNCLEAR -> Style.DIM;
        };
    }
}
