package io.github.planshift.site;

import io.github.planshift.model.Coded;

/** The languages a report is written in. */
public enum Language implements Coded {
    /** English. */
    EN,

    /** Chinese. */
    ZH;

    @Override
    public String toString() {
        return code();
    }
}
