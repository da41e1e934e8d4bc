package io.github.planshift.match;

import static io.github.planshift.Records.china;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolarityTest {

    private final Polarity polarity = new Polarity(china().wording());

    @ParameterizedTest
    @CsvSource({
        "支持煤化工项目, 严控煤化工项目, true",
        "鼓励发展平台经济, 支持平台经济, false",
        "淘汰落后产能, 压减落后产能, false",
        "扩大水泥产能, 压减水泥产能, true",
        "支持茶叶种植, 严控房价上涨, false",
        "support coal power, phase out coal power, true",
        "support wind power, expand wind power, false"
    })
    void oneIsForWhatTheOtherIsAgainst(String one, String other, boolean opposed) {
        assertThat(polarity.opposed(polarity.of(one), polarity.of(other))).isEqualTo(opposed);
        assertThat(polarity.opposed(polarity.of(other), polarity.of(one))).isEqualTo(opposed);
    }
}
