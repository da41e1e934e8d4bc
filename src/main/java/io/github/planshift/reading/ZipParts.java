package io.github.planshift.reading;

import io.github.planshift.model.UserError;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The wanted parts of a zip file, unpacked within limits so that a small file cannot fill the memory. */
final class ZipParts {

    private static final int MOST_ENTRIES = 10_000;
    private static final long MOST_UNPACKED = 256L << 20;
    private static final int MOST_KEPT = 64 << 20;

    /** Word's XML packs to a tenth, seldom to a fiftieth. */
    private static final long MOST_RATIO = 200;

    private static final long RATIO_FROM = 8L << 20;

    private final String name;
    private final long packed;
    private long unpacked;

    ZipParts(String name, long packed) {
        this.name = name;
        this.packed = packed;
    }

    /**
     * The parts whose whole name matches; of parts with the same name the first.
     *
     * @throws UserError where the file unpacks to too much
     */
    Map<String, byte[]> read(InputStream stream, String wanted) throws IOException {
        Pattern names = Pattern.compile(wanted);
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(stream)) {
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries++;
                if (entries > MOST_ENTRIES) {
                    throw tooMuch("more than " + MOST_ENTRIES + " parts");
                }
                byte[] content = unpack(zip, names.matcher(entry.getName()).matches());
                if (content.length > 0) {
                    parts.putIfAbsent(entry.getName(), content);
                }
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("a part with a malformed name", e);
        }
        return parts;
    }

    /** Reads to the entry's end in any case, for the limits; the content only where it is kept. */
    private byte[] unpack(ZipInputStream zip, boolean kept) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        for (int count = zip.read(buffer); count >= 0; count = zip.read(buffer)) {
            unpacked += count;
            if (unpacked > MOST_UNPACKED || (unpacked > RATIO_FROM && unpacked > MOST_RATIO * packed)) {
                throw tooMuch("more than " + (unpacked >> 20) + " MB");
            }
            if (kept) {
                content.write(buffer, 0, count);
                if (content.size() > MOST_KEPT) {
                    throw tooMuch("a text of more than " + (MOST_KEPT >> 20) + " MB");
                }
            }
        }
        return content.toByteArray();
    }

    private UserError tooMuch(String what) {
        return UserError.input(name + ": unpacks to " + what + ", which no report does; save the text alone as .docx");
    }
}
