package io.github.planshift.scan;

/** What a part of a report is about. */
enum Phase {
    /** Before anything says what it is about. */
    OPENING,
    /** What was done. */
    REVIEW,
    /** What will be done. */
    PLAN,
    /** Difficulties: figures are background. */
    PROBLEMS
}
