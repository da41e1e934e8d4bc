package io.github.planshift.codebook;

import io.github.planshift.model.UserError;
import io.github.planshift.text.Names;
import io.github.planshift.text.Nearest;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds what a name means, trying the surest kind of name first. */
final class NameIndex {

    /** How many names an error suggests. */
    private static final int MOST = 3;

    private final TreeMap<Integer, Map<String, Set<String>>> tiers = new TreeMap<>();
    /** The slug of each name. */
    private final Map<String, String> names = new LinkedHashMap<>();

    /** Adds a name of a kind; kinds with a lower number are tried first. Null names are passed over. */
    void add(int tier, @Nullable String name, String slug) {
        if (name == null || name.isBlank()) {
            return;
        }
        names.putIfAbsent(name, slug);
        tiers.computeIfAbsent(tier, t -> new LinkedHashMap<>())
                .computeIfAbsent(Names.key(name), key -> new LinkedHashSet<>())
                .add(slug);
    }

    /**
     * The slug that a name means.
     *
     * @param what the kind of thing, for the message
     * @param command that lists all of them
     * @throws UserError with the nearest names, if there is none or several
     */
    String find(String name, String what, String command) {
        String key = Names.key(name);
        for (Map<String, Set<String>> tier : tiers.values()) {
            Set<String> found = tier.getOrDefault(key, Set.of());
            if (found.size() == 1) {
                return found.iterator().next();
            }
            if (found.size() > 1) {
                throw UserError.input("\"" + name + "\" could be any " + what + " of " + String.join(", ", found)
                        + "; name one of them");
            }
        }
        List<String> near = Nearest.of(name, names.keySet(), 3 * MOST).stream()
                .map(names::get)
                .distinct()
                .limit(MOST)
                .toList();
        throw UserError.input("unknown " + what + " \"" + name + "\""
                + (near.isEmpty() ? "; see " + command : " (did you mean " + String.join(", ", near) + "?)"));
    }
}
