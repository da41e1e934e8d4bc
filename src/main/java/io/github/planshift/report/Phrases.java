package io.github.planshift.report;

import io.github.planshift.model.Coded;
import io.github.planshift.model.Target;
import io.github.planshift.text.Figures;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Codes and figures as people read them. */
public final class Phrases {

    private Phrases() {}

    /** A code with blanks in place of underscores. */
    public static String words(Coded coded) {
        return coded.code().replace('_', ' ').replace("five year plan", "five-year-plan");
    }

    /** A target as a short phrase: {@code GDP growth about 5 %}. */
    public static String target(Target target) {
        return target.metric() + ": " + figure(target);
    }

    /** A target without its metric: {@code about 5 %, by 2025}. */
    public static String figure(Target target) {
        return Figures.of(target);
    }

    /** A number with its unit; large amounts of money as million, billion or trillion. */
    public static String number(BigDecimal value, @Nullable String unit) {
        return Figures.number(value, unit);
    }

    /** A number with commas between thousands. */
    public static String plain(BigDecimal value) {
        return Figures.plain(value);
    }
}
