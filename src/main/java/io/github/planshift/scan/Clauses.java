package io.github.planshift.scan;

/** Where the clauses of a sentence begin and end. */
final class Clauses {

    /** Signs that close what a figure counts. */
    private static final String CLOSERS = "，。；、！？：,;）)";

    private static final String STARTERS = "，；：。！？,;";

    /** No clause of prose is longer: what has no signs at all must not be searched to its start. */
    private static final int LONGEST = 400;

    private Clauses() {}

    /** Whether a sign closes what stands before it. */
    static boolean closes(char sign) {
        return CLOSERS.indexOf(sign) >= 0;
    }

    /** Whether the words between two figures only list them: 、 or 和. */
    static boolean lists(String between) {
        return between.equals("、") || between.equals("和") || between.equals("与");
    }

    /** Where the clause that this place is in begins. */
    static int start(String text, int at) {
        int furthest = Math.max(0, at - LONGEST);
        for (int place = at - 1; place >= furthest; place--) {
            if (STARTERS.indexOf(text.charAt(place)) >= 0 && !groupsDigits(text, place)) {
                return place + 1;
            }
        }
        return furthest;
    }

    /** Where the clause that this place is in ends: its closing sign, or the end of the text. */
    static int end(String text, int at) {
        int end = at;
        while (end < text.length() && STARTERS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** The comma of 1,000. */
    private static boolean groupsDigits(String text, int place) {
        return text.charAt(place) == ',' && place + 1 < text.length() && Character.isDigit(text.charAt(place + 1));
    }
}
