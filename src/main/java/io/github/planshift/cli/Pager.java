package io.github.planshift.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Shows what is longer than the terminal in a program that pages. */
final class Pager {

    private Pager() {}

    /**
     * The command of the user's pager, empty where there is none or the output is no terminal: PLANSHIFT_PAGER, then
     * config.yaml, then PAGER, then less.
     */
    static String wanted(World world, Settings settings) {
        if (!world.outTerminal()) {
            return "";
        }
        Settings.Value set = settings.set(Setting.PAGER);
        String pager = set != null
                ? set.value()
                : Optional.ofNullable(world.environment().get("PAGER")).orElse(Setting.PAGER.otherwise());
        return pager.strip().equals("cat") ? "" : pager.strip();
    }

    static boolean isLonger(String text, World world) {
        int rows = world.rows();
        // the prompt takes a line too
        return rows > 0 && text.lines().limit(rows).count() >= rows;
    }

    /**
     * Shows a text, until the user has seen enough.
     *
     * @return whether it was shown; not, where the pager cannot be run
     */
    static boolean show(World world, String pager, String text) {
        world.out().flush();
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", "exec " + pager)
                .directory(world.path("").toAbsolutePath().toFile())
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        // as git does: quit where all fits, let colours through, leave the text on the screen
        builder.environment().putIfAbsent("LESS", "FRX");
        builder.environment().putIfAbsent("LESSCHARSET", "utf-8");
        try {
            Process process = builder.start();
            try (OutputStream keys = process.getOutputStream()) {
                keys.write(text.getBytes(StandardCharsets.UTF_8));
            } catch (IOException enough) {
                // the pager was left before the end
            }
            int code = process.waitFor();
            // the shell found no such program, or may not run it
            return code != 127 && code != 126;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
