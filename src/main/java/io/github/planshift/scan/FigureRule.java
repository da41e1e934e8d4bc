package io.github.planshift.scan;

/** One reason why a number of a report states nothing. */
@FunctionalInterface
interface FigureRule {

    /** Whether the figure here is passed over for this reason. */
    boolean passesOver(Place place);
}
