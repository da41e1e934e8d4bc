package io.github.planshift.cli.manual;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * A command as far as the shells need to know it, hidden things left out.
 *
 * @param path the commands typed to get here, without the program; empty for the program itself
 * @param aliases other names of the last one
 * @param options sorted by their long name
 * @param parameters in the order of their positions
 */
record CommandModel(
        List<String> path,
        List<String> aliases,
        String summary,
        List<Option> options,
        List<Parameter> parameters,
        List<CommandModel> commands) {

    /**
     * An option.
     *
     * @param names all of them, the negative forms too
     * @param values what its value may be; empty for a switch
     * @param optionalValue whether the value may be left out, so that it must be attached by an equals sign
     * @param alone whether nothing else makes sense beside it (help and version)
     */
    record Option(
            List<String> names,
            String summary,
            Optional<Values> values,
            boolean optionalValue,
            boolean repeatable,
            boolean alone) {

        /** Whether the next word belongs to it. */
        boolean takesNextWord() {
            return values.isPresent() && !optionalValue;
        }
    }

    /** Parameters at the positions from {@code first} to {@code last}, counted from 0. */
    record Parameter(int first, int last, Values values) {}

    static CommandModel of(CommandSpec root) {
        return of(root, List.of());
    }

    /** The last word of the path. */
    String name() {
        return path.isEmpty() ? "planshift" : path.get(path.size() - 1);
    }

    /** The path as part of a function's name. */
    String identifier() {
        return String.join("_", path).replaceAll("[^A-Za-z0-9]", "_");
    }

    /** This command and all below it. */
    Stream<CommandModel> withDescendants() {
        return Stream.concat(Stream.of(this), commands.stream().flatMap(CommandModel::withDescendants));
    }

    private static CommandModel of(CommandSpec spec, List<String> path) {
        List<CommandModel> commands = new ArrayList<>();
        for (CommandSpec sub : visibleSubcommands(spec)) {
            List<String> subPath = new ArrayList<>(path);
            subPath.add(sub.name());
            commands.add(of(sub, subPath));
        }
        return new CommandModel(
                List.copyOf(path),
                List.of(spec.aliases()),
                Prose.summary(spec),
                spec.options().stream()
                        .filter(option -> !option.hidden())
                        .map(option -> option(spec, option))
                        .sorted(Comparator.comparing(CommandModel::sortKey))
                        .toList(),
                parameters(spec),
                List.copyOf(commands));
    }

    /** The subcommands without their aliases and the hidden ones, in the order of the help. */
    static List<CommandSpec> visibleSubcommands(CommandSpec spec) {
        List<CommandSpec> found = new ArrayList<>();
        for (Map.Entry<String, CommandLine> entry : spec.subcommands().entrySet()) {
            CommandSpec sub = entry.getValue().getCommandSpec();
            if (entry.getKey().equals(sub.name()) && !sub.usageMessage().hidden()) {
                found.add(sub);
            }
        }
        return found;
    }

    private static Option option(CommandSpec command, OptionSpec option) {
        List<String> names = new ArrayList<>(Arrays.asList(option.names()));
        command.negatedOptionsMap().forEach((name, spec) -> {
            if (spec.equals(option) && !names.contains(name)) {
                names.add(name);
            }
        });
        boolean takesValue = option.arity().max() > 0;
        return new Option(
                List.copyOf(names),
                Prose.summary(option.description()),
                takesValue ? Optional.of(Values.of(option)) : Optional.empty(),
                takesValue && option.arity().min() == 0,
                option.isMultiValue(),
                option.usageHelp() || option.versionHelp());
    }

    private static String sortKey(Option option) {
        return option.names().stream()
                .max(Comparator.comparingInt(String::length).thenComparing(Comparator.reverseOrder()))
                .orElseThrow()
                .replaceFirst("^-+", "")
                .toLowerCase(Locale.ROOT);
    }

    private static List<Parameter> parameters(CommandSpec spec) {
        List<PositionalParamSpec> visible = spec.positionalParameters().stream()
                .filter(parameter -> !parameter.hidden())
                .sorted(Comparator.comparingInt(parameter -> parameter.index().min()))
                .toList();
        List<Parameter> parameters = new ArrayList<>();
        for (PositionalParamSpec parameter : visible) {
            parameters.add(new Parameter(
                    parameter.index().min(),
                    parameter.index().isVariable()
                            ? Integer.MAX_VALUE
                            : parameter.index().max(),
                    values(spec, parameter)));
        }
        return List.copyOf(parameters);
    }

    private static Values values(CommandSpec spec, PositionalParamSpec parameter) {
        CommandSpec parent = spec.parent();
        Values values = Values.of(parameter);
        if (spec.helpCommand() && parent != null && values.source() == Values.Source.ANYTHING) {
            return Values.words(
                    visibleSubcommands(parent).stream().map(CommandSpec::name).toList(), values.label());
        }
        return values;
    }
}
