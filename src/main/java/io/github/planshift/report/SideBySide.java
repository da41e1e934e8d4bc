package io.github.planshift.report;

import io.github.planshift.model.Commitment;
import io.github.planshift.model.CoverageState;
import io.github.planshift.model.Round;
import io.github.planshift.model.Target;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Regions within one round.
 *
 * @param regions slugs, in the order asked for
 * @param pledges how many each has
 * @param coverage of each
 * @param targets those that two or more have come before those of one
 * @param sectors those that not all of them name come first
 */
public record SideBySide(
        Round round,
        List<String> regions,
        Map<String, Integer> pledges,
        Map<String, CoverageState> coverage,
        List<Goal> targets,
        List<Field> sectors) {

    public SideBySide {
        regions = List.copyOf(regions);
        pledges = Collections.unmodifiableMap(new LinkedHashMap<>(pledges));
        coverage = Collections.unmodifiableMap(new LinkedHashMap<>(coverage));
        targets = List.copyOf(targets);
        sectors = List.copyOf(sectors);
    }

    /** A target with the commitment that holds it. */
    public record Held(Commitment commitment, Target target) {}

    /**
     * One target of several regions.
     *
     * @param indicator slug, or null
     * @param metric as worded by the first of them
     * @param year it is for
     * @param held by region; a region without it is not there
     * @param further slug of the region that goes furthest; null where two go as far, or nobody can say
     * @param gap what the furthest has over the least far, or the highest figure over the lowest where no direction is
     *     known; null where figures cannot be subtracted
     * @param note what to know of the gap, in words
     */
    public record Goal(
            @Nullable String indicator,
            String metric,
            int year,
            Map<String, Held> held,
            @Nullable String further,
            @Nullable BigDecimal gap,
            String note) {

        public Goal {
            held = Collections.unmodifiableMap(new LinkedHashMap<>(held));
        }
    }

    /**
     * A sector.
     *
     * @param n pledges that name it, by region; 0 where none does
     * @param share of all items of the region
     */
    public record Field(String sector, Map<String, Integer> n, Map<String, Double> share) {

        public Field {
            n = Collections.unmodifiableMap(new LinkedHashMap<>(n));
            share = Collections.unmodifiableMap(new LinkedHashMap<>(share));
        }

        /** Whether every region names it. */
        public boolean inAll() {
            return n.values().stream().allMatch(count -> count > 0);
        }

        /** The largest share less the smallest. */
        public double spread() {
            return share.values().stream()
                            .mapToDouble(Double::doubleValue)
                            .max()
                            .orElse(0)
                    - share.values().stream()
                            .mapToDouble(Double::doubleValue)
                            .min()
                            .orElse(0);
        }
    }
}
