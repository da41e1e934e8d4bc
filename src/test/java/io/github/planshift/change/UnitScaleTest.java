package io.github.planshift.change;

import static io.github.planshift.Records.metric;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.planshift.model.Operator;
import io.github.planshift.model.Target;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitScaleTest {

    private static Target in(String value, String unit) {
        return metric("x", Operator.POINT, value, unit);
    }

    @ParameterizedTest
    @CsvSource({
        "3, 亿元, 元, 300000000",
        "300000000, 元, 亿元, 3",
        "2, 公顷, 亩, 30",
        "1, 平方公里, 公顷, 100",
        "850, 亿斤, 万吨, 4250",
        "6, GW, 万千瓦, 600",
        "1.5, 万公里, 公里, 15000",
        "5, %, percent, 5",
        "2, 万亿元, 亿元, 20000"
    })
    void aFixedFactorIsConverted(String value, String unit, String wanted, BigDecimal expected) {
        Target converted = UnitScale.in(wanted, in(value, unit)).orElseThrow();

        assertThat(converted.value()).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"5, %, 个百分点", "5, 元, 美元", "5, 亩, 吨", "5, 个, 家", "5, 千瓦, 千瓦时"})
    void differentThingsAreNot(String value, String unit, String wanted) {
        assertThat(UnitScale.in(wanted, in(value, unit))).isEmpty();
    }

    /** There and back again is where one started. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void thereAndBackAgain(long seed) {
        Random random = new Random(seed);
        for (List<String> units :
                List.of(List.of("亿元", "元"), List.of("公顷", "亩"), List.of("斤", "吨"), List.of("万千瓦", "GW"))) {
            String value = BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(4))
                    .toPlainString();
            Target there = UnitScale.in(units.get(1), in(value, units.get(0))).orElseThrow();

            assertThat(UnitScale.in(units.get(0), there).orElseThrow().value()).isEqualByComparingTo(value);
        }
    }
}
