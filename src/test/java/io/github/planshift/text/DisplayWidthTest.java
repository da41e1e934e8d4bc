package io.github.planshift.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayWidthTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "|0",
                "GDP growth|10",
                "低空经济|8",
                "增长5%左右|10",
                "“十四五”|8",
                "，。（）|8",
                "……——|4",
                "ＡＢ１２|8",
                "ｶﾅ|2",
                "한국|4",
                "\u1112\u1161\u11AB|2",
                "e\u0301te\u0301|3",
                "\u0301|0",
                "a\u200Bb|2",
                "㐀𠀀𰀀|6",
                "①➀|2",
                "😀|2",
                "👍🏽|2",
                "👩‍👩‍👧‍👦|2",
                "🇨🇳|2",
                "🇨🇳🇨🇳|4",
                "❤️|2",
                "❤|1",
                "1️⃣|2",
                "✅|2",
                "🏴󠁧󠁢󠁥󠁮󠁧󠁿|2",
                "→≥±|3",
                "\uFEFFx|1",
            })
    void columnsOf(String text, int columns) {
        assertThat(DisplayWidth.of(text == null ? "" : text)).isEqualTo(columns);
    }

    @Test
    void controlCharactersTakeNoColumn() {
        assertThat(DisplayWidth.of("\u001B[31mred\u0007\n\t")).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({
        "推进低空经济, 12, 推进低空经济",
        "推进低空经济, 11, 推进低空经…",
        "推进低空经济, 10, 推进低空…",
        "推进低空经济, 2, …",
        "推进低空经济, 1, …",
        "推进低空经济, 0, ''",
        "low altitude, 5, low…",
        "👩‍👩‍👧‍👦👩‍👩‍👧‍👦, 3, 👩‍👩‍👧‍👦…",
    })
    void truncatesToColumns(String text, int columns, String expected) {
        assertThat(DisplayWidth.truncate(text, columns)).isEqualTo(expected);
    }

    @Test
    void padsByColumns() {
        assertThat(DisplayWidth.pad("安徽", 6) + "|").isEqualTo("安徽  |");
        assertThat(DisplayWidth.padStart("5.5", 6)).isEqualTo("   5.5");
        assertThat(DisplayWidth.pad("内蒙古", 2)).isEqualTo("内蒙古");
    }

    @Test
    void wrapsAtWords() {
        assertThat(DisplayWidth.wrap("Add over 650,000 new urban jobs in low-altitude fields", 18))
                .containsExactly("Add over 650,000", "new urban jobs in", "low-altitude", "fields");
        assertThat(DisplayWidth.wrap("a  b", 10)).containsExactly("a  b");
        assertThat(DisplayWidth.wrap("", 10)).containsExactly("");
    }

    @Test
    void wrapsAfterHyphensOfWordsButNotOfNumbers() {
        assertThat(DisplayWidth.wrap("low-altitude", 8)).containsExactly("low-", "altitude");
        assertThat(DisplayWidth.wrap("up -5.5", 5)).containsExactly("up", "-5.5");
    }

    @Test
    void longestWordIsWhatWrapKeepsWhole() {
        assertThat(DisplayWidth.longestWord("guangdong-2026-003")).isEqualTo(18);
        assertThat(DisplayWidth.longestWord("low-altitude\nup")).isEqualTo(8);
        assertThat(DisplayWidth.longestWord("发展低空经济，建设")).isEqualTo(4);
        assertThat(DisplayWidth.longestWord("  ")).isZero();
    }

    @Test
    void keepsLineEnds() {
        assertThat(DisplayWidth.wrap("one\r\n\ntwo three", 5)).containsExactly("one", "", "two", "three");
    }

    @Test
    void wrapsBetweenChineseCharacters() {
        assertThat(DisplayWidth.wrap("地区生产总值增长5.5%左右，城镇新增就业65万人以上。", 16))
                .containsExactly("地区生产总值增长", "5.5%左右，城镇新", "增就业65万人以", "上。");
    }

    @Test
    void closingMarksDoNotBeginAndOpeningMarksDoNotEndALine() {
        assertThat(DisplayWidth.wrap("发展低空经济，建设", 12)).containsExactly("发展低空经", "济，建设");
        assertThat(DisplayWidth.wrap("积极推进（试点）", 10)).containsExactly("积极推进", "（试点）");
        assertThat(DisplayWidth.wrap("全面完成“十四五”规划", 9)).containsExactly("全面完成", "“十四五”", "规划");
    }

    @Test
    void dividesWhatIsLongerThanALine() {
        assertThat(DisplayWidth.wrap("see https://example.org/report", 12))
                .containsExactly("see", "https://exam", "ple.org/repo", "rt");
        assertThat(DisplayWidth.wrap("经济", 1)).containsExactly("经", "济");
        assertThat(DisplayWidth.wrap("，".repeat(5), 4)).containsExactly("，，", "，，", "，");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void needsAColumn(int columns) {
        assertThatThrownBy(() -> DisplayWidth.wrap("x", columns)).hasMessage("columns " + columns + " must be > 0");
    }

    @Test
    void wrappingLosesNothingAndFits() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String[] parts = {"经", "济", "，", "（", "）", " ", "word", "-", "5.5", "%", "万", "\n", "👩‍👧", "e\u0301", "“", "”"
        };
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            int columns = 2 + random.nextInt(20);
            List<String> lines = DisplayWidth.wrap(text.toString(), columns);
            assertThat(String.join("", lines).replace(" ", ""))
                    .as("seed %d", seed)
                    .isEqualTo(text.toString().replace(" ", "").replace("\n", ""));
            assertThat(lines).as("seed %d", seed).allMatch(line -> DisplayWidth.of(line) <= columns);
        }
    }
}
