package io.github.planshift.reading;

import io.github.planshift.model.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The bytes of a file or stream, with a limit. */
public final class FileBytes {

    /** No government report comes near; what is larger is a mistake. */
    static final int MOST = 64 << 20;

    private FileBytes() {}

    /**
     * The bytes of a file.
     *
     * @throws UserError where there is none, it is a directory, cannot be read, or is larger than 64 MB
     */
    public static byte[] of(Path file) {
        if (Files.isDirectory(file)) {
            throw UserError.input(file + ": a directory, not a file; name the files in it");
        }
        try (InputStream stream = Files.newInputStream(file)) {
            return of(file.toString(), stream);
        } catch (NoSuchFileException e) {
            throw UserError.input(file + ": there is no such file", e);
        } catch (AccessDeniedException e) {
            throw UserError.input(file + ": no permission to read it", e);
        } catch (IOException e) {
            throw unreadable(file.toString(), e);
        }
    }

    /**
     * The rest of a stream, which stays open.
     *
     * @throws UserError where it cannot be read or is larger than 64 MB
     */
    public static byte[] of(String name, InputStream stream) {
        try {
            byte[] bytes = stream.readNBytes(MOST + 1);
            if (bytes.length > MOST) {
                throw tooLarge(name);
            }
            return bytes;
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    static UserError tooLarge(String name) {
        return UserError.input(name + ": larger than 64 MB; split it, or save it without pictures");
    }

    private static UserError unreadable(String name, IOException e) {
        return UserError.input(name + ": cannot be read (" + Reason.of(e) + ")", e);
    }
}
