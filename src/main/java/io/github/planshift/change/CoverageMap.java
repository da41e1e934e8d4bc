package io.github.planshift.change;

import io.github.planshift.model.Coverage;
import io.github.planshift.model.CoverageState;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is known of each region, round and sector. What nobody has said anything about is not coded. */
public final class CoverageMap {

    private record Key(
            String region, String round, @Nullable String sector) {}

    private final Map<Key, CoverageState> states = new HashMap<>();

    public CoverageMap(Collection<Coverage> coverage) {
        coverage.forEach(one -> states.put(new Key(one.region(), one.round(), one.sector()), one.state()));
    }

    /** The state for a sector: its own if it has one, else that of the whole region and round. */
    public CoverageState of(String region, String round, @Nullable String sector) {
        CoverageState own = sector == null ? null : states.get(new Key(region, round, sector));
        return Objects.requireNonNullElse(
                own == null ? states.get(new Key(region, round, null)) : own, CoverageState.NOT_CODED);
    }
}
