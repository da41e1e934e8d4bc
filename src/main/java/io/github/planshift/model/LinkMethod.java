package io.github.planshift.model;

/** How a commitment came into a thread. */
public enum LinkMethod implements Coded {
    /** The document or the importer named the thread. */
    ID,

    /** Same indicator and horizon. */
    INDICATOR,

    /** Same metric after normalisation. */
    METRIC,

    /** Similar wording, suggested. */
    TEXT,

    /** A person decided. */
    MANUAL
}
