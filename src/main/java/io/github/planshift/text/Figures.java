package io.github.planshift.text;

import io.github.planshift.model.Operator;
import io.github.planshift.model.Target;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Figures as people read them. */
public final class Figures {

    private static final BigDecimal TRILLION = new BigDecimal("1000000000000");
    private static final BigDecimal BILLION = new BigDecimal("1000000000");
    private static final BigDecimal MILLION = new BigDecimal("1000000");

    private Figures() {}

    /** A target without its metric: {@code about 5 %, by 2025}. */
    public static String of(Target target) {
        return target.due() == null ? bound(target) : bound(target) + ", by " + target.due();
    }

    /** A target without its metric and date: {@code about 5 %}. */
    public static String bound(Target target) {
        BigDecimal value = target.value();
        if (value == null) {
            return target.operator() == Operator.EXPLICITLY_ABSENT ? "no figure, by its own words" : "in words only";
        }
        String number = number(value, target.unit());
        return switch (target.operator()) {
            case ABOUT -> "about " + number;
            case AT_LEAST -> "at least " + number;
            case AT_MOST -> "at most " + number;
            case RANGE -> bare(value, target.unit()) + " to " + number(orZero(target.high()), target.unit());
            case FLOOR_AND_STRETCH ->
                "at least " + number + ", striving for " + number(orZero(target.stretch()), target.unit());
            default -> number;
        };
    }

    private static BigDecimal orZero(@Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }

    private static String bare(BigDecimal value, @Nullable String unit) {
        return "%".equals(unit) || "个百分点".equals(unit) ? plain(value) : number(value, unit);
    }

    /** A number with its unit; large amounts of money as million, billion or trillion. */
    public static String number(BigDecimal value, @Nullable String unit) {
        String named = switch (unit == null ? "" : unit) {
            case "元" -> "yuan";
            case "美元" -> "US dollars";
            case "个百分点" -> "percentage points";
            case "个", "项", "家" -> "";
            default -> unit == null ? "" : unit;
        };
        String number = "元".equals(unit) || "美元".equals(unit) ? money(value) : plain(value);
        return Stream.of(number, named).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    private static String money(BigDecimal value) {
        BigDecimal size = value.abs();
        if (size.compareTo(TRILLION) >= 0) {
            return plain(value.divide(TRILLION)) + " trillion";
        }
        if (size.compareTo(BILLION) >= 0) {
            return plain(value.divide(BILLION)) + " billion";
        }
        if (size.compareTo(MILLION) >= 0) {
            return plain(value.divide(MILLION)) + " million";
        }
        return plain(value);
    }

    /** A number with commas between thousands. */
    public static String plain(BigDecimal value) {
        DecimalFormat format = new DecimalFormat("#,##0.##########", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return format.format(value);
    }
}
