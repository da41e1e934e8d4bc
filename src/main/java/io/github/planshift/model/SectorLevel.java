package io.github.planshift.model;

/** Which of the two levels of sectors is counted. */
public enum SectorLevel implements Coded {
    /** The first level, children taken in. */
    PARENT,

    /** Sectors as coded. */
    SECTOR;

    @Override
    public String toString() {
        return code();
    }
}
