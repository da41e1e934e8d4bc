package io.github.planshift.model;

/** What kind of text a document is, from the closest to the issuer to the furthest. */
public enum OutletType implements Coded {
    /** The issuer's own text. */
    PRIMARY,

    /** State or party media. */
    OFFICIAL_MEDIA,

    /** Other news media. */
    PRESS,

    /** A study or commentary. */
    ANALYST,

    /** A text translated or retold by a machine. */
    MACHINE_TRANSLATION;

    @Override
    public String toString() {
        return code();
    }
}
