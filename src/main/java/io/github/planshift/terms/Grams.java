package io.github.planshift.terms;

import java.util.Arrays;

/**
 * All rows of up to so many units that stand in the texts often enough. A row can only be frequent if the row without
 * its first and that without its last unit are, so each length is counted among what was frequent one shorter
 * (a priori): the work grows with the length of the texts only, and most rows are never kept.
 */
final class Grams {

    private final Corpus corpus;
    private final int longest;
    private final int fewest;
    private final int[][] ids;
    private final Level[] levels;

    /** The frequent rows of one length, by number from 1. */
    static final class Level {
        final int[] total;
        final int[] example;

        Level(int size) {
            total = new int[size + 1];
            example = new int[size + 1];
        }

        int size() {
            return total.length - 1;
        }
    }

    Grams(Corpus corpus, int longest, int fewest) {
        this.corpus = corpus;
        this.longest = longest;
        this.fewest = fewest;
        this.ids = new int[longest + 1][];
        this.levels = new Level[longest + 1];
        for (int length = 1; length <= longest; length++) {
            level(length);
        }
    }

    int longest() {
        return longest;
    }

    /** The rows of a length. */
    Level rows(int length) {
        return levels[length];
    }

    /** The number of the row of a length at each place, 0 where it is not frequent. */
    int[] ids(int length) {
        return ids[length];
    }

    /** How often the row of a length at a place stands in the texts. */
    int countAt(int length, int at) {
        return levels[length].total[ids[length][at]];
    }

    private void level(int length) {
        int[] units = corpus.units();
        int places = units.length;
        LongCounts counts = new LongCounts(Math.min(places, 1 << 17));
        for (int at = 0; at + length <= places; at++) {
            long key = key(length, at);
            if (key != 0) {
                counts.add(key, 1);
            }
        }
        LongCounts numbers = new LongCounts(1 << 12);
        int[] here = new int[places];
        int[] total = new int[1024];
        int[] example = new int[1024];
        int size = 0;
        for (int at = 0; at + length <= places; at++) {
            long key = key(length, at);
            if (key == 0) {
                continue;
            }
            int count = counts.get(key);
            if (count < fewest) {
                continue;
            }
            int number = numbers.get(key);
            if (number == 0) {
                number = numbers.add(key, ++size);
                if (size == total.length) {
                    total = Arrays.copyOf(total, size * 2);
                    example = Arrays.copyOf(example, size * 2);
                }
                total[size] = count;
                example[size] = at;
            }
            here[at] = number;
        }
        Level level = new Level(size);
        System.arraycopy(total, 0, level.total, 0, size + 1);
        System.arraycopy(example, 0, level.example, 0, size + 1);
        ids[length] = here;
        levels[length] = level;
    }

    /** What a row is told by: its first and its second part of one less; 0 where it cannot be frequent. */
    private long key(int length, int at) {
        if (length == 1) {
            int unit = corpus.units()[at];
            return Units.counts(unit) ? LongCounts.key(1, unit) : 0;
        }
        int first = ids[length - 1][at];
        int second = ids[length - 1][at + 1];
        return first == 0 || second == 0 ? 0 : LongCounts.key(first, second);
    }
}
