package io.github.planshift.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planshift.model.Coverage;
import io.github.planshift.model.CoverageState;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageMapTest {

    private final CoverageMap map = new CoverageMap(List.of(
            new Coverage("anhui", "2025", null, CoverageState.COMPLETE, null),
            new Coverage("anhui", "2025", "quantum", CoverageState.PARTIAL, null)));

    @Test
    void aSectorGoesBeforeTheWhole() {
        assertThat(map.of("anhui", "2025", "quantum")).isEqualTo(CoverageState.PARTIAL);
        assertThat(map.of("anhui", "2025", "hydrogen")).isEqualTo(CoverageState.COMPLETE);
        assertThat(map.of("anhui", "2025", null)).isEqualTo(CoverageState.COMPLETE);
    }

    @Test
    void whatNobodySpokeOfIsNotCoded() {
        assertThat(map.of("anhui", "2024", "quantum")).isEqualTo(CoverageState.NOT_CODED);
        assertThat(map.of("zhejiang", "2025", null)).isEqualTo(CoverageState.NOT_CODED);
    }
}
