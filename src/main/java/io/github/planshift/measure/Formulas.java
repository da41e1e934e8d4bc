package io.github.planshift.measure;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The measures themselves; {@code docs/measures.md} gives their sources. */
final class Formulas {

    /** Below so many coded items ranks and z-scores say more of chance than of priorities. */
    static final int ENOUGH = 20;

    /** Beyond this a z-score is unlikely (5 %) to be chance. */
    static final double TELLING = 1.96;

    /** Weight of the prior, in reports: light, so that z stays near what it is without one, and rare sectors behave. */
    static final double PRIOR = 0.1;

    private Formulas() {}

    /**
     * How much more often one set speaks of something than another.
     *
     * @param logOdds difference of the logarithms of the odds; above 0 where the first speaks of it more
     * @param z the same in standard errors
     */
    record Keyness(double logOdds, double z) {}

    /** Location quotient: a share against the share among all; null where nobody speaks of it. */
    static @Nullable Double quotient(int n, int total, int allN, int allTotal) {
        return total == 0 || allN == 0 ? null : ((double) n / total) / ((double) allN / allTotal);
    }

    /**
     * Log-odds ratio with an informative Dirichlet prior.
     *
     * @param prior pseudo-items of the sector
     * @param priorTotal pseudo-items of all sectors
     */
    static Keyness keyness(int n, int total, int otherN, int otherTotal, double prior, double priorTotal) {
        double one = Math.log((n + prior) / (total + priorTotal - n - prior));
        double other = Math.log((otherN + prior) / (otherTotal + priorTotal - otherN - prior));
        double logOdds = one - other;
        return new Keyness(logOdds, logOdds / Math.sqrt(1 / (n + prior) + 1 / (otherN + prior)));
    }

    /** Exponential of the Shannon entropy: how many sectors of equal weight would be as diverse; 0 for none. */
    static double breadth(Collection<Integer> counts) {
        double total = counts.stream().mapToInt(Integer::intValue).sum();
        if (total == 0) {
            return 0;
        }
        double entropy = counts.stream()
                .filter(count -> count > 0)
                .sorted()
                .mapToDouble(count -> -count / total * Math.log(count / total))
                .sum();
        return Math.exp(entropy);
    }
}
