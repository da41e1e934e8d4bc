package io.github.planshift.match;

/** Reads in which surroundings the words of a text stand elsewhere, taken together, each word by how telling it is. */
final class Meanings {

    private final Associations associations;
    private final Profiles profiles;
    private final Likeness likeness;

    Meanings(Associations associations, Profiles profiles, Likeness likeness) {
        this.associations = associations;
        this.profiles = profiles;
        this.likeness = likeness;
    }

    Direction of(Pieces pieces) {
        double[] sum = new double[Associations.DIMENSIONS];
        pieces.forEach(piece -> {
            byte[] vector = associations.of(profiles.piece(piece));
            if (vector != null) {
                add(sum, likeness.telling(piece), vector);
            }
        });
        return Direction.of(sum);
    }

    private static void add(double[] sum, double times, byte[] vector) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += times * vector[i];
        }
    }
}
