package io.github.planshift.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricNameTest {

    @ParameterizedTest
    @CsvSource({
        "新能源汽车产量达, 新能源汽车产量",
        "森林覆盖率提高到, 森林覆盖率",
        "存量降至, 存量",
        "失业率控制在, 失业率",
        "旅游收入增长, 旅游收入增长",
        "新增就业, 新增就业",
        "总里程突破, 总里程",
        "到达, 到达",
        "jobs created, jobs created"
    })
    void theVerbBeforeTheFigureIsNoPartOfWhatIsMeasured(String metric, String named) {
        assertThat(Words.named(metric)).isEqualTo(named);
    }
}
