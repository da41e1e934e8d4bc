package io.github.planshift.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planshift.model.Kind;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FilterTest {

    /** Reports print what was asked for: the same data gives the same bytes in every process. */
    @Test
    void namesStayInTheOrderTheyWereGivenIn() {
        List<String> names = IntStream.range(0, 40)
                .mapToObj(number -> "name-" + number * 7 % 40)
                .toList();
        Set<String> given = new LinkedHashSet<>(names);
        Filter filter = new Filter(
                given, given, given, EnumSet.allOf(Kind.class), null, false, given, Set.of(), Filter.Sort.ROUND, null);
        assertThat(filter.regions()).containsExactlyElementsOf(names);
        assertThat(filter.rounds()).containsExactlyElementsOf(names);
        assertThat(filter.sectors()).containsExactlyElementsOf(names);
        assertThat(filter.tags()).containsExactlyElementsOf(names);
        assertThat(Filter.ALL.withRounds(names).rounds()).containsExactlyElementsOf(names);
    }
}
