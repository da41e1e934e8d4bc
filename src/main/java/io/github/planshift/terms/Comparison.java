package io.github.planshift.terms;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Region;
import io.github.planshift.model.Sector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Two rounds compared in one way of writing. */
final class Comparison {

    /** Strength of the prior, as a share of the texts compared. */
    private static final double PRIOR = 0.1;

    /** An expression that stands less often in either round says nothing. */
    private static final int FEWEST_USES = 3;

    /** With more regions than this, an expression of one region only is its own affair. */
    private static final int FEW_REGIONS = 3;

    /** What an expression weighs that is the name of a sector, and one with a name or an alias in it. */
    private static final double NAMES_SECTOR = 2;

    private static final double TOUCHES_SECTOR = 1.5;

    private final Codebook codebook;
    private final Script script;
    private final List<RoundText> from;
    private final List<RoundText> to;
    private final Units units = new Units();
    private final Corpus corpus;

    Comparison(Codebook codebook, Script script, List<RoundText> from, List<RoundText> to) {
        this.codebook = codebook;
        this.script = script;
        this.from = from;
        this.to = to;
        this.corpus = corpus();
    }

    /** The expressions that changed, in no order. */
    List<Candidate> terms(Iterable<RoundText> all) {
        int fewestRegions = corpus.regions() > FEW_REGIONS ? 2 : 1;
        List<Candidate> candidates = new Discovery(corpus, script, units, FEWEST_USES, fewestRegions).candidates();
        Set<String> names = regionNames();
        candidates.removeIf(one -> names.contains(one.text));
        weighSectors(candidates);
        History history = new History(candidates, from.get(0).round());
        for (RoundText text : all) {
            if (Script.of(text) == script) {
                history.add(text, script.read(text.text(), units));
            }
        }
        long size = Math.max(1, history.close());
        double compared = corpus.size(0) + corpus.size(1);
        Pruning.Judge judge = (one, earlier, later) -> Keyness.of(
                earlier,
                corpus.size(0),
                later,
                corpus.size(1),
                (double) Math.max(1, one.everywhere) / size,
                PRIOR * compared);
        return new Pruning(candidates, judge, to.size()).kept();
    }

    private Corpus corpus() {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        List<Corpus.Text> texts = new ArrayList<>();
        for (int side = 0; side < 2; side++) {
            List<RoundText> byRegion = (side == 0 ? from : to)
                    .stream().sorted(Comparator.comparing(RoundText::region)).toList();
            for (RoundText text : byRegion) {
                int region = numbers.computeIfAbsent(text.region(), any -> numbers.size());
                texts.add(new Corpus.Text(script.read(text.text(), units), side, region));
            }
        }
        Phrases boilerplate = new Phrases();
        for (String phrase : codebook.wording().boilerplate()) {
            int[] row = script.phrase(phrase, units);
            if (row.length > 1) {
                boilerplate.add(row, 0);
            }
        }
        return Corpus.of(texts, boilerplate, numbers.size());
    }

    private Set<String> regionNames() {
        Set<String> names = new HashSet<>();
        for (Region region : codebook.regions()) {
            for (String name : codebook.namesOf(region)) {
                names.add(name);
                names.add(units.text(script.phrase(name, units)));
            }
        }
        return names;
    }

    private void weighSectors(List<Candidate> candidates) {
        Phrases names = new Phrases();
        Set<String> own = new HashSet<>();
        for (Sector sector : codebook.sectors()) {
            own.add(sector.en());
            own.add(String.valueOf(sector.zh()));
            Stream.concat(Stream.of(sector.en(), sector.zh()), sector.aliases().stream())
                    .filter(Objects::nonNull)
                    .map(name -> script.phrase(name, units))
                    .filter(row -> row.length > 0)
                    .forEach(row -> names.add(row, 0));
        }
        for (Candidate one : candidates) {
            names.find(one.units, (name, start, end) -> one.sector = TOUCHES_SECTOR);
            if (own.contains(one.text)) {
                one.sector = NAMES_SECTOR;
            }
        }
    }
}
