package io.github.planshift.picture;

import io.github.planshift.picture.Canvas.Anchor;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A map on which every region is a tile of the same size, once for each panel.
 *
 * @param unit of the values, which are not below nought
 * @param counts whether they are whole numbers
 */
public record TileMap(Caption caption, String unit, boolean counts, List<Panel> panels) {

    private static final double TILE = 44;
    private static final double GAP = 3;
    private static final int BESIDE = 2;

    /**
     * One map.
     *
     * @param note how many its values are measured on
     */
    public record Panel(String title, String note, List<Tile> tiles) {
        public Panel {
            tiles = List.copyOf(tiles);
        }
    }

    /**
     * A region.
     *
     * @param row from 1
     * @param column from 1
     * @param code at most five letters, or a letter pair and a character
     * @param value null where nothing is known
     */
    public record Tile(
            int row,
            int column,
            String code,
            String name,
            @Nullable Double value) {}

    public TileMap {
        panels = List.copyOf(panels);
    }

    /** Draws it. */
    public Picture picture() {
        List<Tile> all =
                panels.stream().flatMap(panel -> panel.tiles().stream()).toList();
        int left = all.stream().mapToInt(Tile::column).min().orElse(1);
        int right = all.stream().mapToInt(Tile::column).max().orElse(1);
        int top = all.stream().mapToInt(Tile::row).min().orElse(1);
        int bottom = all.stream().mapToInt(Tile::row).max().orElse(1);
        double wide = (right - left + 1) * (TILE + GAP) - GAP;
        double high = (bottom - top + 1) * (TILE + GAP) - GAP;
        int beside = Math.min(BESIDE, panels.size());
        double width = Math.max(560, 2 * Canvas.MARGIN + beside * wide + (beside - 1) * 36);
        Canvas canvas = new Canvas(width);
        double y = canvas.head(caption);
        Shades shades = shades();
        for (int i = 0; i < panels.size(); i += beside) {
            double below = y;
            for (int j = i; j < Math.min(i + beside, panels.size()); j++) {
                double x = Canvas.MARGIN + (j - i) * (wide + 36);
                double begin = panelHead(canvas, panels.get(j), x, y, wide);
                panels.get(j)
                        .tiles()
                        .forEach(tile -> tile(
                                canvas,
                                x + (tile.column() - left) * (TILE + GAP),
                                begin + (tile.row() - top) * (TILE + GAP),
                                tile,
                                shades));
                below = Math.max(below, begin + high);
            }
            y = below + 16;
        }
        double legend = shades.legend(canvas, Canvas.MARGIN + 6, y, unit);
        blank(canvas, Canvas.MARGIN + 6, legend + 2, 14);
        canvas.text(
                Canvas.MARGIN + 28,
                legend + 13,
                Anchor.START,
                Canvas.SMALL,
                "soft",
                caption.language().of("nothing found, and the text not read, or not in full", "未找到，文本未读或未完整阅读"));
        return canvas.picture(caption, alt(), canvas.foot(caption, legend + 18));
    }

    private static double panelHead(Canvas canvas, Panel panel, double x, double y, double wide) {
        double at = y;
        for (String line : TextWidth.wrap(Xml.clean(panel.title()), 13 * 1.19, wide, 2)) {
            at = canvas.lines(x, at, Anchor.START, 13, "ink bold", List.of(line));
        }
        return 6
                + canvas.lines(
                        x,
                        at,
                        Anchor.START,
                        Canvas.SMALL,
                        "soft",
                        TextWidth.wrap(Xml.clean(panel.note()), Canvas.SMALL, wide, 2));
    }

    private void tile(Canvas canvas, double x, double y, Tile tile, Shades shades) {
        Double value = tile.value();
        canvas.open(tile.name()
                + caption.language().colon()
                + (value == null ? caption.language().of("not known", "未知") : shades.said(value, unit)));
        String classes = "soft";
        if (value == null) {
            blank(canvas, x, y, TILE);
        } else {
            canvas.rect(x, y, TILE, TILE, shades.ground(value) + " rim");
            classes = shades.ink(value);
        }
        String code = TextWidth.cut(Xml.clean(tile.code()), Canvas.SMALL, TILE - 2);
        canvas.text(x + TILE / 2, y + 18, Anchor.MIDDLE, Canvas.SMALL, classes, code);
        canvas.text(x + TILE / 2, y + 35, Anchor.MIDDLE, Canvas.TEXT, classes, shades.figure(value));
        canvas.close();
    }

    private static void blank(Canvas canvas, double x, double y, double size) {
        canvas.path("M# #h#v#h#z", "blank", 1, "3 3", x + 0.5, y + 0.5, size - 1, size - 1, 1 - size);
    }

    private Shades shades() {
        return Shades.of(
                panels.stream()
                        .flatMap(panel -> panel.tiles().stream())
                        .map(Tile::value)
                        .toList(),
                counts);
    }

    private String alt() {
        Language language = caption.language();
        String stop = language.of(". ", "。");
        return caption.title()
                + stop
                + caption.subtitle()
                + stop
                + panels.stream()
                        .map(panel -> panel.title() + language.colon() + highest(panel))
                        .collect(Collectors.joining(stop))
                + stop.strip();
    }

    private String highest(Panel panel) {
        Language language = caption.language();
        List<Tile> known =
                panel.tiles().stream().filter(tile -> tile.value() != null).toList();
        String most = known.stream()
                .filter(tile -> value(tile) > 0)
                .sorted(Comparator.comparingDouble(TileMap::value).reversed())
                .limit(3)
                .map(tile -> tile.name() + " " + shades().said(value(tile), unit))
                .collect(Collectors.joining(language.comma()));
        String count = language.of(
                "known for " + known.size() + " of " + panel.tiles().size() + " regions",
                panel.tiles().size() + "个地区中已知" + known.size() + "个");
        return most.isEmpty() ? count : language.of("most in ", "最高：") + most + language.of("; ", "；") + count;
    }

    private static double value(Tile tile) {
        return tile.value() == null ? 0 : tile.value();
    }
}
