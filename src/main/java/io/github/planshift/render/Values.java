package io.github.planshift.render;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a tree of plain values: maps with text keys, iterables, texts, numbers, true, false and null. Maps keep their
 * order. Unpaired surrogates, which no encoding can write, become U+FFFD.
 */
final class Values {

    /** How a text becomes a value of the format. */
    interface Texts {
        void write(String text) throws IOException;
    }

    private Values() {}

    /**
     * Writes a value.
     *
     * @throws IllegalArgumentException if there is a value of another kind, or a number that is none
     */
    static void write(@Nullable Object value, JsonGenerator generator, Texts texts) throws IOException {
        if (value == null) {
            generator.writeNull();
        } else if (value instanceof String text) {
            texts.write(wellFormed(text));
        } else if (value instanceof Boolean flag) {
            generator.writeBoolean(flag);
        } else if (value instanceof Number number) {
            writeNumber(number, generator);
        } else if (value instanceof Map<?, ?> map) {
            generator.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                generator.writeFieldName(wellFormed(String.valueOf(entry.getKey())));
                write(entry.getValue(), generator, texts);
            }
            generator.writeEndObject();
        } else if (value instanceof Iterable<?> items) {
            generator.writeStartArray();
            for (Object item : items) {
                write(item, generator, texts);
            }
            generator.writeEndArray();
        } else {
            throw new IllegalArgumentException(value.getClass() + " is no plain value: " + value);
        }
    }

    private static void writeNumber(Number number, JsonGenerator generator) throws IOException {
        if (number instanceof Integer || number instanceof Long) {
            generator.writeNumber(number.longValue());
        } else if (number instanceof BigInteger integer) {
            generator.writeNumber(integer);
        } else {
            // through the text, so that a double is written with the digits it prints with; rejects NaN
            generator.writeNumber(new BigDecimal(number.toString()));
        }
    }

    private static String wellFormed(String text) {
        for (int at = 0; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            if (isHalf(codePoint)) {
                return text.codePoints()
                        .map(each -> isHalf(each) ? 0xFFFD : each)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            }
            at += Character.charCount(codePoint);
        }
        return text;
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
