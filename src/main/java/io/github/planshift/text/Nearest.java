package io.github.planshift.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** The names most like a mistyped one. */
public final class Nearest {

    private static final double ENOUGH = 0.84;

    /** The last of three Chinese characters may be another. */
    private static final double ENOUGH_OF_THREE = 0.8;

    /** Of two characters, as many Chinese names have, one is enough. */
    private static final double ENOUGH_OF_TWO = 0.66;

    private Nearest() {}

    /** Up to {@code most} candidates that resemble the name, the nearest first. */
    public static List<String> of(String name, Collection<String> candidates, int most) {
        JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
        String wanted = Names.key(name);
        double enough = wanted.length() > 3 ? ENOUGH : wanted.length() == 3 ? ENOUGH_OF_THREE : ENOUGH_OF_TWO;
        record Scored(String candidate, double score) {}
        return candidates.stream()
                .distinct()
                .map(candidate -> new Scored(candidate, similarity.apply(wanted, Names.key(candidate))))
                .filter(scored -> scored.score() >= enough)
                .sorted(Comparator.comparingDouble(Scored::score).reversed().thenComparing(Scored::candidate))
                .limit(most)
                .map(Scored::candidate)
                .toList();
    }

    /** {@code " (did you mean a, b?)"}, or nothing where no candidate is near. */
    public static String didYouMean(String name, Collection<String> candidates) {
        List<String> near = of(name, candidates, 3);
        return near.isEmpty() ? "" : " (did you mean " + String.join(", ", near) + "?)";
    }
}
