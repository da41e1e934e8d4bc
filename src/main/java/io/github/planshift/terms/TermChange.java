package io.github.planshift.terms;

import io.github.planshift.model.Coded;

/** What became of an expression from one round to another. */
public enum TermChange implements Coded {
    /** Not in the earlier round. */
    NEW,
    /** In both, significantly more often in the later. */
    RISING,
    /** In both, significantly less often in the later. */
    FALLING,
    /** Not in the later round. */
    GONE;

    /** The code, as users type it. */
    @Override
    public String toString() {
        return code();
    }

    /** Whether there is more of it than before. */
    public boolean coming() {
        return this == NEW || this == RISING;
    }
}
