package io.github.planshift.scan;

import io.github.planshift.model.Operator;
import io.github.planshift.text.ChineseNumerals;
import io.github.planshift.text.ChineseNumerals.Numeral;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds every number of a sentence with its unit and the words that bound it, whatever it counts. */
final class FigureFinder {

    private static final String RANGE = "-—~至到";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Terms units;
    private final Terms notUnits;
    private final Terms geBefore;
    private final Terms leBefore;
    private final Terms aboutBefore;
    private final Terms geAfter;
    private final Terms leAfter;
    private final Terms aboutAfter;

    FigureFinder(Lexicon lexicon) {
        units = lexicon.terms("units");
        notUnits = lexicon.terms("not-a-unit");
        geBefore = lexicon.terms("ge-before");
        leBefore = lexicon.terms("le-before");
        aboutBefore = lexicon.terms("about-before");
        geAfter = lexicon.terms("ge-after");
        leAfter = lexicon.terms("le-after");
        aboutAfter = lexicon.terms("about-after");
    }

    /** A number without its bounds: {@code more} for the 多 or 余 in or after it. */
    private record Amount(
            int start, int end, BigDecimal value, String unit, boolean more, boolean chinese, boolean bare) {}

    /** The figures of a sentence in their order. */
    List<Figure> find(String text) {
        List<Figure> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            Amount amount = amount(text, at);
            if (amount == null) {
                at++;
                continue;
            }
            Figure figure = bounded(text, amount);
            found.add(figure);
            at = Math.max(figure.end(), at + 1);
        }
        return found;
    }

    private Figure bounded(String text, Amount first) {
        Amount amount = first;
        BigDecimal high = null;
        int end = amount.end();
        Amount second = rangeEnd(text, amount);
        if (second != null) {
            high = second.value();
            BigDecimal low = amount.value();
            if (amount.unit().isEmpty() && !second.unit().isEmpty()) {
                // 3至5万人: the multiplier belongs to both ends
                low = low.multiply(sharedMultiplier(text, amount, second));
            }
            end = second.end();
            amount = new Amount(amount.start(), end, low, second.unit(), false, amount.chinese(), false);
        }
        int afterStart = end;
        int afterLength = geAfter.lengthAt(text, end);
        if (afterLength == 1 && end + 1 < text.length() && "，。；、！？）".indexOf(text.charAt(end + 1)) < 0) {
            // the 多 of 200兆瓦多晶硅 bounds nothing
            afterLength = 0;
        }
        Operator operator = Operator.POINT;
        boolean more = amount.more();
        if (afterLength > 0) {
            operator = Operator.AT_LEAST;
        } else if ((afterLength = leAfter.lengthAt(text, end)) > 0 && !text.startsWith("内外", end)) {
            operator = Operator.AT_MOST;
        } else if ((afterLength = aboutAfter.lengthAt(text, end)) > 0) {
            operator = Operator.ABOUT;
        } else {
            afterLength = 0;
        }
        end += afterLength;
        int start = amount.start();
        int ge = bound(text, start, geBefore);
        int le = bound(text, start, leBefore);
        int about = bound(text, start, aboutBefore);
        int length = Math.max(ge, Math.max(le, about));
        if (length == 2 && text.startsWith("突破", start - 2) && countsThings(text, amount)) {
            length = 0;
        }
        if (length > 0 && operator == Operator.POINT) {
            operator = length == ge ? Operator.AT_LEAST : length == le ? Operator.AT_MOST : Operator.ABOUT;
        }
        if (operator == Operator.POINT && more) {
            operator = Operator.AT_LEAST;
        }
        if (high != null) {
            operator = Operator.RANGE;
        }
        return new Figure(
                start - length,
                start,
                end,
                amount.value(),
                high,
                amount.unit(),
                operator,
                text.substring(start - length, start),
                text.substring(afterStart, end),
                amount.chinese(),
                amount.bare());
    }

    /** 突破50项技术 breaks through them, 突破50亿元 goes beyond the number. */
    private static boolean countsThings(String text, Amount amount) {
        return (amount.unit().equals("项")
                        || amount.unit().equals("个")
                        || amount.unit().isEmpty())
                && amount.end() < text.length()
                && "，。；、！？大以".indexOf(text.charAt(amount.end())) < 0;
    }

    private static int bound(String text, int end, Terms terms) {
        int length = terms.lengthBefore(text, end);
        if (length == 1 && end > 1) {
            char c = text.charAt(end - 1);
            char before = text.charAt(end - 2);
            boolean partOfWord = (c == '过' && "通经渡度不改".indexOf(before) >= 0)
                    || (c == '近' && "附最临远邻靠将".indexOf(before) >= 0)
                    || (c == '超' && "赶反".indexOf(before) >= 0)
                    || (c == '约' && "节合条公签预契制".indexOf(before) >= 0);
            return partOfWord ? 0 : length;
        }
        return length;
    }

    private @Nullable Amount rangeEnd(String text, Amount first) {
        int sign = first.end();
        if (first.more() || sign + 1 >= text.length() || RANGE.indexOf(text.charAt(sign)) < 0) {
            return null;
        }
        int next = sign + 1;
        if (text.charAt(sign) == '—' && text.charAt(next) == '—') {
            next++;
        }
        Amount second = amount(text, next);
        if (second == null
                || second.chinese() != first.chinese()
                || (!first.unit().isEmpty() && !first.unit().equals(second.unit()))) {
            return null;
        }
        boolean rises = second.value().compareTo(first.value()) > 0;
        return rises || (first.unit().isEmpty() && second.value().compareTo(first.value()) >= 0) ? second : null;
    }

    private static BigDecimal sharedMultiplier(String text, Amount first, Amount second) {
        if (ChineseNumerals.power(text.charAt(first.end() - 1)) > 0) {
            return BigDecimal.ONE;
        }
        int end = second.start();
        while (end < second.end() && ChineseNumerals.power(text.charAt(end)) == 0 && !isUnit(text.charAt(end))) {
            end++;
        }
        int after = ChineseNumerals.multipliersEnd(text, end);
        return ChineseNumerals.multiplier(text, end, Math.min(after, second.end()));
    }

    private static boolean isUnit(char c) {
        return !(c >= '0' && c <= '9') && c != '.' && c != ',';
    }

    /** The number with unit that begins here, or null. */
    private @Nullable Amount amount(String text, int at) {
        char c = text.charAt(at);
        if (c == '翻') {
            return doubled(text, at);
        }
        if (c == '-') {
            return negative(text, at);
        }
        if (text.startsWith("一半", at)
                && ((at > 0 && "的占近过达到有约超".indexOf(text.charAt(at - 1)) >= 0)
                        || text.startsWith("的", at + 2)
                        || text.startsWith("以上", at + 2)
                        || text.startsWith("左右", at + 2))) {
            return new Amount(at, at + 2, BigDecimal.valueOf(50), "%", false, true, false);
        }
        Numeral numeral = ChineseNumerals.at(text, at);
        if (numeral == null) {
            return null;
        }
        if (c == '0' && !text.startsWith("0.", at) && numeral.end() - at > 1) {
            return null;
        }
        if (numeral.chinese() && (vague(text, numeral) || (!numeral.bare() && spelled(text, numeral)))) {
            return null;
        }
        if (c == '十' && at > 0 && ChineseNumerals.digit(text.charAt(at - 1)) >= 0) {
            return null;
        }
        int end = numeral.end();
        BigDecimal value = numeral.value();
        if (text.startsWith("分之", end)) {
            return fraction(text, numeral);
        }
        if (text.startsWith("/", end) && !numeral.chinese()) {
            Numeral lower = end + 1 < text.length() ? ChineseNumerals.at(text, end + 1) : null;
            if (lower != null
                    && !lower.chinese()
                    && lower.value().compareTo(value) > 0
                    && lower.value().compareTo(BigDecimal.TEN) <= 0
                    && (at == 0 || text.charAt(at - 1) != '/')) {
                return new Amount(at, lower.end(), share(value, lower.value()), "%", false, false, false);
            }
        }
        boolean more = false;
        if (end < text.length() && (text.charAt(end) == '多' || text.charAt(end) == '余')) {
            more = true;
            end++;
            int multipliers = ChineseNumerals.multipliersEnd(text, end);
            value = value.multiply(ChineseNumerals.multiplier(text, end, multipliers));
            end = multipliers;
        } else if (end < text.length() && text.charAt(end) == '来' && numeral.chinese()) {
            return null;
        }
        if (text.startsWith("成", end)
                && value.compareTo(BigDecimal.TEN) <= 0
                && !(end + 1 < text.length() && "立为员功都果".indexOf(text.charAt(end + 1)) >= 0)) {
            boolean half = text.startsWith("成半", end);
            BigDecimal percent = value.multiply(BigDecimal.TEN).add(BigDecimal.valueOf(half ? 5 : 0));
            return new Amount(at, end + (half ? 2 : 1), percent, "%", more, numeral.chinese(), false);
        }
        int unitEnd = unitEnd(text, end);
        String unit = text.substring(end, unitEnd);
        if (unit.equals("个")
                && text.startsWith("月", unitEnd + 1)
                && (text.charAt(unitEnd) == '多' || text.charAt(unitEnd) == '余')) {
            return new Amount(at, unitEnd + 2, value, "个月", true, numeral.chinese(), false);
        }
        return new Amount(at, unitEnd, value.stripTrailingZeros(), unit, more, numeral.chinese(), numeral.bare());
    }

    /** A minus sign stands behind a word that is measured or reached: 增速-0.4%, 收窄到-0.4%. */
    private @Nullable Amount negative(String text, int at) {
        boolean signed = at > 0
                && at + 1 < text.length()
                && "速长为率幅到至".indexOf(text.charAt(at - 1)) >= 0
                && Character.isDigit(text.charAt(at + 1));
        Amount amount = signed ? amount(text, at + 1) : null;
        return amount == null
                ? null
                : new Amount(at, amount.end(), amount.value().negate(), amount.unit(), amount.more(), false, false);
    }

    /** The end of the unit that begins here, with what divides it: 元/月, 件（套）. */
    private int unitEnd(String text, int start) {
        if (notUnits.lengthAt(text, start) > units.lengthAt(text, start)) {
            return start;
        }
        int length = units.lengthAt(text, start);
        if (length == 0) {
            return start;
        }
        if (units.contains(text.substring(start, start + length - 1))
                && notUnits.lengthAt(text, start + length - 1) > 1) {
            // 40万人年度任务 counts 人, not 人年
            length--;
        }
        int end = start + length;
        if (Character.isLetter(text.charAt(end - 1))
                && text.charAt(end - 1) < 128
                && end < text.length()
                && text.charAt(end) < 128
                && Character.isLetterOrDigit(text.charAt(end))) {
            return start;
        }
        if (end < text.length() && text.charAt(end) == '/') {
            int over = units.lengthAt(text, end + 1);
            if (over > 0) {
                end += 1 + over;
            }
        }
        if (end < text.length() && text.charAt(end) == '（') {
            int close = text.indexOf('）', end);
            if (close > 0 && close - end <= 3 && units.contains(text.substring(end + 1, close))) {
                end = close + 1;
            }
        }
        return end;
    }

    /** 翻一番 is twice as much, 翻两番 four times. */
    private static @Nullable Amount doubled(String text, int at) {
        int place = at + 1;
        if (place < text.length() && text.charAt(place) == '了') {
            place++;
        }
        Numeral times = ChineseNumerals.at(text, place);
        int end = times == null ? place : times.end();
        if (end >= text.length() || text.charAt(end) != '番') {
            return null;
        }
        double doublings = times == null ? 1 : times.value().doubleValue();
        BigDecimal value = doublings == Math.rint(doublings) && doublings <= 10
                ? BigDecimal.valueOf(2).pow((int) doublings)
                : BigDecimal.valueOf(Math.pow(2, Math.min(doublings, 10))).setScale(2, RoundingMode.HALF_UP);
        return new Amount(at, end + 1, value, "倍", false, false, false);
    }

    private @Nullable Amount fraction(String text, Numeral lower) {
        Numeral upper = lower.end() + 2 < text.length() ? ChineseNumerals.at(text, lower.end() + 2) : null;
        if (upper == null || lower.value().signum() == 0) {
            return null;
        }
        if (lower.value().compareTo(BigDecimal.valueOf(1000)) == 0) {
            return new Amount(lower.start(), upper.end(), upper.value(), "‰", false, true, false);
        }
        return new Amount(lower.start(), upper.end(), share(upper.value(), lower.value()), "%", false, true, false);
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    /** 数十, 几百, 上千, 十几: no number. */
    private static boolean vague(String text, Numeral numeral) {
        int start = numeral.start();
        boolean before = (start > 0 && "数几上成".indexOf(text.charAt(start - 1)) >= 0 && numeral.bare())
                || (start > 0 && "数几".indexOf(text.charAt(start - 1)) >= 0);
        return before || (numeral.end() < text.length() && text.charAt(numeral.end()) == '几');
    }

    /** Digits side by side (七八, 二〇一五) count nothing. */
    private static boolean spelled(String text, Numeral numeral) {
        if (numeral.end() - numeral.start() < 2) {
            return false;
        }
        for (int at = numeral.start(); at < numeral.end(); at++) {
            if (ChineseNumerals.power(text.charAt(at)) > 0 || text.charAt(at) == '点') {
                return false;
            }
        }
        return true;
    }
}
