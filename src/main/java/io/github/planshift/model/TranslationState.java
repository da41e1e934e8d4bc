package io.github.planshift.model;

/** Who made a translation. */
public enum TranslationState implements Coded {
    /** The issuer. */
    OFFICIAL,

    /** A person. */
    HUMAN,

    /** A program. */
    MACHINE;

    @Override
    public String toString() {
        return code();
    }
}
