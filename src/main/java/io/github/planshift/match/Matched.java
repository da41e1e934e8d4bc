package io.github.planshift.match;

import io.github.planshift.codebook.Codebook;
import io.github.planshift.model.Commitment;
import io.github.planshift.model.Round;
import io.github.planshift.period.Passage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A commitment of the earlier round with what continues it in the later one, or what may.
 *
 * @param pair null where nothing could be linked
 * @param suggestions the best first; empty where there is a pair
 */
public record Matched(Commitment from, Matcher.@Nullable Pair pair, List<Suggestion> suggestions) {

    public Matched {
        suggestions = List.copyOf(suggestions);
    }

    /**
     * What two rounds have in common, in the order of the earlier; one that became several is there several times.
     *
     * @param passages where a commitment stands in its text
     */
    public static List<Matched> all(
            Codebook codebook,
            Round from,
            Round to,
            Decisions decisions,
            List<Commitment> before,
            List<Commitment> after,
            Function<Commitment, Passage> passages) {
        Profiles profiles = new Profiles(codebook, passages);
        List<Matcher.Pair> pairs = new Matcher(profiles, decisions).pairs(from, to, before, after);
        Map<String, List<Matcher.Pair>> linked =
                pairs.stream().collect(Collectors.groupingBy(pair -> pair.from().id()));
        Map<String, Suggester.Open> open = new HashMap<>();
        new Suggester(codebook, profiles, from, to, decisions)
                .open(before, after, pairs)
                .forEach(one -> open.put(one.from().id(), one));
        List<Matched> all = new ArrayList<>();
        for (Commitment one : before) {
            linked.getOrDefault(one.id(), List.of()).forEach(pair -> all.add(new Matched(one, pair, List.of())));
            Suggester.Open left = open.get(one.id());
            if (left != null) {
                all.add(new Matched(one, null, left.suggestions()));
            }
        }
        return all;
    }
}
