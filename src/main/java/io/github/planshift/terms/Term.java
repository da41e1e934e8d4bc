package io.github.planshift.terms;

import java.util.ArrayList;
import java.util.List;

/**
 * An expression whose use changed between two rounds.
 *
 * @param fromCount how often it stands in the texts of the earlier round
 * @param toCount how often it stands in the texts of the later round
 * @param fromRegions how many regions used it in the earlier round
 * @param toRegions how many regions used it in the later round
 * @param z log-odds of the later round against the earlier in standard deviations
 * @param firstRound slug of the first round with it
 * @param firstRegions slugs of the regions that used it in that round, in order
 */
public record Term(
        String term,
        TermChange change,
        int fromCount,
        int toCount,
        int fromRegions,
        int toRegions,
        double z,
        String firstRound,
        List<String> firstRegions) {

    public Term {
        firstRegions = List.copyOf(firstRegions);
    }

    /**
     * The first of a list, with both what comes and what goes: three fifths and two fifths, and the room that one
     * leaves goes to the other.
     *
     * @param terms what comes before what goes
     */
    public static List<Term> first(List<Term> terms, int limit) {
        int coming = (int) terms.stream().filter(term -> term.change().coming()).count();
        int going = terms.size() - coming;
        int shownGoing = Math.min(going, Math.max(limit * 2 / 5, limit - coming));
        int shownComing = Math.min(coming, limit - shownGoing);
        List<Term> first = new ArrayList<>(terms.subList(0, shownComing));
        first.addAll(terms.subList(coming, coming + shownGoing));
        return first;
    }
}
