package io.github.planshift.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.planshift.model.Due;
import io.github.planshift.model.Kind;
import io.github.planshift.model.UserError;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {

    private final Problems problems = new Problems();

    @Test
    void readsEachType() {
        Fields fields = fields("""
                text: a
                number: 1.50
                whole: 7
                flag: yes
                day: 2025-01-31
                due: 14fyp
                kind: Outcome
                words: [a, b]
                word: a
                items: [{x: 1}, {x: 2}]
                inner: {x: 3}
                """);

        assertThat(fields.text("text")).isEqualTo("a");
        assertThat(fields.decimal("number")).isEqualTo(new BigDecimal("1.5"));
        assertThat(fields.integer("whole")).isEqualTo(7);
        assertThat(fields.flag("flag")).isTrue();
        assertThat(fields.date("day")).isEqualTo(LocalDate.of(2025, 1, 31));
        assertThat(fields.due("due")).isEqualTo(Due.parse("14fyp"));
        assertThat(fields.code(Kind.class, "kind")).isEqualTo(Kind.OUTCOME);
        assertThat(fields.texts("words")).containsExactly("a", "b");
        assertThat(fields.texts("word")).containsExactly("a");
        assertThat(fields.list("items")).extracting(item -> item.text("x")).containsExactly("1", "2");
        assertThat(fields.inner("inner").text("x")).isEqualTo("3");
        fields.noOthers();
        assertThat(problems.messages()).isEmpty();
    }

    @Test
    void whatIsMissingNullOrEmptyIsNothing() {
        for (String yaml : new String[] {"a: 1", "k:", "k: null", "k: ''"}) {
            Fields fields = fields(yaml);
            assertThat(fields.text("k")).isNull();
            assertThat(fields.decimal("k")).isNull();
            assertThat(fields.integer("k")).isNull();
            assertThat(fields.flag("k")).isFalse();
            assertThat(fields.date("k")).isNull();
            assertThat(fields.due("k")).isNull();
            assertThat(fields.code(Kind.class, "k", Kind.CONTEXT)).isEqualTo(Kind.CONTEXT);
            assertThat(fields.inner("k")).isNull();
            assertThat(fields.isEmpty("k")).isTrue();
        }
        assertThat(fields("k: []").isEmpty("k")).isTrue();
        assertThat(fields("k: a").isEmpty("k")).isFalse();
        assertThat(problems.messages()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "-0.50, -0.5",
        "1.5e12, 1500000000000",
        "1E+2, 100",
        "0.000, 0",
        "' 7 ', 7",
        "１２, 12",
        "1234567890123456789012345678901234567890, 1234567890123456789012345678901234567890",
        "0.1234567890123456789012345678901234567890, 0.123456789012345678901234567890123456789",
    })
    void decimalsAreExactAndPlain(String text, String value) {
        assertThat(Fields.decimalOf(text)).hasToString(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "NaN",
                "Infinity",
                "1e999",
                "1e-999",
                "1e99999999999",
                "1e2147483647",
                "1e-2147483647",
                "0x10",
                "1_000",
                "1,000",
                "5%",
                "1.2.3",
                "--1",
                "1e41"
            })
    void whatIsNoPossibleNumberIsNothing(String text) {
        assertThat(Fields.decimalOf(text)).isNull();
    }

    @Test
    void everyProblemIsCollected() {
        Fields fields = fields("""
                number: many
                whole: 1.5
                flag: perhaps
                day: today
                texts: [{}, a]
                list: [a, {x: 1}]
                other: 1
                """);
        fields.decimal("number");
        fields.integer("whole");
        fields.flag("flag");
        fields.date("day");
        assertThat(fields.texts("texts")).containsExactly("a");
        assertThat(fields.list("list")).hasSize(1);
        fields.required("needed");
        fields.noOthers();

        assertThat(problems.messages())
                .containsExactly(
                        "a.yaml:1:1: needed: is missing",
                        "a.yaml:1:9: number: \"many\" is not a number",
                        "a.yaml:2:8: whole: \"1.5\" is not a whole number",
                        "a.yaml:3:7: flag: \"perhaps\" is neither true nor false",
                        "a.yaml:4:6: day: \"today\" is no date; write 2025-01-31",
                        "a.yaml:5:9: texts: expected a text",
                        "a.yaml:6:8: list: expected keys and values",
                        "a.yaml:7:8: unknown key \"other\"");
    }

    @Test
    void aSourceWithoutLinesIsNamedAlone() {
        Fields fields = Fields.of(Node.of(Map.of("day", "x"), Position.of("add")), "record", problems);
        fields.date("day");

        assertThat(problems.messages()).containsExactly("add: day: \"x\" is no date; write 2025-01-31");
    }

    @Test
    void theSameProblemIsToldOnce() {
        Fields fields = fields("a: 1");
        fields.required("b");
        fields.required("b");

        assertThat(problems.messages()).hasSize(1);
    }

    @Test
    void afterFiftyProblemsTheRestIsCounted() {
        IntStream.range(0, 60).forEach(i -> problems.add(new Position("a", i + 1, 1), "wrong"));

        UserError error = catchThrowableOfType(UserError.class, problems::throwIfAny);

        assertThat(error.messages()).hasSize(51).last().isEqualTo("and 10 more problems");
    }

    private Fields fields(String yaml) {
        return Fields.of(TreeReader.yaml("a.yaml", yaml).get(0), "record", problems);
    }
}
