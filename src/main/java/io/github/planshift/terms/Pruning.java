package io.github.planshift.terms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Weighs candidates and leaves out pieces and chance extensions of better ones. */
final class Pruning {

    private static final double SIGNIFICANT = 1.96;
    private static final double MOSTLY = 0.5;

    /** Compares a number of uses. */
    interface Judge {
        Keyness of(Candidate one, double from, double to);
    }

    private final List<Candidate> candidates;
    private final Judge judge;

    Pruning(List<Candidate> candidates, Judge judge) {
        this.candidates = candidates;
        this.judge = judge;
    }

    List<Candidate> kept() {
        List<Candidate> telling = new ArrayList<>();
        for (Candidate one : candidates) {
            Keyness keyness = judge.of(one, one.from(), one.to());
            one.z = keyness.z();
            boolean oneSided = one.from() == 0 || one.to() == 0;
            if (oneSided || Math.abs(one.z) >= SIGNIFICANT) {
                one.weight = weight(one, keyness);
                telling.add(one);
            }
        }
        Map<String, Candidate> byText = new HashMap<>();
        telling.forEach(one -> byText.put(one.text, one));
        for (Candidate one : List.copyOf(telling)) {
            for (String piece : pieces(one.text)) {
                Candidate inner = byText.get(piece);
                if (inner != null && (inner.z > 0) == (one.z > 0)) {
                    int most = Math.max(inner.from(), inner.to());
                    if (Math.max(one.from(), one.to()) >= MOSTLY * most) {
                        Keyness rest = judge.of(
                                inner, Math.max(0, inner.from() - one.from()), Math.max(0, inner.to() - one.to()));
                        inner.weight = Math.min(
                                inner.weight,
                                rest.z() * inner.z > 0 ? Math.min(weight(inner, rest), one.weight * 0.99) : 0);
                    }
                }
            }
        }
        telling.removeIf(one -> pieces(one.text).stream()
                .map(byText::get)
                .anyMatch(core -> core != null
                        && core.units.length >= 4
                        && one.units.length - core.units.length <= 2
                        && chanceExtension(one, core)));
        telling.sort(Comparator.comparingDouble((Candidate one) -> -one.weight).thenComparing(one -> one.text));
        List<Candidate> kept = new ArrayList<>();
        Map<String, Candidate> accepted = new HashMap<>();
        Map<String, int[]> covered = new HashMap<>();
        for (Candidate one : telling) {
            if (one.weight > 0 && !explained(one, accepted, covered)) {
                kept.add(one);
                accepted.put(one.text, one);
                for (String piece : pieces(one.text)) {
                    int[] sum = covered.computeIfAbsent(piece, any -> new int[2]);
                    sum[0] += one.from();
                    sum[1] += one.to();
                }
            }
        }
        return kept;
    }

    private boolean explained(Candidate one, Map<String, Candidate> accepted, Map<String, int[]> covered) {
        int[] cover = covered.get(one.text);
        if (cover != null) {
            double from = Math.max(0, one.from() - cover[0]);
            double to = Math.max(0, one.to() - cover[1]);
            Keyness rest = judge.of(one, from, to);
            boolean mostlyOutside = Math.max(from, to) > Math.max(cover[0], cover[1]);
            if (!mostlyOutside || rest.z() * Math.signum(one.z) < SIGNIFICANT) {
                return true;
            }
        }
        return pieces(one.text).stream()
                .map(accepted::get)
                .anyMatch(core -> core != null && chanceExtension(one, core));
    }

    /** Whether a longer expression says no more than the shorter one in it: its share of that one's uses is the same. */
    private static boolean chanceExtension(Candidate one, Candidate core) {
        if ((core.z > 0) != (one.z > 0)) {
            return false;
        }
        if (core.from() == 0 || core.to() == 0) {
            return true;
        }
        double all = (double) core.from() + core.to();
        Keyness within =
                Keyness.of(one.from(), core.from(), one.to(), core.to(), (one.from() + one.to()) / all, 0.1 * all);
        return within.z() * Math.signum(one.z) < SIGNIFICANT;
    }

    private static Set<String> pieces(String text) {
        Set<String> pieces = new HashSet<>();
        for (int start = 0; start < text.length(); start++) {
            for (int end = start + 1; end <= text.length(); end++) {
                if (end - start < text.length()) {
                    pieces.add(text.substring(start, end));
                }
            }
        }
        return pieces;
    }

    private double weight(Candidate one, Keyness keyness) {
        double regions = Math.max(one.regions[0], one.regions[1]);
        double peak = one.z > 0 ? one.pastPeak / Math.max(1e-9, one.rate(1)) : 0;
        double length = one.units.length > 2 || one.quoted > 0.5 || Units.isWord(one.units[0]) ? 1 : 0.6;
        return Math.abs(keyness.z())
                * Math.pow(Math.abs(keyness.delta()), 0.75)
                * Math.log(1 + regions)
                * length
                * one.sector
                * (1 - 0.8 * one.outside)
                / (1 + 2 * peak);
    }
}
