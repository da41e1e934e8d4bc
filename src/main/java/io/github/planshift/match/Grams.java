package io.github.planshift.match;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text in the pieces it is compared by: pairs of Chinese characters, single words and pairs of words otherwise. */
final class Grams {

    /** 5g and pm2.5 are words, 2.5 is none. */
    private static final Pattern RUN =
            Pattern.compile("(?<han>\\p{IsHan}+)|[0-9.]*\\p{IsLatin}[\\p{IsLatin}0-9.'’-]*(?<![.'’-])");

    private Grams() {}

    /** The pieces, numbers and marks left out. */
    static List<String> of(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        List<String> grams = new ArrayList<>();
        boolean chinese =
                folded.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        Matcher runs = RUN.matcher(folded);
        String before = "";
        while (runs.find()) {
            String run = runs.group();
            if (runs.group("han") != null) {
                for (int at = 0; at + 2 <= run.length(); at++) {
                    grams.add(run.substring(at, at + 2));
                }
                before = "";
            } else {
                // short words of English say nothing, those in Chinese are names
                if (chinese || run.length() > 3) {
                    grams.add(run);
                }
                if (!before.isEmpty()) {
                    grams.add(before + ' ' + run);
                }
                before = run;
            }
        }
        return grams;
    }
}
