package io.github.planshift.change;

import io.github.planshift.model.Coded;

/** What happened to a target. */
public enum TargetChange implements Coded {
    /** A higher figure. */
    RAISED,

    /** A lower figure. */
    LOWERED,

    /** The same figure, operator and unit. */
    SAME,

    /** A figure where there was none. */
    QUANTIFIED,

    /** No figure where there was one. */
    DEQUANTIFIED,

    /** The same figure, bound more strictly, such as about to at least. */
    OPERATOR_HARDENED,

    /** The same figure, bound less strictly. */
    OPERATOR_SOFTENED,

    /** A range around what was a point, or a wider range. */
    WIDENED,

    /** A point within what was a range, or a narrower range. */
    NARROWED,

    /** Another unit or base; the figures cannot be compared. */
    REBASED,

    /** Several targets that changed in different ways, or a bound that changed sides. */
    UNCLEAR
}
