package io.github.planshift.terms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the rows of units that are expressions: their parts stand together more often than by chance, and what stands
 * before and after them varies.
 */
final class Discovery {

    /** Mutual information of the weakest joint, in nats. */
    private static final double COHESION = 1.6;

    /** Entropy of the neighbours of the side that varies less, in nats. */
    private static final double ENTROPY = 0.9;

    /** A row that has the same neighbour this often is a piece of a longer one. */
    private static final double PIECE = 0.7;

    /** A row that stands beside a figure this often is a measure, not an expression. */
    private static final double MEASURE = 0.5;

    /** A row that stands in phrases without content this often has none. */
    private static final double FORMULA = 0.6;

    /** A row that ends inside a word this often is none. */
    private static final double CUT = 0.5;

    /** Share of a text that greets and takes stock, and share that pledges good conduct. */
    private static final double OPENING = 0.06;

    private static final double CLOSE = 0.12;

    private final Corpus corpus;
    private final Grams grams;
    private final Script script;
    private final Units units;
    private final Script.Edges edges;
    private final int fewest;
    private final int fewestRegions;
    private final float[] joints;

    Discovery(Corpus corpus, Script script, Units units, int fewest, int fewestRegions) {
        this.corpus = corpus;
        this.script = script;
        this.units = units;
        this.edges = script.edges(units);
        this.fewest = fewest;
        this.fewestRegions = fewestRegions;
        this.grams = new Grams(corpus, script.longest(), fewest);
        this.joints = joints();
    }

    /** The expressions of all lengths. */
    List<Candidate> candidates() {
        List<Candidate> found = new ArrayList<>();
        for (int length = 1; length <= grams.longest(); length++) {
            found.addAll(ofLength(length));
        }
        return found;
    }

    private List<Candidate> ofLength(int length) {
        int size = grams.rows(length).size();
        int[][] uses = new int[2][size + 1];
        int[][] regions = new int[2][size + 1];
        int[] formulas = new int[size + 1];
        int[] outside = new int[size + 1];
        count(length, uses, regions, formulas, outside);
        Neighbours before = new Neighbours(size);
        Neighbours after = new Neighbours(size);
        boolean[] possible = new boolean[size + 1];
        for (int row = 1; row <= size; row++) {
            int most = Math.max(regions[0][row], regions[1][row]);
            possible[row] = most >= fewestRegions
                    && Math.max(uses[0][row], uses[1][row]) >= fewest
                    && formulas[row] < FORMULA * grams.rows(length).total[row]
                    && allowed(length, grams.rows(length).example[row]);
        }
        int[] text = corpus.units();
        int[] ids = grams.ids(length);
        for (int at = 0; at < ids.length; at++) {
            if (possible[ids[at]]) {
                int end = at + length;
                boolean chinese = script == Script.CHINESE && length > 1;
                before.add(
                        ids[at],
                        at == 0 || edges.bounds(text[at - 1]) ? Units.BREAK : text[at - 1],
                        chinese && cut(at - 1));
                after.add(
                        ids[at],
                        end >= text.length || edges.bounds(text[end]) ? Units.BREAK : text[end],
                        chinese && cut(end - 1));
            }
        }
        before.close();
        after.close();
        List<Candidate> found = new ArrayList<>();
        for (int row = 1; row <= size; row++) {
            if (possible[row] && before.vary(row) && after.vary(row) && cohesion(length, row) >= COHESION) {
                int start = grams.rows(length).example[row];
                Candidate one = new Candidate(
                        Arrays.copyOfRange(text, start, start + length),
                        units.text(text, start, start + length),
                        new int[] {uses[0][row], uses[1][row]},
                        new int[] {regions[0][row], regions[1][row]});
                one.outside = (double) outside[row] / (uses[0][row] + uses[1][row]);
                one.quoted = Math.min(before.quoted(row), after.quoted(row));
                found.add(one);
            }
        }
        return found;
    }

    /** Whether a place and the next belong together more than either with what is on its other side. */
    private boolean cut(int at) {
        return at > 0 && at + 1 < joints.length && joints[at] > joints[at - 1] && joints[at] > joints[at + 1];
    }

