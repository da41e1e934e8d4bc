package io.github.planshift.tree;

import io.github.planshift.model.UserError;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Everything that is wrong with an input, collected so that the user sees it at once. */
public final class Problems {

    private static final int MOST = 50;

    private final Set<String> messages = new LinkedHashSet<>();

    /** Notes a problem of a value; the same one twice counts once. */
    public void add(Position at, String message) {
        messages.add(at + ": " + message);
    }

    /** Notes a problem of a field. */
    public void add(Position at, String field, String message) {
        add(at, field + ": " + message);
    }

    /** How many there are. */
    public int size() {
        return messages.size();
    }

    /** All messages, one line each. */
    public List<String> messages() {
        return List.copyOf(messages);
    }

    /**
     * Ends the reading if anything was noted.
     *
     * @throws UserError with every message, the first fifty where there are more
     */
    public void throwIfAny() {
        if (messages.isEmpty()) {
            return;
        }
        List<String> shown = new ArrayList<>(messages.stream().limit(MOST).toList());
        if (messages.size() > MOST) {
            shown.add("and " + (messages.size() - MOST) + " more problems");
        }
        throw UserError.input(shown);
    }
}
