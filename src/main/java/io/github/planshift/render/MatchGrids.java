package io.github.planshift.render;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.match.Match;
import io.github.planshift.match.Matched;
import io.github.planshift.match.Matcher;
import io.github.planshift.match.Suggestion;
import io.github.planshift.model.Commitment;
import io.github.planshift.render.Grid.Cell;
import io.github.planshift.render.Grid.Column;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What continues what, as a grid and as maps of plain values. */
public final class MatchGrids {

    private final Codebook codebook;
    private final Shapes shapes;

    public MatchGrids(Codebook codebook, Shapes shapes) {
        this.codebook = codebook;
        this.shapes = shapes;
    }

    /** A row a pair, a suggestion, or a commitment that has neither. */
    public Grid matched(List<Matched> matched) {
        Grid.Builder grid = Grid.of(
                Column.of("region", "REGION"),
                Column.of("link", "LINK"),
                Column.of("from", "FROM").in(Style.ID),
                Column.of("to", "TO").in(Style.ID),
                Column.of("method", "METHOD"),
                Column.number("score", "SCORE"),
                Column.prose("from_statement", "FROM SAYS").atLeast(18),
                Column.prose("to_statement", "TO SAYS").atLeast(18),
                Column.prose("reason", "WHY").atLeast(12).in(Style.DIM));
        for (Matched one : matched) {
            Matcher.Pair pair = one.pair();
            if (pair != null) {
                row(grid, one.from(), Cell.of("linked").in(Style.GOOD), pair.to(), pair.match());
            } else if (one.suggestions().isEmpty()) {
                row(grid, one.from(), Cell.of("none").in(Style.DIM), null, null);
            }
            for (Suggestion may : one.suggestions()) {
                row(
                        grid,
                        one.from(),
                        Cell.of(may.taken() ? "suggested, taken" : "suggested").in(Style.WARNING),
                        may.to(),
                        may.match());
            }
        }
        return grid.build();
    }

    /** The same for a person: what is alike stands side by side, and a commitment is said once. */
    public Grid toRead(List<Matched> matched) {
        Grid.Builder grid = Grid.of(
                Column.of("from", "FROM").in(Style.ID),
                Column.prose("from_statement", "SAYS").atLeast(18),
                Column.of("to", "TO").in(Style.ID),
                Column.prose("to_statement", "SAYS").atLeast(18),
                Column.prose("reason", "WHY").atLeast(18));
        for (Matched one : matched) {
            Matcher.Pair pair = one.pair();
            if (pair != null) {
                read(
                        grid,
                        one.from(),
                        true,
                        pair.to(),
                        Cell.of("linked, " + pair.match().reason()));
            } else if (one.suggestions().isEmpty()) {
                read(grid, one.from(), true, null, Cell.of("nothing like it").in(Style.DIM));
            }
            for (int i = 0; i < one.suggestions().size(); i++) {
                Suggestion may = one.suggestions().get(i);
                String why = "perhaps, " + may.match().score() + ": "
                        + may.match().reason() + (may.taken() ? "; linked to another" : "");
                read(grid, one.from(), i == 0, may.to(), Cell.of(why).in(Style.DIM));
            }
        }
        return grid.build();
    }

    private static void read(Grid.Builder grid, Commitment from, boolean first, @Nullable Commitment to, Cell why) {
        grid.row(
                Cell.of(first ? from.id() : null),
                Cell.of(first ? from.statement() : null),
                Cell.of(to == null ? null : to.id()),
                Cell.of(to == null ? null : to.statement()),
                why);
    }

    private void row(Grid.Builder grid, Commitment from, Cell link, @Nullable Commitment to, @Nullable Match match) {
        grid.row(
                Cell.of(codebook.regionName(from.region()), from.region()),
                link,
                Cell.of(from.id()),
                Cell.of(to == null ? null : to.id()),
                Cell.of(match == null ? null : match.method().code()),
                match == null ? Cell.EMPTY : Cell.of((Number) match.score()),
                Cell.of(from.statement()),
                Cell.of(to == null ? null : to.statement()),
                Cell.of(match == null ? null : match.reason()));
    }

    /** A pair, or a commitment with its suggestions. */
    public Map<String, @Nullable Object> shape(Matched one) {
        Matcher.Pair pair = one.pair();
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("region", one.from().region());
        shape.put("match", pair == null ? null : match(pair.match()));
        shape.put("from", shapes.commitment(one.from()));
        shape.put("to", pair == null ? null : shapes.commitment(pair.to()));
        shape.put(
                "suggestions", one.suggestions().stream().map(this::suggestion).toList());
        return shape;
    }

    private Map<String, @Nullable Object> suggestion(Suggestion may) {
        Map<String, @Nullable Object> shape = match(may.match());
        shape.put("taken", may.taken());
        shape.put("to", shapes.commitment(may.to()));
        return shape;
    }

    private static Map<String, @Nullable Object> match(Match match) {
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("method", match.method().code());
        shape.put("score", match.score());
        shape.put("reason", match.reason());
        return shape;
    }
}
