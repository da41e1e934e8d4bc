package io.github.planshift.render;

/**
 * Whether styles become colours.
 *
 * @param enabled with false, not a byte is added to any text
 */
public record Ansi(boolean enabled) {

    /** Text with colours. */
    public static final Ansi ON = new Ansi(true);

    /** Text without. */
    public static final Ansi OFF = new Ansi(false);

    /** The text in the style; escape sequences within the text are not this class's concern. */
    public String paint(Style style, String text) {
        if (!enabled || text.isEmpty() || style.parameters().isEmpty()) {
            return text;
        }
        return "\u001B[" + style.parameters() + "m" + text + "\u001B[0m";
    }
}
