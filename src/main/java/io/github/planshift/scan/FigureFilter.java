package io.github.planshift.scan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Tells the figures that state something from those that do not; each reason is a {@link FigureRule}. */
final class FigureFilter {

    private final List<FigureRule> rules;

    FigureFilter(Lexicon lexicon) {
        rules = List.of(
                new NamedNumbers(),
                new Times(),
                new Ranks(),
                new Comparisons(lexicon),
                new Thresholds(lexicon),
                new Specifications(lexicon),
                new Uncounted(lexicon));
    }

    /** The figures that state something; members of a list have what they share. */
    List<Figure> keep(String text, List<Figure> figures, boolean review) {
        BitSet quoted = Quotes.in(text);
        List<Figure> listed = shareUnits(text, figures);
        List<Figure> kept = new ArrayList<>();
        for (int index = 0; index < listed.size(); index++) {
            Place place = new Place(text, listed, index, review);
            if (!quoted.get(place.figure().number()) && rules.stream().noneMatch(rule -> rule.passesOver(place))) {
                kept.add(place.figure());
            }
        }
        return kept;
    }

    /** In 提高13.4、6.3个百分点 the first figure has the unit of the second. */
    private static List<Figure> shareUnits(String text, List<Figure> figures) {
        List<Figure> shared = new ArrayList<>(figures);
        for (int index = shared.size() - 2; index >= 0; index--) {
            Figure figure = shared.get(index);
            Figure next = shared.get(index + 1);
            boolean open = figure.unit().isEmpty()
                    || (figure.unit().equals("个") && next.unit().equals("个百分点"));
            if (open
                    && figure.after().isEmpty()
                    && Clauses.lists(text.substring(figure.end(), next.start()))
                    && !figure.chinese()
                    && !next.chinese()
                    && !next.unit().isEmpty()) {
                shared.set(index, figure.with(next.unit(), figure.operator()));
            }
        }
        return shared;
    }
}
