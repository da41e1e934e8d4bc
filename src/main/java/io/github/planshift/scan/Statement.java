package io.github.planshift.scan;

import io.github.planshift.model.Due;
import io.github.planshift.model.Kind;
import io.github.planshift.model.Target;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pledge or an outcome as a text states it.
 *
 * @param file name of the file it was read from
 * @param region slug, or null where the text does not say
 * @param round slug, or null where the text does not say
 * @param lang language code of the text
 * @param section heading it stands under, empty where there is none
 * @param sentence running number of its sentence in the document, from 1
 * @param offset of the quote in the decoded text, in characters (code points)
 * @param quote the words of the text, unchanged
 * @param sectors slugs, the main one first; may be empty
 * @param modality code of a step of the codebook's ladder, or null
 * @param confidence from 0 to 1
 * @param targets what can be measured of it; empty where it has no figure
 * @param deadline what the heading says of when it is due where its own words do not, or null
 */
public record Statement(
        String file,
        @Nullable String region,
        @Nullable String round,
        String lang,
        Kind kind,
        String section,
        int sentence,
        int offset,
        String quote,
        List<String> sectors,
        @Nullable String modality,
        double confidence,
        List<Target> targets,
        @Nullable Due deadline) {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    public Statement {
        sectors = List.copyOf(sectors);
        targets = List.copyOf(targets);
    }

    /** The quote as it reads, in one line: without the marks, stray blanks and full-width digits of its layout. */
    public String plain() {
        String words = CleanText.of(quote).text().replace(CleanText.NOTE, ' ');
        return BLANKS.matcher(words).replaceAll(" ").strip();
    }

    /** The same statement, of this region. */
    public Statement in(String slug) {
        return new Statement(
                file,
                slug,
                round,
                lang,
                kind,
                section,
                sentence,
                offset,
                quote,
                sectors,
                modality,
                confidence,
                targets,
                deadline);
    }
}
