package io.github.planshift.match;

import java.util.ArrayList;
import java.util.List;

/**
 * The weights under which what was chosen stands out most among all there was to choose from (conditional logit, with a
 * ridge of 1), by steps of Newton's method along the curve of what there was.
 */
final class Choice {

    private static final int STEPS = 60;
    private static final int CAREFUL = 10;

    private Choice() {}

    /**
     * What there was to choose from, and which of it would have been right.
     *
     * @param signs of each; there may be many
     * @param right at least one is
     */
    record Question(List<double[]> signs, List<Boolean> right) {

        /** How many of the wrong are weighed higher than the best of the right. */
        long rank(double[] weights) {
            double best = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < signs.size(); i++) {
                if (right.get(i)) {
                    best = Math.max(best, Logistic.product(weights, signs.get(i)));
                }
            }
            long before = 0;
            for (int i = 0; i < signs.size(); i++) {
                if (!right.get(i) && Logistic.product(weights, signs.get(i)) >= best) {
                    before++;
                }
            }
            return before;
        }
    }

    static double[] fit(List<Question> questions) {
        int size = questions.get(0).signs().get(0).length;
        double[] weights = new double[size];
        for (int step = 0; step < STEPS; step++) {
            double[] slope = new double[size];
            double[][] curve = new double[size][size];
            for (int i = 0; i < size; i++) {
                slope[i] = weights[i];
                curve[i][i] = 1;
            }
            for (Question question : questions) {
                learn(question, weights, slope, curve);
            }
            double[] change = Logistic.solved(curve, slope);
            // the curve is no bound at the start, where a whole step can go too far
            double part = step < CAREFUL ? 0.3 : 1;
            for (int i = 0; i < size; i++) {
                weights[i] -= part * change[i];
            }
        }
        return weights;
    }

    private static void learn(Question question, double[] weights, double[] slope, double[][] curve) {
        List<Double> odds = new ArrayList<>();
        double most = question.signs().stream()
                .mapToDouble(signs -> Logistic.product(weights, signs))
                .max()
                .orElseThrow();
        double all = 0;
        double right = 0;
        for (int n = 0; n < question.signs().size(); n++) {
            double likely = Math.exp(Logistic.product(weights, question.signs().get(n)) - most);
            odds.add(likely);
            all += likely;
            right += question.right().get(n) ? likely : 0;
        }
        double[] mean = new double[weights.length];
        for (int n = 0; n < odds.size(); n++) {
            double[] signs = question.signs().get(n);
            double share = odds.get(n) / all;
            double moreOften = share - (question.right().get(n) ? odds.get(n) / right : 0);
            for (int i = 0; i < weights.length; i++) {
                mean[i] += share * signs[i];
                slope[i] += moreOften * signs[i];
            }
        }
        for (int n = 0; n < odds.size(); n++) {
            double[] signs = question.signs().get(n);
            for (int i = 0; i < weights.length; i++) {
                for (int j = 0; j < weights.length; j++) {
                    curve[i][j] += odds.get(n) / all * (signs[i] - mean[i]) * (signs[j] - mean[j]);
                }
            }
        }
    }
}
