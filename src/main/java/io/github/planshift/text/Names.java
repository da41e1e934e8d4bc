package io.github.planshift.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names in a form in which spelling variants are equal. */
public final class Names {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\-_'’`·.,/&]+");

    private Names() {}

    /** The name without case, accents, width, blanks and punctuation. */
    public static String key(String name) {
        String decomposed = Normalizer.normalize(name, Normalizer.Form.NFKD);
        String bare = MARKS.matcher(decomposed).replaceAll("");
        return SEPARATORS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
