package io.github.planshift.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import io.github.planshift.text.Visible;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Writes plain values ({@code Map<String, ?>}, {@code Iterable}, String, Number, Boolean, null) as JSON. Letters of
 * any script are written as they are; control characters, and others a terminal would act on, are escaped. Decimals are
 * written without exponent. Every output ends in a line feed.
 */
public final class JsonRenderer {

    private static final DefaultIndenter TWO_BLANKS = new DefaultIndenter("  ", "\n");
    private static final Separators SEPARATORS = Separators.createDefaultInstance()
            .withRootSeparator("")
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");

    private JsonRenderer() {}

    /** One value, indented by two blanks. */
    public static void pretty(@Nullable Object value, Appendable out) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(SEPARATORS);
        printer.indentObjectsWith(TWO_BLANKS);
        printer.indentArraysWith(TWO_BLANKS);
        write(value, printer, out);
    }

    /** A list with an item a line, anything else on one line. */
    public static void lines(@Nullable Object value, Appendable out) {
        Iterable<?> items = value instanceof Iterable<?> several ? several : Collections.singletonList(value);
        for (Object item : items) {
            write(item, null, out);
        }
    }

    private static void write(@Nullable Object value, @Nullable DefaultPrettyPrinter printer, Appendable out) {
        Output output = new Output(out);
        JsonFactory factory = new JsonFactoryBuilder()
                .characterEscapes(new Escapes())
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .build();
        try (JsonGenerator generator = factory.createGenerator(output)) {
            if (printer != null) {
                generator.setPrettyPrinter(printer);
            }
            Values.write(value, generator, generator::writeString);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        output.append('\n');
    }

    /** Escapes what JSON leaves to the writer but a terminal or viewer would act on. */
    private static final class Escapes extends CharacterEscapes {

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            codes[0x7F] = ESCAPE_STANDARD;
            return codes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int c) {
            if (Character.isSurrogate((char) c) || !Visible.isActive(c)) {
                return null;
            }
            return new SerializedString("\\u" + HexFormat.of().toHexDigits((char) c));
        }
    }
}
