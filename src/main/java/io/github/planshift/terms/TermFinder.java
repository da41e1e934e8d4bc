package io.github.planshift.terms;

import io.github.planshift.codebook.Codebook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Finds the expressions that changed between two rounds. */
public final class TermFinder {

    private final Codebook codebook;

    /** A finder that knows a country's boilerplate, region names and sectors. */
    public TermFinder(Codebook codebook) {
        this.codebook = codebook;
    }

    /**
     * The expressions that changed, those that come before those that go, each most telling first.
     *
     * @param from texts of the earlier round
     * @param to texts of the later round
     * @param all every text up to the later round, those compared among them, by round: for the prior, and for who
     *     said it first; read once for each way of writing
     */
    public List<Term> between(List<RoundText> from, List<RoundText> to, Iterable<RoundText> all) {
        List<Candidate> found = new ArrayList<>();
        for (Script script : Script.values()) {
            List<RoundText> earlier = of(script, from);
            List<RoundText> later = of(script, to);
            if (!earlier.isEmpty() && !later.isEmpty()) {
                found.addAll(new Comparison(codebook, script, earlier, later).terms(all));
            }
        }
        return found.stream()
                .sorted(Comparator.comparing((Candidate one) -> one.z < 0)
                        .thenComparingDouble(one -> -one.weight)
                        .thenComparing(one -> one.text))
                .map(TermFinder::term)
                .toList();
    }

    private static List<RoundText> of(Script script, List<RoundText> texts) {
        return texts.stream().filter(text -> Script.of(text) == script).toList();
    }

    private static Term term(Candidate one) {
        return new Term(
                one.text,
                change(one),
                one.from(),
                one.to(),
                one.regions[0],
                one.regions[1],
                Math.round(one.z * 100) / 100.0,
                Objects.requireNonNull(one.firstRound),
                List.copyOf(one.firstRegions));
    }

    private static TermChange change(Candidate one) {
        if (one.from() == 0) {
            return TermChange.NEW;
        }
        if (one.to() == 0) {
            return TermChange.GONE;
        }
        return one.z > 0 ? TermChange.RISING : TermChange.FALLING;
    }
}
