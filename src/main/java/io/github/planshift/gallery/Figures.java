package io.github.planshift.gallery;

import io.github.planshift.model.Operator;
import io.github.planshift.model.Target;
import io.github.planshift.picture.Language;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Targets in few words. */
final class Figures {

    private static final BigDecimal TEN_THOUSAND = new BigDecimal("10000");
    private static final BigDecimal MILLION = new BigDecimal("1000000");
    private static final BigDecimal HUNDRED_MILLION = new BigDecimal("100000000");
    private static final BigDecimal BILLION = new BigDecimal("1000000000");
    private static final BigDecimal TRILLION = new BigDecimal("1000000000000");

    /**
     * A size to count in.
     *
     * @param unit its name with that of the unit
     */
    record Scale(BigDecimal size, String unit) {

        BigDecimal of(BigDecimal value) {
            return value.divide(size);
        }
    }

    private final Language language;

    Figures(Language language) {
        this.language = language;
    }

    /** The size that makes a value short. */
    Scale scale(BigDecimal value, @Nullable String unit) {
        String named = unit(unit);
        BigDecimal size = value.abs();
        if (language == Language.ZH) {
            return size.compareTo(TRILLION) >= 0
                    ? new Scale(TRILLION, "万亿" + named)
                    : size.compareTo(HUNDRED_MILLION) >= 0
                            ? new Scale(HUNDRED_MILLION, "亿" + named)
                            : size.compareTo(TEN_THOUSAND) >= 0
                                    ? new Scale(TEN_THOUSAND, "万" + named)
                                    : new Scale(BigDecimal.ONE, named);
        }
        return size.compareTo(TRILLION) >= 0
                ? new Scale(TRILLION, join("trillion", named))
                : size.compareTo(BILLION) >= 0
                        ? new Scale(BILLION, join("billion", named))
                        : size.compareTo(MILLION) >= 0
                                ? new Scale(MILLION, join("million", named))
                                : new Scale(BigDecimal.ONE, named);
    }

    private static String join(String size, String unit) {
        return unit.isEmpty() ? size : size + " " + unit;
    }

    /** A unit in the language of the report where it has a word for it. */
    String unit(@Nullable String unit) {
        if (unit == null || language == Language.ZH) {
            return unit == null ? "" : unit;
        }
        return Stream.of(unit.split("/", -1)).map(Figures::english).collect(Collectors.joining("/"));
    }

    private static String english(String unit) {
        return switch (unit) {
            case "元" -> "yuan";
            case "美元" -> "US dollars";
            case "人" -> "people";
            case "个百分点" -> "percentage points";
            case "吨" -> "tonnes";
            case "公斤", "千克" -> "kg";
            case "斤" -> "jin";
            case "亩" -> "mu";
            case "公里", "千米" -> "km";
            case "岁", "年" -> "years";
            case "天" -> "days";
            case "千瓦" -> "kW";
            case "千瓦时", "度" -> "kWh";
            case "微克" -> "µg";
            case "毫克" -> "mg";
            case "立方米" -> "m³";
            case "平方米" -> "m²";
            case "个", "项", "家", "件", "名" -> "";
            default -> unit;
        };
    }

    /** What units of these targets are, where the language of the report does not have them; empty for none. */
    String glossary(Stream<Target> targets) {
        Set<String> units = targets.map(target -> String.valueOf(target.unit())).collect(Collectors.toSet());
        return Stream.of(
                        units.contains("斤") ? language.of("1 jin = 0.5 kg.", "") : "",
                        units.contains("亩") ? language.of("15 mu = 1 hectare.", "") : "")
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** A target as short as it gets: {@code ≥ 5 %}. */
    String brief(Target target) {
        BigDecimal value = target.value();
        if (value == null) {
            return target.operator() == Operator.EXPLICITLY_ABSENT
                    ? language.of("no figure set", "不设指标")
                    : language.of("in words only", "仅有文字");
        }
        Scale scale = scale(value, target.unit());
        String number = number(scale.of(value));
        String unit = scale.unit().isEmpty() ? "" : language == Language.ZH ? scale.unit() : " " + scale.unit();
        BigDecimal high = high(target);
        String other = high == null ? "" : number(scale.of(high)) + unit;
        return switch (target.operator()) {
            case ABOUT -> "≈ " + number + unit;
            case AT_LEAST -> "≥ " + number + unit;
            case AT_MOST -> "≤ " + number + unit;
            case RANGE -> number + "–" + other;
            case FLOOR_AND_STRETCH -> "≥ " + number + unit + language.of(", striving for ", "，力争") + other;
            default -> number + unit;
        };
    }

    /** A target in words, without what it is about. */
    String words(Target target) {
        BigDecimal value = target.value();
        if (value == null) {
            return brief(target);
        }
        Scale scale = scale(value, target.unit());
        String unit = scale.unit().isEmpty() ? "" : language == Language.ZH ? scale.unit() : " " + scale.unit();
        String number = number(scale.of(value)) + unit;
        BigDecimal high = high(target);
        String other = high == null ? "" : number(scale.of(high)) + unit;
        return switch (target.operator()) {
            case ABOUT -> language.of("about " + number, number + "左右");
            case AT_LEAST -> language.of("at least " + number, number + "以上");
            case AT_MOST -> language.of("at most " + number, number + "以内");
            case RANGE -> language.of(number(scale.of(value)) + " to " + other, number + "至" + other);
            case FLOOR_AND_STRETCH ->
                language.of("at least " + number + ", striving for " + other, number + "以上，力争" + other);
            default -> number;
        };
    }

    /** The upper figure of a target that has two. */
    static @Nullable BigDecimal high(Target target) {
        return target.operator() == Operator.RANGE
                ? target.high()
                : target.operator() == Operator.FLOOR_AND_STRETCH ? target.stretch() : null;
    }

    static String number(BigDecimal value) {
        return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }
}
