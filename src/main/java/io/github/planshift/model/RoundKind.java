package io.github.planshift.model;

/** What is issued in a round. */
public enum RoundKind implements Coded {
    /** Government work reports of one year. */
    ANNUAL_WORK_REPORT,

    /** Proposals for a five-year plan. */
    FIVE_YEAR_PLAN_PROPOSAL,

    /** Outlines of a five-year plan. */
    FIVE_YEAR_PLAN_OUTLINE,

    /** Action plans. */
    ACTION_PLAN,

    /** A guideline of the national level. */
    NATIONAL_GUIDELINE
}
