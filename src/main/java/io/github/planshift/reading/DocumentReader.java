package io.github.planshift.reading;

import io.github.planshift.model.UserError;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Reads a file's bytes as a document; the only way into this package but for fetching the bytes. */
public final class DocumentReader {

    private static final int SHORTEST_TITLE = 6;

    private DocumentReader() {}

    /** Whether the name's ending is one that a directory is searched for. */
    public static boolean supports(String name) {
        return Format.byName(name) != null;
    }

    /**
     * Reads a document.
     *
     * @param name the file's name as the user gave it, for its ending and for messages
     * @throws UserError naming the file, what is wrong with it and what to do
     */
    public static ReadDocument read(String name, byte[] bytes) {
        if (bytes.length == 0) {
            throw UserError.input(name + ": the file is empty");
        }
        if (bytes.length > FileBytes.MOST) {
            throw FileBytes.tooLarge(name);
        }
        Format format = Format.of(name, bytes);
        Extract extract = switch (format) {
            case TEXT, MARKDOWN -> PlainReader.read(name, bytes);
            case HTML -> HtmlReader.read(name, bytes);
            case PDF -> PdfReader.read(name, bytes);
            case DOCX -> DocxReader.read(name, bytes);
        };
        if (extract.text().substring(extract.bodyStart()).isBlank()) {
            throw UserError.input(name + ": there is no text in the file");
        }
        return new ReadDocument(
                name,
                format,
                extract.charset(),
                extract.text(),
                extract.bodyStart(),
                once(extract.title()),
                extract.url(),
                extract.published() == null
                        ? DeliveredDate.of(extract.text().substring(extract.bodyStart()))
                        : extract.published(),
                sha256(extract.text()));
    }

    /** Pages that have their title twice, as heading and as name, give it as one. */
    private static @Nullable String once(@Nullable String title) {
        if (title == null || title.length() < 2 * SHORTEST_TITLE) {
            return title;
        }
        String half = title.substring(0, title.length() / 2);
        return title.equals(half.repeat(2)) ? half : title;
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
