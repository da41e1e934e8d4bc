package io.github.planshift.site;

import io.github.planshift.model.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a report wrote into its directory: the SHA-256 of each file, in the format of {@code sha256sum}. Only what
 * stands here and still has this sum is ever removed.
 */
final class Manifest {

    static final String FILE = ".planshift-manifest";

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  ([a-z0-9][A-Za-z0-9._/-]*)");

    private final Map<String, String> sums;

    private Manifest(Map<String, String> sums) {
        this.sums = sums;
    }

    /** The manifest of these files. */
    static Manifest of(Map<String, byte[]> files) {
        Map<String, String> sums = new TreeMap<>();
        files.forEach((file, bytes) -> sums.put(file, sum(bytes)));
        return new Manifest(sums);
    }

    /**
     * The manifest in a directory, an empty one where there is none.
     *
     * @throws UserError naming the line, if somebody else wrote it
     */
    static Manifest in(Path directory, String shown) {
        Path file = directory.resolve(FILE);
        Map<String, String> sums = new TreeMap<>();
        if (!Files.exists(file)) {
            return new Manifest(sums);
        }
        try {
            int number = 1;
            for (String line : Files.readAllLines(file)) {
                Matcher matcher = LINE.matcher(line);
                if (!matcher.matches() || line.contains("..")) {
                    throw UserError.input(shown + "/" + FILE + ":" + number
                            + ": is no line of a manifest; remove the file, and the next report writes it anew");
                }
                sums.put(matcher.group(2), matcher.group(1));
                number++;
            }
        } catch (IOException e) {
            throw UserError.input(shown + "/" + FILE + ": cannot be read: " + e.getMessage() + "; remove it", e);
        }
        return new Manifest(sums);
    }

    /** Files and their sums. */
    Map<String, String> sums() {
        return sums;
    }

    byte[] bytes() {
        StringBuilder text = new StringBuilder();
        sums.forEach((file, sum) -> text.append(sum).append("  ").append(file).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static String sum(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
