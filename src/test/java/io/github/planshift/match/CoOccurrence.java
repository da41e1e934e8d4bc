package io.github.planshift.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Counts which pairs of characters stand in the same sentences and makes vectors of it: positive pointwise mutual
 * information, in the directions in which most of it lies, by orthogonal iteration.
 */
final class CoOccurrence {

    private static final Pattern SENTENCE = Pattern.compile("[。；！？\n]");
    private static final int WORDS = 6000;
    private static final int ROUNDS = 12;

    /** Directions that are followed and left out, so that those kept are found sooner. */
    private static final int SPARE = 16;

    private final List<String> words;
    private final int[] counts;
    private final float[][] information;

    CoOccurrence(List<String> texts) {
        List<List<String>> sentences = new ArrayList<>();
        Map<String, Integer> frequencies = new TreeMap<>();
        for (String text : texts) {
            for (String sentence : SENTENCE.split(text, -1)) {
                List<String> pairs = new ArrayList<>(new LinkedHashSet<>(Grams.of(sentence)));
                pairs.removeIf(pair -> !pair.matches("\\p{IsHan}+"));
                sentences.add(pairs);
                pairs.forEach(pair -> frequencies.merge(pair, 1, Integer::sum));
            }
        }
        words = frequencies.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Integer> entry) -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(WORDS)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        Map<String, Integer> numbers = new HashMap<>();
        words.forEach(word -> numbers.put(word, numbers.size()));
        counts = words.stream().mapToInt(frequencies::get).toArray();
        information = new float[words.size()][words.size()];
        for (List<String> sentence : sentences) {
            int[] known = sentence.stream()
                    .filter(numbers::containsKey)
                    .mapToInt(numbers::get)
                    .toArray();
            for (int one : known) {
                for (int other : known) {
                    information[one][other]++;
                }
            }
        }
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts.length; j++) {
                double mutual = StrictMath.log(information[i][j] * sentences.size() / counts[i] / counts[j]);
                information[i][j] = i == j ? 0 : (float) Math.max(0, mutual);
            }
        }
    }

    /** Lines of a pair, the sentences it is in, and its vector in Base64. */
    List<String> lines() {
        double[][] directions = directions();
        List<String> lines = new ArrayList<>();
        for (int word = 0; word < words.size(); word++) {
            double[] vector = Arrays.copyOf(directions[word], Associations.DIMENSIONS);
            lines.add(words.get(word)
                    + '\t'
                    + counts[word]
                    + '\t'
                    + Base64.getEncoder().withoutPadding().encodeToString(bytes(vector)));
        }
        return lines;
    }

    private static byte[] bytes(double[] vector) {
        double most = Arrays.stream(vector).map(Math::abs).max().orElseThrow();
        byte[] bytes = new byte[vector.length];
        for (int k = 0; k < vector.length; k++) {
            bytes[k] = (byte) (most == 0 ? 0 : StrictMath.round(127 * vector[k] / most));
        }
        return bytes;
    }

    /** For each word how far it goes into the strongest directions, each as long as the root of its strength. */
    private double[][] directions() {
        Random random = new Random(1);
        double[][] basis = new double[words.size()][Associations.DIMENSIONS + SPARE];
        for (double[] row : basis) {
            Arrays.setAll(row, k -> random.nextGaussian());
        }
        double[] strengths = orthogonal(basis);
        for (int round = 0; round < ROUNDS; round++) {
            basis = times(basis);
            strengths = orthogonal(basis);
        }
        for (double[] row : basis) {
            for (int k = 0; k < row.length; k++) {
                row[k] *= StrictMath.sqrt(strengths[k]);
            }
        }
        return basis;
    }

    private double[][] times(double[][] basis) {
        double[][] product = new double[basis.length][basis[0].length];
        for (int i = 0; i < basis.length; i++) {
            float[] row = information[i];
            for (int j = 0; j < row.length; j++) {
                if (row[j] > 0) {
                    add(product[i], row[j], basis[j]);
                }
            }
        }
        return product;
    }

    private static void add(double[] sum, double times, double[] row) {
        for (int k = 0; k < sum.length; k++) {
            sum[k] += times * row[k];
        }
    }

    /** Makes each column at right angles to those before and of length 1; its length until then is returned. */
    private static double[] orthogonal(double[][] basis) {
        double[] lengths = new double[basis[0].length];
        for (int k = 0; k < lengths.length; k++) {
            double[] along = new double[k + 1];
            for (double[] row : basis) {
                add(along, row[k], row);
            }
            for (double[] row : basis) {
                for (int before = 0; before < k; before++) {
                    row[k] -= along[before] * row[before];
                }
            }
            double square = 0;
            for (double[] row : basis) {
                square += row[k] * row[k];
            }
            lengths[k] = StrictMath.sqrt(square);
            for (double[] row : basis) {
                row[k] /= lengths[k];
            }
        }
        return lengths;
    }
}
