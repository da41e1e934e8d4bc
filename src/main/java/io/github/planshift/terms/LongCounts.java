package io.github.planshift.terms;

import java.util.Arrays;

/** Counts by a key of two numbers, without an object a key: there are millions of them. */
final class LongCounts {

    private static final long FREE = Long.MIN_VALUE;

    private long[] keys;
    private int[] counts;
    private int size;

    LongCounts(int expected) {
        int capacity = Integer.highestOneBit(Math.max(16, expected)) * 4;
        keys = new long[capacity];
        counts = new int[capacity];
        Arrays.fill(keys, FREE);
    }

    /** Two numbers as one key; the first must not be negative. */
    static long key(int first, int second) {
        return ((long) first << 32) | (second & 0xffffffffL);
    }

    /** The count of a key, 0 where there is none. */
    int get(long key) {
        int slot = slot(key);
        return keys[slot] == FREE ? 0 : counts[slot];
    }

    /** Adds to the count of a key, and says what it is then. */
    int add(long key, int amount) {
        int slot = slot(key);
        if (keys[slot] == FREE) {
            if (++size * 2 > keys.length) {
                grow();
                slot = slot(key);
            }
            keys[slot] = key;
        }
        counts[slot] += amount;
        return counts[slot];
    }

    /** How many keys there are. */
    int size() {
        return size;
    }

    /** Takes a key and its count. */
    interface Visitor {
        void visit(int first, int second, int count);
    }

    /** Shows every key, in no order. */
    void forEach(Visitor visitor) {
        for (int slot = 0; slot < keys.length; slot++) {
            if (keys[slot] != FREE) {
                visitor.visit((int) (keys[slot] >> 32), (int) keys[slot], counts[slot]);
            }
        }
    }

    private int slot(long key) {
        long mixed = key * 0x9e3779b97f4a7c15L;
        int slot = (int) (mixed >>> 32) & (keys.length - 1);
        while (keys[slot] != FREE && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldCounts = counts;
        keys = new long[oldKeys.length * 2];
        counts = new int[keys.length];
        Arrays.fill(keys, FREE);
        for (int old = 0; old < oldKeys.length; old++) {
            if (oldKeys[old] != FREE) {
                int slot = slot(oldKeys[old]);
                keys[slot] = oldKeys[old];
                counts[slot] = oldCounts[old];
            }
        }
    }
}
