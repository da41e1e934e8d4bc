package io.github.planshift.match;

/** What several weights add up to whatever their size, to be compared by its cosine with others. */
final class Direction {

    /** Of nothing. */
    static final Direction NONE = new Direction(new double[0]);

    private final double[] unit;

    private Direction(double[] unit) {
        this.unit = unit;
    }

    /** The direction of a sum; none where all of it is 0. */
    static Direction of(double[] sum) {
        double square = 0;
        for (double value : sum) {
            square += value * value;
        }
        if (square == 0) {
            return NONE;
        }
        double length = Math.sqrt(square);
        double[] unit = sum.clone();
        for (int i = 0; i < unit.length; i++) {
            unit[i] /= length;
        }
        return new Direction(unit);
    }

    /** The cosine of the two, from -1 to 1; 0 where one is unknown. */
    double alike(Direction other) {
        double sum = 0;
        for (int i = 0; i < Math.min(unit.length, other.unit.length); i++) {
            sum += unit[i] * other.unit[i];
        }
        return sum;
    }
}
