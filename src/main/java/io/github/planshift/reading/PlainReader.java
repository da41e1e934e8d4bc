package io.github.planshift.reading;

/** Text and Markdown: nothing is changed but the byte order mark dropped. */
final class PlainReader {

    private PlainReader() {}

    static Extract read(String name, byte[] bytes) {
        TextDecoder.Decoded decoded = TextDecoder.decode(name, bytes);
        FrontMatter matter = FrontMatter.of(decoded.text());
        return new Extract(
                decoded.text(),
                matter.end(),
                decoded.charset().name(),
                matter.first("title"),
                matter.first("source", "url", "link"),
                PublishedDate.of(matter.first("date", "published", "publication_date", "pubdate")));
    }
}
