package io.github.planshift.reading;

import io.github.planshift.model.UserError;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.jspecify.annotations.Nullable;

/** A PDF file: its lines joined into paragraphs, without running heads and page numbers. */
final class PdfReader {

    private static final int MOST_PAGES = 5000;

    /** A page of a report has hundreds. */
    private static final int FEWEST_GLYPHS = 80;

    private PdfReader() {}

    static Extract read(String name, byte[] bytes) {
        // PDFBox knows no other way to keep it from searching the machine for fonts and leaving an index in the home
        FontMappers.set(new OneFont());
        try (PDDocument document = Loader.loadPDF(bytes)) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw UserError.input(name + ": more than " + MOST_PAGES + " pages; split the file");
            }
            PdfLines lines = new PdfLines();
            List<PdfLine> found = lines.of(document);
            String text = PdfParagraphs.of(RunningHeads.removed(found));
            check(name, document, lines);
            return new Extract(text, 0, null, title(document), null, null);
        } catch (InvalidPasswordException e) {
            throw UserError.input(name + ": encrypted; save it without a password first", e);
        } catch (IOException e) {
            throw broken(name, e);
        } catch (RuntimeException e) {
            if (e instanceof UserError) {
                throw e;
            }
            throw broken(name, e); // PDFBox meets malformed structures with whatever exception they cause
        } catch (StackOverflowError | OutOfMemoryError e) {
            throw UserError.input(name + ": the PDF is too deeply nested or too large when unpacked; print it anew", e);
        }
    }

    private static UserError broken(String name, Exception e) {
        return UserError.input(name + ": broken PDF (" + Reason.of(e) + "); fetch it again or print it anew", e);
    }

    private static void check(String name, PDDocument document, PdfLines lines) {
        int pages = document.getNumberOfPages();
        boolean scanned = lines.glyphs() < FEWEST_GLYPHS * pages && picturesOnAllPages(document);
        if (lines.glyphs() == 0 || scanned) {
            throw UserError.input(name + (scanned && lines.glyphs() > 0 ? ": hardly any text on " : ": no text on ")
                    + (pages == 1 ? "its page" : "any of its " + pages + " pages")
                    + ", pictures only; recognise the text first (for example with ocrmypdf)");
        }
        if (lines.told() * 2L < lines.glyphs()) {
            throw UserError.input(name + ": its fonts do not tell which characters they show; recognise the text "
                    + "(for example with ocrmypdf --force-ocr) or find another edition");
        }
    }

    /** Pages that were photographed may still have a line of a browser or an archive at the edge. */
    private static boolean picturesOnAllPages(PDDocument document) {
        for (PDPage page : document.getPages()) {
            PDResources resources = page.getResources();
            boolean picture = resources != null
                    && StreamSupport.stream(resources.getXObjectNames().spliterator(), false)
                            .anyMatch(resources::isImageXObject);
            if (!picture) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String title(PDDocument document) {
        String title = document.getDocumentInformation().getTitle();
        if (title == null || title.isBlank() || title.startsWith("Microsoft ") || title.matches("(?i)untitled.*")) {
            return null;
        }
        return title.strip();
    }
}
