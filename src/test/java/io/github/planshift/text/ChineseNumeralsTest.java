package io.github.planshift.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseNumeralsTest {

    @ParameterizedTest
    @CsvSource({
        "零, 0",
        "五, 5",
        "十, 10",
        "十二, 12",
        "二十, 20",
        "三十五, 35",
        "两百, 200",
        "二百零三, 203",
        "一千二百, 1200",
        "三千二, 3200",
        "一万, 10000",
        "两万五千, 25000",
        "三千二百万, 32000000",
        "一亿零五十万, 100500000",
        "1.5万亿, 1500000000000",
        "3千万, 30000000",
        "65万, 650000",
        "廿三, 23",
        "卅, 30",
        "二〇一五, 2015",
        "壹佰, 100",
        "叁仟伍佰, 3500",
        "一点五, 1.5",
        "一点五万, 15000",
        "１２３, 123",
        "７．５, 7.5",
        "'12,345', 12345",
        "-0.4, -0.4",
    })
    void reads(String text, BigDecimal value) {
        assertThat(ChineseNumerals.parse(text))
                .hasValueSatisfying(found -> assertThat(found).isEqualByComparingTo(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "个", "5个", "1.2.", "万岁", "-"})
    void refuses(String text) {
        assertThat(ChineseNumerals.parse(text)).isEmpty();
    }

    @Test
    void readsBackWhatItWrites() {
        for (int number = 1; number < 100_000_000; number += number < 20_000 ? 1 : 99_991) {
            assertThat(ChineseNumerals.parse(write(number))).as(write(number)).hasValue(new BigDecimal(number));
        }
    }

    @Test
    void leavesTheThousandOfAUnitAlone() {
        assertThat(Objects.requireNonNull(ChineseNumerals.at("300万千瓦", 0)).end())
                .isEqualTo(4);
        assertThat(Objects.requireNonNull(ChineseNumerals.at("1百分点", 0)).end()).isEqualTo(1);
    }

    /** Chinese numerals as they are read aloud. */
    private static String write(int number) {
        if (number >= 10_000) {
            int rest = number % 10_000;
            String high = write(number / 10_000) + "万";
            return rest == 0 ? high : high + (rest < 1000 ? "零" : "") + write(rest);
        }
        String digits = "零一二三四五六七八九";
        String[] powers = {"", "十", "百", "千"};
        StringBuilder written = new StringBuilder();
        boolean gap = false;
        for (int power = 3; power >= 0; power--) {
            int digit = number / (int) Math.pow(10, power) % 10;
            if (digit == 0) {
                gap = written.length() > 0;
            } else {
                written.append(gap ? "零" : "").append(digits.charAt(digit)).append(powers[power]);
                gap = false;
            }
        }
        return written.toString();
    }
}
