package io.github.planshift.match;

import io.github.planshift.model.PolicyThread;
import io.github.planshift.model.ThreadLink;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What decisions on links come to.
 *
 * @param threads that are new or have another note
 * @param moved by id of a commitment the thread it is in from now on, or null for none
 * @param links to record
 */
public record Linking(List<PolicyThread> threads, Map<String, @Nullable String> moved, List<ThreadLink> links) {

    public Linking {
        threads = List.copyOf(threads);
        moved = Collections.unmodifiableMap(new LinkedHashMap<>(moved));
        links = List.copyOf(links);
    }
}
