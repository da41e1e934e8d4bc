package io.github.planshift.match;

/** What two short texts have in common, in characters. */
final class Common {

    private Common() {}

    /** Length of the longest text that is in both, with gaps. */
    static int inOrder(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int i = 0; i < one.length(); i++) {
            int diagonal = 0;
            for (int j = 0; j < other.length(); j++) {
                int above = row[j + 1];
                row[j + 1] = one.charAt(i) == other.charAt(j) ? diagonal + 1 : Math.max(row[j], above);
                diagonal = above;
            }
        }
        return row[other.length()];
    }
}
