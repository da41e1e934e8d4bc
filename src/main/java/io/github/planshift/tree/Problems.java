package io.github.planshift.tree;

import io.github.planshift.model.UserError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Everything that is wrong with an input, collected so that the user sees it at once. */
public final class Problems {

    private static final int MOST = 50;

    private record Problem(Position at, String message) {}

    private final Set<Problem> problems = new LinkedHashSet<>();

    /** Notes a problem of a value; the same one twice counts once. */
    public void add(Position at, String message) {
        problems.add(new Problem(at, message));
    }

    /** Notes a problem of a field. */
    public void add(Position at, String field, String message) {
        add(at, field + ": " + message);
    }

    /** How many there are. */
    public int size() {
        return problems.size();
    }

    /** All messages, one line each, in the order of the files and of the lines in them. */
    public List<String> messages() {
        List<String> sources = problems.stream()
                .map(problem -> problem.at().source())
                .distinct()
                .toList();
        return problems.stream()
                .sorted(Comparator.comparingInt((Problem problem) ->
                                sources.indexOf(problem.at().source()))
                        .thenComparingInt(problem -> problem.at().line())
                        .thenComparingInt(problem -> problem.at().column()))
                .map(problem -> problem.at() + ": " + problem.message())
                .toList();
    }

    /**
     * Ends the reading if anything was noted.
     *
     * @throws UserError with every message, the first fifty where there are more
     */
    public void throwIfAny() {
        if (problems.isEmpty()) {
            return;
        }
        List<String> messages = messages();
        List<String> shown = new ArrayList<>(messages.subList(0, Math.min(MOST, messages.size())));
        if (messages.size() > MOST) {
            shown.add("and " + (messages.size() - MOST) + " more problems");
        }
        throw UserError.input(shown);
    }
}
