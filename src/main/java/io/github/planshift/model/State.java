package io.github.planshift.model;

/** How far a commitment has come from proposal to record. */
public enum State implements Coded {
    /** Found by a program, not yet read by a person. */
    PROPOSED,

    /** Part of the record. */
    ACCEPTED,

    /** Read and refused; kept so that it is not proposed again. */
    REJECTED;

    @Override
    public String toString() {
        return code();
    }
}
