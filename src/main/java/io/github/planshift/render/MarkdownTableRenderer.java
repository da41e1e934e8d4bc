package io.github.planshift.render;

import io.github.planshift.render.Grid.Cell;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a grid as a table in GitHub-flavoured Markdown; line ends in a text stay line ends of its cell. Nothing is
 * written for a grid without rows.
 */
public record MarkdownTableRenderer() implements GridRenderer {

    @Override
    public void render(Grid grid, Appendable out) {
        if (grid.rows().isEmpty()) {
            return;
        }
        List<MarkdownWriter.Column> columns = grid.columns().stream()
                .map(column -> new MarkdownWriter.Column(Inline.text(column.header()), column.align()))
                .toList();
        List<List<Inline>> rows = new ArrayList<>(grid.rows().size());
        for (List<Cell> row : grid.rows()) {
            rows.add(row.stream().map(cell -> lines(cell.text())).toList());
        }
        new Output(out).append(new MarkdownWriter().table(columns, rows).document());
    }

    private static Inline lines(String text) {
        String shown = text.strip();
        if (shown.indexOf('\n') < 0) {
            return Inline.text(shown);
        }
        List<Inline> pieces = new ArrayList<>();
        for (String line : shown.lines().toList()) {
            if (!pieces.isEmpty()) {
                pieces.add(Inline.lineBreak());
            }
            pieces.add(Inline.text(line));
        }
        return Inline.of(pieces);
    }
}
