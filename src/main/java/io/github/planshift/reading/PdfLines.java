package io.github.planshift.reading;

import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Collects the lines of a PDF file with their places, from top to bottom, column after column. */
final class PdfLines extends PDFTextStripper {

    /** Characters that fonts give for the radical where the character was meant, and the characters. */
    private static final String RADICALS = "⺁⺎⺟⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳";

    private static final String CHARACTERS = "厂兀母民虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙龟";

    private final List<PdfLine> lines = new ArrayList<>();
    private final List<PdfColumns.Word> words = new ArrayList<>();
    private final List<List<PdfColumns.Word>> page = new ArrayList<>();
    private int glyphs;
    private int told;

    PdfLines() {
        setSortByPosition(true);
        setSuppressDuplicateOverlappingText(true);
    }

    List<PdfLine> of(PDDocument document) throws IOException {
        writeText(document, Writer.nullWriter());
        return List.copyOf(lines);
    }

    /** How many characters the pages show, whether or not their fonts tell which. */
    int glyphs() {
        return glyphs;
    }

    /** Of how many of them the fonts tell which character they are. */
    int told() {
        return told;
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        glyphs++;
        super.showGlyph(matrix, font, code, displacement);
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        String shown = position.getUnicode();
        if (shown != null && shown.chars().noneMatch(PdfLines::isUntold)) {
            told++;
        }
        super.processTextPosition(position);
    }

    private static boolean isUntold(int c) {
        return c == 0xFFFD
                || Character.getType(c) == Character.PRIVATE_USE
                || Character.getType(c) == Character.CONTROL;
    }

    @Override
    protected void writeString(String word, List<TextPosition> places) {
        words.add(new PdfColumns.Word(word, List.copyOf(places)));
    }

    @Override
    protected void writeWordSeparator() {
        // words are kept one by one
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writePageEnd() {
        endLine();
        PdfColumns columns = PdfColumns.of(page);
        for (PdfColumns.Part part : columns.parts()) {
            line(part, columns).ifPresent(lines::add);
        }
        page.clear();
    }

    private void endLine() {
        if (!words.isEmpty()) {
            page.add(List.copyOf(words));
        }
        words.clear();
    }

    private Optional<PdfLine> line(PdfColumns.Part part, PdfColumns columns) {
        String joined = part.words().stream().map(PdfColumns.Word::text).collect(Collectors.joining(" "));
        String content = plain(joined.strip());
        List<TextPosition> positions =
                part.words().stream().flatMap(word -> word.places().stream()).toList();
        if (content.isEmpty() || positions.isEmpty()) {
            return Optional.empty();
        }
        double left = Double.MAX_VALUE;
        double right = 0;
        double size = 0;
        double bottom = 0;
        double wordEnd = -1;
        double wordStart = -1;
        for (TextPosition position : positions) {
            String shown = position.getUnicode();
            double from = position.getXDirAdj() - part.shift();
            double to = from + position.getWidthDirAdj();
            if (shown == null || shown.isBlank()) {
                if (wordEnd < 0 && wordStart >= 0) {
                    wordEnd = from;
                }
                continue;
            }
            if (wordStart < 0) {
                wordStart = from;
            }
            if (wordEnd < 0 && Wide.is(shown.charAt(0))) {
                wordEnd = wordStart == from ? to : from;
            }
            left = Math.min(left, from);
            right = Math.max(right, to);
            size = Math.max(size, Math.max(position.getFontSizeInPt(), position.getHeightDir()));
            bottom = Math.max(bottom, position.getYDirAdj());
        }
        return Optional.of(new PdfLine(
                getCurrentPageNo(),
                bottom,
                left,
                Math.min(right, columns.width()),
                size,
                (wordEnd < 0 ? right : wordEnd) - left,
                Math.min(positions.get(0).getPageWidth(), columns.width()),
                content));
    }

    /** The text with characters in place of the look-alikes that fonts of some makers name. */
    private static String plain(String shown) {
        StringBuilder plain = new StringBuilder(shown.length());
        for (int i = 0; i < shown.length(); i++) {
            char c = shown.charAt(i);
            int radical = RADICALS.indexOf(c);
            if (radical >= 0) {
                plain.append(CHARACTERS.charAt(radical));
            } else if (c >= '\u2F00' && c <= '\u2FDF') {
                plain.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
            } else if (c == '\u00A0') {
                plain.append(' ');
            } else if (c >= ' ' || c == '\t') {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
