package io.github.planshift.terms;

import java.util.Arrays;

/** Phrases as rows of units, found in a text from every place on. */
final class Phrases {

    private static final int ROOT = 1;

    private final LongCounts next = new LongCounts(1 << 12);
    private int[] values = new int[1 << 12];
    private int states = ROOT;

    /** Adds a phrase; of two that are the same the later value stands. */
    void add(int[] phrase, int value) {
        int state = ROOT;
        for (int unit : phrase) {
            long key = LongCounts.key(state, unit);
            int child = next.get(key);
            if (child == 0) {
                child = ++states;
                next.add(key, child);
                if (child == values.length) {
                    values = Arrays.copyOf(values, values.length * 2);
                }
            }
            state = child;
        }
        values[state] = value + 1;
    }

    /** Takes a phrase that was found. */
    interface Visitor {
        void visit(int value, int start, int end);
    }

    /** Shows every place of every phrase, also one inside another. */
    void find(int[] units, Visitor visitor) {
        for (int start = 0; start < units.length; start++) {
            int state = ROOT;
            for (int at = start; at < units.length; at++) {
                state = next.get(LongCounts.key(state, units[at]));
                if (state == 0) {
                    break;
                }
                if (values[state] > 0) {
                    visitor.visit(values[state] - 1, start, at + 1);
                }
            }
        }
    }
}
