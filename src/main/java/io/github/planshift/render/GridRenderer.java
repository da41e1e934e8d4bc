package io.github.planshift.render;

/** Writes a grid in one format. */
public interface GridRenderer {

    /**
     * Writes the grid; the output is neither flushed nor closed.
     *
     * @throws java.io.UncheckedIOException if the output fails
     */
    void render(Grid grid, Appendable out);

    /** The grid as a text. */
    default String render(Grid grid) {
        StringBuilder out = new StringBuilder();
        render(grid, out);
        return out.toString();
    }
}
