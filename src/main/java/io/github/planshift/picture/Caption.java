package io.github.planshift.picture;

import java.util.List;

/**
 * What is written above and below a picture.
 *
 * @param name of its file
 * @param subtitle what is measured, its unit, and how many it is measured on
 * @param notes what a reader must know so as not to be misled
 */
public record Caption(String name, String title, String subtitle, List<String> notes, Language language) {

    public Caption {
        notes = List.copyOf(notes);
    }
}
