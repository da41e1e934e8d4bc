package io.github.planshift;

import io.github.planshift.cli.App;
import io.github.planshift.cli.ExitCode;
import io.github.planshift.cli.World;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** The executable: hands the process's streams, environment, clock and folder to the application. */
public final class Planshift {

    private Planshift() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        Pipe pipe = new Pipe(new FileOutputStream(FileDescriptor.out));
        PrintWriter out = writer(pipe);
        PrintWriter err = writer(new FileOutputStream(FileDescriptor.err));
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
                System.getProperty("planshift.columns", ""),
                System.getProperty("planshift.rows", ""));
        int code = new App(world).run(args);
        out.flush();
        String lost = pipe.lost();
        if (lost != null) {
            err.print("planshift: the output could not be written: " + lost + "\n");
            code = Math.max(code, ExitCode.INPUT.code());
        }
        err.flush();
        System.exit(code);
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    }

    /** The standard output, which remembers what a writer on top of it keeps to itself. */
    private static final class Pipe extends FilterOutputStream {

        private @Nullable IOException failure;

        Pipe(OutputStream stream) {
            super(stream);
        }

        @Override
        public void write(byte[] bytes, int start, int length) throws IOException {
            try {
                out.write(bytes, start, length);
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }

        /** Why output was lost; null where all was written, or where the reader has had enough. */
        @Nullable
        String lost() {
            String reason = failure == null ? null : String.valueOf(failure.getMessage());
            return reason == null || reason.contains("Broken pipe") ? null : reason;
        }
    }
}
