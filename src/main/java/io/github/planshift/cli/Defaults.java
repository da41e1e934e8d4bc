package io.github.planshift.cli;

import io.github.planshift.render.Format;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Gives options that are not typed the value of their setting. */
final class Defaults implements IDefaultValueProvider {

    private final Settings settings;

    Defaults(Settings settings) {
        this.settings = settings;
    }

    @Override
    public @Nullable String defaultValue(ArgSpec arg) {
        Settings.Value value = null;
        if (arg instanceof OptionSpec option) {
            // what export writes is for import, whatever else is printed
            if (option.longestName().equals(Setting.FORMAT.option()) && arg.type() == Format.class) {
                value = settings.set(Setting.FORMAT);
            } else if (option.longestName().equals(Setting.LANGUAGE.option())) {
                value = settings.set(Setting.LANGUAGE);
            }
        }
        return value == null ? null : value.value();
    }
}
