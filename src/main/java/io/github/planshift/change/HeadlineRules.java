package io.github.planshift.change;

import io.github.planshift.model.Assessment;
import io.github.planshift.model.Coded;
import io.github.planshift.model.Target;
import io.github.planshift.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes one headline of the axes. */
final class HeadlineRules {

    private HeadlineRules() {}

    /** A headline and the rule that made it, in words. */
    record Judged(Headline headline, String rule) {}

    /** The headline of what stands in both rounds: the first rule that applies. */
    static Judged judge(
            boolean dropped,
            @Nullable Assessment outcome,
            List<TargetMove> moves,
            @Nullable TargetChange target,
            DeadlineChange deadline,
            WordingChange wording) {
        if (dropped) {
            return new Judged(Headline.EXPLICITLY_DROPPED, "the later document says that it is given up");
        }
        if (outcome == Assessment.KEPT) {
            return new Judged(Headline.ACHIEVED, "the latest assessment is kept");
        }
        if (target == TargetChange.QUANTIFIED) {
            return new Judged(
                    Headline.QUANTIFIED, "a figure where there was none" + named(moves, TargetChange.QUANTIFIED));
        }
        if (target == TargetChange.DEQUANTIFIED) {
            return new Judged(
                    Headline.DEQUANTIFIED, "no figure where there was one" + named(moves, TargetChange.DEQUANTIFIED));
        }
        if (target == TargetChange.REBASED) {
            return new Judged(
                    Headline.RETARGETED,
                    "the unit or base changed, so the figures cannot be compared" + named(moves, TargetChange.REBASED));
        }
        List<String> up = new ArrayList<>();
        List<String> down = new ArrayList<>();
        for (TargetMove move : moves) {
            if (move.strength() != 0) {
                (move.strength() > 0 ? up : down).add("target " + words(move.change()) + figures(move));
            }
        }
        if (wording == WordingChange.HARDENED || wording == WordingChange.SOFTENED) {
            (wording == WordingChange.HARDENED ? up : down).add("wording " + words(wording));
        }
        boolean moved = deadline == DeadlineChange.EARLIER || deadline == DeadlineChange.LATER;
        if (moved && (!up.isEmpty() || !down.isEmpty())) {
            (deadline == DeadlineChange.EARLIER ? up : down).add("deadline " + words(deadline));
        }
        if (!up.isEmpty() && !down.isEmpty()) {
            return new Judged(Headline.MIXED, String.join(", ", up) + ", but " + String.join(", ", down));
        }
        if (!up.isEmpty()) {
            return new Judged(Headline.STRENGTHENED, String.join(", ", up));
        }
        if (!down.isEmpty()) {
            return new Judged(Headline.WEAKENED, String.join(", ", down));
        }
        List<TargetMove> undirected = moves.stream()
                .filter(move -> move.change() != TargetChange.SAME && !move.directionKnown())
                .toList();
        if (!undirected.isEmpty()) {
            boolean otherSide = undirected.stream().anyMatch(move -> move.change() == TargetChange.UNCLEAR);
            return new Judged(
                    Headline.RETARGETED,
                    (otherSide ? "the bound changed sides," : "the figure moved")
                            + figures(undirected.get(0))
                            + ", and nothing says which way is the more ambitious one");
        }
        if (moved || deadline == DeadlineChange.ADDED || deadline == DeadlineChange.REMOVED) {
            return new Judged(Headline.DEADLINE_MOVED, "deadline " + words(deadline));
        }
        if (wording == WordingChange.REWORDED) {
            return new Judged(Headline.REWORDED, "other words of the same strength");
        }
        return new Judged(Headline.UNCHANGED, "the same on every axis");
    }

    /** The figures of the moves of one sort, in brackets. */
    private static String named(List<TargetMove> moves, TargetChange change) {
        return moves.stream()
                .filter(move -> move.change() == change)
                .map(move -> Stream.of(move.from(), move.to())
                        .filter(Objects::nonNull)
                        .filter(target -> target.value() != null)
                        .map(Figures::bound)
                        .collect(Collectors.joining(", then ")))
                .filter(figure -> !figure.isEmpty())
                .collect(Collectors.joining("; ", " (", ")"));
    }

    /** Both figures, the earlier in the unit of the later where that can be. */
    private static String figures(TargetMove move) {
        Target from = move.comparable() == null ? move.from() : move.comparable();
        if (from == null || move.to() == null) {
            return "";
        }
        boolean converted = !from.equals(move.from());
        return " from " + Figures.bound(from) + (converted ? " (converted)" : "") + " to " + Figures.bound(move.to());
    }

    private static String words(Coded coded) {
        return coded.code().replace('_', ' ');
    }
}
