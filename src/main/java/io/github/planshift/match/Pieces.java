package io.github.planshift.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** The distinct pieces of a text, as numbers that a dictionary gave them. */
final class Pieces {

    private final int[] numbers;

    private Pieces(int[] numbers) {
        this.numbers = numbers;
    }

    /** Numbers pieces in the order in which it meets them. */
    static final class Dictionary {

        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> texts = new ArrayList<>();

        /** The pieces of a text. */
        Pieces of(String text) {
            return new Pieces(Grams.of(text).stream()
                    .mapToInt(this::number)
                    .sorted()
                    .distinct()
                    .toArray());
        }

        /** The piece of a number. */
        String text(int number) {
            return texts.get(number);
        }

        private int number(String gram) {
            Integer known = numbers.putIfAbsent(gram, texts.size());
            if (known != null) {
                return known;
            }
            texts.add(gram);
            return texts.size() - 1;
        }
    }

    /** Those of several. */
    static Pieces all(List<Pieces> several) {
        return new Pieces(several.stream()
                .flatMapToInt(one -> Arrays.stream(one.numbers))
                .sorted()
                .distinct()
                .toArray());
    }

    /** The number after the largest. */
    int end() {
        return numbers.length == 0 ? 0 : numbers[numbers.length - 1] + 1;
    }

    void forEach(IntConsumer use) {
        for (int number : numbers) {
            use.accept(number);
        }
    }

    /** Those that are in the other too. */
    void forEachShared(Pieces other, IntConsumer use) {
        int at = 0;
        for (int number : numbers) {
            while (at < other.numbers.length && other.numbers[at] < number) {
                at++;
            }
            if (at == other.numbers.length) {
                return;
            }
            if (other.numbers[at] == number) {
                use.accept(number);
            }
        }
    }
}
