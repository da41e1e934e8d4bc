package io.github.planshift.store;

import io.github.planshift.model.Kind;
import io.github.planshift.model.State;
import java.util.Set;

/** A filter that lets through everything accepted but for what a test asks. */
final class FilterBuilder {

    private Set<String> regions = Set.of();
    private Set<String> rounds = Set.of();
    private Set<String> sectors = Set.of();
    private Set<Kind> kinds = Set.of();
    private Set<String> tags = Set.of();
    private Set<State> states = Set.of(State.ACCEPTED);
    private String search;
    private boolean quantified;
    private Filter.Sort sort = Filter.Sort.ROUND;
    private Integer limit;

    FilterBuilder regions(String... slugs) {
        regions = Set.of(slugs);
        return this;
    }

    FilterBuilder rounds(String... slugs) {
        rounds = Set.of(slugs);
        return this;
    }

    FilterBuilder sectors(String... slugs) {
        sectors = Set.of(slugs);
        return this;
    }

    FilterBuilder kinds(Kind... values) {
        kinds = Set.of(values);
        return this;
    }

    FilterBuilder tags(String... values) {
        tags = Set.of(values);
        return this;
    }

    FilterBuilder states(State... values) {
        states = Set.of(values);
        return this;
    }

    FilterBuilder search(String words) {
        search = words;
        return this;
    }

    FilterBuilder quantified() {
        quantified = true;
        return this;
    }

    FilterBuilder sort(Filter.Sort order) {
        sort = order;
        return this;
    }

    FilterBuilder limit(int most) {
        limit = most;
        return this;
    }

    Filter build() {
        return new Filter(regions, rounds, sectors, kinds, search, quantified, tags, states, sort, limit);
    }
}
