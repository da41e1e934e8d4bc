package io.github.planshift.change;

import io.github.planshift.model.Coded;

/** What happened to a deadline. */
public enum DeadlineChange implements Coded {
    /** Moved forward. */
    EARLIER,

    /** Moved back. */
    LATER,

    /** A deadline where there was none. */
    ADDED,

    /** No deadline where there was one. */
    REMOVED,

    /** The same deadline, or none in either round. */
    SAME,

    /** Each round's own period; a target issued again is no slip. */
    ROLLED_FORWARD
}
