package io.github.planshift.gallery;

import io.github.planshift.model.Target;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Units that count the same thing in another size. */
final class Units {

    private static final Map<String, BigDecimal> KILOGRAMS =
            Map.of("斤", new BigDecimal("0.5"), "公斤", BigDecimal.ONE, "千克", BigDecimal.ONE, "吨", new BigDecimal("1000"));
    private static final Set<String> COUNTS = Set.of("人", "个", "名", "");

    private Units() {}

    /** The target in another unit, or null where it is a different measure. */
    static @Nullable Target in(Target target, @Nullable String unit) {
        String own = named(target.unit());
        String other = named(unit);
        if (own.equals(other)) {
            return target;
        }
        if (COUNTS.contains(own) && COUNTS.contains(other)) {
            return called(target, unit);
        }
        BigDecimal from = KILOGRAMS.get(own);
        BigDecimal to = KILOGRAMS.get(other);
        return from == null || to == null ? null : times(target, from.divide(to), unit);
    }

    /** The target with another name of its unit where that is of the same size, else as it is. */
    static Target called(Target target, @Nullable String unit) {
        return COUNTS.contains(named(target.unit())) && COUNTS.contains(named(unit))
                ? times(target, BigDecimal.ONE, unit)
                : target;
    }

    private static String named(@Nullable String unit) {
        return unit == null ? "" : unit;
    }

    private static Target times(Target target, BigDecimal factor, @Nullable String unit) {
        return new Target(
                target.indicator(),
                target.metric(),
                target.operator(),
                times(target.value(), factor),
                times(target.high(), factor),
                times(target.stretch(), factor),
                unit,
                target.base(),
                target.due());
    }

    private static @Nullable BigDecimal times(@Nullable BigDecimal value, BigDecimal factor) {
        return value == null ? null : value.multiply(factor);
    }
}