    /** How much more often each unit and the next stand together than by chance; 0 where they rarely do. */
    private float[] joints() {
        int[] pairs = grams.ids(2);
        float[] strength = new float[pairs.length];
        for (int at = 0; at + 1 < pairs.length; at++) {
            if (pairs[at] != 0) {
                double parts = (double) grams.countAt(1, at) * grams.countAt(1, at + 1);
                strength[at] = (float) (grams.rows(2).total[pairs[at]] / parts);
            }
        }
        return strength;
    }

    private void count(int length, int[][] uses, int[][] regions, int[] formulas, int[] outside) {
        int[] ids = grams.ids(length);
        int[] lastSeen = new int[formulas.length];
        int begin = 0;
        for (Corpus.Text text : corpus.texts()) {
            int side = text.side();
            int stamp = 1 + side * corpus.regions() + text.region();
            int size = text.size();
            double opening = begin + OPENING * size;
            double close = begin + size - CLOSE * size;
            for (int at = begin; at < begin + size; at++) {
                int row = ids[at];
                if (row == 0) {
                    continue;
                }
                uses[side][row]++;
                if (lastSeen[row] != stamp) {
                    lastSeen[row] = stamp;
                    regions[side][row]++;
                }
                if (corpus.mostlyFormula(at, at + length)) {
                    formulas[row]++;
                }
                if (at < opening || at > close) {
                    outside[row]++;
                }
            }
            begin += size;
        }
    }

    private boolean allowed(int length, int start) {
        int[] text = corpus.units();
        if (length == 1 && script == Script.CHINESE && !Units.isWord(text[start])) {
            return false;
        }
        return edges.allow(Arrays.copyOfRange(text, start, start + length));
    }

    /** Mutual information of the two parts at the weakest joint. */
    private double cohesion(int length, int row) {
        Grams.Level level = grams.rows(length);
        int start = level.example[row];
        double least = Double.MAX_VALUE;
        double all = corpus.size(0) + corpus.size(1);
        for (int first = 1; first < length; first++) {
            double parts = (double) grams.countAt(first, start) * grams.countAt(length - first, start + first);
            least = Math.min(least, Math.log(level.total[row] * all / parts));
        }
        return least;
    }

    /** What stands on one side of each row. */
    private static final class Neighbours {
        private final LongCounts pairs = new LongCounts(1 << 12);
        private final int[] total;
        private final int[] edges;
        private final int[] figures;
        private final int[] quotes;
        private final int[] cuts;
        private final int[] most;
        private final double[] entropy;

        Neighbours(int size) {
            total = new int[size + 1];
            edges = new int[size + 1];
            figures = new int[size + 1];
            quotes = new int[size + 1];
            cuts = new int[size + 1];
            most = new int[size + 1];
            entropy = new double[size + 1];
        }

        void add(int row, int neighbour, boolean cut) {
            total[row]++;
            if (cut) {
                cuts[row]++;
            }
            if (neighbour == Units.BREAK) {
                edges[row]++;
            } else if (neighbour == Units.QUOTE) {
                quotes[row]++;
            } else if (neighbour == Units.NUMBER) {
                figures[row]++;
            } else {
                pairs.add(LongCounts.key(row, neighbour), 1);
            }
        }

        /** Each break counts as a neighbour of its own: nothing bounds an expression better. */
        void close() {
            pairs.forEach((row, neighbour, count) -> {
                double share = (double) count / total[row];
                entropy[row] -= share * Math.log(share);
                most[row] = Math.max(most[row], count);
            });
            for (int row = 1; row < total.length; row++) {
                if (total[row] > 0) {
                    entropy[row] +=
                            (double) (edges[row] + quotes[row] + figures[row]) / total[row] * Math.log(total[row]);
                }
            }
        }

        double quoted(int row) {
            return (double) quotes[row] / total[row];
        }

        boolean vary(int row) {
            return entropy[row] >= ENTROPY
                    && most[row] < PIECE * total[row]
                    && cuts[row] < CUT * total[row]
                    && figures[row] < MEASURE * total[row];
        }
    }
}
