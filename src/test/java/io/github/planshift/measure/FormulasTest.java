package io.github.planshift.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class FormulasTest {

    @Test
    void theWorkedExampleOfTheManual() {
        Formulas.Keyness keyness = Formulas.keyness(8, 100, 12, 900, 0.2, 10);

        assertThat(Formulas.quotient(8, 100, 20, 1000)).isEqualTo(4);
        assertThat(keyness.logOdds()).isCloseTo(1.780, within(0.001));
        assertThat(keyness.z()).isCloseTo(3.94, within(0.01));
        assertThat(Formulas.breadth(List.of(50, 30, 20))).isCloseTo(2.80, within(0.005));
    }

    @Test
    void equalSharesAreAsBroadAsTheyAreMany() {
        assertThat(Formulas.breadth(List.of(7, 7, 7, 7))).isCloseTo(4, within(1e-12));
        assertThat(Formulas.breadth(List.of(9))).isEqualTo(1);
        assertThat(Formulas.breadth(List.of())).isZero();
    }

    @Test
    void keynessTurnsItsSignWithTheSides() {
        double z = Formulas.keyness(8, 100, 12, 900, 0.2, 10).z();

        assertThat(Formulas.keyness(12, 900, 8, 100, 0.2, 10).z()).isCloseTo(-z, within(1e-12));
    }

    @Test
    void aSectorThatNobodyNamesHasNoQuotient() {
        assertThat(Formulas.quotient(0, 100, 0, 1000)).isNull();
        assertThat(Formulas.quotient(0, 100, 20, 1000)).isZero();
    }
}
