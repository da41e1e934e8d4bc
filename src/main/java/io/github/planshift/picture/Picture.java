package io.github.planshift.picture;

/**
 * A picture.
 *
 * @param name what its file is called, without {@code .svg}: lower case, digits and hyphens
 * @param title what it shows
 * @param alt what a reader who does not see it needs to know
 * @param svg the whole file
 */
public record Picture(String name, String title, String alt, String svg) {

    public Picture {
        if (!name.matches("[a-z0-9][a-z0-9_-]*")) {
            throw new IllegalArgumentException("\"" + name + "\" is no name for a file");
        }
    }

    /** The picture to stand within a page that has {@link Look#css} itself. */
    public String inline() {
        return svg.substring(svg.indexOf("<svg")).replaceFirst("<style>[^<]*</style>\n", "");
    }
}
