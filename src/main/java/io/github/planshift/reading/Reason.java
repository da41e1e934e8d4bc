package io.github.planshift.reading;

/** An exception's message fit for the one line of a user's message. */
final class Reason {

    private static final int MOST = 120;

    private Reason() {}

    static String of(Throwable e) {
        String message = e.getMessage();
        if (message == null || message.isBlank()) {
            return e.getClass().getSimpleName();
        }
        String line = message.strip().lines().findFirst().orElse("").strip();
        return line.length() > MOST ? line.substring(0, MOST) + "…" : line;
    }
}
