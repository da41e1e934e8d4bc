package io.github.planshift.model;

/** Which way an indicator moves when ambition grows. */
public enum Direction implements Coded {
    /** A higher value is the more ambitious one. */
    HIGHER,

    /** A lower value is the more ambitious one. */
    LOWER,

    /** Neither. */
    NEUTRAL
}
