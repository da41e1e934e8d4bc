package io.github.planshift.reading;

import io.github.planshift.model.UserError;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decodes a web page. Well-formed UTF-8 is believed before the page's own word, since servers override that and chance
 * does not make UTF-8; a few bad bytes are passed over, as browsers do.
 */
final class HtmlDecoder {

    private static final int DECLARED_WITHIN = 8192;
    private static final double BAD_SHARE = 0.01;
    private static final Pattern DECLARED =
            Pattern.compile("(?:charset|encoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9_.:-]+)", Pattern.CASE_INSENSITIVE);

    private HtmlDecoder() {}

    static TextDecoder.Decoded decode(String name, byte[] bytes) {
        TextDecoder.Decoded marked = TextDecoder.byMark(name, bytes);
        if (marked != null) {
            return marked;
        }
        Charset declared = declared(bytes);
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, declared}) {
            String text = TextDecoder.strictlyAs(bytes, charset);
            if (text != null) {
                return new TextDecoder.Decoded(text, charset);
            }
        }
        String lenient = new String(bytes, declared);
        long bad = lenient.chars().filter(c -> c == 0xFFFD || c == 0).count();
        if (bad <= lenient.length() * BAD_SHARE) {
            return new TextDecoder.Decoded(lenient.replace("\0", ""), declared);
        }
        try {
            return TextDecoder.decode(name, bytes);
        } catch (UserError e) {
            throw UserError.input(
                    name + ": not a page in the character set it declares (" + declared.name() + "); save it as UTF-8",
                    e);
        }
    }

    /** What the page says it is in, with the GB names taken for GB18030; by its bytes where it says nothing usable. */
    private static Charset declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(DECLARED_WITHIN, bytes.length), StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARED.matcher(head);
        while (matcher.find()) {
            Charset charset = named(matcher.group(1).toLowerCase(Locale.ROOT));
            if (charset != null) {
                return charset;
            }
        }
        String utf8 = new String(bytes, StandardCharsets.UTF_8);
        String gb = new String(bytes, TextDecoder.GB18030);
        return replaced(utf8) <= replaced(gb) ? StandardCharsets.UTF_8 : TextDecoder.GB18030;
    }

    private static @Nullable Charset named(String name) {
        if (name.startsWith("gb") || name.equals("x-gbk")) {
            return TextDecoder.GB18030;
        }
        if (name.equals("iso-8859-1") || name.equals("latin1") || name.equals("us-ascii")) {
            return TextDecoder.WINDOWS_1252; // as browsers take it
        }
        if (name.startsWith("utf-16")) {
            return null; // it was read as single bytes to find this
        }
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static long replaced(String text) {
        return text.chars().filter(c -> c == 0xFFFD).count();
    }
}
