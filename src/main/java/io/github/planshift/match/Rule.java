package io.github.planshift.match;

/** By what two figures are found to belong together, the surest first. */
enum Rule {
    /** The same known indicator, for the same horizon. */
    INDICATOR(0.1),
    /** The same noun, levelled. */
    MEASURE(0.1),
    /** The same measure in other words. */
    NEAR_MEASURE(0.3);

    private final double margin;

    Rule(double margin) {
        this.margin = margin;
    }

    /** How much better than the next the best has to be. */
    double margin() {
        return margin;
    }
}
