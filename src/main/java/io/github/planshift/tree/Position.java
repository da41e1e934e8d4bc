package io.github.planshift.tree;

/**
 * Where a value stands.
 *
 * @param source file name, or {@code <stdin>}
 * @param line from 1
 * @param column from 1
 */
public record Position(String source, int line, int column) {

    @Override
    public String toString() {
        return source + ":" + line + ":" + column;
    }
}
