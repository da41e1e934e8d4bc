package io.github.planshift.picture;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** How the values of a picture are written and shaded: counts as whole numbers, shares with one decimal. */
final class Shades {

    private final Bins bins;
    private final boolean whole;

    private Shades(Bins bins, boolean whole) {
        this.bins = bins;
        this.whole = whole;
    }

    /** Those of values, all of which are whole numbers or none is meant to be. */
    static Shades of(Collection<@Nullable Double> values, boolean whole) {
        double most = values.stream()
                .mapToDouble(value -> value == null ? 0 : value)
                .max()
                .orElse(0);
        return new Shades(whole ? Bins.wholeUpTo(most) : Bins.upTo(most), whole);
    }

    /** The step of a value as it is written, so that equal figures have equal shades. */
    int of(double value) {
        return bins.of(Math.round(value * 10) / 10.0);
    }

    /** The class of what a value stands on; nought has no shade. */
    String ground(@Nullable Double value) {
        return value == null || value == 0 ? "paper" : "step" + of(value);
    }

    /** The class of a value as text. */
    String ink(@Nullable Double value) {
        return value == null ? "soft" : value == 0 ? "ink" : "on" + of(value);
    }

    /** A value as it stands in a cell. */
    String figure(@Nullable Double value) {
        return whole && value != null ? Canvas.number(value) : share(value);
    }

    /** A value in a sentence; what counts are of is said elsewhere. */
    String said(double value, String unit) {
        return whole ? figure(value) : figure(value) + " " + unit;
    }

    static String share(@Nullable Double value) {
        return value == null ? "–" : value == 0 ? "0" : value >= 99.95 ? String.valueOf(Math.round(value)) : one(value);
    }

    private static String one(double value) {
        String text = Canvas.number(value);
        return text.equals("0") ? "<0.1" : text.contains(".") ? text : text + ".0";
    }

    double legend(Canvas canvas, double x, double y, String unit) {
        return bins.legend(canvas, x, y, unit);
    }
}
