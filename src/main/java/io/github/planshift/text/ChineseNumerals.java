package io.github.planshift.text;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as Chinese texts write them: 三十五, 二百零三, 一点五, 1.5万亿, 廿三, 二〇一五, 壹佰, １２３.
 *
 * <p>The value of 1.5万亿 is 1500000000000: multipliers are written out. What a number counts is not looked at.
 */
public final class ChineseNumerals {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String FORMAL = "零壹贰叁肆伍陆柒捌玖";
    private static final String TRADITIONAL = "〇壹貳參肆伍陸柒捌玖";
    private static final int LONGEST = 64;

    private ChineseNumerals() {}

    /**
     * A number found in a text.
     *
     * @param start of its first character
     * @param end after its last character
     * @param value written out
     * @param bare whether it is a multiplier alone (千亿, 百万), which texts use for orders of magnitude
     * @param chinese whether its digits are Chinese
     */
    public record Numeral(int start, int end, BigDecimal value, boolean bare, boolean chinese) {}

    /** The number that the whole of the text is, if it is one. */
    public static Optional<BigDecimal> parse(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        int start = text.charAt(0) == '-' || text.charAt(0) == '－' ? 1 : 0;
        Numeral numeral = at(text, start);
        if (numeral == null || numeral.end() != text.length()) {
            return Optional.empty();
        }
        return Optional.of(start == 1 ? numeral.value().negate() : numeral.value());
    }

    /** The longest number that begins at a place, or null. A multiplier belongs to it, but not the 千 of 千瓦. */
    public static @Nullable Numeral at(CharSequence text, int start) {
        if (start >= text.length()) {
            return null;
        }
        if (arabic(text.charAt(start)) >= 0) {
            return mixed(text, start);
        }
        return chinese(text, start);
    }

    /** Value of a digit of either script, or -1. */
    public static int digit(char c) {
        int value = arabic(c);
        if (value >= 0) {
            return value;
        }
        if (c == '两' || c == '兩') {
            return 2;
        }
        value = DIGITS.indexOf(c);
        if (value < 0) {
            value = FORMAL.indexOf(c);
        }
        return value < 0 ? TRADITIONAL.indexOf(c) : value;
    }

    /** Power of ten that a multiplier stands for, or 0. */
    public static int power(char c) {
        return switch (c) {
            case '十', '拾' -> 1;
            case '百', '佰' -> 2;
            case '千', '仟' -> 3;
            case '万', '萬' -> 4;
            case '亿', '億' -> 8;
            default -> 0;
        };
    }

    /**
     * Where the multipliers that begin at a place end. The 千 of 千瓦 and the 百 of 百分点 begin a unit and are none.
     */
    public static int multipliersEnd(CharSequence text, int start) {
        int end = start;
        while (end < text.length() && end - start < 4 && power(text.charAt(end)) > 0 && !beginsUnit(text, end)) {
            end++;
        }
        return end;
    }

    /** What the multipliers between two places amount to. */
    public static BigDecimal multiplier(CharSequence text, int start, int end) {
        int power = 0;
        for (int at = start; at < end; at++) {
            power += power(text.charAt(at));
        }
        return BigDecimal.ONE.scaleByPowerOfTen(power);
    }

    private static @Nullable Numeral mixed(CharSequence text, int start) {
        StringBuilder digits = new StringBuilder();
        int end = start;
        while (end < text.length() && end - start < LONGEST) {
            char c = text.charAt(end);
            if (arabic(c) >= 0) {
                digits.append(arabic(c));
            } else if (!((c == ',' || c == '，') && groupFollows(text, start, end))) {
                break;
            }
            end++;
        }
        if (end + 1 < text.length()
                && (text.charAt(end) == '.' || text.charAt(end) == '．')
                && arabic(text.charAt(end + 1)) >= 0) {
            digits.append('.');
            end++;
            while (end < text.length() && arabic(text.charAt(end)) >= 0 && end - start < LONGEST) {
                digits.append(arabic(text.charAt(end)));
                end++;
            }
        }
        if (end < text.length() && arabic(text.charAt(end)) >= 0) {
            return null;
        }
        int after = multipliersEnd(text, end);
        BigDecimal value = new BigDecimal(digits.toString()).multiply(multiplier(text, end, after));
        return new Numeral(start, after, plain(value), false, false);
    }

