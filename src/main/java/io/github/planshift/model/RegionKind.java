package io.github.planshift.model;

/** What a region is. */
public enum RegionKind implements Coded {
    /** A country. */
    NATION,

    /** A province. */
    PROVINCE,

    /** A municipality with the rank of a province. */
    MUNICIPALITY,

    /** An autonomous region. */
    AUTONOMOUS_REGION,

    /** A special administrative region. */
    SAR,

    /** A state of a federation. */
    STATE,

    /** A city below the first level. */
    CITY,

    /** Several regions that a source does not name. */
    COLLECTIVE
}
