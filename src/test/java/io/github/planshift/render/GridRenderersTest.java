package io.github.planshift.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.planshift.render.Grid.Cell;
import io.github.planshift.render.Grid.Column;
import io.github.planshift.text.DisplayWidth;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GridRenderersTest {

    private static final Grid COMMITMENTS = Grid.of(
                    Column.of("id", "ID").in(Style.ID),
                    Column.of("region_name", "Region"),
                    Column.number("value", "Value"),
                    Column.prose("quote", "Quote"))
            .row(
                    Cell.of("anhui-2025-014"),
                    Cell.of("安徽"),
                    Cell.of("650,000", new BigDecimal("6.5E+5")),
                    Cell.of("城镇新增就业65万人以上，城镇调查失业率5.5%左右"))
            .row(
                    Cell.of("tibet-2025-1"),
                    Cell.of("Tibet").in(Style.BAD),
                    Cell.of(new BigDecimal("7.0")),
                    Cell.of("Grow GDP by more than 7% and strive for 8%"))
            .build();

    private static final Grid EMPTY = Grid.of(Column.of("id", "ID")).build();

    @Test
    void alignsByColumnsOfTheTerminal() {
        assertThat(TableRenderer.of().render(COMMITMENTS)).isEqualTo("""
                ID              Region    Value  Quote
                anhui-2025-014  安徽    650,000  城镇新增就业65万人以上，城镇调查失业率5.5%左右
                tibet-2025-1    Tibet       7.0  Grow GDP by more than 7% and strive for 8%
                """);
    }

    @Test
    void wrapsProseToFitAWidth() {
        assertThat(new TableRenderer(Ansi.OFF, 60, false).render(COMMITMENTS)).isEqualTo("""
                ID              Region    Value  Quote
                anhui-2025-014  安徽    650,000  城镇新增就业65万人以上，城
                                                 镇调查失业率5.5%左右
                tibet-2025-1    Tibet       7.0  Grow GDP by more than 7%
                                                 and strive for 8%
                """);
    }

    @Test
    void truncatesOnlyWhenAsked() {
        assertThat(new TableRenderer(Ansi.OFF, 60, true).render(COMMITMENTS)).isEqualTo("""
                ID              Region    Value  Quote
                anhui-2025-014  安徽    650,000  城镇新增就业65万人以上，城…
                tibet-2025-1    Tibet       7.0  Grow GDP by more than 7% a…
                """);
    }

    @Test
    void aRowIsABlockWhereTheTableWouldBeTooWide() {
        Grid grid = Grid.of(
                        Column.of("id", "ID").in(Style.ID),
                        Column.prose("sectors", "SECTORS"),
                        Column.prose("quote", "QUOTE"),
                        Column.number("sure", "SURE"))
                .row("anhui-2025-014", "industrialisation", "全省规模以上工业增加值增长7%左右", "0.95")
                .row("anhui-2025-015", "", "Add 1,650,000,000 yuan to funds for industrialisation", "1")
                .build();
        assertThat(new TableRenderer(Ansi.OFF, 40, false).render(grid)).isEqualTo("""
                ID              SURE
                anhui-2025-014  0.95
                  sectors  industrialisation
                  quote    全省规模以上工业增加值增长7%
                           左右
                anhui-2025-015     1
                  quote    Add 1,650,000,000 yuan to
                           funds for industrialisation
                """);
        assertThat(new TableRenderer(Ansi.OFF, 0, false).render(grid).lines()).hasSize(3);
    }

    @Test
    void columnsThatDoNotFitStandBelow() {
        Grid grid = Grid.of(Column.of("a", "A"), Column.of("b", "B"), Column.of("c", "C"))
                .row("12345678901234567890", "12345678901234567890", "x")
                .build();
        assertThat(new TableRenderer(Ansi.OFF, 40, false).render(grid)).isEqualTo("""
                A
                12345678901234567890
                  b  12345678901234567890
                  c  x
                """);
    }

    @Test
    void aTableIsNeverWiderThanTheTerminal() {
        for (int width = 40; width < 140; width++) {
            int most = width;
            for (boolean truncate : new boolean[] {false, true}) {
                assertThat(new TableRenderer(Ansi.OFF, width, truncate)
                                .render(COMMITMENTS)
                                .lines())
                        .extracting(DisplayWidth::of)
                        .as("width %d", width)
                        .allSatisfy(columns -> assertThat(columns).isLessThanOrEqualTo(most));
            }
        }
    }

    @Test
    void wordsAreDividedOnlyWhereTheyAreLong() {
        Grid grid = Grid.of(
                        Column.of("id", "ID"), Column.prose("a", "A"), Column.prose("b", "B"), Column.prose("c", "C"))
                .row("heilongjiang-2026-012", "unemployment", "autonomous region", "petrochemicals, municipality")
                .row("x", "Surveyed unemployment in the towns of the region", "Guangdong's", "productivity grows much")
                .build();
        for (int width = 66; width < 100; width++) {
            assertThat(new TableRenderer(Ansi.OFF, width, false).render(grid))
                    .as("width %d", width)
                    .contains("unemployment", "autonomous", "municipality", "Guangdong's", "productivity");
        }
        assertThat(new TableRenderer(Ansi.OFF, 72, false).render(grid)).contains("petrochemicals,");
    }

    @Test
    void neverDividesAnId() {
        Grid grid = Grid.of(Column.prose("why", "WHY"), Column.prose("text", "TEXT"), Column.prose("ids", "IDS"))
                .row("Surveyed unemployment falls", "Keep unemployment low", "guangdong-2026-003 china-2026-001")
                .row("Growth", "Grow by more than five percent a year", "heilongjiang-2026-012")
                .build();
        for (int width = 20; width < 100; width++) {
            assertThat(new TableRenderer(Ansi.OFF, width, false).render(grid))
                    .as("width " + width)
                    .contains("guangdong-2026-003", "china-2026-001", "heilongjiang-2026-012");
        }
        assertThat(new TableRenderer(Ansi.OFF, 60, false).render(grid)).contains("unemployment");
    }

    @Test
    void whatIsTheSameInEveryRowGivesWayFirst() {
        Grid grid = Grid.of(Column.prose("same", "SAME"), Column.prose("text", "TEXT"))
                .row("not read in full yet", "Grow by more than five percent")
                .row("not read in full yet", "Add many thousand urban jobs")
                .build();
        assertThat(new TableRenderer(Ansi.OFF, 44, false).render(grid))
                .contains("Grow by more than five percent", "Add many thousand urban jobs");
    }

    @Test
    void coloursOnlyWhenAsked() {
        Grid grid = Grid.of(Column.of("id", "ID").in(Style.ID), Column.of("verdict", "Verdict"))
                .row(Cell.of("a"), Cell.of("kept").in(Style.GOOD))
                .row(Cell.of("bb"), Cell.of("?"))
                .build();
        assertThat(new TableRenderer(Ansi.ON, 0, false).render(grid).replace('\u001B', '^'))
                .isEqualTo("""
                ^[1;4mID^[0m  ^[1;4mVerdict^[0m
                ^[36ma^[0m   ^[32mkept^[0m
                ^[36mbb^[0m  ?
                """);
    }

    @Test
    void dataCannotActOnTheTerminal() {
        Grid grid = Grid.of(Column.of("a", "A"), Column.prose("b", "B"))
                .row("\u001B]0;title\u0007", "one\ntwo\u001B[2J")
                .row("one\ntwo", "\u202Ex")
                .build();
        assertThat(TableRenderer.of().render(grid)).isEqualTo("""
                A           B
                ␛]0;title␇  one
                            two␛[2J
                one⏎two     <U+202E>x
                """);
        assertThat(new TableRenderer(Ansi.OFF, 0, true).render(grid)).contains("one⏎two␛[2J");
    }

    @Test
    void emptyCellsLeaveNoTrailingBlanks() {
        Grid grid = Grid.of(Column.of("a", "A"), Column.number("b", "B"), Column.of("c", "C"))
                .row("x", "", "")
                .row("", "", "z")
                .row("", "", "")
                .build();
        assertThat(TableRenderer.of().render(grid)).isEqualTo("A  B  C\nx\n      z\n\n");
    }

    @Test
    void nothingForNoRows() {
        assertThat(TableRenderer.of().render(EMPTY)).isEmpty();
        assertThat(new CsvRenderer(false).render(EMPTY)).isEqualTo("id\r\n");
        assertThat(new TsvRenderer().render(EMPTY)).isEqualTo("id\n");
    }

    @Test
    void csv() {
        assertThat(new CsvRenderer(false).render(COMMITMENTS)).isEqualTo("""
                        id,region_name,value,quote\r
                        anhui-2025-014,安徽,650000,城镇新增就业65万人以上，城镇调查失业率5.5%左右\r
                        tibet-2025-1,Tibet,7.0,Grow GDP by more than 7% and strive for 8%\r
                        """);
        assertThat(new CsvRenderer(true).render(EMPTY)).isEqualTo("\uFEFFid\r\n");
    }

    @Test
    void csvReadsBackTheSame() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String[] parts = {"a", ",", "\"", "\n", "\r\n", " ", "=1+1", "@x", "-", "低空", "\t", "\u001B", "\\"};
        for (int round = 0; round < 300; round++) {
            String first = text(random, parts);
            String second = text(random, parts);
            Grid grid = Grid.of(Column.of("a", "A"), Column.of("b", "B"))
                    .row(first, second)
                    .build();
            String csv = new CsvRenderer(false).render(grid);
            List<CsvRecord> records =
                    CsvReader.builder().ofCsvRecord(csv).stream().toList();
            assertThat(records).as("seed %d", seed).hasSize(2);
            assertThat(records.get(1).getFields()).as("seed %d", seed).containsExactly(first, second);
            assertThat(new TsvRenderer().render(grid).lines())
                    .as("seed %d", seed)
                    .hasSize(2);
        }
    }

    @Test
    void tsvEscapesWhatWouldEndAValue() {
        Grid grid = Grid.of(Column.of("a", "A"), Column.of("b", "B"))
                .row("x\ty\n", "c:\\d")
                .build();
        assertThat(new TsvRenderer().render(grid)).isEqualTo("a\tb\nx\\ty\\n\tc:\\\\d\n");
    }

    @Test
    void rowsHaveACellForEveryColumn() {
        assertThatThrownBy(() -> Grid.of(Column.of("a", "A")).row("x", "y").build())
                .hasMessage("a row of 2 cells in a grid of 1 columns");
        assertThatThrownBy(() -> Cell.of("x", List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static String text(Random random, String[] parts) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(parts[random.nextInt(parts.length)]);
        }
        return text.toString();
    }
}
