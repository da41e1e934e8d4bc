package io.github.planshift.picture;

/** Text that cannot do anything but be read. */
final class Xml {

    private Xml() {}

    /** The text on one line, without characters that are not seen or that turn the order of others. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder();
        boolean blank = false;
        for (int c : text.codePoints().toArray()) {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                blank = true;
            } else if (readable(c)) {
                if (blank && clean.length() > 0) {
                    clean.append(' ');
                }
                blank = false;
                clean.appendCodePoint(c);
            }
        }
        return clean.toString();
    }

    private static boolean readable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> false;
            default -> (c & 0xFFFE) != 0xFFFE;
        };
    }

    /** The text as XML. */
    static String text(String text) {
        return clean(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
