package io.github.planshift.reading;

import io.github.planshift.model.UserError;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.jspecify.annotations.Nullable;

/** A PDF file: its lines joined into paragraphs, without running heads and page numbers; one column is assumed. */
final class PdfReader {

    private static final int MOST_PAGES = 5000;

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
            check(name, document.getNumberOfPages(), lines);
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

    private static void check(String name, int pages, PdfLines lines) {
        if (lines.glyphs() == 0) {
            throw UserError.input(name + ": no text on " + (pages == 1 ? "its page" : "any of its " + pages + " pages")
                    + ", pictures only; recognise the text first (for example with ocrmypdf)");
        }
        if (lines.told() * 2L < lines.glyphs()) {
            throw UserError.input(name + ": its fonts do not tell which characters they show; recognise the text "
                    + "(for example with ocrmypdf --force-ocr) or find another edition");
        }
    }

    private static @Nullable String title(PDDocument document) {
        String title = document.getDocumentInformation().getTitle();
        if (title == null || title.isBlank() || title.startsWith("Microsoft ") || title.matches("(?i)untitled.*")) {
            return null;
        }
        return title.strip();
    }
}
