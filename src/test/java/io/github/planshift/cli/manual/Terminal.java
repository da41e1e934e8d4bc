package io.github.planshift.cli.manual;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An interactive shell in a pseudo-terminal, which {@code script} of util-linux makes.
 *
 * <p>The shell must print {@link #READY} as its prompt and answer {@link #SHOW} by printing its line between
 * {@code <<} and {@code >>} and clearing it. Keys are handled in their order, so that waiting for that answer is all
 * the synchronisation there is.
 */
final class Terminal implements AutoCloseable {

    static final String READY = "READY$";

    /** Control-X and p. */
    static final String SHOW = "\u0018p";

    private static final Pattern ANSWER = Pattern.compile("<<(.*?)>>", Pattern.DOTALL);
    private static final Pattern CONTROL = Pattern.compile("\u001b(?:\\[[0-9;?>=]*[a-zA-Z]|[()].|[=>78])|[\r\u0007]");
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final Process process;
    private final OutputStream keys;
    private final StringBuilder output = new StringBuilder();
    private boolean ended;

    /** What came of a line: the line as it is now, and all that the terminal printed meanwhile. */
    record Screen(String line, String printed) {}

    /**
     * Starts a shell.
     *
     * @param home where programs are looked for first and where the shell finds no settings of the user
     */
    Terminal(Path directory, String shellCommand, Path home) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        "script", "-qec", "stty cols 120 rows 50; exec " + shellCommand, "/dev/null")
                .directory(directory.toFile())
                .redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "PATH",
                        home + ":" + System.getenv("PATH"),
                        "HOME",
                        home.toString(),
                        "XDG_CONFIG_HOME",
                        home.toString(),
                        "XDG_DATA_HOME",
                        home.toString(),
                        "LC_ALL",
                        "C.UTF-8",
                        "TERM",
                        "xterm"));
        process = builder.start();
        keys = process.getOutputStream();
        Thread reader = new Thread(this::read, "terminal");
        reader.setDaemon(true);
        reader.start();
        await(Pattern.compile(Pattern.quote(READY)));
    }

    /** Whether a program can be run here. */
    static boolean has(String program) {
        for (String directory : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
            if (Files.isExecutable(Path.of(directory, program))) {
                return true;
            }
        }
        return false;
    }

    /** Types a line and the tabulator. */
    Screen complete(String line) throws IOException {
        synchronized (output) {
            output.setLength(0);
        }
        keys.write((line + "\t" + SHOW).getBytes(StandardCharsets.UTF_8));
        keys.flush();
        return await(ANSWER);
    }

    @Override
    public void close() throws IOException {
        try {
            // asked to end, the shell takes its terminal along; killed, it would have to be waited for
            keys.write("exit\r".getBytes(StandardCharsets.UTF_8));
            keys.flush();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        keys.close();
    }

    private Screen await(Pattern pattern) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        synchronized (output) {
            while (true) {
                String text = CONTROL.matcher(output).replaceAll("");
                Matcher matcher = pattern.matcher(text);
                if (matcher.find()) {
                    return new Screen(matcher.groupCount() > 0 ? matcher.group(1) : "", text);
                }
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (ended || left <= 0) {
                    throw new AssertionError("the shell did not answer; it printed: " + text);
                }
                try {
                    output.wait(left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new AssertionError(e);
                }
            }
        }
    }

    private void read() {
        try (Reader reader = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
            char[] buffer = new char[4096];
            for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
                String text = new String(buffer, 0, n);
                synchronized (output) {
                    output.append(text);
                    output.notifyAll();
                }
                if (text.contains("\u001b[c") || text.contains("\u001b[0c")) {
                    // newer shells ask what terminal this is and wait for an answer
                    keys.write("\u001b[?62c".getBytes(StandardCharsets.UTF_8));
                    keys.flush();
                }
            }
        } catch (IOException e) {
            // the terminal was closed; whoever still waits is told by the end
        } finally {
            synchronized (output) {
                ended = true;
                output.notifyAll();
            }
        }
    }
}
