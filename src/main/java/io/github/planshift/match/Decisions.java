package io.github.planshift.match;

import io.github.planshift.model.Commitment;
import io.github.planshift.model.ThreadLink;
import io.github.planshift.model.Verdict;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What was decided on links: who was set apart from which thread, and what was split or merged. */
public final class Decisions {

    /** Nothing was decided. */
    public static final Decisions NONE = new Decisions(Set.of());

    private final Map<String, Set<String>> apart = new HashMap<>();
    private final Set<String> manifold = new HashSet<>();

    /** The decisions that links record; of several on one commitment and thread the latest holds. */
    public Decisions(Collection<ThreadLink> links) {
        Map<String, ThreadLink> latest = new HashMap<>();
        for (ThreadLink link : links) {
            latest.merge(
                    link.thread() + '\n' + link.commitment(),
                    link,
                    (one, other) -> other.decidedAt().compareTo(one.decidedAt()) >= 0 ? other : one);
        }
        for (ThreadLink link : latest.values()) {
            if (link.verdict() == Verdict.DIFFERENT) {
                apart.computeIfAbsent(link.commitment(), key -> new HashSet<>()).add(link.thread());
            } else if (link.verdict() != Verdict.SAME) {
                manifold.add(link.commitment());
            }
        }
    }

    /** Whether somebody set one apart from the thread of the other. */
    public boolean differ(Commitment one, Commitment other) {
        return apart(one, other) || apart(other, one);
    }

    private boolean apart(Commitment one, Commitment other) {
        Set<String> threads = apart.get(one.id());
        return threads != null && other.thread() != null && threads.contains(other.thread());
    }

    /** The threads that somebody set a commitment apart from. */
    public Set<String> apart(String commitment) {
        return Collections.unmodifiableSet(Objects.requireNonNullElse(apart.get(commitment), Set.of()));
    }

    /** Whether a commitment is one of several that another became, or one that several became. */
    boolean manifold(Commitment one) {
        return manifold.contains(one.id());
    }
}
