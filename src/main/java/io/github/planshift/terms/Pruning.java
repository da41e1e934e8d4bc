package io.github.planshift.terms;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Weighs candidates, and leaves out pieces and chance extensions of better ones. */
final class Pruning {

    /** Standard deviations below which a difference may be chance. */
    private static final double SIGNIFICANT = 1.96;

    /** An expression is mostly a piece of a longer one that has this share of its uses. */
    private static final double MOSTLY = 0.5;

    /** A core is an expression by itself, and an extension of it small, with so many units. */
    private static final int CORE = 4;

    private static final int SMALL = 2;

    /** Strength of the prior for the share of an extension in the uses of its core. */
    private static final double PRIOR = 0.1;

    /** What two Chinese characters weigh: most are everyday words. */
    private static final double SHORT = 0.6;

    private static final double OUTSIDE = 0.8;
    private static final double RETURNING = 2;

    /** Compares a number of uses of an expression in two rounds. */
    interface Judge {
        Keyness of(Candidate one, double from, double to);
    }

    private final Judge judge;
    private final int texts;
    private final Map<IntBuffer, Candidate> telling = new HashMap<>();

    /** Pruning of what changed significantly or stands on one side only. */
    Pruning(List<Candidate> candidates, Judge judge, int texts) {
        this.judge = judge;
        this.texts = texts;
        for (Candidate one : candidates) {
            Keyness keyness = judge.of(one, one.from(), one.to());
            one.z = keyness.z();
            one.weight = weight(one, keyness);
            boolean oneSided = one.from() == 0 || one.to() == 0;
            if (oneSided || Math.abs(one.z) >= SIGNIFICANT) {
                telling.put(key(one), one);
            }
        }
    }

    /** What is left, the weightiest first. */
    List<Candidate> kept() {
        telling.values().forEach(this::lightenPieces);
        List<Candidate> sorted = telling.values().stream()
                .filter(one -> one.weight > 0 && !smallExtension(one))
                .sorted(Comparator.comparingDouble((Candidate one) -> -one.weight)
                        .thenComparing(one -> one.text))
                .toList();
        Map<IntBuffer, Candidate> kept = new LinkedHashMap<>();
        Map<IntBuffer, int[]> covered = new HashMap<>();
        for (Candidate one : sorted) {
            if (piece(one, covered.get(key(one))) || extension(one, kept)) {
                continue;
            }
            kept.put(key(one), one);
            for (IntBuffer piece : pieces(one)) {
                int[] uses = covered.computeIfAbsent(piece, any -> new int[2]);
                uses[0] += one.from();
                uses[1] += one.to();
            }
        }
        return List.copyOf(kept.values());
    }

    /** What is mostly a piece of this expression weighs what its other uses do, and less than the whole. */
    private void lightenPieces(Candidate one) {
        for (IntBuffer piece : pieces(one)) {
            Candidate inner = telling.get(piece);
            if (inner != null && inner.movesLike(one) && one.most() >= MOSTLY * inner.most()) {
                Keyness rest =
                        judge.of(inner, Math.max(0, inner.from() - one.from()), Math.max(0, inner.to() - one.to()));
                double others = rest.z() * inner.z > 0 ? Math.min(weight(inner, rest), one.weight * 0.99) : 0;
                inner.weight = Math.min(inner.weight, others);
            }
        }
    }

    /** Whether the uses of an expression outside those kept that hold it are few, or tell nothing. */
    private boolean piece(Candidate one, int @Nullable [] covered) {
        if (covered == null) {
            return false;
        }
        int from = Math.max(0, one.from() - covered[0]);
        int to = Math.max(0, one.to() - covered[1]);
        return Math.max(from, to) <= Math.max(covered[0], covered[1])
                || judge.of(one, from, to).z() * Math.signum(one.z) < SIGNIFICANT;
    }

    private boolean smallExtension(Candidate one) {
        return pieces(one).stream()
                .map(telling::get)
                .anyMatch(core -> core != null
                        && core.units.length >= CORE
                        && one.units.length - core.units.length <= SMALL
                        && addsNothing(one, core));
    }

    private static boolean extension(Candidate one, Map<IntBuffer, Candidate> kept) {
        return pieces(one).stream().map(kept::get).anyMatch(core -> core != null && addsNothing(one, core));
    }

    /** Whether a longer expression says no more than the shorter one in it: its share of that one's uses is the same. */
    private static boolean addsNothing(Candidate one, Candidate core) {
        if (!core.movesLike(one)) {
            return false;
        }
        if (core.from() == 0 || core.to() == 0) {
            return true;
        }
        double all = (double) core.from() + core.to();
        Keyness within =
                Keyness.of(one.from(), core.from(), one.to(), core.to(), (one.from() + one.to()) / all, PRIOR * all);
        return within.z() * Math.signum(one.z) < SIGNIFICANT;
    }

    private static IntBuffer key(Candidate one) {
        return IntBuffer.wrap(one.units);
    }

    /** Every shorter row in an expression; it has few units. */
    private static List<IntBuffer> pieces(Candidate one) {
        List<IntBuffer> pieces = new ArrayList<>();
        int length = one.units.length;
        for (int size = 1; size < length; size++) {
            for (int start = 0; start + size <= length; start++) {
                pieces.add(IntBuffer.wrap(one.units, start, size).slice());
            }
        }
        return pieces;
    }

    private double weight(Candidate one, Keyness keyness) {
        double regions = Math.max(one.regions[0], one.regions[1]);
        boolean whole = one.units.length > 2 || one.quoted > MOSTLY || Units.isWord(one.units[0]);
        double returning = one.z > 0 ? one.pastPeak * texts / Math.max(1, one.to()) : 0;
        return Math.abs(keyness.z())
                * Math.pow(Math.abs(keyness.delta()), 0.75)
                * Math.log(1 + regions)
                * (whole ? 1 : SHORT)
                * one.sector
                * (1 - OUTSIDE * one.outside)
                / (1 + RETURNING * returning);
    }
}
