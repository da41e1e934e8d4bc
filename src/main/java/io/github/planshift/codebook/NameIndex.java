package io.github.planshift.codebook;

import io.github.planshift.model.UserError;
import io.github.planshift.text.Names;
import io.github.planshift.text.Nearest;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds what a name means, trying the surest kind of name first. */
final class NameIndex {

    private static final int SUGGESTIONS = 3;
    private static final int CANDIDATES = 20;

    private final TreeMap<Integer, Map<String, Set<String>>> tiers = new TreeMap<>();
    private final Map<String, String> slugs = new LinkedHashMap<>();

    /** Adds a name of a kind; kinds with a lower number are tried first. Null names are passed over. */
    void add(int tier, @Nullable String name, String slug) {
        if (name == null || name.isBlank()) {
            return;
        }
        slugs.putIfAbsent(name, slug);
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
        List<String> near = near(name);
        throw UserError.input("unknown " + what + " \"" + name + "\""
                + (near.isEmpty() ? "; see " + command : ", did you mean " + String.join(", ", near) + "?"));
    }

    /** The nearest names of up to three things, each by its slug where that is as near. */
    private List<String> near(String name) {
        Map<String, String> nearest = new LinkedHashMap<>();
        for (String candidate : Nearest.of(name, slugs.keySet(), CANDIDATES)) {
            String slug = Objects.requireNonNull(slugs.get(candidate));
            boolean same = Names.key(candidate).equals(Names.key(slug));
            nearest.putIfAbsent(slug, same ? slug : candidate);
        }
        return nearest.values().stream().limit(SUGGESTIONS).toList();
    }
}
