package io.github.planshift.change;

import io.github.planshift.model.Commitment;
import io.github.planshift.model.Target;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One commitment, or some figures of it, on the way through rounds.
 *
 * @param stops one a round; null where the round does not have it
 */
public record Path(List<@Nullable Stop> stops) {

    public Path {
        stops = Collections.unmodifiableList(new ArrayList<>(stops));
    }

    /**
     * Where it stands in a round.
     *
     * @param step what changed since the stop before; null for the first stop
     * @param figures those of the commitment that are followed; all where no figure was matched
     */
    public record Stop(Commitment commitment, @Nullable Change step, List<Target> figures) {

        public Stop {
            figures = List.copyOf(figures);
        }
    }

    /** The stops there are, oldest first; at least one. */
    public List<Stop> there() {
        return stops.stream().flatMap(Stream::ofNullable).toList();
    }

    /** What changed from stop to stop, oldest first. */
    public List<Change> steps() {
        return there().stream().map(Stop::step).filter(Objects::nonNull).toList();
    }

    /** In how many rounds it stands. */
    public int length() {
        return there().size();
    }

    /** As it stands in the last round that has it. */
    public Commitment latest() {
        return last().commitment();
    }

    /** The figures that are followed, as they stand in the last round that has them. */
    public List<Target> figures() {
        return last().figures();
    }

    private Stop last() {
        return there().get(length() - 1);
    }

    /** Id of the thread, or null. */
    public @Nullable String thread() {
        return there().stream()
                .map(stop -> stop.commitment().thread())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
