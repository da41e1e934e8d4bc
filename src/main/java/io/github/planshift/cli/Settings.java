package io.github.planshift.cli;

import io.github.planshift.model.UserError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The settings as the environment and config.yaml have them; options go before, defaults come after. */
final class Settings {

    private final Map<Setting, Value> values = new EnumMap<>(Setting.class);
    private final List<String> problems = new ArrayList<>();

    /**
     * A setting that somebody set.
     *
     * @param origin the variable or file
     */
    record Value(String value, String origin) {}

    private Settings() {}

    /** Reads what there is; what is wrong with it is told by {@link #check}. */
    static Settings of(World world) {
        Settings settings = new Settings();
        ConfigFile file = ConfigFile.of(world);
        if (file != null) {
            settings.read(file, world);
        }
        for (Setting setting : Setting.values()) {
            // an empty pager is one: none
            String value = setting == Setting.PAGER
                    ? world.environment().get(setting.variable())
                    : world.variable(setting.variable());
            if (value != null) {
                settings.take(setting, value, setting.variable(), setting.variable());
            }
        }
        return settings;
    }

    private void read(ConfigFile file, World world) {
        try {
            for (ConfigFile.Entry entry : file.entries()) {
                String place = file.path() + ":" + entry.line();
                Setting setting = Setting.named(entry.key()).orElse(null);
                if (setting == null) {
                    problems.add(place + ": " + Setting.unknown(entry.key()));
                } else if (entry.value() == null) {
                    problems.add(place + ": " + entry.key() + ": expected one value");
                } else {
                    String value =
                            setting == Setting.DATABASE ? path(entry.value(), file.path(), world) : entry.value();
                    take(setting, value, place + ": " + entry.key(), file.path().toString());
                }
            }
        } catch (UserError e) {
            problems.addAll(e.messages());
        }
    }

    /** A path in config.yaml starts from its folder, or with ~/ from the user's. */
    private static String path(String value, Path file, World world) {
        String home = world.variable("HOME");
        if (value.startsWith("~/") && home != null) {
            return world.path(home).resolve(value.substring(2)).toString();
        }
        return value.isEmpty() ? value : file.resolveSibling(value).toString();
    }

    private void take(Setting setting, String value, String place, String origin) {
        String wrong = setting.wrong(value);
        if (wrong == null) {
            values.put(setting, new Value(value, origin));
        } else {
            problems.add(place + ": " + wrong);
        }
    }

    /**
     * Stops a command that would go by settings that are wrong.
     *
     * @throws UserError naming each of them
     */
    void check() {
        if (!problems.isEmpty()) {
            throw UserError.input(problems);
        }
    }

    /** What the environment or config.yaml has; null for neither. */
    @Nullable
    Value set(Setting setting) {
        return values.get(setting);
    }

    /** What holds where no option is given. */
    String value(Setting setting) {
        Value value = values.get(setting);
        return value == null ? setting.otherwise() : value.value();
    }
}
