package io.github.planshift.model;

/** What a statement does. */
public enum Kind implements Coded {
    /** Commits to something in the future. */
    PLEDGE,

    /** Reports a result as reached. */
    OUTCOME,

    /** Neither: background worth keeping. */
    CONTEXT;

    @Override
    public String toString() {
        return code();
    }
}
