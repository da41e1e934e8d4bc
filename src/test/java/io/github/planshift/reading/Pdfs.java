package io.github.planshift.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * Writes PDF files by hand, with Chinese text in fonts that the file only names, so that the tests need no font: the
 * width of every Chinese character is its size, that of every other character half of it.
 */
final class Pdfs implements AutoCloseable {

    static final double SIZE = 16;
    static final double LEFT = 80;
    static final double TOP = 780;
    static final double PITCH = 28;
    static final int COLUMNS = 27;

    /** How the file says which characters its fonts show. */
    enum Encoding {
        /** Unicode by a character map that readers know. */
        UNICODE("UniGB-UCS2-H"),
        /** GBK by a character map that readers know. */
        GBK("GBK-EUC-H"),
        /** Glyph numbers, and a table in the file that tells their characters. */
        TABLE("Identity-H"),
        /** Glyph numbers and nothing else. */
        NOTHING("Identity-H");

        private final String map;

        Encoding(String map) {
            this.map = map;
        }
    }

    private final PDDocument document = new PDDocument();
    private final Encoding encoding;
    private final StringBuilder content = new StringBuilder();
    private double y = TOP;

    Pdfs(Encoding encoding) {
        this.encoding = encoding;
    }

    PDDocument document() {
        return document;
    }

    /** A paragraph as Chinese word processors set it: the first line indented by two characters, lines full. */
    Pdfs paragraph(String text) {
        int at = 0;
        for (int line = 0; at < text.length(); line++) {
            int indent = line == 0 ? 2 : 0;
            double width = 0;
            int end = at;
            while (end < text.length() && width + width(text.charAt(end)) <= COLUMNS - indent + 0.01) {
                width += width(text.charAt(end++));
            }
            line(LEFT + indent * SIZE, text.substring(at, end));
            at = end;
        }
        return this;
    }

    /** A line of its own in the middle. */
    Pdfs centred(String text) {
        double width = text.chars().mapToDouble(c -> width((char) c)).sum();
        line(LEFT + (COLUMNS - width) / 2 * SIZE, text);
        return this;
    }

    Pdfs line(double x, String text) {
        if (y < 90) {
            page();
        }
        at(x, y, text);
        y -= PITCH;
        return this;
    }

    /** Text anywhere on the page. */
    Pdfs at(double x, double height, String text) {
        content.append(String.format(
                Locale.ROOT, "BT /F1 %.1f Tf 1 0 0 1 %.2f %.2f Tm <%s> Tj ET%n", SIZE, x, height, hex(text)));
        return this;
    }

    /** Ends the page. */
    Pdfs page() {
        try {
            PDPage page = new PDPage(PDRectangle.A4);
            PDResources resources = new PDResources();
            COSDictionary fonts = new COSDictionary();
            fonts.setItem("F1", font());
            resources.getCOSObject().setItem(COSName.FONT, fonts);
            page.setResources(resources);
            PDStream stream = new PDStream(document);
            try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(content.toString().getBytes(StandardCharsets.US_ASCII));
            }
            page.setContents(stream);
            document.addPage(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        content.setLength(0);
        y = TOP;
        return this;
    }

    byte[] bytes() {
        if (!content.isEmpty()) {
            page();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private static double width(char c) {
        return c < 0x80 ? 0.5 : 1;
    }

    private String hex(String text) {
        return switch (encoding) {
            case GBK -> HexFormat.of().formatHex(text.getBytes(java.nio.charset.Charset.forName("GBK")));
            default -> HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
        };
    }

    private COSDictionary font() throws IOException {
        COSDictionary info = new COSDictionary();
        info.setString("Registry", "Adobe");
        info.setString("Ordering", encoding.map.equals("Identity-H") ? "Identity" : "GB1");
        info.setInt("Supplement", 2);
        COSDictionary descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setItem(COSName.SUBTYPE, COSName.getPDFName("CIDFontType0"));
        descendant.setName(COSName.BASE_FONT, "STSong-Light");
        descendant.setItem(COSName.CIDSYSTEMINFO, info);
        descendant.setInt("DW", 1000);
        COSArray widths = new COSArray();
        boolean glyphNumbers = encoding.map.equals("Identity-H");
        widths.add(COSInteger.get(glyphNumbers ? 0x20 : encoding == Encoding.GBK ? 814 : 1));
        widths.add(COSInteger.get(glyphNumbers ? 0x7E : encoding == Encoding.GBK ? 907 : 95));
        widths.add(COSInteger.get(500));
        descendant.setItem("W", widths);
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName("FontName", "STSong-Light");
        descriptor.setInt("Flags", 4);
        descendant.setItem(COSName.FONT_DESC, descriptor);
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, "STSong-Light-" + encoding.map);
        font.setName(COSName.ENCODING, encoding.map);
        COSArray descendants = new COSArray();
        descendants.add(descendant);
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        if (encoding == Encoding.TABLE) {
            font.setItem(COSName.TO_UNICODE, table());
        }
        return font;
    }

    /** Glyph numbers are the characters' numbers here. */
    private COSStream table() throws IOException {
        String ranges = java.util.stream.IntStream.range(0, 256)
                .filter(high -> high < 0xD8 || high > 0xDF)
                .mapToObj(high -> String.format("<%02X00> <%02XFF> <%02X00>", high, high, high))
                .collect(Collectors.joining("\n"));
        String map = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
                + "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
                + "248 beginbfrange\n" + ranges + "\nendbfrange endcmap end end";
        COSStream stream = document.getDocument().createCOSStream();
        try (var out = stream.createOutputStream()) {
            out.write(map.getBytes(StandardCharsets.US_ASCII));
        }
        return stream;
    }
}
