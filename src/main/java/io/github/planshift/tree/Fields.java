package io.github.planshift.tree;

import io.github.planshift.model.Coded;
import io.github.planshift.model.Due;
import io.github.planshift.text.Nearest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Typed access to the keys of a mapping. A value that is missing or of the wrong form is noted as a problem and read
 * as empty, so that one pass finds every problem.
 */
public final class Fields {

    private static final int MAX_DIGITS = 40;

    private final Node.Mapping mapping;
    private final Problems problems;
    private final Set<String> known = new LinkedHashSet<>();

    private Fields(Node.Mapping mapping, Problems problems) {
        this.mapping = mapping;
        this.problems = problems;
    }

    /** The fields of a node, or null, noted, where it is no mapping. */
    public static @Nullable Fields of(Node node, String what, Problems problems) {
        if (node instanceof Node.Mapping mapping) {
            return new Fields(mapping, problems);
        }
        problems.add(node.at(), what + ": expected keys and values");
        return null;
    }

    /** Where the mapping begins. */
    public Position at() {
        return mapping.at();
    }

    /** Where the value of a key begins, or the mapping where the key is missing. */
    public Position at(String key) {
        Node node = mapping.entries().get(key);
        return node == null ? mapping.at() : node.at();
    }

    /** Whether the key is there with a value other than null or an empty text. */
    public boolean has(String key) {
        known.add(key);
        Node node = mapping.entries().get(key);
        return node != null
                && !(node instanceof Node.Scalar scalar
                        && (scalar.text() == null || scalar.text().isEmpty()));
    }

    /** The value of a key, or null. */
    public @Nullable Node node(String key) {
        return has(key) ? mapping.entries().get(key) : null;
    }

    /** A text, or null where the key is missing or null; an empty text counts as null. */
    public @Nullable String text(String key) {
        Node node = node(key);
        if (node == null) {
            return null;
        }
        return text(node, key);
    }

    private @Nullable String text(Node node, String key) {
        String text = node instanceof Node.Scalar scalar ? scalar.text() : null;
        if (text == null) {
            problems.add(node.at(), key, "expected a text");
        } else if (text.indexOf('\0') >= 0) {
            problems.add(node.at(), key, "holds a NUL character");
            return null;
        }
        return text;
    }

    /** A text that must be there; empty, noted, where it is not. */
    public String required(String key) {
        String text = text(key);
        if (text == null) {
            if (!(mapping.entries().get(key) instanceof Node.Sequence)
                    && !(mapping.entries().get(key) instanceof Node.Mapping)) {
                problems.add(at(key), key, "is missing");
            }
            return "";
        }
        return text;
    }

    /** An exact decimal, or null. */
    public @Nullable BigDecimal decimal(String key) {
        return parsed(key, text -> {
            BigDecimal value = decimalOf(text);
            if (value == null) {
                throw new IllegalArgumentException("\"" + text + "\" is not a number");
            }
            return value;
        });
    }

    /** A decimal of at most forty digits without rounding, or null where the text is none. */
    public static @Nullable BigDecimal decimalOf(String text) {
        try {
            BigDecimal value = new BigDecimal(text.strip());
            boolean possible = value.precision() <= MAX_DIGITS && Math.abs((long) value.scale()) <= MAX_DIGITS;
            return possible ? plain(value) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** A whole number, or null. */
    public @Nullable Integer integer(String key) {
        return parsed(key, text -> {
            try {
                return Integer.valueOf(text.strip());
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("\"" + text + "\" is not a whole number", e);
            }
        });
    }

    /** True or false; false where the key is missing. */
    public boolean flag(String key) {
        Boolean value = parsed(key, text -> switch (text) {
            case "true", "yes", "1" -> Boolean.TRUE;
            case "false", "no", "0" -> Boolean.FALSE;
            default -> throw new IllegalArgumentException("\"" + text + "\" is neither true nor false");
        });
        return value != null && value;
    }

    /** A day, or null. */
    public @Nullable LocalDate date(String key) {
        return parsed(key, text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException("\"" + text + "\" is no date; write 2025-01-31", e);
            }
        });
    }

    /** A deadline, or null. */
    public @Nullable Due due(String key) {
        return parsed(key, Due::parse);
    }

    /** A constant of an enumeration, or null. */
    public <E extends Enum<E> & Coded> @Nullable E code(Class<E> type, String key) {
        return parsed(key, text -> Coded.parse(type, text));
    }

    /** A constant of an enumeration, or the default where the key is missing or wrong. */
    public <E extends Enum<E> & Coded> E code(Class<E> type, String key, E otherwise) {
        E value = code(type, key);
        return value == null ? otherwise : value;
    }

    /** A value read by a function that throws {@link IllegalArgumentException} with the reason, or null. */
    public <T> @Nullable T parsed(String key, Function<String, T> reader) {
        String text = text(key);
        if (text == null) {
            return null;
        }
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException e) {
            problems.add(at(key), key, String.valueOf(e.getMessage()));
            return null;
        }
    }

    /** A list of texts; a single text counts as a list of one. */
    public List<String> texts(String key) {
        Node node = node(key);
        if (node == null) {
            return List.of();
        }
        List<Node> items = node instanceof Node.Sequence sequence ? sequence.items() : List.of(node);
        List<String> texts = new ArrayList<>();
        for (Node item : items) {
            String text = text(item, key);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** Whether a key is missing, null, or has an empty text or list. */
    public boolean isEmpty(String key) {
        Node node = node(key);
        return node == null
                || (node instanceof Node.Sequence sequence && sequence.items().isEmpty());
    }

    /** The mapping under a key; null where there is none, as where the value is a text. */
    public @Nullable Fields inner(String key) {
        return node(key) instanceof Node.Mapping inner ? new Fields(inner, problems) : null;
    }

    /** The items of a list, each as fields; items of another form are noted and left out. */
    public List<Fields> list(String key) {
        Node node = node(key);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof Node.Sequence sequence)) {
            problems.add(node.at(), key, "expected a list");
            return List.of();
        }
        List<Fields> fields = new ArrayList<>();
        for (Node item : sequence.items()) {
            Fields one = of(item, key, problems);
            if (one != null) {
                fields.add(one);
            }
        }
        return fields;
    }

    /** Notes a problem of a key. */
    public void problem(String key, String message) {
        problems.add(at(key), key, message);
    }

    /** Notes every key that nothing asked for, with the nearest known one. */
    public void noOthers() {
        mapping.entries().forEach((key, node) -> {
            if (!known.contains(key)) {
                problems.add(node.at(), "unknown key \"" + key + "\"" + Nearest.didYouMean(key, known));
            }
        });
    }
}
