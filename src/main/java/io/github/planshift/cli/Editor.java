package io.github.planshift.cli;

import io.github.planshift.model.Commitment;
import io.github.planshift.model.UserError;
import io.github.planshift.render.Shapes;
import io.github.planshift.render.YamlRenderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Lets a person change a record as YAML in the editor of their choice. */
final class Editor {

    private Editor() {}

    /**
     * The record as the person left it.
     *
     * @throws UserError if there is no terminal or no editor, or the editor fails
     */
    static String edit(World world, Commitment commitment) {
        String editor = world.variable("VISUAL") != null ? world.variable("VISUAL") : world.variable("EDITOR");
        if (!world.inTerminal() || editor == null) {
            throw UserError.input("edit: say what to change with options such as --statement"
                    + (world.inTerminal() ? ", or set EDITOR" : "; see planshift edit --help"));
        }
        StringBuilder yaml = new StringBuilder();
        YamlRenderer.render(Shapes.stored(commitment), yaml);
        try {
            Path file = Files.createTempFile("planshift-", ".yaml");
            try {
                Files.writeString(file, yaml);
                int code = new ProcessBuilder("sh", "-c", editor + " \"$1\"", "sh", file.toString())
                        .inheritIO()
                        .start()
                        .waitFor();
                if (code != 0) {
                    throw UserError.input("edit: the editor ended with " + code + "; nothing was changed");
                }
                return Inputs.text(world, file.toString());
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw UserError.input("edit: cannot run the editor: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw UserError.input("edit: interrupted; nothing was changed", e);
        }
    }
}
