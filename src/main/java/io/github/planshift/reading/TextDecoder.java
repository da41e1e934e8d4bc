package io.github.planshift.reading;

import io.github.planshift.model.UserError;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds the character set of a text and decodes it without loss: UTF-8, UTF-16 by its mark, GB18030 (which takes in
 * GB2312 and GBK), and windows-1252 for English with curly quotes.
 */
final class TextDecoder {

    static final Charset GB18030 = Charset.forName("GB18030");
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Stray control characters do turn up in copied text; binary files have them everywhere. */
    private static final int CONTROLS_PER_THOUSAND = 2;

    record Decoded(String text, Charset charset) {}

    /** A strict decoding: the text, or the offset of the first byte that is malformed. */
    private record Attempt(@Nullable String text, int badAt) {}

    private TextDecoder() {}

    /**
     * Decodes a text of unknown character set.
     *
     * @throws UserError naming the offset of the first bad byte where it is no text
     */
    static Decoded decode(String name, byte[] bytes) {
        Decoded marked = byMark(name, bytes);
        if (marked != null) {
            return marked;
        }
        Attempt utf8 = strictly(bytes, 0, StandardCharsets.UTF_8);
        if (utf8.text() != null) {
            return checked(name, utf8.text(), StandardCharsets.UTF_8);
        }
        if (isBrokenUtf8(bytes)) {
            throw UserError.input(
                    name + ": broken UTF-8, " + badByte(bytes, utf8.badAt()) + "; repair or fetch it again");
        }
        Charset charset = highBytesStandAlone(bytes) ? WINDOWS_1252 : GB18030;
        String text = strictlyAs(bytes, charset);
        if (text != null) {
            return new Decoded(text, charset);
        }
        throw UserError.input(name + ": not text in UTF-8 or GB18030, " + badByte(bytes, utf8.badAt())
                + "; save it as UTF-8, or give the file the ending of what it is");
    }

    /** The text by its byte order mark, or null where there is none. */
    static @Nullable Decoded byMark(String name, byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return marked(name, bytes, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return marked(name, bytes, 2, StandardCharsets.UTF_16BE);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return marked(name, bytes, 2, StandardCharsets.UTF_16LE);
        }
        return null;
    }

    /** The text in a character set, or null where a byte is malformed in it or the result is no text. */
    static @Nullable String strictlyAs(byte[] bytes, Charset charset) {
        String text = strictly(bytes, 0, charset).text();
        return text == null || !isPlausible(text) ? null : text;
    }

    private static Decoded marked(String name, byte[] bytes, int from, Charset charset) {
        Attempt attempt = strictly(bytes, from, charset);
        if (attempt.text() == null) {
            throw UserError.input(name + ": marked as " + charset.name() + " but broken, "
                    + badByte(bytes, attempt.badAt()) + "; repair or fetch it again");
        }
        return checked(name, attempt.text(), charset);
    }

    private static Decoded checked(String name, String text, Charset charset) {
        if (!isPlausible(text)) {
            int first = firstControl(text);
            int offset = text.substring(0, first).getBytes(charset).length;
            throw UserError.input(String.format(
                    Locale.ROOT,
                    "%s: not text, control character 0x%02X at offset %d; give the file the ending of what it is",
                    name,
                    (int) text.charAt(first),
                    offset));
        }
        return new Decoded(text, charset);
    }

    private static Attempt strictly(byte[] bytes, int from, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate((int) ((bytes.length - from) * (double) decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            return new Attempt(null, in.position());
        }
        decoder.flush(out);
        return new Attempt(out.flip().toString(), -1);
    }

    /** Whether most characters beyond ASCII are well-formed UTF-8: then a bad byte is damage, not another encoding. */
    private static boolean isBrokenUtf8(byte[] bytes) {
        String lenient = new String(bytes, StandardCharsets.UTF_8);
        long good = lenient.chars().filter(c -> c >= 0x80 && c != 0xFFFD).count();
        long bad = lenient.chars().filter(c -> c == 0xFFFD).count();
        return good > 4 * bad;
    }

    /** Whether bytes beyond ASCII come singly, as in Western text, and not in pairs, as in Chinese. */
    private static boolean highBytesStandAlone(byte[] bytes) {
        int high = 0;
        int alone = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                high++;
                if ((i == 0 || bytes[i - 1] >= 0) && (i + 1 == bytes.length || bytes[i + 1] >= 0)) {
                    alone++;
                }
            }
        }
        return alone * 2 > high;
    }

    private static boolean isPlausible(String text) {
        long controls = 0;
        long strange = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return false;
            }
            if (isControl(c)) {
                controls++;
            } else if (Character.getType(c) == Character.PRIVATE_USE || !Character.isDefined(c)) {
                strange++;
            }
        }
        return controls * 1000 <= (long) text.length() * CONTROLS_PER_THOUSAND && strange * 50 <= text.length();
    }

    private static int firstControl(String text) {
        int nul = text.indexOf(0);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (nul < 0 && (isControl(c) || Character.getType(c) == Character.PRIVATE_USE || !Character.isDefined(c))) {
                return i;
            }
        }
        return Math.max(nul, 0);
    }

    private static boolean isControl(char c) {
        return (c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x0B)
                || (c >= 0x7F && c < 0xA0 && c != 0x85);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static String badByte(byte[] bytes, int at) {
        int shown = Math.min(at, bytes.length - 1);
        return String.format(Locale.ROOT, "first bad byte 0x%02X at offset %d", bytes[shown] & 0xFF, shown);
    }
}
