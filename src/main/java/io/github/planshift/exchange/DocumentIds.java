package io.github.planshift.exchange;

import io.github.planshift.model.Source;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.zip.CRC32;

/** Ids for documents that come without one. */
final class DocumentIds {

    private DocumentIds() {}

    /** An id from publisher, date and address; the same source always gets the same. */
    static String of(Source source) {
        String publisher = Normalizer.normalize(source.publisher(), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        CRC32 address = new CRC32();
        address.update((source.publisher() + ' ' + source.url()).getBytes(StandardCharsets.UTF_8));
        return String.join(
                "-",
                publisher.isEmpty() ? "document" : publisher.substring(0, Math.min(40, publisher.length())),
                source.published() == null ? "undated" : source.published().toString(),
                String.format(Locale.ROOT, "%08x", address.getValue()));
    }
}
