package io.github.planshift.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleanTextTest {

    @ParameterizedTest
    @CsvSource({
        "增 长 ５．５％, 增长5.5%",
        "**一、工作回顾**, 一、工作回顾",
        "新建[12]学校, 新建学校",
        "新建<!-- 图 -->学校, 新建学校",
        "新建![图](a.png)学校, 新建学校",
        "完成6%;达到8%, 完成6%；达到8%",
        "增长5％.全省2.5亿元, 增长5%。全省2.5亿元",
        "the AI plan 规划, the AI plan规划",
    })
    void cleans(String original, String clean) {
        assertThat(CleanText.of(original).text()).isEqualTo(clean);
    }

    @Test
    void skipsFrontMatter() {
        assertThat(CleanText.of("---\ntitle: x\n---\n正文").text()).isEqualTo("正文");
    }

    @Test
    void quotesTheOriginalWords() {
        String original = "😀 今年 **新 建** ５ 所学校。";
        CleanText clean = CleanText.of(original);
        int start = clean.text().indexOf("新建");
        int end = clean.text().indexOf("所") + 1;
        assertThat(clean.quote(start, end)).isEqualTo("新 建** ５ 所");
        assertThat(clean.characterOffset(start)).isEqualTo(7);
        int units = original.offsetByCodePoints(0, clean.characterOffset(start));
        assertThat(original.startsWith(clean.quote(start, end), units)).isTrue();
    }
}
