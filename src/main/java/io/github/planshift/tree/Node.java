package io.github.planshift.tree;

import java.util.Collection;
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

    /** The same value with everything in it at one position. */
    default Node moved(Position to) {
        if (this instanceof Mapping mapping) {
            Map<String, Node> entries = new LinkedHashMap<>();
            mapping.entries().forEach((key, entry) -> entries.put(key, entry.moved(to)));
            return new Mapping(to, entries);
        }
        if (this instanceof Sequence sequence) {
            return new Sequence(
                    to, sequence.items().stream().map(item -> item.moved(to)).toList());
        }
        return new Scalar(to, ((Scalar) this).text());
    }

    /** Plain values (maps, lists, texts, numbers, null) as a tree, all at one position. */
    static Node of(@Nullable Object value, Position at) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Node> entries = new LinkedHashMap<>();
            map.forEach((key, entry) -> entries.put(String.valueOf(key), of(entry, at)));
            return new Mapping(at, entries);
        }
        if (value instanceof Collection<?> items) {
            return new Sequence(at, items.stream().map(item -> of(item, at)).toList());
        }
        return new Scalar(at, value == null ? null : value.toString());
    }
}
