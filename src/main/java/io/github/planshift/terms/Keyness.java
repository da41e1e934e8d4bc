package io.github.planshift.terms;

/**
 * How much more often an expression stands in one text than in another: log-odds with an informative Dirichlet prior
 * (Monroe, Colaresi and Quinn 2008, equations 16, 20 and 22).
 *
 * @param delta log-odds of the later against the earlier
 * @param z the same in standard deviations
 */
record Keyness(double delta, double z) {

    /**
     * Compares two texts.
     *
     * @param from uses in the earlier text, of so many units
     * @param to uses in the later text, of so many units
     * @param share of the expression among the units of all texts, for the prior
     * @param strength of the prior, in units
     */
    static Keyness of(double from, double fromSize, double to, double toSize, double share, double strength) {
        double prior = share * strength;
        double earlier = odds(from + prior, fromSize + strength);
        double later = odds(to + prior, toSize + strength);
        double delta = later - earlier;
        return new Keyness(delta, delta / Math.sqrt(1 / (from + prior) + 1 / (to + prior)));
    }

    private static double odds(double count, double size) {
        return Math.log(count / Math.max(size - count, 1e-9));
    }
}
