package io.github.planshift.cli;

import io.github.planshift.model.UserError;
import io.github.planshift.reading.FileBytes;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads what a user names as input: a file, or {@code -} for the standard input. */
final class Inputs {

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
     * @throws UserError if it is missing, a directory, empty or too large
     */
    static byte[] bytes(World world, String typed) {
        return typed.equals("-") ? FileBytes.of(name(typed), world.in()) : FileBytes.of(world.path(typed));
    }
}
