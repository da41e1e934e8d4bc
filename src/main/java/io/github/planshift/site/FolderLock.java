package io.github.planshift.site;

import io.github.planshift.model.UserError;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps a second run out of a directory. The lock ends with the process that holds it, however that ends. */
final class FolderLock implements AutoCloseable {

    private static final int TRIES = 10;

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Locks a directory.
     *
     * @throws UserError if another run has it
     */
    static FolderLock of(Path directory, String shown) {
        Path file = directory.resolve(".planshift.lock");
        try {
            for (int i = 0; i < TRIES; i++) {
                FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = lock(channel);
                if (lock == null) {
                    channel.close();
                    break;
                }
                // the one that had it before may have removed the file after it was opened here
                if (Files.exists(file)) {
                    return new FolderLock(file, channel);
                }
                channel.close();
            }
        } catch (IOException e) {
            throw UserError.input(shown + ": cannot be locked: " + e.getMessage() + "; choose another directory", e);
        }
        throw UserError.input(shown + ": another planshift is writing the report there; wait until it is done");
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
            channel.close();
        } catch (IOException e) {
            throw UserError.input(file + ": cannot be removed: " + e.getMessage() + "; remove it by hand", e);
        }
    }
}
