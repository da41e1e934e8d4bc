package io.github.planshift.gallery;

import io.github.planshift.model.Target;
import io.github.planshift.track.Fulfilment;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A target of a region, with what was reached of it.
 *
 * @param said the target as its text has it
 * @param drawn the same in the unit of the picture, or null where it is of another measure
 */
record Aim(
        String region,
        Target said,
        @Nullable Target drawn,
        @Nullable Target reached,
        @Nullable Fulfilment verdict) {

    boolean figure() {
        return said.value() != null;
    }

    Aim in(@Nullable String unit) {
        return new Aim(
                region,
                Units.called(said, unit),
                Units.in(said, unit),
                reached == null ? null : Units.called(reached, unit),
                verdict);
    }

    /** The unit that most figures have. */
    static String unit(List<Aim> aims) {
        Map<String, Integer> units = new LinkedHashMap<>();
        aims.stream()
                .filter(Aim::figure)
                .forEach(aim -> units.merge(String.valueOf(aim.said().unit()), 1, Integer::sum));
        return units.keySet().stream()
                .max((a, b) -> Integer.compare(count(units, a), count(units, b)))
                .orElse("");
    }

    /** Whether all say the same, which a line of text says better. */
    static boolean alike(List<Target> targets) {
        return targets.stream()
                        .map(target -> List.of(
                                target.operator(),
                                plain(target.value()),
                                plain(target.high()),
                                plain(target.stretch())))
                        .distinct()
                        .count()
                == 1;
    }

    private static String plain(@Nullable BigDecimal value) {
        return value == null ? "" : value.stripTrailingZeros().toPlainString();
    }

    private static int count(Map<String, Integer> units, String unit) {
        return units.getOrDefault(unit, 0);
    }
}
