package io.github.planshift.store;

import io.github.planshift.model.Kind;
import io.github.planshift.model.State;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which commitments are wanted; an empty set means any.
 *
 * @param regions slugs
 * @param rounds slugs
 * @param sectors slugs; a commitment with any of them among its sectors is in
 * @param kinds pledges, outcomes or both
 * @param search words in any language, all of which must be there, or null
 * @param quantified only commitments with a figure
 * @param tags any of them
 * @param states which states are in
 * @param sort order of the answer
 * @param limit at most so many, or null for all
 */
public record Filter(
        Set<String> regions,
        Set<String> rounds,
        Set<String> sectors,
        Set<Kind> kinds,
        @Nullable String search,
        boolean quantified,
        Set<String> tags,
        Set<State> states,
        Sort sort,
        @Nullable Integer limit) {

    /** Everything accepted, by round, region and number. */
    public static final Filter ALL = new Filter(
            Set.of(), Set.of(), Set.of(), Set.of(), null, false, Set.of(), Set.of(State.ACCEPTED), Sort.ROUND, null);

    /** What an answer is sorted by; ties go by round, region and number. */
    public enum Sort {
        /** Round, then region. */
        ROUND("r.sort_order"),
        /** Region, then round. */
        REGION("g.position"),
        /** Main sector. */
        SECTOR("x.position"),
        /** Id. */
        ID("c.id"),
        /** Kind. */
        KIND("c.kind DESC"),
        /** Deadline, earliest first, none last. */
        DEADLINE("""
                c.deadline IS NULL,
                CASE WHEN c.deadline LIKE '%fyp' THEN (1955 + 5 * CAST(c.deadline AS INTEGER)) || '-12-31'
                     WHEN length(c.deadline) = 4 THEN c.deadline || '-12-31'
                     WHEN length(c.deadline) = 7 THEN c.deadline || '-31'
                     ELSE c.deadline END"""),
        /** Confidence of a proposal, least certain first, what a person entered last. */
        CONFIDENCE("c.confidence IS NULL, c.confidence"),
        /** Last added first. */
        NEWEST("c.seq DESC");

        private final String sql;

        Sort(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }

        /** The name users type. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Filter {
        regions = inOrder(regions);
        rounds = inOrder(rounds);
        sectors = inOrder(sectors);
        kinds = inOrder(kinds);
        tags = inOrder(tags);
        states = inOrder(states);
    }

    /** A copy that keeps the order: reports print what was asked for, and Set.copyOf shuffles it anew in each process. */
    private static <T> Set<T> inOrder(Set<T> set) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(set));
    }

    /** Whether commitments are picked by what they say or carry, so that others of the same text are left out. */
    public boolean picksWords() {
        return search != null || quantified || !tags.isEmpty();
    }

    /** The same with other rounds and in order of round. */
    public Filter withRounds(List<String> wanted) {
        return new Filter(
                regions,
                new LinkedHashSet<>(wanted),
                sectors,
                kinds,
                search,
                quantified,
                tags,
                states,
                Sort.ROUND,
                null);
    }

    /** The same regions, sectors and states, whatever the rounds, kinds, words, tags and figures. */
    public Filter withoutWords() {
        return new Filter(regions, Set.of(), sectors, Set.of(), null, false, Set.of(), states, Sort.ROUND, null);
    }

    /** The same for one round and kind, without a limit. */
    public Filter only(String round, Kind kind) {
        return new Filter(regions, Set.of(round), sectors, Set.of(kind), search, quantified, tags, states, sort, null);
    }

    /** The same for other kinds; none for all. */
    public Filter of(Set<Kind> wanted) {
        return new Filter(regions, rounds, sectors, wanted, search, quantified, tags, states, sort, limit);
    }

    /** The same in other regions. */
    public Filter in(Set<String> wanted) {
        return new Filter(wanted, rounds, sectors, kinds, search, quantified, tags, states, sort, limit);
    }
}
