package io.github.planshift.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What went wrong in words for the user: what, where, and what to do. Each message is one line. */
public final class UserError extends RuntimeException {

    /** What decides the exit code. */
    public enum Cause {
        /** Bad usage or bad input. */
        INPUT,
        /** The database cannot be used. */
        STORE
    }

    private final Cause kind;
    private final List<String> messages;

    private UserError(Cause kind, List<String> messages, @Nullable Throwable cause) {
        super(String.join("\n", messages), cause);
        this.kind = kind;
        this.messages = List.copyOf(messages);
    }

    /** Bad usage or bad input. */
    public static UserError input(String message) {
        return new UserError(Cause.INPUT, List.of(message), null);
    }

    /** Bad input, with what it was that failed. */
    public static UserError input(String message, Throwable cause) {
        return new UserError(Cause.INPUT, List.of(message), cause);
    }

    /** Several problems of one input, all at once. */
    public static UserError input(List<String> messages) {
        return new UserError(Cause.INPUT, messages, null);
    }

    /** The database cannot be used. */
    public static UserError store(String message) {
        return new UserError(Cause.STORE, List.of(message), null);
    }

    /** The database cannot be used, with what it was that failed. */
    public static UserError store(String message, Throwable cause) {
        return new UserError(Cause.STORE, List.of(message), cause);
    }

    /** What decides the exit code. */
    public Cause kind() {
        return kind;
    }

    /** One line each, at least one. */
    public List<String> messages() {
        return messages;
    }
}
