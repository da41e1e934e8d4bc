package io.github.planshift.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** An enumeration constant with the lower-case code that files, the database and options use. */
public interface Coded {

    /** The constant's Java name. */
    String name();

    /** The code as users read and write it, such as {@code at_least}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant with this code, if there is one; upper case and hyphens are accepted. */
    static <E extends Enum<E> & Coded> Optional<E> find(Class<E> type, String code) {
        String wanted = code.strip().toLowerCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.code().equals(wanted))
                .findFirst();
    }

    /**
     * The constant with this code.
     *
     * @throws IllegalArgumentException naming the codes there are, if there is none
     */
    static <E extends Enum<E> & Coded> E parse(Class<E> type, String code) {
        return find(type, code)
                .orElseThrow(() -> new IllegalArgumentException("\"" + code + "\" is none of " + codes(type)));
    }

    /** All codes of an enumeration, comma-separated. */
    static <E extends Enum<E> & Coded> String codes(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Coded::code).collect(Collectors.joining(", "));
    }
}
