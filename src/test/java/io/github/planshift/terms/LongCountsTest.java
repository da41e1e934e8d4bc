package io.github.planshift.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LongCountsTest {

    @Test
    void countsAsAMapDoes() {
        LongCounts counts = new LongCounts(16);
        Map<Long, Integer> expected = new HashMap<>();
        Random random = new Random(1);
        for (int round = 0; round < 50_000; round++) {
            long key = LongCounts.key(random.nextInt(200), random.nextInt(100) - 2);
            assertThat(counts.add(key, 1)).isEqualTo(expected.merge(key, 1, Integer::sum));
        }
        Map<Long, Integer> shown = new HashMap<>();
        counts.forEach((first, second, count) -> shown.put(LongCounts.key(first, second), count));
        assertThat(shown).isEqualTo(expected);
    }

    @Test
    void aKeyThatIsNotThereCountsNothing() {
        LongCounts counts = new LongCounts(16);
        counts.add(LongCounts.key(3, 4), 2);
        assertThat(counts.get(LongCounts.key(4, 3))).isZero();
        assertThat(counts.get(LongCounts.key(3, 4))).isEqualTo(2);
    }
}
