package io.github.planshift.track;

import io.github.planshift.model.Commitment;
import io.github.planshift.model.Indicator;
import io.github.planshift.model.Target;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a record with what its text says around it.
 *
 * @param indicator it measures, named by the record or by its metric, or null
 * @param growth whether it is a rate of change and no level
 * @param beyond what the metric says beyond the indicator: a part of the region, of the industry, of the people
 * @param area part of the region that heading, paragraph or clause are about, empty for the whole
 */
record Figure(
        Commitment record,
        Target target,
        @Nullable Indicator indicator,
        Metric metric,
        boolean growth,
        String beyond,
        String area) {

    /** Whether its record gives no other figure. */
    boolean alone() {
        return record.targets().size() == 1;
    }

    /** Whether it is a share that stands for a moment, and no rate of change and no amount. */
    boolean level() {
        return share() && !growth;
    }

    /** Whether its unit is that of a share or a rate. */
    boolean share() {
        String unit = Objects.requireNonNullElse(target.unit(), "");
        return unit.equals("%") || unit.equals("‰") || unit.equals("个百分点");
    }

    /** The text's own words. */
    String words() {
        return Objects.requireNonNullElse(record.quote(), record.statement());
    }

    /** Whether both are of one thread. */
    boolean sameThread(Figure other) {
        return record.thread() != null && record.thread().equals(other.record().thread());
    }
}
