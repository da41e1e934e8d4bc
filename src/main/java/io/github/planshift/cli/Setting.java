package io.github.planshift.cli;

import io.github.planshift.render.Format;
import io.github.planshift.text.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a user can have otherwise than it is by default, for all commands. */
enum Setting {
    DATABASE("PLANSHIFT_DB", "--db", "", ""),
    FORMAT("PLANSHIFT_FORMAT", "--format", Format.TABLE.code(), codes(Format.values())),
    LANGUAGE("PLANSHIFT_LANG", "--lang", "en", "en,zh"),
    COLOR("PLANSHIFT_COLOR", "--color", "auto", "auto,always,never"),
    PAGER("PLANSHIFT_PAGER", "--no-pager", "less", ""),
    WAIT("PLANSHIFT_WAIT", null, "10", "");

    private final String variable;
    private final @Nullable String option;
    private final String otherwise;
    private final String choices;

    Setting(String variable, @Nullable String option, String otherwise, String choices) {
        this.variable = variable;
        this.option = option;
        this.otherwise = otherwise;
        this.choices = choices;
    }

    private static String codes(Format[] formats) {
        return Arrays.stream(formats).map(Format::code).collect(Collectors.joining(","));
    }

    /** Its name in config.yaml. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The variable of the environment that goes before config.yaml. */
    String variable() {
        return variable;
    }

    /** The option that goes before both; null where there is none. */
    @Nullable
    String option() {
        return option;
    }

    /** What holds where nobody says anything; empty where that depends on the place. */
    String otherwise() {
        return otherwise;
    }

    /** The values there are; empty for any. */
    List<String> choices() {
        return choices.isEmpty() ? List.of() : List.of(choices.split(",", -1));
    }

    /** What is wrong with a value, in words that follow it; null for nothing. */
    @Nullable
    String wrong(String value) {
        if (this == WAIT && !value.matches("[0-9]{1,5}")) {
            return "\"" + value + "\" is not a number of seconds";
        }
        if (this == DATABASE && value.isEmpty()) {
            return "names no file";
        }
        if (!choices().isEmpty() && !choices().contains(value)) {
            return "\"" + value + "\" is none of " + String.join(", ", choices())
                    + Nearest.didYouMean(value, choices());
        }
        return null;
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(Setting::key).toList();
    }

    static Optional<Setting> named(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }

    /** What to say of a key that is none. */
    static String unknown(String key) {
        return "there is no setting " + key + Nearest.didYouMean(key, keys()) + "; there are "
                + String.join(", ", keys());
    }
}
