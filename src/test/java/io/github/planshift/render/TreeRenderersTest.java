package io.github.planshift.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planshift.tree.Node;
import io.github.planshift.tree.TreeReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeRenderersTest {

    private static final Map<String, Object> COMMITMENT = map(
            "id",
            "anhui-2025-014",
            "round",
            "2025",
            "quote",
            "城镇新增就业65万人以上。",
            "value",
            new BigDecimal("6.5E+5"),
            "share",
            0.5,
            "quantified",
            true,
            "thread",
            null,
            "sectors",
            List.of("employment", "growth"),
            "tags",
            List.of(),
            "document",
            map("title", "Work report: 2025", "note", "one\ntwo"));

    @Test
    void prettyJson() {
        assertThat(json(List.of(COMMITMENT))).isEqualTo("""
                [
                  {
                    "id": "anhui-2025-014",
                    "round": "2025",
                    "quote": "城镇新增就业65万人以上。",
                    "value": 650000,
                    "share": 0.5,
                    "quantified": true,
                    "thread": null,
                    "sectors": [
                      "employment",
                      "growth"
                    ],
                    "tags": [],
                    "document": {
                      "title": "Work report: 2025",
                      "note": "one\\ntwo"
                    }
                  }
                ]
                """);
        assertThat(json(List.of())).isEqualTo("[]\n");
        assertThat(json(Map.of())).isEqualTo("{}\n");
        assertThat(json(null)).isEqualTo("null\n");
    }

    @Test
    void jsonALine() {
        assertThat(ndjson(List.of(map("a", 1, "b", "x"), map("a", 2)))).isEqualTo("""
                {"a":1,"b":"x"}
                {"a":2}
                """);
        assertThat(ndjson(map("a", List.of(1, 2)))).isEqualTo("{\"a\":[1,2]}\n");
        assertThat(ndjson(List.of())).isEmpty();
    }

    @Test
    void jsonEscapesWhatATerminalWouldActOn() {
        assertThat(json("\u001B[31m \u007F \u009B \u202E \u2028 \" \\ 低空 😀 \uD83D"))
                .isEqualToIgnoringCase("\"\\u001b[31m \\u007f \\u009b \\u202e \\u2028 \\\" \\\\ 低空 😀 \uFFFD\"\n");
    }

    @Test
    void yaml() {
        assertThat(yaml(List.of(COMMITMENT))).isEqualTo("""
                - id: anhui-2025-014
                  round: "2025"
                  quote: 城镇新增就业65万人以上。
                  value: 650000
                  share: 0.5
                  quantified: true
                  thread: null
                  sectors:
                  - employment
                  - growth
                  tags: []
                  document:
                    title: "Work report: 2025"
                    note: |-
                      one
                      two
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025",
                "007",
                "1.50",
                "1e3",
                "0x1F",
                "0b1",
                "1_000",
                "12:30",
                "2025-03-01",
                "2025-03-01T10:00:00Z",
                "-5",
                "+1",
                ".5",
                ".inf",
                "yes",
                "No",
                "ON",
                "off",
                "y",
                "N",
                "true",
                "False",
                "null",
                "NULL",
                "~",
                "",
                " x",
                "x ",
                "a: b",
                "a:",
                "a #b",
                "#a",
                "- a",
                "-",
                "?",
                ": a",
                "[a]",
                "{a}",
                "&a",
                "*a",
                "!a",
                "|",
                ">",
                "%a",
                "@a",
                "`a`",
                "'a'",
                "\"a\"",
                "=",
                "<<",
                "---",
                "...",
                ",a",
                "a\tb",
                "\u001B[0m"
            })
    void yamlQuotesWhatCouldBeMisread(String text) {
        assertThat(yaml(map("key", text))).startsWith("key: \"").endsWith("\"\n");
        assertThat(yaml(map(text, "value"))).matches("(?s)\\??\\s*\".*\"\\s*: value\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"14fyp", "65万人", "5%", "GDP growth", "https://example.org/a?b=c#d", "“十四五”", "a, b", "R&D", "a:b"
            })
    void yamlLeavesTextsPlain(String text) {
        assertThat(yaml(map("key", text))).isEqualTo("key: " + text + "\n");
    }

    @Test
    void longTextStaysOnOneLine() {
        String text = "推进低空经济发展 and more ".repeat(50).strip();
        assertThat(yaml(map("quote", text))).isEqualTo("quote: " + text + "\n");
        assertThat(yaml(map("quote", "- " + text))).isEqualTo("quote: \"- " + text + "\"\n");
    }

    @Test
    void whatIsWrittenReadsBackTheSame() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            Object value = random.nextBoolean() ? randomMap(random, 3) : randomList(random, 3);
            String pretty = json(value);
            String lines = ndjson(List.of(value));
            String yaml = yaml(value);
            assertThat(plain(TreeReader.json("json", pretty).get(0)))
                    .as("seed %d", seed)
                    .isEqualTo(texts(value));
            assertThat(plain(TreeReader.json("ndjson", lines).get(0)))
                    .as("seed %d", seed)
                    .isEqualTo(texts(value));
            assertThat(lines.lines()).hasSize(1);
            assertThat(plain(TreeReader.yaml("yaml", yaml).get(0)))
                    .as("seed %d%n%s", seed, yaml)
                    .isEqualTo(texts(value));
        }
    }

    @Test
    void rejectsWhatIsNoPlainValue() {
        assertThatThrownBy(() -> json(new Object[0])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> json(Double.NaN)).isInstanceOf(NumberFormatException.class);
    }

    private static Object randomValue(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 4)) {
            case 0 -> new BigDecimal(random.nextInt(2_000_000) - 1_000_000).movePointLeft(random.nextInt(8));
            case 1 -> random.nextBoolean();
            case 4 -> randomMap(random, depth - 1);
            case 5 -> randomList(random, depth - 1);
            default -> randomText(random);
        };
    }

    private static Map<String, Object> randomMap(Random random, int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            map.put(randomText(random), random.nextInt(8) == 0 ? null : randomValue(random, depth));
        }
        return map;
    }

    private static List<Object> randomList(Random random, int depth) {
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(random.nextInt(8) == 0 ? null : randomValue(random, depth));
        }
        return list;
    }

    private static String randomText(Random random) {
        String[] parts = {
            "a", "1", "2025", "-", ":", " ", "#", "\n", "\r", "\t", "'", "\"", "\\", "|", ">", "&", "*", "!", "%", "@",
            "[", "]", "{", "}", ",", "?", "null", "~", "yes", "经济", "。", "“", "😀", "e\u0301", "\u0000", "\u001B",
            "\u0085", "\u2028", "\uFEFF", "\u00A0", "\u202E", "\uFFFE", "---", "...", "<<", "=", "0", ".", "_", "`",
            "\u007F", "\u3000"
        };
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append(parts[random.nextInt(parts.length)]);
        }
        return text.toString();
    }

    /** The tree as maps, lists and texts. */
    private static @Nullable Object plain(Node node) {
        if (node instanceof Node.Mapping mapping) {
            Map<String, Object> map = new LinkedHashMap<>();
            mapping.entries().forEach((key, value) -> map.put(key, plain(value)));
            return map;
        }
        if (node instanceof Node.Sequence sequence) {
            List<Object> list = new ArrayList<>();
            sequence.items().forEach(item -> list.add(plain(item)));
            return list;
        }
        return ((Node.Scalar) node).text();
    }

    /** The value with texts for everything but null. */
    private static @Nullable Object texts(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> texts = new LinkedHashMap<>();
            map.forEach((key, each) -> texts.put(key, texts(each)));
            return texts;
        }
        if (value instanceof List<?> list) {
            List<Object> texts = new ArrayList<>();
            list.forEach(each -> texts.add(texts(each)));
            return texts;
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        return value == null ? null : value.toString();
    }

    private static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        List<Object> all = Arrays.asList(keysAndValues);
        for (int i = 0; i < all.size(); i += 2) {
            map.put((String) all.get(i), all.get(i + 1));
        }
        return map;
    }

    private static String json(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        JsonRenderer.pretty(value, out);
        return out.toString();
    }

    private static String ndjson(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        JsonRenderer.lines(value, out);
        return out.toString();
    }

    private static String yaml(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        YamlRenderer.render(value, out);
        return out.toString();
    }
}
