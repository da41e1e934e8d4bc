package io.github.planshift.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planshift.text.WordDiff.Change;
import io.github.planshift.text.WordDiff.Segment;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordDiffTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GDP to grow about 5.5% | GDP to grow 5% or more | GDP to grow [-about 5.5%-]{+5% or more+}",
                "raise the GDP target | lift the GDP goal | [-raise-]{+lift+} the GDP [-target-]{+goal+}",
                "地区生产总值增长5.5%左右 | 地区生产总值增长5%以上 | 地区生产总值增长[-5.5%左右-]{+5%以上+}",
                "新增就业65万人 | 新增就业70万人 | 新增就业[-65万-]{+70万+}人",
                "支持低空经济发展 | 推动低空经济加快发展 | [-支持-]{+推动+}低空经济{+加快+}发展",
                "same | same | same",
                "0.5个百分点 | 1,000个百分点 | [-0.5-]{+1,000+}个百分点",
                "China's plan | China's plans | China's [-plan-]{+plans+}",
                "推进5G建设 | 推进6G建设 | 推进[-5G-]{+6G+}建设",
            })
    void marksChangedWords(String from, String to, String expected) {
        assertThat(marked(WordDiff.of(from, to))).isEqualTo(expected);
    }

    @Test
    void emptyTexts() {
        assertThat(WordDiff.of("", "")).isEmpty();
        assertThat(WordDiff.of("", "new")).containsExactly(new Segment(Change.ADDED, "new"));
        assertThat(WordDiff.of("old", "")).containsExactly(new Segment(Change.REMOVED, "old"));
    }

    @Test
    void singleCharactersLeftByChanceAreNotKept() {
        assertThat(marked(WordDiff.of("提升创新能力", "建设新型体系"))).isEqualTo("[-提升创新能力-]{+建设新型体系+}");
    }

    @Test
    void partsJoinedAreTheTextsAgain() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            String from = text(random, random.nextInt(30));
            String to = random.nextBoolean() ? text(random, random.nextInt(30)) : from + text(random, 3) + from;
            List<Segment> segments = WordDiff.of(from, to);
            assertThat(joined(segments, Change.ADDED)).as("seed %d", seed).isEqualTo(from);
            assertThat(joined(segments, Change.REMOVED)).as("seed %d", seed).isEqualTo(to);
            assertThat(segments)
                    .as("seed %d", seed)
                    .noneMatch(segment -> segment.text().isEmpty());
        }
    }

    @Test
    void veryDifferentTextsAreComparedBySentences() {
        Random random = new Random(1);
        String sentence = "保持不变的一句话。";
        String from = clause(random) + "。" + sentence + clause(random);
        String to = clause(random) + "。" + sentence + clause(random);
        assertThat(WordDiff.of(from, to))
                .anyMatch(segment ->
                        segment.change() == Change.SAME && segment.text().contains(sentence));
    }

    @Test
    @Timeout(3)
    void longTextsTakeLittleTime() {
        Random random = new Random(1);
        String from = text(random, 10_000);
        String to = text(random, 10_000);
        List<Segment> segments = WordDiff.of(from, to);
        assertThat(joined(segments, Change.ADDED)).isEqualTo(from);
        assertThat(joined(segments, Change.REMOVED)).isEqualTo(to);
        assertThat(WordDiff.of("1,".repeat(10_000), "1.".repeat(9_999))).isNotEmpty();
    }

    private static String clause(Random random) {
        return text(random, 2500).replaceAll("[。\n]", "、");
    }

    private static String text(Random random, int length) {
        String[] parts = {
            "经", "济", "，", "。", " ", "word", "Other", "5.5", "%", "万", "\n", "👩‍👧", "e\u0301", "\uD83D", "'"
        };
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(parts[random.nextInt(parts.length)]);
        }
        return text.toString();
    }

    private static String joined(List<Segment> segments, Change without) {
        return segments.stream()
                .filter(segment -> segment.change() != without)
                .map(Segment::text)
                .collect(Collectors.joining());
    }

    private static String marked(List<Segment> segments) {
        return segments.stream()
                .map(segment -> switch (segment.change()) {
                    case SAME -> segment.text();
                    case REMOVED -> "[-" + segment.text() + "-]";
                    case ADDED -> "{+" + segment.text() + "+}";
                })
                .collect(Collectors.joining());
    }
}
