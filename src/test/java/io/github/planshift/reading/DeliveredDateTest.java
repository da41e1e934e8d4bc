package io.github.planshift.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveredDateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "——2025年1月20日在某省第十四届人民代表大会第三次会议上|2025-01-20",
                "**——二〇二一年一月二十三日在某市第十五届人民代表大会第四次会议上**|2021-01-23",
                "二○一〇年十月三十日|2010-10-30",
                "二零零三年十二月十日|2003-12-10",
                "在某省第十二届人民代表大会第三次会议上（2015年1月28日）|2015-01-28",
                "（2007年2月5日 某人）|2007-02-05"
            })
    void theHeadOfAReportSaysWhenItWasGiven(String line, String day) {
        assertThat(DeliveredDate.of("政府工作报告\n\n" + line + "\n\n省长 某某\n\n各位代表：\n\n现在报告工作。"))
                .hasToString(day);
    }

    @Test
    void aDayInTheTextIsNotTheDayOfTheReport() {
        assertThat(DeliveredDate.of("政府工作报告\n\n各位代表：\n\n2024年9月1日，大桥通车。")).isNull();
        assertThat(DeliveredDate.of("2024年9月1日，大桥通车。")).isNull();
        assertThat(DeliveredDate.of("二〇二一年二月三十日\n\n各位代表：")).isNull();
    }

    @Test
    void theDateOfPublicationGoesBefore() {
        String text = "---\ndate: 2025-01-25\n---\n——2025年1月20日在某会上\n\n各位代表：\n\n新增就业10万人。\n";
        assertThat(DocumentReader.read("a.md", text.getBytes(UTF_8)).published())
                .hasToString("2025-01-25");
        assertThat(DocumentReader.read(
                                "a.md", text.replace("date: 2025-01-25", "x: y").getBytes(UTF_8))
                        .published())
                .hasToString("2025-01-20");
    }
}
