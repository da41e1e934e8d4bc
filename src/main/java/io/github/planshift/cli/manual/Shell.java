package io.github.planshift.cli.manual;

import java.util.regex.Pattern;

/** What the shells have in common. */
final class Shell {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_./@%,+-]+");

    private Shell() {}

    /** Whether a word means itself in every shell without quotes. */
    static boolean isPlain(String word) {
        return PLAIN.matcher(word).matches();
    }
}
