package io.github.planshift.picture;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** The steps of a scale from nought, all of one size. */
final class Bins {

    private static final List<BigDecimal> SIZES = List.of(
            new BigDecimal("1"),
            new BigDecimal("1.2"),
            new BigDecimal("1.5"),
            new BigDecimal("2"),
            new BigDecimal("2.5"),
            new BigDecimal("3"),
            new BigDecimal("4"),
            new BigDecimal("5"),
            new BigDecimal("6"),
            new BigDecimal("8"),
            new BigDecimal("10"));

    private final BigDecimal step;

    private Bins(BigDecimal step) {
        this.step = step;
    }

    /** Steps that reach up to a value. */
    static Bins upTo(double most) {
        return step(Math.max(most, 0.7), false);
    }

    /** Steps of whole numbers that reach up to a value. */
    static Bins wholeUpTo(double most) {
        return step(Math.max(most, Look.STEPS), true);
    }

    private static Bins step(double most, boolean whole) {
        BigDecimal need = BigDecimal.valueOf(most / Look.STEPS).round(new MathContext(6));
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(need.precision() - need.scale() - 1);
        return new Bins(SIZES.stream()
                .map(size -> size.multiply(power))
                .filter(size -> size.compareTo(need) >= 0)
                .filter(size -> !whole || size.stripTrailingZeros().scale() <= 0)
                .findFirst()
                .orElse(power.multiply(BigDecimal.TEN)));
    }

    int of(double value) {
        int index =
                BigDecimal.valueOf(value).divide(step, 0, RoundingMode.FLOOR).intValue();
        return Math.max(0, Math.min(Look.STEPS - 1, index));
    }

    /** A row of boxes with the bounds of the steps; returns where the next thing may begin. */
    double legend(Canvas canvas, double x, double y, String unit) {
        double box = 56;
        for (int i = 0; i < Look.STEPS; i++) {
            canvas.rect(x + i * box, y, box, 14, "step" + i + " grid");
            canvas.text(x + i * box, y + 27, Canvas.Anchor.MIDDLE, Canvas.SMALL, "soft", bound(i));
        }
        canvas.text(
                x + Look.STEPS * box,
                y + 27,
                Canvas.Anchor.START,
                Canvas.SMALL,
                "soft",
                bound(Look.STEPS) + " " + unit);
        return y + 34;
    }

    private String bound(int index) {
        BigDecimal bound = step.multiply(BigDecimal.valueOf(index)).stripTrailingZeros();
        return bound.signum() == 0 ? "0" : bound.toPlainString();
    }
}
