package io.github.planshift.model;

/** How a target bounds its value. */
public enum Operator implements Coded {
    /** The value itself. */
    POINT,

    /** Near the value. */
    ABOUT,

    /** The value or more. */
    AT_LEAST,

    /** The value or less. */
    AT_MOST,

    /** From the value to the high value. */
    RANGE,

    /** At least the value, striving for the stretch value. */
    FLOOR_AND_STRETCH,

    /** Stated in words only, such as growth in step with the economy. */
    QUALITATIVE,

    /** The document says that no figure is set. */
    EXPLICITLY_ABSENT;

    @Override
    public String toString() {
        return code();
    }
}
