package io.github.planshift.text;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Units of Chinese texts in English. */
public final class Units {

    private Units() {}

    /** A unit, or one over another, in English where it has a word for it; empty for words that only count. */
    public static String english(String unit) {
        String[] parts = unit.split("/", -1);
        String over = Stream.of(parts).skip(1).map(Units::one).collect(Collectors.joining("/"));
        return over.isEmpty() ? several(parts[0]) : several(parts[0]) + "/" + over;
    }

    /** The same for a single one of it. */
    public static String englishOne(String unit) {
        return unit.contains("/") ? english(unit) : one(unit);
    }

    private static String several(String unit) {
        return switch (unit) {
            case "元" -> "yuan";
            case "美元" -> "US dollars";
            case "人" -> "people";
            case "人次" -> "visits";
            case "个百分点" -> "percentage points";
            case "吨" -> "tonnes";
            case "公斤", "千克" -> "kg";
            case "斤" -> "jin (0.5 kg)";
            case "亩" -> "mu (1/15 ha)";
            case "公顷" -> "ha";
            case "公里", "千米" -> "km";
            case "岁", "年" -> "years";
            case "天" -> "days";
            case "户" -> "households";
            case "辆" -> "vehicles";
            case "千瓦" -> "kW";
            case "千瓦时", "度" -> "kWh";
            case "微克" -> "µg";
            case "毫克" -> "mg";
            case "立方米" -> "m³";
            case "平方米" -> "m²";
            case "平方公里" -> "km²";
            case "个", "项", "家", "件", "座", "处", "所", "条", "名", "次", "场", "套", "部", "台", "只", "张", "间" -> "";
            default -> unit;
        };
    }

    private static String one(String unit) {
        return switch (unit) {
            case "人" -> "person";
            case "人次" -> "visit";
            case "美元" -> "US dollar";
            case "个百分点" -> "percentage point";
            case "辆" -> "vehicle";
            case "岁", "年" -> "year";
            case "天" -> "day";
            case "吨" -> "tonne";
            case "亩" -> "mu (1/15 ha)";
            case "户" -> "household";
            default -> several(unit);
        };
    }
}
