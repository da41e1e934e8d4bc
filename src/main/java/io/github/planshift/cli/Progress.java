package io.github.planshift.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** A line on the terminal that says how far a long command has come; nothing anywhere else. */
final class Progress {

    private final World world;
    private final int files;
    private final boolean shown;
    private final Instant start;
    private int done;
    private int width;

    Progress(World world, int files) {
        this.world = world;
        this.files = files;
        this.shown = world.errTerminal() && files > 1;
        this.start = world.clock().instant();
    }

    /** One file more, and so many statements so far. */
    void done(int statements) {
        done++;
        if (!shown) {
            return;
        }
        Duration spent = Duration.between(start, world.clock().instant());
        long left = spent.toMillis() * (files - done) / done / 1000;
        String line =
                String.format(Locale.ROOT, "%d of %d files, %,d statements, %d s left", done, files, statements, left);
        clear();
        width = line.length();
        world.err().print(line);
        world.err().flush();
    }

    /** Takes the line away, before something else is printed. */
    void clear() {
        if (width > 0) {
            world.err().print("\r" + " ".repeat(width) + "\r");
            world.err().flush();
            width = 0;
        }
    }
}
