package io.github.planshift.model;

/** How a commitment fares, on the scale of PolitiFact. */
public enum Assessment implements Coded {
    /** Nobody has looked; not the same as nothing done. */
    NOT_YET_RATED,

    /** Under way. */
    IN_THE_WORKS,

    /** Stopped or held up. */
    STALLED,

    /** Reached in part or in another form. */
    COMPROMISE,

    /** Reached. */
    KEPT,

    /** Not reached. */
    BROKEN;

    @Override
    public String toString() {
        return code();
    }
}
