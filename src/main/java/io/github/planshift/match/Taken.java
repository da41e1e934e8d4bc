package io.github.planshift.match;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Figures whose continuation is known. */
final class Taken {

    private final Map<Profile, Set<Profile.Aim>> aims = new HashMap<>();

    boolean has(Profile of, Profile.Aim aim) {
        return aims.getOrDefault(of, Set.of()).contains(aim);
    }

    /** Whether nothing of one is taken. */
    boolean free(Profile one) {
        return !aims.containsKey(one);
    }

    /** The figures that are tied. */
    void take(Edge edge) {
        for (Tie tie : edge.ties()) {
            take(edge.from(), tie.one());
            take(edge.to(), tie.two());
        }
    }

    /** All figures of one. */
    void take(Profile whole) {
        whole.aims().forEach(aim -> take(whole, aim));
    }

    private void take(Profile of, Profile.Aim aim) {
        aims.computeIfAbsent(of, key -> new HashSet<>()).add(aim);
    }
}
