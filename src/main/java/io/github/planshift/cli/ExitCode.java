package io.github.planshift.cli;

/** What the exit code of every command means. */
public enum ExitCode {
    /** Done. */
    DONE(0, "done"),
    /** A difference or finding was asked about and is there. */
    FOUND(1, "a difference or finding was asked about and is there"),
    /** Bad usage or bad input; nothing was changed. */
    INPUT(2, "bad usage or bad input; nothing was changed"),
    /** The database cannot be used: missing, locked, damaged, of a newer planshift. */
    STORE(3, "the database cannot be used: missing, locked, damaged, of a newer planshift");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /** The number the shell sees. */
    public int code() {
        return code;
    }

    /** What it means, for help and manual pages. */
    public String meaning() {
        return meaning;
    }
}
