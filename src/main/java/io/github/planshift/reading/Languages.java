package io.github.planshift.reading;

/** Which of the two languages that are read a text is in. */
public final class Languages {

    /** A Chinese text full of English names has fewer Latin letters; an English text full of Chinese names, more. */
    private static final double CHINESE_FROM = 0.2;

    private Languages() {}

    /** {@code zh} where Han characters are a fifth of the letters or more, else {@code en}. */
    public static String of(String text) {
        long letters = 0;
        long han = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            if (Character.isLetter(character)) {
                letters++;
                if (Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN) {
                    han++;
                }
            }
        }
        return letters > 0 && han >= CHINESE_FROM * letters ? "zh" : "en";
    }
}
