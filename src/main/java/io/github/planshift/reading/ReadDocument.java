package io.github.planshift.reading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document as read from a file.
 *
 * @param file the name it was read by
 * @param text the decoded text, without byte order mark; for text and Markdown every character of the file, line ends
 *     included. Offsets into a document are offsets into this text, in UTF-16 code units
 * @param bodyStart offset in the text at which the body begins: behind the front matter, else 0
 * @param charset name of the character set found, or null where the format has none
 * @param title as the front matter, the page or the file's properties give it, or null
 * @param url where the text was published, or null
 * @param published date of publication; where none is given, the day on which the report was delivered as its head
 *     says, or null
 * @param sha256 of the text in UTF-8, in lower-case hex
 */
public record ReadDocument(
        String file,
        Format format,
        @Nullable String charset,
        String text,
        int bodyStart,
        @Nullable String title,
        @Nullable String url,
        @Nullable LocalDate published,
        String sha256) {

    /** The text without front matter. */
    public String body() {
        return text.substring(bodyStart);
    }
}
