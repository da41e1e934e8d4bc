package io.github.planshift.scan;

import io.github.planshift.model.Coded;
import io.github.planshift.model.Kind;
import io.github.planshift.model.Operator;
import io.github.planshift.model.Target;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How far the statements of a scan agree with annotations. A figure is found when value and unit agree and the
 * metrics share text; of several candidates the most alike is taken, each only once.
 *
 * @param gold figures annotated
 * @param found figures scanned
 * @param matched figures in both
 * @param kinds matches whose kind agrees
 * @param operators matches whose operator agrees
 * @param goldPledges annotated pledges
 * @param foundPledges scanned pledges
 * @param matchedPledges matches that are pledges in both
 */
record Score(
        int gold,
        int found,
        int matched,
        int kinds,
        int operators,
        int goldPledges,
        int foundPledges,
        int matchedPledges) {

    static final Score NONE = new Score(0, 0, 0, 0, 0, 0, 0, 0);

    private static final Map<String, Operator> OPERATORS = Map.of(
            "eq", Operator.POINT,
            "ge", Operator.AT_LEAST,
            "le", Operator.AT_MOST,
            "about", Operator.ABOUT,
            "range", Operator.RANGE);

    private record Figured(Statement statement, Target target, BigDecimal value) {}

    private record Pair(double likeness, int gold, int found) {}

    /** Compares a scan with annotations of the same text. */
    static Score of(List<Gold> gold, List<Statement> statements) {
        List<Figured> found = new ArrayList<>();
        for (Statement statement : statements) {
            for (Target target : statement.targets()) {
                BigDecimal value = target.value();
                if (value != null) {
                    found.add(new Figured(statement, target, value));
                }
            }
        }
        Map<Integer, Integer> matches = matches(gold, found);
        int kinds = 0;
        int operators = 0;
        int pledges = 0;
        for (Map.Entry<Integer, Integer> match : matches.entrySet()) {
            Gold noted = gold.get(match.getKey());
            Figured scanned = found.get(match.getValue());
            boolean same = noted.kind().equals(scanned.statement().kind().code());
            kinds += same ? 1 : 0;
            operators += OPERATORS.get(noted.cmp()) == scanned.target().operator() ? 1 : 0;
            pledges += same && scanned.statement().kind() == Kind.PLEDGE ? 1 : 0;
        }
        return new Score(
                gold.size(),
                found.size(),
                matches.size(),
                kinds,
                operators,
                (int) gold.stream().filter(one -> one.kind().equals("pledge")).count(),
                (int) found.stream()
                        .filter(one -> one.statement().kind() == Kind.PLEDGE)
                        .count(),
                pledges);
    }

    private static Map<Integer, Integer> matches(List<Gold> gold, List<Figured> found) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < found.size(); j++) {
                Gold noted = gold.get(i);
                Figured scanned = found.get(j);
                String wanted = unit(noted.unit());
                String unit = unit(
                        scanned.target().unit() == null ? "" : scanned.target().unit());
                boolean units = wanted.equals(unit) || wanted.isEmpty() || unit.isEmpty();
                if (!units || noted.value().compareTo(scanned.value()) != 0) {
                    continue;
                }
                double likeness = Math.max(
                        likeness(noted.metric(), scanned.target().metric()),
                        0.6 * likeness(noted.metric(), scanned.statement().quote()));
                if (likeness >= 0.3) {
                    boolean kind =
                            noted.kind().equals(((Coded) scanned.statement().kind()).code());
                    double place = Math.abs((double) i / gold.size() - (double) j / found.size());
                    pairs.add(new Pair(
                            likeness + (kind ? 0.2 : 0) + (wanted.equals(unit) ? 0.1 : 0) - 0.3 * place, i, j));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed());
        Map<Integer, Integer> matches = new HashMap<>();
        Set<Integer> taken = new HashSet<>();
        for (Pair pair : pairs) {
            if (!matches.containsKey(pair.gold()) && taken.add(pair.found())) {
                matches.put(pair.gold(), pair.found());
            }
        }
        return matches;
    }

    private static String unit(String unit) {
        String bare = Normalizer.normalize(unit, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return bare.equals("人民币") ? "元" : bare;
    }

    private static double likeness(String one, String other) {
        Set<String> left = pairs(one);
        Set<String> right = pairs(other);
        long shared = left.stream().filter(right::contains).count();
        return (double) shared / Math.max(1, Math.min(left.size(), right.size()));
    }

    private static Set<String> pairs(String text) {
        StringBuilder bare = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .chars()
                .filter(Character::isLetterOrDigit)
                .forEach(c -> bare.append((char) c));
        Set<String> pairs = new HashSet<>();
        for (int at = 0; at + 1 < bare.length(); at++) {
            pairs.add(bare.substring(at, at + 2));
        }
        if (pairs.isEmpty()) {
            pairs.add(bare.toString());
        }
        return pairs;
    }

    /** The sums of both. */
    Score plus(Score other) {
        return new Score(
                gold + other.gold,
                found + other.found,
                matched + other.matched,
                kinds + other.kinds,
                operators + other.operators,
                goldPledges + other.goldPledges,
                foundPledges + other.foundPledges,
                matchedPledges + other.matchedPledges);
    }

    double f1() {
        return f1(matched, found, gold);
    }

    double pledgeF1() {
        return f1(matchedPledges, foundPledges, goldPledges);
    }

    double kindAccuracy() {
        return (double) kinds / Math.max(1, matched);
    }

    double operatorAccuracy() {
        return (double) operators / Math.max(1, matched);
    }

    private static double f1(int matched, int found, int gold) {
        return 2.0 * matched / Math.max(1, found + gold);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d noted, %d scanned, %d in both: statements F1 %.3f, kind %.3f, operator %.3f, pledges F1 %.3f",
                gold,
                found,
                matched,
                f1(),
                kindAccuracy(),
                operatorAccuracy(),
                pledgeF1());
    }
}
