package io.github.planshift.model;

/** What is known of a region in a round. */
public enum CoverageState implements Coded {
    /** The whole primary text was read and coded. */
    COMPLETE,

    /** Part of the primary text was coded. */
    PARTIAL,

    /** The text is known, nothing of it was coded. */
    NOT_CODED,

    /** No text was published. */
    NOT_PUBLISHED,

    /** Only what others write about the text was coded. */
    SECONDARY_ONLY
}