    /** A comma between groups of three digits, as in 12,345. */
    private static boolean groupFollows(CharSequence text, int start, int comma) {
        if (text.charAt(comma) == '，' || comma == start || (comma - start > 3 && text.charAt(comma - 4) != ',')) {
            return false;
        }
        for (int at = comma + 1; at <= comma + 3; at++) {
            if (at >= text.length() || arabic(text.charAt(at)) < 0) {
                return false;
            }
        }
        return comma + 4 >= text.length() || arabic(text.charAt(comma + 4)) < 0;
    }

    private static @Nullable Numeral chinese(CharSequence text, int start) {
        int end = start;
        boolean digits = false;
        boolean units = false;
        while (end < text.length() && end - start < LONGEST) {
            char c = text.charAt(end);
            if (digit(c) >= 0 && arabic(c) < 0) {
                digits = true;
            } else if ((power(c) > 0 && !beginsUnit(text, end)) || c == '廿' || c == '卅') {
                units = true;
                digits |= c == '廿' || c == '卅' || power(c) == 1;
            } else {
                break;
            }
            end++;
        }
        if (end == start) {
            return null;
        }
        BigDecimal value = units ? grouped(text, start, end) : spelled(text, start, end);
        if (value == null) {
            return null;
        }
        if (end + 1 < text.length() && text.charAt(end) == '点' && decimal(text.charAt(end + 1))) {
            StringBuilder decimals = new StringBuilder(value.toPlainString()).append('.');
            int at = end + 1;
            while (at < text.length() && decimal(text.charAt(at)) && at - start < LONGEST) {
                decimals.append(digit(text.charAt(at)));
                at++;
            }
            int after = multipliersEnd(text, at);
            value = new BigDecimal(decimals.toString()).multiply(multiplier(text, at, after));
            end = after;
        }
        return new Numeral(start, end, plain(value), !digits, true);
    }

    private static boolean decimal(char c) {
        return arabic(c) < 0 && digit(c) >= 0 && c != '两';
    }

    /** 二〇一五, digit by digit; a single digit too. */
    private static @Nullable BigDecimal spelled(CharSequence text, int start, int end) {
        StringBuilder digits = new StringBuilder();
        for (int at = start; at < end; at++) {
            digits.append(digit(text.charAt(at)));
        }
        return new BigDecimal(digits.toString());
    }

    /** 三千二百万: multipliers apply to what stands before them. */
    private static @Nullable BigDecimal grouped(CharSequence text, int start, int end) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal group = BigDecimal.ZERO;
        int current = -1;
        int last = 0;
        for (int at = start; at < end; at++) {
            char c = text.charAt(at);
            int power = power(c);
            if (c == '廿' || c == '卅') {
                group = group.add(BigDecimal.valueOf(c == '廿' ? 20 : 30));
                last = 1;
            } else if (power == 0) {
                int digit = digit(c);
                if (current > 0) {
                    return null;
                }
                current = digit;
            } else if (power < 4) {
                group = group.add(BigDecimal.valueOf(current < 0 ? 1 : current).scaleByPowerOfTen(power));
                current = -1;
                last = power;
            } else {
                BigDecimal section = group.add(BigDecimal.valueOf(Math.max(current, 0)));
                if (section.signum() == 0 && total.signum() == 0) {
                    section = BigDecimal.ONE;
                }
                // 万 applies to its own section, 亿 to all before it: 一亿零五十万, 二万亿
                total = power == 4
                        ? total.add(section.scaleByPowerOfTen(4))
                        : total.add(section).scaleByPowerOfTen(power);
                group = BigDecimal.ZERO;
                current = -1;
                last = power;
            }
        }
        if (current > 0 && last > 1 && digit(text.charAt(end - 2)) != 0 && power(text.charAt(end - 2)) > 0) {
            // 三千二 is 3200
            return total.add(group).add(BigDecimal.valueOf(current).scaleByPowerOfTen(last - 1));
        }
        return total.add(group).add(BigDecimal.valueOf(Math.max(current, 0)));
    }

    private static boolean beginsUnit(CharSequence text, int at) {
        char c = text.charAt(at);
        if (at + 1 >= text.length()) {
            return false;
        }
        char next = text.charAt(at + 1);
        return (c == '千' && "瓦米克伏帕卡焦".indexOf(next) >= 0) || (c == '百' && (next == '分' || next == '帕'));
    }

    private static int arabic(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return c >= '０' && c <= '９' ? c - '０' : -1;
    }

    /** The same value without an exponent and without trailing zeros after the point. */
    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
