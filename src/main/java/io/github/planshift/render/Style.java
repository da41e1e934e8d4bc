package io.github.planshift.render;

/** What a text is, as far as its colour goes. */
public enum Style {
    /** As the terminal shows it. */
    PLAIN(""),

    /** The head of a column or a section. */
    HEADER("1;4"),

    /** What identifies a row and is typed into the next command. */
    ID("36"),

    /** The name of a field or a thing. */
    KEY("1"),

    /** Stronger, kept, higher. */
    GOOD("32"),

    /** Weaker, missed, gone. */
    BAD("31"),

    /** Mixed, unclear, worth a look. */
    WARNING("33"),

    /** Less important than the rest. */
    DIM("2"),

    /** Words that were added. */
    ADDED("32;4"),

    /** Words that were removed. */
    REMOVED("31;9");

    private final String parameters;

    Style(String parameters) {
        this.parameters = parameters;
    }

    /** The parameters of the terminal's "select graphic rendition", empty for none. */
    String parameters() {
        return parameters;
    }
}
