package io.github.planshift.change;

import io.github.planshift.model.Commitment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One commitment on its way through rounds.
 *
 * @param stops one a round; null where the round does not have it
 * @param steps one a round: what changed since the stop before; null for the first stop and where there is none
 */
public record Path(List<@Nullable Commitment> stops, List<@Nullable Change> steps) {

    public Path {
        stops = Collections.unmodifiableList(new ArrayList<>(stops));
        steps = Collections.unmodifiableList(new ArrayList<>(steps));
    }

    /** In how many rounds it stands. */
    public int length() {
        return (int) stops.stream().filter(Objects::nonNull).count();
    }

    /** As it stands in the last round that has it. */
    public Commitment latest() {
        return stops.stream()
                .filter(Objects::nonNull)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    /** Id of the thread, or null. */
    public @Nullable String thread() {
        return stops.stream()
                .filter(Objects::nonNull)
                .map(Commitment::thread)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
