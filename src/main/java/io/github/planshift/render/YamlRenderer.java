package io.github.planshift.render;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import io.github.planshift.text.Visible;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes plain values ({@code Map<String, ?>}, {@code Iterable}, String, Number, Boolean, null) as one YAML document
 * without marker. Texts are plain where every YAML parser takes them for texts, else quoted; texts of several lines are
 * literal blocks. Lines are not folded.
 */
public final class YamlRenderer {

    private YamlRenderer() {}

    /** Writes a value; the output ends in a line feed. */
    public static void render(@Nullable Object value, Appendable out) {
        YAMLFactory factory = YAMLFactory.builder()
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                .disable(YAMLGenerator.Feature.SPLIT_LINES)
                .stringQuotingChecker(new Quoting())
                .build();
        try (YAMLGenerator generator = factory.createGenerator(new Output(out))) {
            Values.write(value, generator, text -> writeText(text, generator));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeText(String text, YAMLGenerator generator) throws IOException {
        // the generator quotes texts with this feature off; with it on, it writes them plain, or as a block if they
        // have a line feed
        boolean bare = text.indexOf('\n') >= 0 ? isBlock(text) : !Quoting.needed(text);
        generator.configure(YAMLGenerator.Feature.MINIMIZE_QUOTES, bare);
        generator.writeString(text);
    }

    /** Whether a text of several lines reads back the same from a literal block. */
    private static boolean isBlock(String text) {
        return !Character.isWhitespace(text.charAt(0))
                && text.codePoints().noneMatch(c -> c != '\n' && Visible.isActive(c));
    }

    /** Quotes whatever is not certainly a text; it costs two characters, a misread value costs an evening. */
    private static final class Quoting extends StringQuotingChecker {

        private static final Set<String> WORDS =
                Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n", "nan", "inf");

        @Override
        public boolean needToQuoteName(String name) {
            return needed(name);
        }

        @Override
        public boolean needToQuoteValue(String text) {
            return needed(text);
        }

        static boolean needed(String text) {
            return text.isEmpty()
                    || !beginsAsText(text.codePointAt(0))
                    || Character.isWhitespace(text.charAt(text.length() - 1))
                    || text.endsWith(":")
                    || text.contains(": ")
                    || text.contains(" #")
                    || text.codePoints().anyMatch(Visible::isActive)
                    || WORDS.contains(text.toLowerCase(Locale.ROOT))
                    || isNumberLike(text);
        }

        private static boolean beginsAsText(int first) {
            return Character.isLetterOrDigit(first) || first == '(' || first == '/' || first == '_' || isCjkMark(first);
        }

        private static boolean isCjkMark(int first) {
            return "“”‘’《》（）【】「」、…—".indexOf(first) >= 0;
        }

        /** Whether a parser of any YAML version could see a number, a date or a time. */
        private static boolean isNumberLike(String text) {
            return text.charAt(0) >= '0'
                    && text.charAt(0) <= '9'
                    && text.chars().allMatch(c -> "0123456789abcdefABCDEFxXoOtTzZ_,.:+- ".indexOf(c) >= 0);
        }
    }
}
