package io.github.planshift.cli;

import io.github.planshift.exchange.SplitFiles;
import io.github.planshift.model.UserError;
import io.github.planshift.render.AtomicFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder that keeps a record in many files, most often a git work tree; what is not ours in it stays as it is. */
final class SplitFolder {

    /** Where a split record has its files; the rest of the folder is not looked at. */
    private static final List<String> PLACES = List.of(SplitFiles.CODEBOOK, "regions", "rounds");

    private static final String THREADS = "threads.yaml";

    private final Path folder;

    /** What a writing did. */
    record Done(int written, int unchanged, int removed) {}

    SplitFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes files and removes those of an earlier writing that are no longer wanted.
     *
     * @param files texts by path
     * @throws UserError before anything is touched, if a file of somebody else is in the way
     */
    Done write(NavigableMap<String, String> files) {
        List<String> present = present();
        List<String> foreign = present.stream()
                .filter(files::containsKey)
                .filter(path -> !isOurs(path))
                .map(path -> folder.resolve(path) + ": was not written by planshift export --split;"
                        + " move it away or name another folder")
                .toList();
        if (!foreign.isEmpty()) {
            throw UserError.input(foreign);
        }
        int written = 0;
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            makeDirectories(path);
            if (AtomicFile.write(path, file.getValue())) {
                written++;
            }
        }
        int removed = 0;
        for (String path : present) {
            if (!files.containsKey(path) && isOurs(path)) {
                remove(folder.resolve(path));
                removed++;
            }
        }
        return new Done(written, files.size() - written, removed);
    }

    /** The YAML files with records below a folder, by path; hidden ones and the codebook left out. */
    static List<String> records(Path folder) {
        return walk(folder).stream()
                .filter(path -> path.endsWith(".yaml") || path.endsWith(".yml"))
                .filter(path -> !path.startsWith(SplitFiles.CODEBOOK + "/"))
                .filter(path -> !path.startsWith(".") && !path.contains("/."))
                .toList();
    }

    private List<String> present() {
        if (!Files.exists(folder)) {
            return List.of();
        }
        if (!Files.isDirectory(folder)) {
            throw UserError.input(folder + ": is a file; name a folder for the files");
        }
        List<String> present = new ArrayList<>();
        for (String place : PLACES) {
            if (Files.isDirectory(folder.resolve(place))) {
                walk(folder.resolve(place)).forEach(path -> present.add(place + "/" + path));
            }
        }
        if (Files.exists(folder.resolve(THREADS))) {
            present.add(THREADS);
        }
        return present;
    }

    private boolean isOurs(String path) {
        byte[] mark = SplitFiles.MARK.getBytes(StandardCharsets.UTF_8);
        try (InputStream in = Files.newInputStream(folder.resolve(path))) {
            return Arrays.equals(in.readNBytes(mark.length), mark);
        } catch (IOException e) {
            throw UserError.input(folder.resolve(path) + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<String> walk(Path start) {
        try (Stream<Path> files = Files.walk(start)) {
            NavigableMap<String, Path> found = new TreeMap<>();
            files.filter(Files::isRegularFile)
                    .forEach(file -> found.put(start.relativize(file).toString(), file));
            return List.copyOf(found.keySet());
        } catch (IOException | UncheckedIOException e) {
            throw UserError.input(start + ": cannot be read: " + e.getMessage(), e);
        }
    }

    /** The directories that a file is to be in. */
    private static void makeDirectories(Path file) {
        try {
            Files.createDirectories(file.resolve("..").normalize());
        } catch (IOException e) {
            throw UserError.input(
                    file + ": its directory cannot be made: " + e.getMessage() + "; choose another place", e);
        }
    }

    private void remove(Path file) {
        try {
            Files.delete(file);
            Path directory = file.resolve("..").normalize();
            try (Stream<Path> left = Files.list(directory)) {
                if (left.findAny().isPresent() || directory.equals(folder)) {
                    return;
                }
            }
            Files.delete(directory);
        } catch (IOException e) {
            throw UserError.input(file + ": cannot be removed: " + e.getMessage(), e);
        }
    }
}
