package io.github.planshift.site;

import io.github.planshift.model.UserError;
import io.github.planshift.render.AtomicFile;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The directory a report is kept in. Only files whose bytes change are written, each whole or not at all; files that
 * the report no longer has are removed if an earlier one wrote them and nobody changed them since.
 */
public final class SiteFolder {

    /** As {@link AtomicFile} names what it has not finished. */
    private static final Pattern BEGUN = Pattern.compile("\\.(.+)\\.\\d+\\.\\d+\\.tmp");

    private final Path directory;
    private final String shown;

    /**
     * A directory.
     *
     * @param shown how the user named it
     */
    public SiteFolder(Path directory, String shown) {
        this.directory = directory;
        this.shown = shown;
    }

    /**
     * What was done, or would have to be done.
     *
     * @param written files with new bytes, in order
     * @param removed files that are gone
     * @param kept files that the report no longer has, but somebody changed
     * @param unchanged how many files stayed as they were
     */
    public record Outcome(List<String> written, List<String> removed, List<String> kept, int unchanged) {
        public Outcome {
            written = List.copyOf(written);
            removed = List.copyOf(removed);
            kept = List.copyOf(kept);
        }

        /** Whether nothing had to be done. */
        public boolean upToDate() {
            return written.isEmpty() && removed.isEmpty();
        }
    }

    /**
     * Writes the files; holds the directory meanwhile.
     *
     * @param files content by path, with forward slashes
     * @throws UserError if another run is writing there, or it cannot be written
     */
    public Outcome write(Map<String, byte[]> files) {
        make(directory);
        try (FolderLock lock = FolderLock.of(directory, shown)) {
            Objects.requireNonNull(lock);
            Manifest before = Manifest.in(directory, shown);
            Outcome outcome = compare(files, before);
            // names first: after a crash the next run knows of every file that this one wrote
            Map<String, byte[]> all = new TreeMap<>(files);
            byte[] known = joined(before, all);
            sweep(Stream.concat(before.sums().keySet().stream(), all.keySet().stream()));
            AtomicFile.write(directory.resolve(Manifest.FILE), known);
            for (String file : outcome.written()) {
                Path target = within(file);
                make(Objects.requireNonNull(target.getParent()));
                AtomicFile.write(target, Objects.requireNonNull(files.get(file)));
            }
            for (String file : outcome.removed()) {
                remove(within(file));
            }
            AtomicFile.write(directory.resolve(Manifest.FILE), Manifest.of(all).bytes());
            return outcome;
        }
    }

    /** What {@link #write} would do; writes nothing. */
    public Outcome check(Map<String, byte[]> files) {
        return compare(files, Manifest.in(directory, shown));
    }

    /** What a run that was killed had begun to write; nobody else writes while the directory is held. */
    private void sweep(Stream<String> files) {
        Set<Path> own = files.map(this::within).collect(Collectors.toCollection(TreeSet::new));
        own.add(directory.resolve(Manifest.FILE));
        own.stream().map(Path::getParent).distinct().filter(Files::isDirectory).forEach(parent -> {
            try (DirectoryStream<Path> begun = Files.newDirectoryStream(parent, ".*.tmp")) {
                for (Path file : begun) {
                    Matcher name = BEGUN.matcher(String.valueOf(file.getFileName()));
                    if (name.matches() && own.contains(parent.resolve(name.group(1)))) {
                        Files.deleteIfExists(file);
                    }
                }
            } catch (IOException e) {
                throw UserError.input(shown + ": cannot be cleared: " + e.getMessage() + "; change its permissions", e);
            }
        });
    }

    private static byte[] joined(Manifest before, Map<String, byte[]> files) {
        Manifest after = Manifest.of(files);
        before.sums().forEach(after.sums()::putIfAbsent);
        return after.bytes();
    }

    private Outcome compare(Map<String, byte[]> files, Manifest before) {
        List<String> written = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        new TreeMap<>(files).forEach((file, bytes) -> {
            if (!Arrays.equals(content(within(file)), bytes)) {
                written.add(file);
            }
        });
        before.sums().forEach((file, sum) -> {
            Path there = within(file);
            if (!files.containsKey(file) && Files.exists(there)) {
                (Manifest.sum(content(there)).equals(sum) ? removed : kept).add(file);
            }
        });
        return new Outcome(written, removed, kept, files.size() - written.size());
    }

    /** A file of the report, which never lies outside of the directory. */
    private Path within(String file) {
        Path target = directory.resolve(file).normalize();
        boolean inside = target.startsWith(directory.normalize());
        Path parent = Objects.requireNonNull(target.getParent());
        try {
            if (inside && Files.exists(parent)) {
                inside = parent.toRealPath().startsWith(directory.toRealPath());
            }
        } catch (IOException e) {
            throw UserError.input(shown + "/" + file + ": cannot be looked at: " + e.getMessage(), e);
        }
        if (!inside || Files.isSymbolicLink(target) || Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            throw UserError.input(
                    shown + "/" + file + ": is a link or directory where the report has a file; move it away");
        }
        return target;
    }

    private byte[] content(Path file) {
        try {
            return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        } catch (IOException e) {
            throw UserError.input(file + ": cannot be read: " + e.getMessage() + "; change its permissions", e);
        }
    }

    private void make(Path path) {
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            throw UserError.input(shown + ": cannot be made: " + e.getMessage() + "; choose another directory", e);
        }
    }

    private void remove(Path file) {
        try {
            Files.delete(file);
            Path parent = Objects.requireNonNull(file.getParent());
            try (var left = Files.list(parent)) {
                if (!parent.equals(directory) && left.findAny().isEmpty()) {
                    Files.delete(parent);
                }
            }
        } catch (IOException e) {
            throw UserError.input(file + ": cannot be removed: " + e.getMessage() + "; remove it by hand", e);
        }
    }
}
