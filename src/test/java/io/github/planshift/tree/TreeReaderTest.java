package io.github.planshift.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.planshift.model.UserError;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreeReaderTest {

    @Test
    void everyValueKnowsItsPlace() {
        Node.Mapping mapping = (Node.Mapping) TreeReader.yaml("a.yaml", """
                # a comment
                key: value
                list:
                  - one
                  - {x: null, y: "2"}
                """).get(0);

        assertThat(mapping.entries()).containsOnlyKeys("key", "list");
        assertThat(mapping.entries().get("key")).isEqualTo(new Node.Scalar(new Position("a.yaml", 2, 6), "value"));
        Node.Sequence list = (Node.Sequence) mapping.entries().get("list");
        assertThat(list.items().get(0)).isEqualTo(new Node.Scalar(new Position("a.yaml", 4, 5), "one"));
        Node.Mapping inner = (Node.Mapping) list.items().get(1);
        assertThat(inner.at()).hasToString("a.yaml:5:5");
        assertThat(inner.entries().get("x")).isEqualTo(new Node.Scalar(new Position("a.yaml", 5, 9), null));
        assertThat(inner.entries().get("y")).isEqualTo(new Node.Scalar(new Position("a.yaml", 5, 18), "2"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "yes | yes",
                "012 | 012",
                "1.50 | 1.50",
                "1_000 | 1_000",
                "2025-01-31 | 2025-01-31",
                "0x1F | 0x1F",
                "!!str 5 | 5",
                "'it''s' | it's",
                "\"a\\tb\" | a\tb",
            })
    void scalarsAreAsWritten(String yaml, String text) {
        assertThat(scalar(TreeReader.yaml("a", "k: " + yaml))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"~", "null", "Null"})
    void nothingIsNull(String yaml) {
        assertThat(scalar(TreeReader.yaml("a", "k: " + yaml))).isNull();
    }

    @Test
    void textsMayHaveSeveralDocumentsOrNone() {
        assertThat(TreeReader.yaml("a", "")).isEmpty();
        assertThat(TreeReader.yaml("a", "  \n# only a comment\n")).isEmpty();
        assertThat(TreeReader.yaml("a", "a: 1\n---\nb: 2\n")).hasSize(2);
        assertThat(TreeReader.json("a", "")).isEmpty();
        assertThat(TreeReader.json("a", "{\"a\": 1}\n\n{\"b\": 2}\n"))
                .extracting(Node::at)
                .extracting(Position::line)
                .containsExactly(1, 3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a: b: c | 1:5: mapping values are not allowed here",
                "a: [1, 2 | 1:9: ",
                "a: \"open | 1:9: ",
                "a: 1\\n b: 2 | 2:3: mapping values are not allowed here",
                "a:\\n\\t- b | 2:1: ",
                "a: 1\\na: 2 | 2:1: \"a\" is given twice",
                "{a: 1, b: 2, a: 3} | 1:14: \"a\" is given twice",
                "a: *x | 1:4: anchors (&) and aliases (*) are not read; write the value out",
                "a: &x [1]\\nb: *x | 1:4: anchors (&) and aliases (*) are not read; write the value out",
                "<<: *x | 1:5: anchors (&) and aliases (*) are not read; write the value out",
                "a: %b | 1:4: ",
                "a: @b | 1:4: ",
                "? [a] : b | 1:3: ",
                "? {a: b} : c | 1:3: ",
            })
    void mistakesInYamlAreNamedWithLineAndColumn(String yaml, String message) {
        assertThat(failure(() ->
                        TreeReader.yaml("a.yaml", yaml.replace("\\n", "\n").replace("\\t", "\t"))))
                .startsWith("a.yaml:" + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\": 1 | 1:8: Unexpected end-of-input: expected close marker for Object",
                "{\"a\": } | 1:7: ",
                "{\"a\": 1}\\n{\"b\": nul} | 2:7: Unrecognized token 'nul'",
                "{\"a\": NaN} | 1:10: Non-standard token 'NaN'",
                "{\"a\": 01} | 1:8: ",
                "{a: 1} | 1:2: ",
                "[1, 2,] | 1:7: ",
                "// no | 1:1: ",
                "{\"a\": \"b\\nc\"} | 1:9: ",
                "{\"a\": 1, \"a\": 2} | 1:10: \"a\" is given twice",
            })
    void mistakesInJsonAreNamedWithLineAndColumn(String json, String message) {
        assertThat(failure(() -> TreeReader.json("a.json", json.replace("\\n", "\n"))))
                .startsWith("a.json:" + message);
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.SECONDS)
    void aBombOfAliasesIsRefusedAtOnce() {
        String bomb = "a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]\n"
                + IntStream.range(1, 12)
                        .mapToObj(i -> "a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(10) + "]\n")
                        .collect(Collectors.joining());

        assertThat(failure(() -> TreeReader.yaml("bomb.yaml", bomb)))
                .isEqualTo("bomb.yaml:1:5: anchors (&) and aliases (*) are not read; write the value out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- "})
    @Timeout(value = 5, unit = TimeUnit.SECONDS)
    void deepYamlIsRefused(String open) {
        assertThat(failure(() -> TreeReader.yaml("deep.yaml", open.repeat(20_000))))
                .startsWith("deep.yaml:1:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\": "})
    @Timeout(value = 5, unit = TimeUnit.SECONDS)
    void deepJsonIsRefused(String open) {
        assertThat(failure(() -> TreeReader.json("deep.json", open.repeat(100_000))))
                .startsWith("deep.json:1:");
    }

    @Test
    void moderatelyDeepIsFine() {
        assertThat(TreeReader.json("a", "[".repeat(50) + "]".repeat(50))).hasSize(1);
        assertThat(TreeReader.yaml("a", "[".repeat(50) + "]".repeat(50))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'\0', 1:1: character U+0000 is not allowed",
        "'a: \0', 1:4: character U+0000 is not allowed",
        "'a: 1\nb: 🚀\u0001b', 2:6: character U+0001 is not allowed",
        "'a: \uFFFE', 1:4: character U+FFFE is not allowed",
    })
    void controlCharactersInYamlAreRefused(String yaml, String message) {
        assertThat(failure(() -> TreeReader.yaml("a.yaml", yaml))).isEqualTo("a.yaml:" + message);
    }

    @Test
    void numbersTooLongToReadAreRefused() {
        assertThat(failure(() -> TreeReader.json("a.json", "[" + "9".repeat(2000) + "]")))
                .startsWith("a.json:1:");
    }

    @Test
    void charactersBeyondTheFirstPlaneCountOnce() {
        assertThat(failure(() -> TreeReader.yaml("a.yaml", "a: 🚀🚀\nb: \"🚀\" x")))
                .startsWith("a.yaml:2:");
    }

    private static String scalar(List<Node> nodes) {
        return ((Node.Scalar) ((Node.Mapping) nodes.get(0)).entries().get("k")).text();
    }

    private static String failure(Runnable reading) {
        UserError error = catchThrowableOfType(UserError.class, reading::run);
        assertThat(error).as("refused").isNotNull();
        assertThat(error.kind()).isEqualTo(UserError.Cause.INPUT);
        assertThat(error.messages()).singleElement().asString().doesNotContain("\n", "`", "REDACTED", "org.yaml");
        return error.messages().get(0);
    }
}
