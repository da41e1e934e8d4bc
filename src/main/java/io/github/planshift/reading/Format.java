package io.github.planshift.reading;

import io.github.planshift.model.UserError;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What kind of file a document came in. */
public enum Format {
    TEXT,
    MARKDOWN,
    HTML,
    PDF,
    DOCX;

    private static final int SNIFFED = 1024;

    /** The format that the ending of a file name promises, or null where it promises none of ours. */
    static @Nullable Format byName(String name) {
        int dot = name.lastIndexOf('.');
        return switch (dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT)) {
            case "txt", "text" -> TEXT;
            case "md", "markdown" -> MARKDOWN;
            case "html", "htm", "xhtml", "shtml" -> HTML;
            case "pdf" -> PDF;
            case "docx" -> DOCX;
            default -> null;
        };
    }

    /**
     * The format of a file: binary formats and HTML by how they begin whatever the name, the others by the name, and
     * by content where the name says nothing.
     *
     * @throws UserError where the first bytes are of a format that is not read, or not what the name promises
     */
    static Format of(String name, byte[] bytes) {
        String head = new String(bytes, 0, Math.min(SNIFFED, bytes.length), StandardCharsets.ISO_8859_1);
        if (head.startsWith("%PDF-")) {
            return PDF;
        }
        if (head.startsWith("PK\3\4")) {
            return DOCX;
        }
        refuse(name, head);
        Format promised = byName(name);
        if (promised == PDF && !head.contains("%PDF-")) {
            throw UserError.input(name + ": not a PDF file; give it the ending of what it is, or fetch it again");
        }
        if (promised == DOCX) {
            throw UserError.input(
                    name + ": not a Word document (.docx); give it the ending of what it is, or fetch it again");
        }
        return promised == null || opensHtml(text(head)) ? byContent(head) : promised;
    }

    private static String text(String head) {
        return (head.startsWith("\u00ef\u00bb\u00bf") ? head.substring(3) : head)
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static boolean opensHtml(String text) {
        return text.startsWith("<!doctype html") || text.startsWith("<html");
    }

    private static void refuse(String name, String head) {
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            throw UserError.input(
                    name + ": an old Word file (.doc, .wps) or an encrypted one, which is not read; save it as .docx");
        }
        if (head.startsWith("{\\rtf")) {
            throw UserError.input(name + ": rich text (RTF) is not read; save it as .docx or .txt");
        }
    }

    private static Format byContent(String head) {
        String text = text(head);
        if (opensHtml(text) || text.contains("<html")) {
            return HTML;
        }
        return text.startsWith("---") ? MARKDOWN : TEXT;
    }
}
