package io.github.planshift.picture;

/** The language of the few words that a picture brings along. */
public enum Language {
    EN,
    ZH;

    String of(String english, String chinese) {
        return this == ZH ? chinese : english;
    }

    /** Between a label and what it says. */
    String colon() {
        return of(": ", "：");
    }

    String comma() {
        return of(", ", "、");
    }
}
