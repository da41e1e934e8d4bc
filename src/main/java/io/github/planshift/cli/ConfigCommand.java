package io.github.planshift.cli;

import io.github.planshift.model.UserError;
import io.github.planshift.render.Grid;
import io.github.planshift.render.Grid.Cell;
import io.github.planshift.render.Grid.Column;
import io.github.planshift.render.Style;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code config}: what holds where no option is given. */
@Command(
        name = "config",
        description = "Show and change the settings that hold where no option is given.",
        subcommands = {
            ConfigCommand.ListCommand.class,
            ConfigCommand.GetCommand.class,
            ConfigCommand.SetCommand.class,
            ConfigCommand.UnsetCommand.class
        },
        synopsisSubcommandLabel = "[COMMAND]",
        footer = {
            "",
            "An option goes before its variable of the environment, that before the file",
            "planshift/config.yaml in XDG_CONFIG_HOME (or ~/.config), and this before the",
            "default. A database named in the file starts from the file's folder, or ~/.",
            "",
            "Examples:",
            "  planshift config list",
            "  planshift config set format markdown",
            "  planshift config unset format"
        })
final class ConfigCommand extends BaseCommand implements WithoutSettings {

    /** The settings there are. */
    static final class Keys implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Setting.keys().iterator();
        }
    }

    @Override
    public Integer call() {
        spec().commandLine().usage(world().out());
        return ExitCode.DONE.code();
    }

    private static Setting setting(String key) {
        return Setting.named(key).orElseThrow(() -> UserError.input("config: " + Setting.unknown(key)));
    }

    private static ConfigFile file(World world) {
        ConfigFile file = ConfigFile.of(world);
        if (file == null) {
            throw UserError.input("config: neither XDG_CONFIG_HOME nor HOME is set; set one of them");
        }
        return file;
    }

    /** What holds, and where it was said. */
    private static Settings.Value effective(RootCommand root, Setting setting) {
        Settings.Value set = root.settings().set(setting);
        if (set != null) {
            return set;
        }
        String pager = root.world().environment().get("PAGER");
        if (setting == Setting.PAGER && pager != null) {
            return new Settings.Value(pager, "PAGER");
        }
        return new Settings.Value(
                setting == Setting.DATABASE ? root.usualDatabase().toString() : setting.otherwise(), "default");
    }

    /** {@code config list}. */
    @Command(
            name = "list",
            description = "List every setting, what it is, and where that was said.",
            footer = {
                "",
                "Examples:",
                "  planshift config list",
                "  planshift config list --format json",
                "  planshift config list --columns key,value"
            })
    static final class ListCommand extends BaseCommand {

        @Mixin
        private OutputOptions output = new OutputOptions();

        @Override
        public Integer call() {
            List<Setting> all = List.of(Setting.values());
            output.print(
                    root(),
                    () -> {
                        Grid.Builder grid = Grid.of(
                                Column.of("key", "KEY").in(Style.ID),
                                Column.prose("value", "VALUE"),
                                Column.prose("from", "FROM"),
                                Column.of("variable", "VARIABLE"),
                                Column.of("option", "OPTION"));
                        all.forEach(one -> {
                            Settings.Value value = effective(root(), one);
                            grid.row(
                                    Cell.of(one.key()),
                                    Cell.of(value.value()),
                                    Cell.of(value.origin()),
                                    Cell.of(one.variable()),
                                    Cell.of(one.option()));
                        });
                        return grid.build();
                    },
                    () -> all.stream().map(this::shape).toList());
            return ExitCode.DONE.code();
        }

        private Map<String, @Nullable Object> shape(Setting setting) {
            Settings.Value value = effective(root(), setting);
            Map<String, @Nullable Object> shape = new LinkedHashMap<>();
            shape.put("key", setting.key());
            shape.put("value", value.value());
            shape.put("from", value.origin());
            shape.put("variable", setting.variable());
            shape.put("option", setting.option());
            return shape;
        }
    }

    /** {@code config get}. */
    @Command(
            name = "get",
            description = "Print what a setting is.",
            footer = {
                "",
                "Examples:",
                "  planshift config get database",
                "  planshift config get format",
                "  planshift config get pager"
            })
    static final class GetCommand extends BaseCommand {

        @Parameters(paramLabel = "KEY", completionCandidates = Keys.class, description = "${COMPLETION-CANDIDATES}.")
        private String key = "";

        @Override
        public Integer call() {
            world().out().print(effective(root(), setting(key)).value() + "\n");
            return ExitCode.DONE.code();
        }
    }

    /** {@code config set}. */
    @Command(
            name = "set",
            description = "Write a setting to config.yaml.",
            footer = {
                "",
                "Examples:",
                "  planshift config set database ~/provinces.db",
                "  planshift config set format csv",
                "  planshift config set pager 'less -S'"
            })
    static final class SetCommand extends BaseCommand implements WithoutSettings {

        @Parameters(
                index = "0",
                paramLabel = "KEY",
                completionCandidates = Keys.class,
                description = "${COMPLETION-CANDIDATES}.")
        private String key = "";

        @Parameters(index = "1", paramLabel = "VALUE", description = "What it is to be.")
        private String value = "";

        @Override
        public Integer call() {
            Setting setting = setting(key);
            String wrong = setting.wrong(value);
            if (wrong != null) {
                throw UserError.input(key + ": " + wrong);
            }
            file(world())
                    .set(
                            key,
                            setting == Setting.DATABASE && !value.startsWith("~/")
                                    ? world().path(value)
                                            .toAbsolutePath()
                                            .normalize()
                                            .toString()
                                    : value);
            if (world().variable(setting.variable()) != null) {
                tell("planshift: " + setting.variable() + " is set and goes before this");
            }
            return ExitCode.DONE.code();
        }
    }

    /** {@code config unset}. */
    @Command(
            name = "unset",
            description = "Remove a setting from config.yaml.",
            footer = {
                "",
                "Examples:",
                "  planshift config unset format",
                "  planshift config unset database",
                "  planshift config unset pager"
            })
    static final class UnsetCommand extends BaseCommand implements WithoutSettings {

        @Parameters(paramLabel = "KEY", completionCandidates = Keys.class, description = "${COMPLETION-CANDIDATES}.")
        private String key = "";

        @Override
        public Integer call() {
            ConfigFile file = file(world());
            if (!file.unset(key)) {
                // what is written there by mistake can be removed, whatever it is
                Setting known = setting(key);
                tell("planshift: " + file.path() + ": " + known.key() + " is not set there");
            }
            return ExitCode.DONE.code();
        }
    }
}
