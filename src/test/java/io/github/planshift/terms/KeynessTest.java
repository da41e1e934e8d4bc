package io.github.planshift.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class KeynessTest {

    @Test
    void isWhatTheFormulaGivesByHand() {
        // prior 2: log(32/1068) - log(12/1088) = 0.9993, over sqrt(1/12 + 1/32) = 0.3385
        Keyness keyness = Keyness.of(10, 1000, 30, 1000, 0.02, 100);
        assertThat(keyness.delta()).isCloseTo(0.9993, within(0.0001));
        assertThat(keyness.z()).isCloseTo(2.952, within(0.001));
    }

    @Test
    void turnsRoundWithTheTexts() {
        Keyness there = Keyness.of(10, 5000, 30, 4000, 0.004, 900);
        Keyness back = Keyness.of(30, 4000, 10, 5000, 0.004, 900);
        assertThat(back.z()).isCloseTo(-there.z(), within(1e-9));
    }

    @Test
    void longerTextsAreNoMoreUse() {
        assertThat(Keyness.of(10, 1000, 20, 2000, 0.01, 300).z()).isCloseTo(0, within(0.05));
    }
}
