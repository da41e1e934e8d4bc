package io.github.planshift.render;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.planshift.render.Grid.Cell;
import io.github.planshift.render.Grid.Column;
import java.util.List;

/**
 * Writes a grid as RFC 4180 CSV: the keys of the columns, then the values of the cells; lines end in CRLF. A grid
 * without rows still has its first line.
 *
 * <p>Values are written as they are, also where they begin with {@code =}, {@code +}, {@code -} or {@code @}: a sign
 * in front would keep a spreadsheet from taking them for formulas, but the file would no longer read back as it was.
 *
 * @param bom whether a byte order mark comes first, by which Excel knows UTF-8
 */
public record CsvRenderer(boolean bom) implements GridRenderer {

    @Override
    public void render(Grid grid, Appendable appendable) {
        Output out = new Output(appendable);
        if (bom) {
            out.append('\uFEFF');
        }
        CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .bufferSize(0)
                .build(out);
        csv.writeRecord(grid.columns().stream().map(Column::key).toList());
        for (List<Cell> row : grid.rows()) {
            csv.writeRecord(row.stream().map(Cell::data).toList());
        }
    }
}
