package io.github.planshift.render;

import static io.github.planshift.Records.china;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScreenPartsTest {

    private final ScreenParts parts = new ScreenParts(china());

    @Test
    void aProvinceHeadsItsCitiesAndOneRegionItself() {
        assertThat(parts.head(List.of("anhui"))).contains("anhui");
        assertThat(parts.head(List.of("anhui", "hefei"))).contains("anhui");
        assertThat(parts.head(List.of("hefei"))).contains("hefei");
    }

    @Test
    void regionsThatLieBesideEachOtherHaveNoHead() {
        assertThat(parts.head(List.of("anhui", "zhejiang"))).isEmpty();
        assertThat(parts.head(List.of("anhui", "hefei", "zhejiang"))).isEmpty();
        assertThat(parts.head(List.of())).isEmpty();
    }

    @Test
    void theNationIsNoHeadOfItsProvinces() {
        assertThat(parts.head(List.of("china", "anhui"))).isEmpty();
    }
}
