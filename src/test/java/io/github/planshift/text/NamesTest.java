package io.github.planshift.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names, how near they are, and how alike texts are. */
class NamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Guangdong Province | guangdongprovince",
                "CN-GD | cngd",
                "Xi'an | xian",
                "Xi’an | xian",
                "Ürümqi | urumqi",
                "ＧＤＰ　growth | gdpgrowth",
                "new_urban_jobs | newurbanjobs",
                "A/B & C. | abc",
                "粤 | 粤",
                "'' | ''",
                "--- | ''",
            })
    void spellingsOfOneNameAreEqual(String name, String key) {
        assertThat(Names.key(name)).isEqualTo(key);
    }

    @Test
    void keysAreTheSameInTurkish() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            assertThat(Names.key("SICHUAN")).isEqualTo("sichuan");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void theNearestNamesComeFirst() {
        List<String> names = List.of("anhui", "hunan", "hainan", "yunnan", "广东", "广西", "China");

        assertThat(Nearest.of("anhiu", names, 3)).startsWith("anhui");
        assertThat(Nearest.of("hunnan", names, 1)).containsExactly("hunan");
        assertThat(Nearest.of("广冬", names, 2)).containsExactlyInAnyOrder("广东", "广西");
        assertThat(Nearest.of("xyz", names, 3)).isEmpty();
        assertThat(Nearest.of("", names, 3)).isEmpty();
        assertThat(Nearest.of("anhui", List.of(), 3)).isEmpty();
    }

    @Test
    void equallyNearNamesAreInAlphabeticalOrder() {
        assertThat(Nearest.of("round1", List.of("round4", "round2", "round3", "round2"), 5))
                .containsExactly("round2", "round3", "round4");
    }

    @Test
    void suggestionsReadAsPartOfAMessage() {
        assertThat(Nearest.didYouMean("statment", List.of("statement", "state", "quote")))
                .isEqualTo(" (did you mean statement, state?)");
        assertThat(Nearest.didYouMean("zzz", List.of("quote"))).isEmpty();
    }

    @Test
    void alikeTextsScoreHighAndOthersLow() {
        assertThat(Similarity.of("Grow fast", "grow, fast")).isEqualTo(1);
        assertThat(Similarity.of("大力发展低空经济", "大力发展低空经济")).isEqualTo(1);
        assertThat(Similarity.of("大力发展低空经济", "加快发展低空经济")).isBetween(0.5, 0.9);
        assertThat(Similarity.of("低空经济", "稀土")).isZero();
        assertThat(Similarity.of("", "")).isEqualTo(1);
        assertThat(Similarity.of("", "a")).isZero();
        assertThat(Similarity.of("a", "a")).isEqualTo(1);
        assertThat(Similarity.of("aaaa", "aa")).isEqualTo(0.5);
    }

    @Test
    void oppositesAreAlikeSoThatNothingMayRestOnIt() {
        assertThat(Similarity.of("支持房地产市场发展", "严控房地产市场发展")).isGreaterThan(0.7);
    }

    @Test
    void similarityGoesBothWays() {
        assertThat(Similarity.of("support low-altitude flight", "low-altitude economy"))
                .isEqualTo(Similarity.of("low-altitude economy", "support low-altitude flight"));
    }
}
