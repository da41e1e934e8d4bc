package io.github.planshift.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DueTest {

    @ParameterizedTest
    @CsvSource({
        "2025, 2025, 2025-12-31",
        "2024-02, 2024-02, 2024-02-29",
        "2025-06-30, 2025-06-30, 2025-06-30",
        "14fyp, 14fyp, 2025-12-31",
        "15FYP, 15fyp, 2030-12-31",
        "1fyp, 1fyp, 1960-12-31",
        "' 2025 ', 2025, 2025-12-31",
    })
    void endsWithTheLastDayThatMeetsIt(String text, String kept, LocalDate end) {
        Due due = Due.parse(text);

        assertThat(due.end()).isEqualTo(end);
        assertThat(due).hasToString(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "25",
                "20255",
                "2025-13",
                "2025-00",
                "2025-6",
                "2025-02-29",
                "2025-06-31",
                "2025/06/30",
                "14 fyp",
                "fyp",
                "214fyp",
                "14fyp-proposal",
                "２０２５",
                "-2025-01-01",
                "+12025-01-01",
                "2025-06-30T00:00:00Z"
            })
    void otherFormsAreRefusedWithThoseThereAre(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Due.parse(text))
                .withMessage(
                        "\"" + text + "\" is no date; write a year (2025), a month (2025-06), a day (2025-06-30) or"
                                + " a plan (14fyp)");
    }

    @Test
    void sortsByItsEnd() {
        assertThat(Stream.of("2026", "14fyp", "2025-06", "2024", "2025-06-29")
                        .map(Due::parse)
                        .sorted()
                        .map(Due::text))
                .containsExactly("2024", "2025-06-29", "2025-06", "14fyp", "2026");
    }
}
