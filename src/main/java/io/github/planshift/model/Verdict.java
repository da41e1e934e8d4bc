package io.github.planshift.model;

/** What was decided about a link. */
public enum Verdict implements Coded {
    /** The same commitment. */
    SAME,

    /** One part of an earlier commitment. */
    SPLIT,

    /** Joined from several earlier ones. */
    MERGE,

    /** Looked at and found to be another commitment. */
    DIFFERENT
}
