package io.github.planshift.match;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Commitment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What may be compared: the statements of one region, kind and language in two rounds, each where it stands. */
final class Block {

    /** So many statements before and after one are around it. */
    private static final int NEIGHBOURS = 3;

    /** Where they are not further away than this, in characters. */
    private static final int NEAR = 300;

    private final Likeness likeness;
    private final Meanings meanings;
    private final Codebook codebook;
    private final Map<String, Double> telling = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Continuation.Side> before;
    private final Map<String, Continuation.Side> after;

    /** The statements of both rounds. */
    Block(List<Profile> before, List<Profile> after, Profiles profiles, Codebook codebook, Associations associations) {
        List<Profile> both = Stream.concat(before.stream(), after.stream()).toList();
        this.likeness = Likeness.among(before, after);
        this.meanings = new Meanings(associations, profiles, likeness);
        this.codebook = codebook;
        Map<String, Integer> counts = new HashMap<>();
        both.forEach(one -> sectors(one).forEach(sector -> counts.merge(sector, 1, Integer::sum)));
        counts.forEach((sector, count) -> {
            places.put(sector, places.size());
            telling.put(sector, Math.log((both.size() + 1.0) / count));
        });
        this.before = sides(before);
        this.after = sides(after);
    }

    Likeness likeness() {
        return likeness;
    }

    Continuation.Side from(Commitment one) {
        return Objects.requireNonNull(before.get(one.id()), one.id());
    }

    /** Those of the later round, in its order. */
    Iterable<Continuation.Side> after() {
        return after.values();
    }

    private Map<String, Continuation.Side> sides(List<Profile> all) {
        Map<String, List<Profile>> byDocument = all.stream()
                .filter(one -> one.commitment().offset() != null)
                .sorted(Comparator.comparingInt((Profile one) -> offset(one))
                        .thenComparing(one -> one.commitment().id()))
                .collect(Collectors.groupingBy(one -> one.commitment().document()));
        Map<String, Continuation.Side> sides = new HashMap<>();
        byDocument.values().forEach(placed -> {
            double end = Math.max(1, offset(placed.get(placed.size() - 1)));
            for (int at = 0; at < placed.size(); at++) {
                Profile one = placed.get(at);
                sides.put(one.commitment().id(), side(one, around(placed, at), offset(one) / end));
            }
        });
        Map<String, Continuation.Side> inOrder = new LinkedHashMap<>();
        for (Profile one : all) {
            String id = one.commitment().id();
            Continuation.Side placed = sides.get(id);
            inOrder.put(id, placed == null ? side(one, List.of(), null) : placed);
        }
        return inOrder;
    }

    private Continuation.Side side(Profile one, List<Profile> around, @Nullable Double place) {
        double[] counts = new double[places.size()];
        around.forEach(other -> sectors(other)
                .forEach(sector -> counts[Objects.requireNonNull(places.get(sector))] +=
                        Objects.requireNonNull(telling.get(sector))));
        Pieces measured =
                Pieces.all(one.aims().stream().map(Profile.Aim::pieces).toList());
        return new Continuation.Side(
                one,
                likeness.telling(one.pieces()),
                sectors(one),
                meanings.of(one.pieces()),
                meanings.of(measured),
                Direction.of(counts),
                place);
    }

    private static List<Profile> around(List<Profile> placed, int at) {
        List<Profile> around = new ArrayList<>();
        int here = offset(placed.get(at));
        for (int i = Math.max(0, at - NEIGHBOURS); i <= Math.min(placed.size() - 1, at + NEIGHBOURS); i++) {
            if (Math.abs(offset(placed.get(i)) - here) <= NEAR) {
                around.add(placed.get(i));
            }
        }
        return around;
    }

    /** The sectors, with those above them. */
    private Set<String> sectors(Profile one) {
        return one.commitment().sectors().stream()
                .flatMap(sector -> codebook.sectorAndAbove(sector).stream())
                .collect(Collectors.toSet());
    }

    private static int offset(Profile one) {
        return Objects.requireNonNull(one.commitment().offset());
    }
}
