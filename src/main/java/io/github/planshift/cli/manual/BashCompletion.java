package io.github.planshift.cli.manual;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/** The completion script of bash 4.2 or later; it needs no other package. */
public final class BashCompletion {

    private final StringBuilder script = new StringBuilder();

    private BashCompletion() {}

    /** The script for the program planshift whose command model this is. */
    public static String of(CommandSpec root) {
        BashCompletion completion = new BashCompletion();
        completion.script.append(Resources.read("completion.bash"));
        CommandModel.of(root).withDescendants().forEach(completion::command);
        completion.line("complete -F _planshift planshift");
        return completion.script.toString();
    }

    private void command(CommandModel command) {
        String function = "__planshift_command" + (command.path().isEmpty() ? "" : "_" + command.identifier());
        line(function + "() {");
        line("    commands=(" + words(namesOfSubcommands(command)) + ")");
        line("    options=("
                + words(command.options().stream()
                        .flatMap(option -> option.names().stream())
                        .toList())
                + ")");
        line("    value=() optional=''");
        List<CommandModel.Option> taking = command.options().stream()
                .filter(option -> option.values().isPresent())
                .toList();
        if (!taking.isEmpty() || !command.parameters().isEmpty()) {
            line("    case $1 in");
            line("    '') ;;");
            taking.forEach(this::option);
            command.parameters().forEach(this::parameter);
            line("    esac");
        }
        line("}");
        for (CommandModel sub : command.commands()) {
            for (String alias : sub.aliases()) {
                line(function + "_" + alias.replaceAll("[^A-Za-z0-9]", "_") + "() { " + function + "_"
                        + sub.name().replaceAll("[^A-Za-z0-9]", "_") + " \"$@\"; }");
            }
        }
        line("");
    }

    private void option(CommandModel.Option option) {
        line("    " + option.names().stream().map(BashCompletion::quoted).collect(Collectors.joining(" | "))
                + ") value=(" + values(option.values().orElseThrow()) + ")"
                + (option.optionalValue() ? " optional=1" : "") + " ;;");
    }

    private void parameter(CommandModel.Parameter parameter) {
        String pattern = parameter.last() == Integer.MAX_VALUE
                ? "[0-9]*"
                : IntStream.rangeClosed(parameter.first(), parameter.last())
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(" | "));
        line("    " + pattern + ") value=(" + values(parameter.values()) + ") ;;");
    }

    private static String values(Values values) {
        String list = values.list() ? "-list" : "";
        return switch (values.source()) {
            case WORDS -> "words" + list + " " + words(values.words());
            case LIVE -> "live" + list + " " + quoted(values.kind());
            case FILES -> "files";
            case DIRECTORIES -> "directories";
            case ANYTHING -> "anything";
        };
    }

    private static List<String> namesOfSubcommands(CommandModel command) {
        return command.commands().stream()
                .flatMap(sub -> Stream.concat(Stream.of(sub.name()), sub.aliases().stream()))
                .toList();
    }

    private static String words(List<String> words) {
        return words.stream().map(BashCompletion::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return Shell.isPlain(word) ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    private void line(String text) {
        script.append(text).append('\n');
    }
}
