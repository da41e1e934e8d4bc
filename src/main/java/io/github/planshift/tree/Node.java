package io.github.planshift.tree;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of a YAML or JSON text, with its position. */
public sealed interface Node {

    /** Where the value begins. */
    Position at();

    /** Keys and values, in the order of the text. */
    record Mapping(Position at, Map<String, Node> entries) implements Node {
        public Mapping {
            entries = new LinkedHashMap<>(entries);
        }
    }

    /** Values in the order of the text. */
    record Sequence(Position at, List<Node> items) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /**
     * A single value.
     *
     * @param text as written, without quotes; null for null
     */
    record Scalar(Position at, @Nullable String text) implements Node {}
}
