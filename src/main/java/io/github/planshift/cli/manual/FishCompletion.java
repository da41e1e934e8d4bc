package io.github.planshift.cli.manual;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/** The completion script of fish 3.2 or later. */
public final class FishCompletion {

    private final StringBuilder script = new StringBuilder();

    private FishCompletion() {}

    /** The script for the program planshift whose command model this is. */
    public static String of(CommandSpec root) {
        FishCompletion completion = new FishCompletion();
        completion.script.append(Resources.read("completion.fish"));
        CommandModel model = CommandModel.of(root);
        completion.optionsWithValue(model);
        completion.subcommands(model);
        completion.line("complete -c planshift -f");
        model.withDescendants().forEach(completion::command);
        return completion.script.toString();
    }

    private void optionsWithValue(CommandModel root) {
        line("function __planshift_takes_value --argument-names command option");
        line("    switch $command");
        root.withDescendants().forEach(command -> {
            List<String> names = command.options().stream()
                    .filter(CommandModel.Option::takesNextWord)
                    .flatMap(option -> option.names().stream())
                    .toList();
            if (!names.isEmpty()) {
                line("        case " + path(command));
                line("            contains -- $option " + words(names));
            }
        });
        line("        case '*'");
        line("            false");
        line("    end");
        line("end");
        line("");
    }

    private void subcommands(CommandModel root) {
        line("# Prints the path of a subcommand under its own name.");
        line("function __planshift_subcommand --argument-names command word");
        line("    switch \"$command $word\"");
        root.withDescendants()
                .forEach(command -> command.commands().forEach(sub -> {
                    String before = String.join(" ", command.path()) + " ";
                    line("        case "
                            + names(sub).map(name -> quoted(before + name)).collect(Collectors.joining(" ")));
                    line("            echo " + path(sub));
                }));
        line("        case '*'");
        line("            return 1");
        line("    end");
        line("end");
        line("");
    }

    private void command(CommandModel command) {
        line("");
        for (CommandModel sub : command.commands()) {
            names(sub).forEach(name -> complete(at(command, 0, 0), "-a " + quoted(quotedWord(name)), sub.summary()));
        }
        for (CommandModel.Parameter parameter : command.parameters()) {
            String values = values(parameter.values());
            if (!values.isEmpty()) {
                complete(at(command, parameter.first(), parameter.last()), values, "");
            }
        }
        for (CommandModel.Option option : command.options()) {
            StringBuilder names = new StringBuilder();
            for (String name : option.names()) {
                names.append(name.startsWith("--") ? "-l " : name.length() == 2 ? "-s " : "-o ")
                        .append(quotedWord(name.replaceFirst("^--?", "")))
                        .append(' ');
            }
            String values = option.values().map(FishCompletion::values).orElse("");
            if (option.takesNextWord()) {
                values = values.startsWith("-F") ? "-r " + values : "-x " + values;
            }
            String condition = "__planshift_in " + path(command);
            boolean words = option.values()
                    .filter(one -> one.source() == Values.Source.WORDS)
                    .isPresent();
            if (words && option.takesNextWord()) {
                // fish would say of each word what the option is for
                complete(condition, names + "-x", option.summary());
                complete(condition, (names + values).strip(), "");
            } else {
                complete(condition, (names + values).strip(), option.summary());
            }
        }
    }

    private static String at(CommandModel command, int first, int last) {
        return "__planshift_at " + path(command) + " " + first + " " + last;
    }

    private void complete(String condition, String what, String description) {
        line("complete -c planshift -n " + quoted(condition) + " " + what
                + (description.isEmpty() ? "" : " -d " + quoted(description)));
    }

    private static String values(Values values) {
        return switch (values.source()) {
            case WORDS ->
                "-a "
                        + quoted(
                                values.list()
                                        ? "(__planshift_list " + words(values.words()) + ")"
                                        : words(values.words()));
            case LIVE ->
                "-a " + quoted("(__planshift_live " + quotedWord(values.kind()) + (values.list() ? " list" : "") + ")");
            case FILES -> "-F";
            case DIRECTORIES -> "-a '(__fish_complete_directories (__planshift_value))'";
            case ANYTHING -> "";
        };
    }

    private static Stream<String> names(CommandModel command) {
        return Stream.concat(Stream.of(command.name()), command.aliases().stream());
    }

    private static String path(CommandModel command) {
        return quotedWord(String.join(" ", command.path()));
    }

    private static String words(List<String> words) {
        return words.stream().map(FishCompletion::quotedWord).collect(Collectors.joining(" "));
    }

    private static String quotedWord(String word) {
        return Shell.isPlain(word) ? word : quoted(word);
    }

    private static String quoted(String word) {
        return "'" + word.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    private void line(String text) {
        script.append(text).append('\n');
    }
}
