package io.github.planshift.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What can be measured of a commitment. Values are exact decimals in the unit as named, multipliers written out:
 * 65万人 is 650000 人.
 *
 * @param indicator slug of a known indicator, or null
 * @param metric what is measured, as worded, without the number
 * @param value the figure, or null where the operator is qualitative or explicitly_absent
 * @param high upper end of a range, else null
 * @param stretch what is striven for beyond the value, else null
 * @param unit as named ({@code %}, {@code 个百分点}, {@code 元}); empty where the text names none, null without a value
 * @param base what the figure is measured against, or null
 * @param due deadline where it is not the round's own period, or null
 */
public record Target(
        @Nullable String indicator,
        String metric,
        Operator operator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal high,
        @Nullable BigDecimal stretch,
        @Nullable String unit,
        @Nullable String base,
        @Nullable Due due) {}
