package io.github.planshift.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planshift.match.Match;
import io.github.planshift.model.LinkMethod;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangeInDoubtTest {

    @Test
    void onlyWhatNobodyDecidedAndIsNamedDifferentlyIsInDoubt() {
        assertThat(joined(new Match(LinkMethod.METRIC, 0.55, "")).inDoubt()).isTrue();
        assertThat(joined(new Match(LinkMethod.METRIC, 0.9, "")).inDoubt()).isFalse();
        assertThat(joined(new Match(LinkMethod.MANUAL, 0.5, "")).inDoubt()).isFalse();
        assertThat(joined(new Match(LinkMethod.INDICATOR, 0.6, "")).inDoubt()).isFalse();
        assertThat(joined(null).inDoubt()).isFalse();
    }

    private static Change joined(@Nullable Match match) {
        return new Change(
                "anhui",
                "transport",
                null,
                Headline.STRENGTHENED,
                Presence.CONTINUED,
                TargetChange.RAISED,
                null,
                null,
                null,
                "",
                match,
                List.of(),
                null,
                null);
    }
}
