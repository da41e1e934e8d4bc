package io.github.planshift.cli.manual;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The texts that lie beside the classes of this package. */
final class Resources {

    private Resources() {}

    /** The text of a file beside the classes, if it is there. */
    static Optional<String> find(String name) {
        return text("/io/github/planshift/cli/manual/" + name);
    }

    /** The text of a file that is part of the program. */
    static String read(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("not in the program: " + name));
    }

    static Optional<String> text(String path) {
        try (InputStream in = Resources.class.getResourceAsStream(path)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }
}
