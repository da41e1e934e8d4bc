package io.github.planshift.match;

import java.util.List;

/** Logistic regression with a ridge of 1, by Newton's method. */
final class Logistic {

    private static final int STEPS = 50;

    private Logistic() {}

    /** The weights under which what was seen is likeliest. */
    static double[] fit(List<double[]> cases, List<Boolean> outcomes) {
        int size = cases.get(0).length;
        double[] weights = new double[size];
        for (int step = 0; step < STEPS; step++) {
            double[] slope = new double[size];
            double[][] curve = new double[size][size];
            for (int i = 0; i < size; i++) {
                slope[i] = weights[i];
                curve[i][i] = 1;
            }
            for (int n = 0; n < cases.size(); n++) {
                double[] x = cases.get(n);
                double p = Resemblance.probability(product(weights, x));
                for (int i = 0; i < size; i++) {
                    slope[i] += (p - (outcomes.get(n) ? 1 : 0)) * x[i];
                    for (int j = 0; j < size; j++) {
                        curve[i][j] += p * (1 - p) * x[i] * x[j];
                    }
                }
            }
            double[] change = solved(curve, slope);
            for (int i = 0; i < size; i++) {
                weights[i] -= change[i];
            }
        }
        return weights;
    }

    /** Of two vectors of one length. */
    static double product(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    /** By Gauss and Jordan; the matrix is positive definite. */
    static double[] solved(double[][] matrix, double[] right) {
        int size = right.length;
        for (int pivot = 0; pivot < size; pivot++) {
            for (int row = 0; row < size; row++) {
                if (row != pivot) {
                    double factor = matrix[row][pivot] / matrix[pivot][pivot];
                    for (int column = pivot; column < size; column++) {
                        matrix[row][column] -= factor * matrix[pivot][column];
                    }
                    right[row] -= factor * right[pivot];
                }
            }
        }
        double[] solution = new double[size];
        for (int i = 0; i < size; i++) {
            solution[i] = right[i] / matrix[i][i];
        }
        return solution;
    }
}
