package io.github.planshift.cli;

import io.github.planshift.model.UserError;
import io.github.planshift.render.AtomicFile;
import io.github.planshift.render.YamlRenderer;
import io.github.planshift.tree.Node;
import io.github.planshift.tree.TreeReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** config.yaml: a key and a value a line. What a person wrote around a line that changes stays. */
final class ConfigFile {

    private final Path path;

    /**
     * A line of the file.
     *
     * @param value null where it is not one text
     */
    record Entry(String key, @Nullable String value, int line) {}

    ConfigFile(Path path) {
        this.path = path;
    }

    /** The file of a user; null where the environment names no home. */
    static @Nullable ConfigFile of(World world) {
        String base = world.variable("XDG_CONFIG_HOME");
        String home = world.variable("HOME");
        if (base == null && home == null) {
            return null;
        }
        Path folder = base != null
                ? world.path(base)
                : world.path(String.valueOf(home)).resolve(".config");
        return new ConfigFile(folder.resolve("planshift").resolve("config.yaml"));
    }

    Path path() {
        return path;
    }

    /**
     * What stands in it; nothing where there is no file.
     *
     * @throws UserError if it cannot be read or is no YAML of keys and values
     */
    List<Entry> entries() {
        return Files.exists(path) ? entries(text()) : List.of();
    }

    private List<Entry> entries(String text) {
        List<Entry> entries = new ArrayList<>();
        for (Node document : TreeReader.yaml(path.toString(), text)) {
            if (document instanceof Node.Scalar scalar && scalar.text() == null) {
                continue;
            }
            if (!(document instanceof Node.Mapping mapping)) {
                throw UserError.input(path + ":" + document.at().line() + ": expected a key and a value a line, such as"
                        + " format: json");
            }
            mapping.entries()
                    .forEach((key, node) -> entries.add(new Entry(
                            key,
                            node instanceof Node.Scalar scalar ? scalar.text() : null,
                            node.at().line())));
        }
        return entries;
    }

    private String text() {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw UserError.input(path + ": cannot be read: " + e.getMessage() + "; check its permissions", e);
        }
    }

    /** Gives a key a value; the file and its folder are made where they are missing. */
    void set(String key, String value) {
        Map<String, @Nullable String> expected = values();
        expected.put(key, value);
        StringBuilder line = new StringBuilder();
        YamlRenderer.render(Map.of(key, value), line);
        write(replaced(key, line.toString()), expected);
    }

    /** Removes a key; answers whether it was there. */
    boolean unset(String key) {
        Map<String, @Nullable String> expected = values();
        if (!expected.containsKey(key)) {
            return false;
        }
        expected.remove(key);
        write(replaced(key, ""), expected);
        return true;
    }

    private Map<String, @Nullable String> values() {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        entries().forEach(entry -> values.put(entry.key(), entry.value()));
        return values;
    }

    /** The text with another line for a key, or one more at its end. */
    private String replaced(String key, String line) {
        if (!Files.exists(path)) {
            return line;
        }
        String text = text();
        Entry old = entries(text).stream()
                .filter(entry -> entry.key().equals(key))
                .findFirst()
                .orElse(null);
        if (old == null) {
            return text.isEmpty() || text.endsWith("\n") ? text + line : text + "\n" + line;
        }
        StringBuilder out = new StringBuilder();
        int number = 0;
        for (String each : text.split("(?<=\n)", -1)) {
            number++;
            out.append(number == old.line() ? line : each);
        }
        return out.toString();
    }

    private void write(String text, Map<String, @Nullable String> expected) {
        Map<String, @Nullable String> found = new LinkedHashMap<>();
        entries(text).forEach(entry -> found.put(entry.key(), entry.value()));
        if (!found.equals(expected)) {
            throw UserError.input(path + ": is laid out in a way that cannot be changed here; change it in an editor");
        }
        try {
            Path folder = path.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw UserError.input(path + ": its folder cannot be made: " + e.getMessage(), e);
        }
        AtomicFile.write(path, text);
    }
}
