package io.github.planshift.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A known measure.
 *
 * @param unit the unit its values are kept in, such as {@code %}
 * @param direction which way ambition grows
 * @param growth whether it is the rate of change of what its names say
 * @param sector slug of the sector it belongs to
 * @param aliases the names it goes by in texts
 * @param not expressions that hold an alias but measure something else
 */
public record Indicator(
        String slug,
        String en,
        @Nullable String zh,
        String unit,
        Direction direction,
        boolean growth,
        String sector,
        List<String> aliases,
        List<String> not) {

    public Indicator {
        aliases = List.copyOf(aliases);
        not = List.copyOf(not);
    }
}
