package io.github.planshift.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TermTest {

    private static List<Term> terms(int coming, int going) {
        return Stream.concat(
                        IntStream.range(0, coming).mapToObj(number -> term("c" + number, TermChange.RISING)),
                        IntStream.range(0, going).mapToObj(number -> term("g" + number, TermChange.GONE)))
                .toList();
    }

    private static Term term(String text, TermChange change) {
        return new Term(text, change, 1, 1, 1, 1, 0, "2024", List.of());
    }

    private static List<String> first(int coming, int going, int limit) {
        return Term.first(terms(coming, going), limit).stream().map(Term::term).toList();
    }

    @Test
    void whatGoesHasItsShare() {
        assertThat(first(9, 9, 5)).containsExactly("c0", "c1", "c2", "g0", "g1");
    }

    @Test
    void roomThatOneSideLeavesGoesToTheOther() {
        assertThat(first(9, 1, 5)).containsExactly("c0", "c1", "c2", "c3", "g0");
        assertThat(first(1, 9, 5)).containsExactly("c0", "g0", "g1", "g2", "g3");
        assertThat(first(9, 0, 5)).containsExactly("c0", "c1", "c2", "c3", "c4");
    }

    @Test
    void everythingWhereThereIsRoomAndNothingWhereThereIsNone() {
        assertThat(first(2, 2, 50)).containsExactly("c0", "c1", "g0", "g1");
        assertThat(first(2, 2, 0)).isEmpty();
    }
}
