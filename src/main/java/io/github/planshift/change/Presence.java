package io.github.planshift.change;

import io.github.planshift.model.Coded;

/** Whether a commitment of one round is in the other. */
public enum Presence implements Coded {
    /** Only in the later round. */
    NEW,

    /** In both. */
    CONTINUED,

    /** Only in the earlier round. Silence is not abandonment. */
    NOT_MENTIONED,

    /** The later document says that it is given up. */
    EXPLICITLY_DROPPED,

    /** In the later round and in one before the earlier, but not in the earlier. */
    REAPPEARED,

    /** The rounds are of different kinds. */
    NOT_COMPARABLE
}
