package io.github.planshift.cli;

import io.github.planshift.model.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Reads what a user names as input: a file, or {@code -} for the standard input. */
final class Inputs {

    /** The largest input, in bytes. */
    private static final int MOST = 64 * 1024 * 1024;

    private Inputs() {}

    /** What to call an input in messages. */
    static String name(String typed) {
        return typed.equals("-") ? "<stdin>" : typed;
    }

    /**
     * The text of an input in UTF-8, without a byte order mark.
     *
     * @throws UserError if it is missing, a directory, empty, too large or not UTF-8
     */
    static String text(World world, String typed) {
        byte[] bytes = bytes(world, typed);
        CharBuffer chars = CharBuffer.allocate(bytes.length);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, chars, true);
        if (result.isError()) {
            throw UserError.input(name(typed) + ": not UTF-8: byte " + in.position()
                    + " begins no character; convert the file to UTF-8");
        }
        String text = chars.flip().toString();
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (content.isBlank()) {
            throw UserError.input(name(typed) + ": is empty");
        }
        return content;
    }

    /**
     * The bytes of an input.
     *
     * @throws UserError if it is missing, a directory or too large
     */
    static byte[] bytes(World world, String typed) {
        try {
            if (typed.equals("-")) {
                return limited(world.in(), typed);
            }
            Path path = world.path(typed);
            if (Files.isDirectory(path)) {
                throw UserError.input(typed + ": is a directory; name a file");
            }
            if (!Files.exists(path)) {
                throw UserError.input(typed + ": there is no such file");
            }
            if (Files.size(path) > MOST) {
                throw tooLarge(typed, Files.size(path));
            }
            try (InputStream in = Files.newInputStream(path)) {
                return limited(in, typed);
            }
        } catch (IOException e) {
            throw UserError.input(typed + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private static byte[] limited(InputStream in, String typed) throws IOException {
        byte[] bytes = in.readNBytes(MOST + 1);
        if (bytes.length > MOST) {
            throw tooLarge(typed, bytes.length);
        }
        return bytes;
    }

    private static UserError tooLarge(String typed, long size) {
        return UserError.input(String.format(
                Locale.ROOT,
                "%s: has %,d MB or more; at most %d MB are read; split the file",
                name(typed),
                size / (1024 * 1024),
                MOST / (1024 * 1024)));
    }
}
