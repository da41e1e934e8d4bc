package io.github.planshift.terms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadersTest {

    /** The text with | for a break, # for a figure and ' for a quotation mark. */
    private static String read(Script script, String text) {
        Units units = new Units();
        StringBuilder out = new StringBuilder();
        int[] row = script.read(text, units);
        for (int at = 0; at < row.length; at++) {
            out.append(
                    switch (row[at]) {
                        case Units.BREAK -> "|";
                        case Units.NUMBER -> "#";
                        case Units.QUOTE -> "'";
                        default -> units.text(row, at, at + 1) + (script == Script.LATIN ? " " : "");
                    });
        }
        return out.toString();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
                    发展AI大模型，建5G基站,            发展AI大模型|建5G基站|
                    “人工智能+”行动,                   '人工智能+'行动|
                    增长５．２%左右,                    增长#|左右|
                    低 空　经**济**,                   低空经济|
                    研制Ｃ９１９,                       研制C919|
                    低<b>空</b>经济。,                 低空经济|
                    量子𠮷计算,                         量子𠮷计算|
                    """)
    void chinese(String text, String expected) {
        assertThat(read(Script.CHINESE, text)).isEqualTo(expected);
    }

    @Test
    void titleAndFrontMatterAreNotRead() {
        String text = "---\ntitle: 工作报告\n---\n政府工作报告\n\n省长 张三\n\n各位代表：\n\n发展。";
        assertThat(read(Script.CHINESE, text)).isEqualTo("各位代表|发展|");
    }

    @Test
    void english() {
        assertThat(read(Script.LATIN, "Georgia’s K-12 schools, in 2021 and $1,200.\n\nTeachers' pay"))
                .isEqualTo("Georgia K-12 schools |in #and |#|Teachers |pay |");
    }

    @Test
    void oneAndManyAreOneWord() {
        Units units = new Units();
        assertThat(units.word("Vaccines")).isEqualTo(units.word("vaccine"));
        assertThat(units.word("news")).isNotEqualTo(units.word("new"));
        assertThat(units.word("class")).isNotEqualTo(units.word("clas"));
    }
}
