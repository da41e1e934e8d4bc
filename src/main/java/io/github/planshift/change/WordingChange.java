package io.github.planshift.change;

import io.github.planshift.model.Coded;

/** What happened to the wording. */
public enum WordingChange implements Coded {
    /** A stronger verb of the ladder. */
    HARDENED,

    /** A weaker verb of the ladder. */
    SOFTENED,

    /** Other words of the same strength. */
    REWORDED,

    /** The same words. */
    SAME
}
