package io.github.planshift.picture;

/** The language of the few words that a picture brings along. */
public enum Language {
    EN,
    ZH;

    /** The one of two wordings that is in this language. */
    public String of(String english, String chinese) {
        return this == ZH ? chinese : english;
    }

    /** Between a label and what it says. */
    public String colon() {
        return of(": ", "：");
    }

    /** Between two parts of a sentence. */
    public String comma() {
        return of(", ", "，");
    }
}
