package io.github.planshift.reading;

import io.github.planshift.model.UserError;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * A Word document, read from its XML: paragraphs and tables of the main text. Footnotes, comments, heads and feet are
 * left out, and so are the numbers that Word counts by itself.
 */
final class DocxReader {

    private static final String TEXT = "word/document\\d*\\.xml";
    private static final String PROPERTIES = "docProps/core.xml";

    private DocxReader() {}

    static Extract read(String name, byte[] bytes) {
        Map<String, byte[]> parts;
        try {
            parts = new ZipParts(name, bytes.length).read(new ByteArrayInputStream(bytes), TEXT + "|" + PROPERTIES);
        } catch (IOException e) {
            throw broken(name, e);
        }
        byte[] text = parts.entrySet().stream()
                .filter(part -> part.getKey().matches(TEXT))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> UserError.input(
                        name + ": a zip file without a Word document in it; unpack it, or save the document as .docx"));
        try {
            byte[] properties = parts.get(PROPERTIES);
            return new Extract(
                    DocxText.of(text), 0, null, properties == null ? null : DocxText.title(properties), null, null);
        } catch (XMLStreamException e) {
            throw broken(name, e);
        }
    }

    private static UserError broken(String name, Exception e) {
        return UserError.input(
                name + ": broken Word document (" + Reason.of(e) + "); fetch it again or save it anew", e);
    }
}
