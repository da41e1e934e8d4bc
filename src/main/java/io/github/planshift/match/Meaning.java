package io.github.planshift.match;

/** The surroundings in which the words of a text stand elsewhere, taken together, each word by how telling it is. */
final class Meaning {

    /** Where none of the words is known. */
    static final Meaning NONE = new Meaning(new double[0]);

    private final double[] direction;

    private Meaning(double[] direction) {
        this.direction = direction;
    }

    /** The cosine of the two, from -1 to 1; 0 where one is unknown. */
    double alike(Meaning other) {
        double sum = 0;
        for (int i = 0; i < Math.min(direction.length, other.direction.length); i++) {
            sum += direction[i] * other.direction[i];
        }
        return sum;
    }

    /** Reads what texts mean by the associations of their words. */
    static final class Reader {

        private final Associations associations;
        private final Profiles profiles;
        private final Likeness likeness;

        Reader(Associations associations, Profiles profiles, Likeness likeness) {
            this.associations = associations;
            this.profiles = profiles;
            this.likeness = likeness;
        }

        Meaning of(Pieces pieces) {
            double[] sum = new double[Associations.DIMENSIONS];
            pieces.forEach(piece -> {
                byte[] vector = associations.of(profiles.piece(piece));
                if (vector != null) {
                    add(sum, likeness.telling(piece), vector);
                }
            });
            double square = 0;
            for (double value : sum) {
                square += value * value;
            }
            if (square == 0) {
                return NONE;
            }
            double length = Math.sqrt(square);
            for (int i = 0; i < sum.length; i++) {
                sum[i] /= length;
            }
            return new Meaning(sum);
        }

        private static void add(double[] sum, double times, byte[] vector) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += times * vector[i];
            }
        }
    }
}
