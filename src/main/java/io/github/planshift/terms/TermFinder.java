package io.github.planshift.terms;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Region;
import io.github.planshift.model.Sector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the expressions that changed between two rounds. */
public final class TermFinder {

    /** Strength of the prior, as a share of the texts compared. */
    private static final double PRIOR = 0.1;

    /** What an expression weighs that is the name of a sector, and one with a name or an alias in it. */
    private static final double NAMES_SECTOR = 2;

    private static final double TOUCHES_SECTOR = 1.5;

    private final Codebook codebook;

    public TermFinder(Codebook codebook) {
        this.codebook = codebook;
    }

    /**
     * The expressions that changed, those that come before those that go, each most telling first.
     *
     * @param from texts of the earlier round
     * @param to texts of the later round
     * @param all every text up to the later round, those compared among them, by round: for the prior, and for who
     *     said it first
     */
    public List<Term> between(List<RoundText> from, List<RoundText> to, Iterable<RoundText> all) {
        List<Candidate> found = new ArrayList<>();
        for (Script script : Script.values()) {
            List<RoundText> earlier = of(script, from);
            List<RoundText> later = of(script, to);
            if (!earlier.isEmpty() && !later.isEmpty()) {
                found.addAll(new Comparison(script, earlier, later, all).terms());
            }
        }
        return found.stream()
                .sorted(Comparator.comparing((Candidate one) -> one.z < 0)
                        .thenComparing(one -> -one.weight)
                        .thenComparing(one -> one.text))
                .map(TermFinder::term)
                .toList();
    }

    private static List<RoundText> of(Script script, List<RoundText> texts) {
        return texts.stream().filter(text -> script(text) == script).toList();
    }

    private static Script script(RoundText text) {
        return text.chinese() ? Script.CHINESE : Script.LATIN;
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
                one.firstRegions);
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

    /** One way of writing. */
    private final class Comparison {
        private final Script script;
        private final Units units = new Units();
        private final List<RoundText> from;
        private final List<RoundText> to;
        private final Iterable<RoundText> all;
        private final int regions;
        private Corpus corpus;

        Comparison(Script script, List<RoundText> from, List<RoundText> to, Iterable<RoundText> all) {
            this.script = script;
            this.from = from;
            this.to = to;
            this.all = all;
            this.regions = (int) Stream.concat(from.stream(), to.stream())
                    .map(RoundText::region)
                    .distinct()
                    .count();
            this.corpus = corpus();
        }

        List<Candidate> terms() {
            List<Candidate> candidates = new Discovery(corpus, script, units, 3, regions > 3 ? 2 : 1).candidates();
            Set<String> names = regionNames();
            candidates.removeIf(one -> names.contains(one.text));
            candidates.forEach(one -> one.texts = new int[] {from.size(), to.size()});
            history(candidates);
            sectors(candidates);
            return new Pruning(candidates, this::judge).kept();
        }

        private Corpus corpus() {
            Map<String, Integer> numbers = new LinkedHashMap<>();
            List<int[]> texts = new ArrayList<>();
            List<Integer> sides = new ArrayList<>();
            List<Integer> places = new ArrayList<>();
            for (int side = 0; side < 2; side++) {
                List<RoundText> sorted = (side == 0 ? from : to)
                        .stream().sorted(Comparator.comparing(RoundText::region)).toList();
                for (RoundText text : sorted) {
                    texts.add(script.read(text.text(), units));
                    sides.add(side);
                    places.add(numbers.computeIfAbsent(text.region(), any -> numbers.size()));
                }
            }
            Phrases boilerplate = new Phrases();
            for (String phrase : codebook.wording().boilerplate()) {
                int[] row = script.phrase(phrase, units);
                if (row.length > 1) {
                    boilerplate.add(row, 0);
                }
            }
            return Corpus.of(texts, sides, places, boilerplate);
        }

        private Set<String> regionNames() {
            Set<String> names = new LinkedHashSet<>();
            for (Region region : codebook.regions()) {
                codebook.namesOf(region).forEach(name -> {
                    int[] row = script.read(name, units);
                    names.add(units.text(row, 0, row.length).strip());
                    names.add(name);
                });
            }
            return names;
        }

        /** Which candidates speak of a sector of the codebook. */
        private void sectors(List<Candidate> candidates) {
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

        /** Uses in all texts: how common an expression has been, and who began. */
        private void history(List<Candidate> candidates) {
            Phrases phrases = new Phrases();
            for (int number = 0; number < candidates.size(); number++) {
                int[] row = candidates.get(number).units;
                phrases.add(row, number);
            }
            Map<String, Integer> texts = new HashMap<>();
            int earliest = from.get(0).round().order();
            int[] lastText = new int[candidates.size()];
            int number = 0;
            String round = "";
            for (RoundText text : all) {
                if (script(text) != script) {
                    continue;
                }
                number++;
                int stamp = number;
                if (!text.round().slug().equals(round)) {
                    close(candidates, texts.getOrDefault(round, 0));
                    round = text.round().slug();
                }
                texts.merge(round, 1, Integer::sum);
                boolean past = text.round().order() < earliest;
                int[] row = script.read(text.text(), units);
                size += row.length;
                phrases.find(row, (value, start, end) -> {
                    Candidate one = candidates.get(value);
                    one.everywhere++;
                    if (past) {
                        one.roundCount++;
                    }
                    if (lastText[value] != stamp) {
                        lastText[value] = stamp;
                        if (one.firstRound == null) {
                            one.firstRound = text.round().slug();
                        }
                        if (one.firstRound.equals(text.round().slug()) && !one.firstRegions.contains(text.region())) {
                            one.firstRegions.add(text.region());
                        }
                    }
                });
            }
            close(candidates, texts.getOrDefault(round, 0));
        }

        private long size;

        private void close(List<Candidate> candidates, int texts) {
            for (Candidate one : candidates) {
                if (texts > 0) {
                    one.pastPeak = Math.max(one.pastPeak, (double) one.roundCount / texts);
                }
                one.roundCount = 0;
            }
        }

        private Keyness judge(Candidate one, double fromUses, double toUses) {
            double sizes = corpus.sizes()[0] + corpus.sizes()[1];
            double share = Math.max(one.everywhere, 1) / (double) Math.max(size, 1);
            return Keyness.of(fromUses, corpus.sizes()[0], toUses, corpus.sizes()[1], share, PRIOR * sizes);
        }
    }
}
