package io.github.planshift.terms;

import io.github.planshift.model.Round;
import java.util.List;

/** How candidates were used in all texts there are: how often, who began, and how common they were before. */
final class History {

    private final List<Candidate> candidates;
    private final Round earlier;
    private final Phrases phrases = new Phrases();
    private final int[] usesInRound;
    private final int[] lastText;
    private int texts;
    private int textsInRound;
    private long size;
    private String round = "";

    /**
     * A history to be filled text by text.
     *
     * @param earlier the earlier of the rounds compared; what was before it is the past
     */
    History(List<Candidate> candidates, Round earlier) {
        this.candidates = candidates;
        this.earlier = earlier;
        this.usesInRound = new int[candidates.size()];
        this.lastText = new int[candidates.size()];
        for (int number = 0; number < candidates.size(); number++) {
            phrases.add(candidates.get(number).units, number);
        }
    }

    /** Adds a text; texts come by round. */
    void add(RoundText text, int[] units) {
        if (!text.round().slug().equals(round)) {
            closeRound();
            round = text.round().slug();
        }
        texts++;
        textsInRound++;
        boolean past = text.round().compareTo(earlier) < 0;
        for (int unit : units) {
            if (Units.counts(unit)) {
                size++;
            }
        }
        phrases.find(units, (number, start, end) -> {
            Candidate one = candidates.get(number);
            one.everywhere++;
            if (past) {
                usesInRound[number]++;
            }
            if (lastText[number] != texts) {
                lastText[number] = texts;
                if (one.firstRound == null) {
                    one.firstRound = round;
                }
                if (one.firstRound.equals(round)) {
                    one.firstRegions.add(text.region());
                }
            }
        });
    }

    /** Ends the history, and says how many units all texts have. */
    long close() {
        closeRound();
        return size;
    }

    private void closeRound() {
        for (int number = 0; number < usesInRound.length; number++) {
            if (usesInRound[number] > 0) {
                Candidate one = candidates.get(number);
                one.pastPeak = Math.max(one.pastPeak, (double) usesInRound[number] / textsInRound);
                usesInRound[number] = 0;
            }
        }
        textsInRound = 0;
    }
}
