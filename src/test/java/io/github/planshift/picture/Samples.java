package io.github.planshift.picture;

import io.github.planshift.model.Operator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Pictures that are hard to draw well. */
final class Samples {

    static final String HOSTILE = "]]></text><script>alert(1)</script>\u202e\u0007 & \"quoted\" 'x' | `y`\n# z "
            + "长".repeat(400) + "W".repeat(400);

    private static final List<String> REGIONS = List.of(
            "Beijing 北京",
            "Tianjin",
            "Hebei",
            "Shanxi",
            "Inner Mongolia",
            "Liaoning",
            "Jilin",
            "Heilongjiang 黑龙江",
            "Shanghai",
            "Jiangsu",
            "Zhejiang",
            "Anhui",
            "Fujian",
            "Jiangxi",
            "Shandong",
            "Henan",
            "Hubei",
            "Hunan",
            "Guangdong",
            "Guangxi",
            "Hainan",
            "Chongqing",
            "Sichuan",
            "Guizhou",
            "Yunnan",
            "Tibet",
            "Shaanxi",
            "Gansu",
            "Qinghai",
            "Ningxia",
            "Xinjiang");
    private static final List<String> SECTORS = List.of(
            "Brain-computer interfaces",
            "New energy vehicles",
            "Low-altitude economy",
            "Next-generation communications",
            "Environment and ecological protection",
            "Semiconductors",
            "Water conservancy",
            "Care of the old and the young",
            "Science and technology",
            "Industrial upgrading",
            "Rural revitalisation",
            "Culture and tourism",
            "Trade",
            "Growth",
            "Business environment",
            "Health",
            "Education",
            "Transport",
            "Public safety",
            "Specialised small enterprises");

    private Samples() {}

    static Caption caption(String name, Language language) {
        return new Caption(
                name,
                language.of("A title that says what the picture shows", "图的标题说明它显示什么"),
                language.of("Share of coded items, %; n = 1,234 items of 31 regions", "编码条目所占百分比；31个地区共1234条"),
                List.of(language.of("A note: silence is not abandonment.", "说明：未提及不等于放弃。")),
                language);
    }

    private static double value(int row, int column) {
        return (row * 37 + column * 91 + row * column * 13) % 149 / 10.0;
    }

    static HeatMap heat(Language language, int rows, int columns) {
        return new HeatMap(
                caption("heat-" + rows + "-" + columns, language),
                language.of("% of items", "%"),
                false,
                SECTORS.subList(0, columns),
                IntStream.range(0, rows)
                        .mapToObj(row -> new HeatMap.Row(
                                REGIONS.get(row),
                                "n = " + (row * 31 + 12),
                                IntStream.range(0, columns)
                                        .mapToObj(column -> row % 9 == 4 ? null : (Double) value(row, column))
                                        .toList()))
                        .toList());
    }

    static TileMap map(Language language, int panels) {
        int[][] places = {
            {0, 9}, {1, 6}, {1, 9}, {1, 0}, {2, 7}, {2, 8}, {2, 4}, {3, 7}, {3, 6}, {3, 1}, {4, 6}, {4, 5}, {4, 7},
            {4, 3}, {5, 5}, {5, 6}, {5, 8}, {5, 4}, {5, 7}, {6, 5}, {6, 4}, {6, 7}, {6, 1}
        };
        return new TileMap(
                caption("map-" + panels, language),
                language.of("% of items", "%"),
                false,
                IntStream.range(0, panels)
                        .mapToObj(panel -> new TileMap.Panel(
                                String.valueOf(2025 + panel),
                                "n = " + (panel * 100 + 380) + " items, 23 regions",
                                IntStream.range(0, places.length)
                                        .mapToObj(i -> new TileMap.Tile(
                                                places[i][0] + 1,
                                                places[i][1] + 1,
                                                i % 3 == 0 ? "NM 蒙" : "HL 黑",
                                                REGIONS.get(i),
                                                i % 7 == 3 ? null : (Double) value(i, panel + 3)))
                                        .toList()))
                        .toList());
    }

    static SlopeChart slope(Language language) {
        List<SlopeChart.Line> lines = new ArrayList<>();
        Integer[] to = {3, 1, 1, 4, 8, 5, 5, 5, 12, 16, null, 9, 10, 2, 31};
        for (int i = 0; i < to.length; i++) {
            lines.add(
                    new SlopeChart.Line(SECTORS.get(i), i == 13 ? null : i == 4 ? 4 : i + 1, to[i], "12.3 %", "9.8 %"));
        }
        return new SlopeChart(caption("slope", language), "2025 work report", "2026 work report", 12, lines);
    }

