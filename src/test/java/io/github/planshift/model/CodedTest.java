package io.github.planshift.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodedTest {

    @ParameterizedTest
    @ValueSource(strings = {"at_least", "AT_LEAST", "at-least", " At-Least "})
    void isFoundInAnySpelling(String typed) {
        assertThat(Coded.parse(Operator.class, typed)).isEqualTo(Operator.AT_LEAST);
    }

    @Test
    void isTheSameInTurkish() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            assertThat(OutletType.OFFICIAL_MEDIA.code()).isEqualTo("official_media");
            assertThat(Coded.find(OutletType.class, "OFFICIAL_MEDIA")).contains(OutletType.OFFICIAL_MEDIA);
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "promise", "pledges", "pledge,outcome"})
    void whatIsNoCodeIsRefusedWithAllThereAre(String typed) {
        assertThat(Coded.find(Kind.class, typed)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Coded.parse(Kind.class, typed))
                .withMessage("\"" + typed + "\" is none of pledge, outcome, context");
    }
}
