package io.github.planshift.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
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
        write(Collections.singletonList(value), printer, out);
    }

    /** A list with an item a line, nothing for an empty one; anything else on one line. */
    public static void lines(@Nullable Object value, Appendable out) {
        write(value instanceof Iterable<?> items ? items : Collections.singletonList(value), null, out);
    }

    private static void write(Iterable<?> values, @Nullable PrettyPrinter printer, Appendable out) {
        Output output = new Output(out);
        JsonFactory factory = new JsonFactoryBuilder()
                .characterEscapes(new Escapes())
                .rootValueSeparator("\n")
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .build();
        boolean any = false;
        try (JsonGenerator generator = factory.createGenerator(output)) {
            if (printer != null) {
                generator.setPrettyPrinter(printer);
            }
            for (Object value : values) {
                Values.write(value, generator, generator::writeString);
                any = true;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (any) {
            output.append('\n');
        }
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
