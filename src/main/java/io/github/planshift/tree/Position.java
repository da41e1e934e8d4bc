package io.github.planshift.tree;

/**
 * Where a value stands.
 *
 * @param source file name, or {@code <stdin>}
 * @param line from 1; 0 where the source has no lines, such as options
 * @param column from 1
 */
public record Position(String source, int line, int column) {

    /** A source without lines. */
    public static Position of(String source) {
        return new Position(source, 0, 0);
    }

    @Override
    public String toString() {
        return line == 0 ? source : source + ":" + line + ":" + column;
    }
}
