package io.github.planshift.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything outside the program that it may look at or change.
 *
 * @param directory what relative paths start from
 * @param inTerminal whether a person types the standard input
 * @param outTerminal whether the standard output is a terminal
 * @param errTerminal whether the standard error is one
 * @param terminalColumns width of the terminal that the command was typed on, empty where there is none
 * @param terminalRows its height, empty where there is none
 */
public record World(
        InputStream in,
        PrintWriter out,
        PrintWriter err,
        Map<String, String> environment,
        Path directory,
        Clock clock,
        boolean inTerminal,
        boolean outTerminal,
        boolean errTerminal,
        String terminalColumns,
        String terminalRows) {

    private static final int COLUMNS = 100;
    private static final int LEAST_COLUMNS = 40;

    public World {
        environment = Map.copyOf(environment);
    }

    /** A world in which nobody knows how high the terminal is. */
    public World(
            InputStream in,
            PrintWriter out,
            PrintWriter err,
            Map<String, String> environment,
            Path directory,
            Clock clock,
            boolean inTerminal,
            boolean outTerminal,
            boolean errTerminal,
            String terminalColumns) {
        this(in, out, err, environment, directory, clock, inTerminal, outTerminal, errTerminal, terminalColumns, "");
    }

    /** A variable of the environment; null where it is not set or empty. */
    public @Nullable String variable(String name) {
        String value = environment.get(name);
        return value == null || value.isEmpty() ? null : value;
    }

    /** A path as typed, from the directory that relative paths start from. */
    public Path path(String typed) {
        return directory.resolve(typed);
    }

    /** How wide tables may be: COLUMNS, else the terminal's width, else 100; the same for a pipe. */
    public int columns() {
        for (String width : new @Nullable String[] {variable("COLUMNS"), terminalColumns}) {
            if (width != null && width.matches("[0-9]{1,4}")) {
                return Math.max(LEAST_COLUMNS, Integer.parseInt(width));
            }
        }
        return COLUMNS;
    }

    /** How many lines the terminal shows: LINES, else the terminal's height, else 0. */
    public int rows() {
        for (String height : new @Nullable String[] {variable("LINES"), terminalRows}) {
            if (height != null && height.matches("[0-9]{1,4}")) {
                return Integer.parseInt(height);
            }
        }
        return 0;
    }
}
