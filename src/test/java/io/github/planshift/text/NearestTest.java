package io.github.planshift.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearestTest {

    private static final List<String> NAMES = List.of(
            "anhui",
            "beijing",
            "chongqing",
            "fujian",
            "guangdong",
            "hainan",
            "hebei",
            "inner-mongolia",
            "northeast",
            "northwest",
            "shanghai",
            "sichuan",
            "tibet",
            "xinjiang",
            "zhejiang",
            "安徽",
            "广东省",
            "statement",
            "json",
            "table",
            "region",
            "at_least");

    @ParameterizedTest
    @CsvSource({
        "guandong, guangdong",
        "zejiang, zhejiang",
        "shangai, shanghai",
        "bejing, beijing",
        "anhiu, anhui",
        "hebie, hebei",
        "hainna, hainan",
        "fuijan, fujian",
        "xinjang, xinjiang",
        "sichaun, sichuan",
        "szechuan, sichuan",
        "chonqing, chongqing",
        "tibbet, tibet",
        "inner-mongola, inner-mongolia",
        "安辉, 安徽",
        "广东身, 广东省",
        "statment, statement",
        "jsn, json",
        "tabel, table",
        "regoin, region",
        "atleast, at_least",
    })
    void findsWhatWasMeant(String typed, String meant) {
        assertThat(Nearest.of(typed, NAMES, 3)).startsWith(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "colour", "quux", "xyz", "pluto", "火星"})
    void doesNotGuess(String typed) {
        assertThat(Nearest.of(typed, NAMES, 3)).isEmpty();
    }

    @Test
    void saysNothingWhereNothingIsNear() {
        assertThat(Nearest.didYouMean("nowhere", NAMES)).isEmpty();
        assertThat(Nearest.didYouMean("hebie", NAMES)).isEqualTo(" (did you mean hebei?)");
    }
}
