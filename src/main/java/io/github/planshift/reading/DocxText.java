package io.github.planshift.reading;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The text of Word's main XML part: a line a paragraph, a line a table row with tabs between cells. */
final class DocxText {

    /**
     * Deleted or moved away, phonetic guides, tab stops, former formats, and second versions of the same for old
     * programs.
     */
    private static final Set<String> SKIPPED =
            Set.of("del", "moveFrom", "rt", "tabs", "rPrChange", "pPrChange", "Fallback");

    private static final int MOST_DEPTH = 1000;

    private final XMLStreamReader xml;
    private final StringBuilder lines = new StringBuilder();

    /** Paragraphs begun: more than one where a text box stands in a paragraph. */
    private final Deque<StringBuilder> paragraphs = new ArrayDeque<>();

    /** Rows begun: more than one where a table stands in a table's cell. */
    private final Deque<StringBuilder> rows = new ArrayDeque<>();

    private boolean hidden;
    private boolean inText;

    private DocxText(XMLStreamReader xml) {
        this.xml = xml;
    }

    static String of(byte[] document) throws XMLStreamException {
        XMLStreamReader xml = reader(document);
        try {
            DocxText text = new DocxText(xml);
            text.read();
            return text.lines.toString();
        } finally {
            xml.close();
        }
    }

    /** The title among a document's properties, or null. */
    static @Nullable String title(byte[] properties) throws XMLStreamException {
        XMLStreamReader xml = reader(properties);
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("title")) {
                    String title = xml.getElementText().strip();
                    return title.isEmpty() ? null : title;
                }
            }
            return null;
        } finally {
            xml.close();
        }
    }

    /** No document type, so no entities, neither from elsewhere nor ones that unfold. */
    private static XMLStreamReader reader(byte[] part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(new ByteArrayInputStream(part));
    }

    private void read() throws XMLStreamException {
        int depth = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (SKIPPED.contains(xml.getLocalName())) {
                        skip();
                    } else {
                        depth++;
                        if (depth > MOST_DEPTH) {
                            throw new XMLStreamException("nested deeper than " + MOST_DEPTH);
                        }
                        if (isWord()) {
                            start(xml.getLocalName());
                        }
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    if (isWord()) {
                        end(xml.getLocalName());
                    }
                }
                case XMLStreamConstants.CHARACTERS -> {
                    if (inText) {
                        append(xml.getText());
                    }
                }
                default -> {}
            }
        }
    }

    /** Drawings and formulas have elements of the same names. */
    private boolean isWord() {
        String namespace = xml.getNamespaceURI();
        return namespace != null && namespace.contains("wordprocessingml");
    }

    private void start(String element) {
        switch (element) {
            case "p" -> paragraphs.push(new StringBuilder());
            case "tr" -> rows.push(new StringBuilder());
            case "r" -> hidden = false;
            case "vanish" -> hidden = isOn();
            case "t" -> inText = true;
            case "tab" -> append("\t");
            case "br", "cr" -> append("\n");
            case "noBreakHyphen" -> append("-");
            default -> {}
        }
    }

    private void end(String element) {
        switch (element) {
            case "p" -> endParagraph(paragraphs.pop().toString());
            case "t" -> inText = false;
            case "tc" -> endCell();
            case "tr" -> endRow(rows.pop().toString());
            default -> {}
        }
    }

    private boolean isOn() {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("val")) {
                return !Set.of("0", "false", "off").contains(xml.getAttributeValue(i));
            }
        }
        return true;
    }

    private void append(String text) {
        StringBuilder paragraph = paragraphs.peek();
        if (paragraph != null && !hidden) {
            paragraph.append(text);
        }
    }

    private void endParagraph(String paragraph) {
        StringBuilder row = rows.peek();
        for (String line : paragraph.lines().toList()) {
            String content = line.strip();
            if (row == null) {
                if (!content.isEmpty()) {
                    lines.append(content).append('\n');
                }
            } else if (!content.isEmpty()) {
                addToCell(row, content);
            }
        }
    }

    private static void addToCell(StringBuilder row, String content) {
        boolean first = row.isEmpty() || row.charAt(row.length() - 1) == '\t';
        row.append(first ? "" : " ").append(content.replace('\t', ' '));
    }

    private void endCell() {
        StringBuilder row = rows.peek();
        if (row != null) {
            row.append('\t');
        }
    }

    private void endRow(String row) {
        String content = row.stripTrailing();
        StringBuilder outer = rows.peek();
        if (outer != null) {
            addToCell(outer, content);
        } else if (!content.isBlank()) {
            lines.append(content).append('\n');
        }
    }

    private void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }
}
