package io.github.planshift.track;

import static io.github.planshift.Records.china;
import static io.github.planshift.Records.commitment;
import static io.github.planshift.Records.metric;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.planshift.model.Commitment;
import io.github.planshift.model.CoverageState;
import io.github.planshift.model.Kind;
import io.github.planshift.model.Operator;
import io.github.planshift.period.Passage;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrackerTest {

    /** Many figures of a report are of funds; one of three digits that is said again is the one that was promised. */
    @ParameterizedTest
    @CsvSource({
        "102360000000, 102360000000, KEPT",
        "102360000000, 90000000000, NOT_REPORTED",
        "5000000000, 5000000000, NOT_REPORTED"
    })
    void aGeneralNounIsAnsweredByTheSamePreciseFigureOnly(String promised, String reached, Fulfilment verdict) {
        Commitment pledge = commitment("zhejiang-2024-001")
                .targets(metric("安排省级财政资金", Operator.POINT, promised, "元"))
                .build();
        Commitment outcome = commitment("zhejiang-2025-001")
                .kind(Kind.OUTCOME)
                .targets(metric("安排省级财政资金", Operator.POINT, reached, "元"))
                .build();

        assertThat(new Tracker(china(), Passage::alone, List.of())
                        .track(
                                china().roundNamed("2024"),
                                china().roundNamed("2025"),
                                List.of(pledge),
                                List.of(outcome),
                                one -> CoverageState.COMPLETE))
                .extracting(Tracked::verdict)
                .containsExactly(verdict);
    }
}
