package io.github.planshift.render;

import io.github.planshift.model.UserError;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Arrays;

/** Writes a file in one step: readers see the old or the new content, never a part, also after a crash. */
public final class AtomicFile {

    private AtomicFile() {}

    /**
     * Writes a text in UTF-8.
     *
     * @return whether the file was changed; it is not touched where it already has this content
     * @throws UserError naming the file and what to do, if it cannot be written
     */
    public static boolean write(Path file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes bytes. A symbolic link stays and its target is written; a device or pipe is written to directly.
     *
     * @return whether the file was changed; it is not touched where it already has this content
     * @throws UserError naming the file and what to do, if it cannot be written
     */
    public static boolean write(Path file, byte[] bytes) {
        if (Files.isDirectory(file)) {
            throw UserError.input(file + ": is a directory; name a file in it");
        }
        try {
            Path target = Files.isSymbolicLink(file) && Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                Files.write(target, bytes, StandardOpenOption.WRITE);
                return true;
            }
            if (Files.exists(target) && Files.size(target) == bytes.length && same(target, bytes)) {
                return false;
            }
            replace(target, bytes);
            return true;
        } catch (NoSuchFileException e) {
            throw UserError.input(file + ": there is no such directory; make it first (mkdir -p)", e);
        } catch (AccessDeniedException e) {
            throw UserError.input(file + ": permission denied; choose another place or change the permissions", e);
        } catch (IOException e) {
            throw UserError.input(file + ": cannot be written: " + reason(e) + "; choose another place", e);
        }
    }

    private static boolean same(Path target, byte[] bytes) throws IOException {
        try {
            return Arrays.equals(Files.readAllBytes(target), bytes);
        } catch (AccessDeniedException e) {
            // may be written all the same
            return false;
        }
    }

    private static void replace(Path target, byte[] bytes) throws IOException {
        Path temporary = target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + "." + System.nanoTime() + ".tmp");
        try {
            try (FileChannel channel =
                    FileChannel.open(temporary, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            keepPermissions(target, temporary);
            move(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void keepPermissions(Path target, Path temporary) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(target, PosixFileAttributeView.class);
        if (view != null && Files.exists(target)) {
            Files.setPosixFilePermissions(temporary, view.readAttributes().permissions());
        }
    }

    private static void move(Path temporary, Path target) throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        return message == null
                ? e.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
