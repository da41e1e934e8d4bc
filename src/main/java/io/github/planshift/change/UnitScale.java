package io.github.planshift.change;

import io.github.planshift.model.Target;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Figures of one unit in another. Only what differs by a fixed factor is converted: 亿元 and 元, 公顷 and 亩. A percentage
 * and percentage points are different things, and so are two currencies.
 */
final class UnitScale {

    /** A unit as so many of another. */
    private record Size(BigDecimal factor, String unit) {}

    private static final Map<String, BigDecimal> MULTIPLIERS = multipliers();

    private static final Map<String, Size> UNITS = units();

    private UnitScale() {}

    private static Map<String, BigDecimal> multipliers() {
        Map<String, BigDecimal> found = new LinkedHashMap<>();
        String[][] all = {
            {"万亿", "1000000000000"}, {"千亿", "100000000000"}, {"百亿", "10000000000"}, {"亿", "100000000"},
            {"千万", "10000000"}, {"百万", "1000000"}, {"万", "10000"}, {"千", "1000"},
            {"trillion ", "1000000000000"}, {"billion ", "1000000000"}, {"million ", "1000000"}, {"thousand ", "1000"}
        };
        for (String[] one : all) {
            found.put(one[0], new BigDecimal(one[1]));
        }
        return found;
    }

    private static Map<String, Size> units() {
        Map<String, Size> found = new LinkedHashMap<>();
        String[][] all = {
            {"元", "1", "yuan", "rmb", "cny", "人民币", "元人民币"},
            {"美元", "1", "us dollars", "us dollar", "dollars", "usd"},
            {"人", "1", "people", "persons"},
            {"%", "1", "percent", "per cent", "％"},
            {"个百分点", "1", "百分点", "percentage points", "percentage point"},
            {"g", "1", "克"},
            {"g", "500", "斤"},
            {"g", "1000", "公斤", "kg"},
            {"g", "1000000", "吨", "t", "tonnes", "tonne", "tons", "metric tons"},
            {"亩", "1", "mu"},
            {"亩", "15", "公顷", "hectares", "hectare"},
            {"亩", "1500", "平方公里", "平方千米", "km2"},
            {"m", "1", "米", "metres", "meters"},
            {"m", "1000", "公里", "km", "kilometres", "kilometers"},
            {"W", "1", "瓦"},
            {"W", "1000", "kw", "kilowatts"},
            {"W", "1000000", "兆瓦", "mw", "megawatts"},
            {"W", "1000000000", "吉瓦", "gw", "gigawatts"},
            {"Wh", "1", "瓦时"},
            {"Wh", "1000", "度", "kwh"}
        };
        for (String[] one : all) {
            Size size = new Size(new BigDecimal(one[1]), one[0]);
            found.putIfAbsent(key(one[0]), size);
            for (int i = 2; i < one.length; i++) {
                found.put(key(one[i]), size);
            }
        }
        return found;
    }

    /** A target in another unit; empty where the two units do not differ by a factor only. */
    static Optional<Target> in(@Nullable String unit, Target target) {
        if (unit == null || target.unit() == null) {
            return unit == null && target.unit() == null ? Optional.of(target) : Optional.empty();
        }
        Size from = size(target.unit());
        Size to = size(unit);
        if (!from.unit().equals(to.unit())) {
            return Optional.empty();
        }
        if (from.factor().compareTo(to.factor()) == 0) {
            return Optional.of(target);
        }
        BigDecimal times = from.factor();
        UnaryOperator<BigDecimal> convert =
                value -> plain(value.multiply(times).divide(to.factor(), MathContext.DECIMAL128));
        return Optional.of(new Target(
                target.indicator(),
                target.metric(),
                target.operator(),
                converted(target.value(), convert),
                converted(target.high(), convert),
                converted(target.stretch(), convert),
                unit,
                target.base(),
                target.due()));
    }

    private static @Nullable BigDecimal converted(@Nullable BigDecimal value, UnaryOperator<BigDecimal> convert) {
        return value == null ? null : convert.apply(value);
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static Size size(String unit) {
        String key = key(unit);
        Size known = UNITS.get(key);
        if (known != null) {
            return known;
        }
        for (Map.Entry<String, BigDecimal> multiplier : MULTIPLIERS.entrySet()) {
            if (key.startsWith(multiplier.getKey())
                    && key.length() > multiplier.getKey().length()) {
                Size rest = size(key.substring(multiplier.getKey().length()));
                return new Size(rest.factor().multiply(multiplier.getValue()), rest.unit());
            }
        }
        return new Size(BigDecimal.ONE, key);
    }

    private static String key(String unit) {
        return Normalizer.normalize(unit, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
