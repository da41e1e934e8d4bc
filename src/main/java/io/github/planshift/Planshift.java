package io.github.planshift;

import io.github.planshift.cli.App;
import io.github.planshift.cli.World;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;

/** The executable: hands the process's streams, environment, clock and folder to the application. */
public final class Planshift {

    private Planshift() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        PrintWriter out = writer(FileDescriptor.out);
        PrintWriter err = writer(FileDescriptor.err);
        // the launcher knows which of the streams are terminals: i, o and e for those that are
        String terminals = System.getProperty("planshift.terminals", "");
        World world = new World(
                new FileInputStream(FileDescriptor.in),
                out,
                err,
                System.getenv(),
                Path.of(""),
                Clock.systemUTC(),
                terminals.contains("i"),
                terminals.contains("o"),
                terminals.contains("e"),
                System.getProperty("planshift.columns", ""));
        int code = new App(world).run(args);
        out.flush();
        err.flush();
        System.exit(code);
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8));
    }
}
