package io.github.planshift.scan;

import io.github.planshift.model.Operator;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number in a sentence with what belongs to it.
 *
 * @param start of the words that bound it (超过), or of the number
 * @param number where the number itself begins
 * @param end after its unit and the words that bound it (以上)
 * @param high upper end of a range, or null
 * @param unit as worded, empty where there is none
 * @param before the bounding words in front
 * @param after the bounding words behind
 * @param chinese whether it is written in Chinese numerals
 * @param bare whether it is only a multiplier (千亿)
 */
record Figure(
        int start,
        int number,
        int end,
        BigDecimal value,
        @Nullable BigDecimal high,
        String unit,
        Operator operator,
        String before,
        String after,
        boolean chinese,
        boolean bare) {

    /** The same figure with what a neighbour in a list lends it. */
    Figure with(String newUnit, Operator newOperator) {
        return new Figure(start, number, end, value, high, newUnit, newOperator, before, after, chinese, bare);
    }

    /** Whether the unit says a share or a change. */
    boolean relative() {
        return unit.equals("%") || unit.equals("‰") || unit.endsWith("百分点") || unit.equals("倍");
    }
}
