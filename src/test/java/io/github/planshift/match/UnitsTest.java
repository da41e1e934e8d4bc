package io.github.planshift.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {

    @ParameterizedTest
    @CsvSource({
        "亿元, 元, true",
        "万人, 人, true",
        "人, 人次, true",
        "个, 家, true",
        "套（户）, 套, true",
        "%, 个百分点, false",
        "%, 个, false",
        "公里, 亩, false",
        "元, 美元, false"
    })
    void unitsThatCountTheSame(String one, String other, boolean compatible) {
        assertThat(Units.compatible(one, other)).isEqualTo(compatible);
        assertThat(Units.compatible(other, one)).isEqualTo(compatible);
    }

    @Test
    void aFigureWithoutAUnitCountsThings() {
        assertThat(Units.compatible("", "个")).isTrue();
        assertThat(Units.compatible("", "公里")).isFalse();
        assertThat(Units.compatible(null, "公里")).isTrue();
    }
}
