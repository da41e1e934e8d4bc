package io.github.planshift.model;

/** How checkable a commitment is, from least to most. */
public enum Specificity implements Coded {
    /** An aspiration. */
    RHETORICAL,

    /** A direction without an action. */
    DIRECTIONAL,

    /** An action or object that can be seen to be there. */
    CONCRETE,

    /** A figure. */
    QUANTIFIED;

    @Override
    public String toString() {
        return code();
    }
}
