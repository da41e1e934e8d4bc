package io.github.planshift.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PhrasesTest {

    @Test
    void findsEveryPlaceThatSearchingFinds() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            String text = letters(random, 60);
            List<String> wanted = new ArrayList<>(
                    new TreeSet<>(List.of(letters(random, 1), letters(random, 2), letters(random, 3), "aba")));
            Phrases phrases = new Phrases();
            for (int number = 0; number < wanted.size(); number++) {
                phrases.add(wanted.get(number).chars().toArray(), number);
            }
            List<String> found = new ArrayList<>();
            phrases.find(
                    text.chars().toArray(),
                    (number, start, end) -> found.add(wanted.get(number) + start + text.substring(start, end)));
            List<String> expected = new ArrayList<>();
            for (String phrase : wanted) {
                for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
                    expected.add(phrase + at + phrase);
                }
            }
            assertThat(found).as(text).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static String letters(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < length; at++) {
            text.append((char) ('a' + random.nextInt(3)));
        }
        return text.toString();
    }
}