    private static TargetChart.Row row(
            String label, Operator operator, String value, String high, String words, String result) {
        return new TargetChart.Row(
                label,
                new TargetMark(
                        operator,
                        value == null ? null : new BigDecimal(value),
                        high == null ? null : new BigDecimal(high)),
                words,
                result == null ? null : new BigDecimal(result),
                result == null ? "" : result + " %, exceeded");
    }

    static TargetChart targets(Language language) {
        return new TargetChart(
                caption("targets", language),
                "%",
                new TargetChart.Reference("China 2026: 4.5 to 5 %", new BigDecimal("4.5"), new BigDecimal("5")),
                List.of(
                        row("Anhui 安徽", Operator.POINT, "5.5", null, "5.5 %", "5.8"),
                        row("Guangdong", Operator.ABOUT, "5", null, "about 5 %", "3.9"),
                        row("Zhejiang", Operator.AT_LEAST, "5.5", null, "at least 5.5 %", null),
                        row("Tianjin", Operator.AT_MOST, "6", null, "at most 6 %", "6.1"),
                        row("Inner Mongolia", Operator.RANGE, "4.5", "5", "4.5 to 5 %", "5"),
                        row(
                                "Guangxi Zhuang Autonomous Region",
                                Operator.FLOOR_AND_STRETCH,
                                "5",
                                "5.5",
                                "at least 5 %, striving for 5.5 %, by the end of the fourteenth five-year plan",
                                "5.1"),
                        row("Tibet", Operator.QUALITATIVE, null, null, "in step with the economy", null),
                        row("Shanghai", Operator.EXPLICITLY_ABSENT, null, null, "no figure, by its own words", null)));
    }

    static Timeline timeline(Language language) {
        List<Timeline.Column> columns = IntStream.rangeClosed(2022, 2026)
                .mapToObj(year -> new Timeline.Column(String.valueOf(year), "annual work report"))
                .toList();
        Timeline.Event pledge = new Timeline.Event(Timeline.Kind.PLEDGE, "≥ 5 %, striving for 5.5 %");
        Timeline.Event result = new Timeline.Event(Timeline.Kind.RESULT, "5.3 %");
        Timeline.Event chinese = new Timeline.Event(Timeline.Kind.PLEDGE, "全面推进低空经济先行先试城市建设");
        return new Timeline(
                caption("timeline", language),
                columns,
                List.of(
                        new Timeline.Lane(
                                "GDP growth",
                                List.of(
                                        List.of(pledge),
                                        List.of(result, pledge),
                                        List.of(),
                                        List.of(pledge),
                                        List.of(result))),
                        new Timeline.Lane(
                                "Environment and ecological protection 生态环境",
                                List.of(
                                        List.of(),
                                        List.of(chinese),
                                        List.of(chinese, result),
                                        List.of(),
                                        List.of(pledge)))));
    }

    /** Every picture, plain and at its worst. */
    static List<Picture> all() {
        List<Picture> all = new ArrayList<>();
        for (Language language : Language.values()) {
            all.add(heat(language, 31, 20).picture());
            all.add(heat(language, 3, 5).picture());
            all.add(map(language, 2).picture());
            all.add(slope(language).picture());
            all.add(targets(language).picture());
            all.add(timeline(language).picture());
        }
        all.addAll(hostile());
        return all;
    }

    static List<Picture> hostile() {
        Caption caption = new Caption("hostile", HOSTILE, HOSTILE, List.of(HOSTILE), Language.EN);
        return List.of(
                new HeatMap(
                                caption,
                                "%",
                                true,
                                List.of(HOSTILE, "b"),
                                List.of(new HeatMap.Row(HOSTILE, "n = 3", List.of(1.0, 120.0))))
                        .picture(),
                new TileMap(
                                caption,
                                "%",
                                false,
                                List.of(new TileMap.Panel(
                                        HOSTILE, HOSTILE, List.of(new TileMap.Tile(1, 1, HOSTILE, HOSTILE, 3.0)))))
                        .picture(),
                new SlopeChart(caption, HOSTILE, HOSTILE, 3, List.of(new SlopeChart.Line(HOSTILE, 1, 2, "5 %", "4 %")))
                        .picture(),
                new TargetChart(
                                caption,
                                "%",
                                new TargetChart.Reference(HOSTILE, BigDecimal.ONE, null),
                                List.of(row(HOSTILE, Operator.RANGE, "1", "2", HOSTILE, "3")))
                        .picture(),
                new Timeline(
                                caption,
                                List.of(new Timeline.Column(HOSTILE, HOSTILE)),
                                List.of(new Timeline.Lane(
                                        HOSTILE, List.of(List.of(new Timeline.Event(Timeline.Kind.PLEDGE, HOSTILE))))))
                        .picture());
    }
}
