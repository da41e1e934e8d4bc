package io.github.planshift.change;

import io.github.planshift.model.Coded;

/** The one word for a change; the first that applies, in this order. */
public enum Headline implements Coded {
    /** The rounds are of different kinds. */
    NOT_COMPARABLE,

    /** Only in the later round. */
    NEW,

    /** Back after a round without it. */
    REAPPEARED,

    /** Given up in so many words. */
    EXPLICITLY_DROPPED,

    /** Not in what was coded of the later round. */
    NOT_MENTIONED,

    /** Assessed as kept. */
    ACHIEVED,

    /** A figure where there was none. */
    QUANTIFIED,

    /** No figure where there was one. */
    DEQUANTIFIED,

    /** A figure of another unit or base, or one whose direction of ambition is not known. */
    RETARGETED,

    /** More ambitious. */
    STRENGTHENED,

    /** Less ambitious. */
    WEAKENED,

    /** More ambitious on one axis and less on another. */
    MIXED,

    /** Only the deadline moved. */
    DEADLINE_MOVED,

    /** Only the words changed. */
    REWORDED,

    /** Nothing changed. */
    UNCHANGED;

    @Override
    public String toString() {
        return code();
    }
}
