package io.github.planshift.report;

import static io.github.planshift.Records.commitment;
import static io.github.planshift.Records.target;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.planshift.change.Path;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.CoverageState;
import io.github.planshift.model.Kind;
import io.github.planshift.model.Operator;
import io.github.planshift.model.Target;
import io.github.planshift.track.Fulfilment;
import io.github.planshift.track.Tracked;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private final Commitment pledge = commitment("anhui-2024-001")
            .targets(target("gdp_growth", Operator.POINT, "5"))
            .build();
    private final Commitment result =
            commitment("anhui-2025-001").kind(Kind.OUTCOME).build();

    private Tracked tracked(Commitment answer) {
        return new Tracked(
                "2025",
                CoverageState.COMPLETE,
                pledge,
                pledge.targets().get(0),
                answer,
                null,
                Fulfilment.KEPT,
                Fulfilment.KEPT,
                null,
                "rule",
                true,
                null);
    }

    private static Path path(Commitment... stops) {
        return new Path(Stream.of(stops)
                .map(one -> one == null ? null : new Path.Stop(one, null, one.targets()))
                .toList());
    }

    private static Timeline of(Path path, Map<String, List<Tracked>> results) {
        return new Timeline(List.of(path), results, List.of(), Map.of());
    }

    @Test
    void isThreadedWhereSomethingGoesOnOrIsAnswered() {
        assertThat(of(path(pledge, null), Map.of()).threaded()).isFalse();
        assertThat(of(path(pledge, pledge), Map.of()).threaded()).isTrue();
        assertThat(of(path(pledge), Map.of(pledge.id(), List.of(tracked(null)))).threaded())
                .isFalse();
        assertThat(of(path(pledge), Map.of(pledge.id(), List.of(tracked(result))))
                        .threaded())
                .isTrue();
    }

    @Test
    void anOutcomeThatAnswersTwoFiguresIsToldOnce() {
        Timeline timeline =
                of(path(pledge), Map.of(pledge.id(), List.of(tracked(result), tracked(null), tracked(result))));

        assertThat(timeline.outcomes(stop(pledge, pledge.targets()))).containsExactly(result);
        assertThat(timeline.results(stop(pledge, pledge.targets()))).hasSize(3);
        assertThat(timeline.outcomes(stop(result, result.targets()))).isEmpty();
    }

    @Test
    void aPathHasTheResultsOfTheFiguresItFollows() {
        Timeline timeline = of(path(pledge), Map.of(pledge.id(), List.of(tracked(result))));

        assertThat(timeline.results(stop(pledge, List.of(target("cpi", Operator.POINT, "3")))))
                .isEmpty();
    }

    private static Path.Stop stop(Commitment one, List<Target> figures) {
        return new Path.Stop(one, null, figures);
    }
}
