package io.github.planshift.model;

/** Whether a target binds, as plan tables print it. */
public enum Binding implements Coded {
    /** 约束性. */
    BINDING,

    /** 预期性. */
    ANTICIPATORY;

    @Override
    public String toString() {
        return code();
    }
}
