package io.github.planshift.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Types command lines into planshift, in a directory of its own and within the test's process. The clock stands still,
 * and paths below the directory are shown as a user standing in it would see them.
 */
final class Shell {

    static final int COLUMNS = 100;

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

    private final Path directory;
    private final Map<String, String> environment = new TreeMap<>();
    private String input = "";
    private boolean inTerminal;
    private boolean outTerminal;

    /** What a command line left behind. */
    record Result(int code, String out, String err) {}

    Shell(Path directory) {
        this.directory = directory;
        environment.put("HOME", directory.resolve("home").toString());
        environment.put("COLUMNS", String.valueOf(COLUMNS));
    }

    /** A shell in a directory with a database of the bundled data. */
    static Shell withDatabase(Path directory) throws IOException {
        Files.write(directory.resolve("planshift.db"), BundledDatabase.BYTES);
        return new Shell(directory);
    }

    Shell set(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** What the commands read from standard input. */
    Shell input(String text) {
        input = text;
        return this;
    }

    /** Which of the streams are terminals. */
    Shell terminal(boolean in, boolean out) {
        inTerminal = in;
        outTerminal = out;
        return this;
    }

    Path directory() {
        return directory;
    }

    /** Runs a line such as {@code planshift list -r 'Inner Mongolia'}. */
    Result run(String line) {
        List<String> words = words(line);
        if (words.isEmpty() || !words.get(0).equals("planshift")) {
            throw new IllegalArgumentException("\"" + line + "\" does not begin with planshift");
        }
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        World world = new World(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(out),
                new PrintWriter(err),
                environment,
                directory,
                CLOCK,
                inTerminal,
                outTerminal,
                false,
                "");
        int code = new App(world).run(words.subList(1, words.size()).toArray(String[]::new));
        return new Result(code, relative(out.toString()), relative(err.toString()));
    }

    private String relative(String text) {
        return text.replace(directory + "/", "");
    }

    /** The words of a line, with quotes and backslashes as a shell reads them. */
    static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean inWord = false;
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && quote != '\'' && i + 1 < line.length()) {
                word.append(line.charAt(++i));
                inWord = true;
            } else if (quote != 0) {
                if (c == quote) {
                    quote = 0;
                } else {
                    word.append(c);
                }
            } else if (c == '\'' || c == '"') {
                quote = c;
                inWord = true;
            } else if (c == ' ') {
                if (inWord) {
                    words.add(word.toString());
                    word.setLength(0);
                    inWord = false;
                }
            } else {
                word.append(c);
                inWord = true;
            }
        }
        if (inWord) {
            words.add(word.toString());
        }
        return words;
    }

    /** Made once, because every case needs one. */
    private static final class BundledDatabase {

        static final byte[] BYTES = make();

        private static byte[] make() {
            try {
                Path directory = Files.createTempDirectory("planshift-test-");
                Path file = directory.resolve("planshift.db");
                Result result = new Shell(directory).run("planshift --db planshift.db init");
                if (result.code() != 0) {
                    throw new IllegalStateException(result.err());
                }
                byte[] bytes = Files.readAllBytes(file);
                Files.delete(file);
                Files.delete(directory);
                return bytes;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
