package io.github.planshift.picture;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A scale with round numbers on it.
 *
 * @param from value at its beginning
 * @param to value at its end
 */
record Axis(BigDecimal from, BigDecimal to, BigDecimal step, double x, double width) {

    private static final List<BigDecimal> SIZES =
            List.of(new BigDecimal("1"), new BigDecimal("2"), new BigDecimal("2.5"), new BigDecimal("5"));

    /**
     * A scale that takes in these values and a little more; nought is on it only where it is near.
     *
     * @param end beyond which there is no value, or null; what has values beyond it all the same has no end
     */
    static Axis of(Collection<BigDecimal> values, @Nullable BigDecimal end, double x, double width, double perTick) {
        BigDecimal least = values.stream().min(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        BigDecimal most = values.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ONE);
        BigDecimal span = most.subtract(least);
        BigDecimal air = span.signum() > 0
                ? span.multiply(new BigDecimal("0.06"))
                : most.signum() == 0 ? BigDecimal.ONE : most.abs().multiply(new BigDecimal("0.1"));
        BigDecimal low = least.subtract(air);
        BigDecimal high = most.add(air);
        if (least.signum() >= 0 && (low.signum() < 0 || least.compareTo(span.multiply(new BigDecimal("0.3"))) < 0)) {
            low = BigDecimal.ZERO;
        }
        if (end != null && most.compareTo(end) <= 0) {
            high = high.min(end);
        }
        BigDecimal step = step(high.subtract(low), Math.max(2, (int) (width / perTick)));
        return new Axis(
                low.divide(step, 0, RoundingMode.FLOOR).multiply(step),
                high.divide(step, 0, RoundingMode.CEILING).multiply(step),
                step,
                x,
                width);
    }

    private static BigDecimal step(BigDecimal span, int ticks) {
        BigDecimal need = span.divide(BigDecimal.valueOf(ticks), new MathContext(6, RoundingMode.UP));
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(need.precision() - need.scale() - 1);
        return SIZES.stream()
                .map(size -> size.multiply(power))
                .filter(size -> size.compareTo(need) >= 0)
                .findFirst()
                .orElse(power.multiply(BigDecimal.TEN));
    }

    double at(BigDecimal value) {
        BigDecimal part = value.subtract(from).divide(to.subtract(from), new MathContext(12));
        return x + Math.max(0, Math.min(1, part.doubleValue())) * width;
    }

    List<BigDecimal> ticks() {
        List<BigDecimal> ticks = new ArrayList<>();
        for (BigDecimal tick = from; tick.compareTo(to) <= 0; tick = tick.add(step)) {
            ticks.add(tick);
        }
        return ticks;
    }

    static String number(BigDecimal value) {
        return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }
}
