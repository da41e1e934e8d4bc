package io.github.planshift.track;

import io.github.planshift.model.Coded;

/** What became of a promised figure. */
public enum Fulfilment implements Coded {
    /** Reached. */
    KEPT,

    /** Reached, and clearly more. */
    EXCEEDED,

    /** Not reached. */
    MISSED,

    /** The next report, read in full, says nothing of it. */
    NOT_REPORTED,

    /** Nobody can say from what was read. */
    UNCLEAR;

    @Override
    public String toString() {
        return code();
    }
}
