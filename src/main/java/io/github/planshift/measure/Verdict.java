package io.github.planshift.measure;

import io.github.planshift.model.Coded;

/** What a region makes of a point of the text it is held against. */
public enum Verdict implements Coded {
    /** Its target goes further, in the indicator's direction. */
    SHARPENS,

    /** It has it too: the same indicator, or the same sector. */
    TAKES_UP,

    /** Its target goes less far. */
    SOFTENS,

    /** It has a target for the same indicator, in another unit or for another year. */
    NOT_COMPARABLE,

    /** It was read in full and has nothing of it; a sector, if its text names it nowhere else either. */
    LEAVES_OUT,

    /** Nothing of it is in the record, which does not hold its whole text, or the text names the sector all the same. */
    NOT_FOUND;

    @Override
    public String toString() {
        return code();
    }
}
