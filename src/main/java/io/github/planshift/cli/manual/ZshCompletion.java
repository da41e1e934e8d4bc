package io.github.planshift.cli.manual;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/** The completion function of zsh 5 or later, a file {@code _planshift} in a directory of {@code fpath}. */
public final class ZshCompletion {

    private final StringBuilder script = new StringBuilder();

    private ZshCompletion() {}

    /** The script for the program planshift whose command model this is. */
    public static String of(CommandSpec root) {
        ZshCompletion completion = new ZshCompletion();
        completion.script.append(Resources.read("completion.zsh"));
        CommandModel model = CommandModel.of(root);
        model.withDescendants().forEach(completion::command);
        completion.line("_planshift() {");
        completion.line("    local -a __planshift_line=(\"${(@)words}\")");
        completion.line("    " + function(model));
        completion.line("}");
        completion.line("");
        completion.line("if [[ $funcstack[1] == _planshift ]]; then");
        completion.line("    _planshift \"$@\"");
        completion.line("else");
        completion.line("    compdef _planshift planshift");
        completion.line("fi");
        return completion.script.toString();
    }

    private void command(CommandModel command) {
        line(function(command) + "() {");
        if (command.commands().isEmpty()) {
            arguments(command, "");
        } else {
            line("    local curcontext=$curcontext context state state_descr ret=1");
            line("    local -a line");
            line("    local -A opt_args");
            arguments(command, " && ret=0");
            List<String> names = Stream.concat(Stream.of("planshift"), command.path().stream())
                    .toList();
            line("    case $state in");
            line("        (command)");
            line("            local -a commands=(");
            for (CommandModel sub : command.commands()) {
                names(sub)
                        .forEach(name -> line("                "
                                + quoted(name.replace("\\", "\\\\").replace(":", "\\:") + ":" + sub.summary())));
            }
            line("            )");
            line("            _describe -t commands command commands && ret=0");
            line("            ;;");
            line("        (arguments)");
            line("            curcontext=${curcontext%:*:*}:" + String.join("-", names) + "-$words[1]:");
            line("            case $words[1] in");
            for (CommandModel sub : command.commands()) {
                line("                (" + String.join("|", names(sub)) + ") " + function(sub) + " && ret=0 ;;");
            }
            line("            esac");
            line("            ;;");
            line("    esac");
            line("    return ret");
        }
        line("}");
        line("");
    }

    private void arguments(CommandModel command, String then) {
        StringBuilder call = new StringBuilder("    _arguments -s -S");
        if (!command.commands().isEmpty()) {
            call.append(" -C");
        }
        call.append(" :");
        command.options().forEach(option -> call.append(" \\\n        ").append(option(option)));
        if (command.commands().isEmpty()) {
            command.parameters()
                    .forEach(parameter -> call.append(" \\\n        ").append(parameter(parameter)));
        } else {
            call.append(" \\\n        '1: :->command' \\\n        '*:: :->arguments'");
        }
        line(call + then);
    }

    private static String option(CommandModel.Option option) {
        String excluded =
                option.repeatable() ? "*" : option.alone() ? "(- : *)" : "(" + String.join(" ", option.names()) + ")";
        String names = option.names().stream()
                .map(name -> name + attachment(option, name))
                .collect(Collectors.joining(","));
        String description =
                "[" + option.summary().replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]") + "]";
        String value = option.values()
                .map(values -> (option.optionalValue() ? "::" : ":") + message(values) + ":" + action(values))
                .orElse("");
        String rest = description.replace(":", "\\:") + value;
        return option.names().size() > 1
                ? quoted(excluded) + "{" + names + "}" + quoted(rest)
                : quoted(excluded + names + rest);
    }

    /** How the value may follow: attached or as the next word. */
    private static String attachment(CommandModel.Option option, String name) {
        if (option.values().isEmpty()) {
            return "";
        }
        boolean isLong = name.startsWith("--");
        if (option.optionalValue()) {
            return isLong ? "=-" : "-";
        }
        return isLong ? "=" : "+";
    }

    private static String parameter(CommandModel.Parameter parameter) {
        String rest = ":" + message(parameter.values()) + ":" + action(parameter.values());
        if (parameter.last() == Integer.MAX_VALUE) {
            return quoted("*" + rest);
        }
        // never marked as optional: zsh would offer what follows as well
        StringBuilder text = new StringBuilder();
        for (int position = parameter.first(); position <= parameter.last(); position++) {
            text.append(text.isEmpty() ? "" : " ").append(quoted((position + 1) + rest));
        }
        return text.toString();
    }

    private static String message(Values values) {
        return values.label().replace("\\", "\\\\").replace(":", "\\:");
    }

    private static String action(Values values) {
        String words = values.words().stream().map(ZshCompletion::escaped).collect(Collectors.joining(" "));
        return switch (values.source()) {
            case WORDS -> values.list() ? " _sequence compadd - " + words : "(" + words + ")";
            case LIVE -> (values.list() ? " _sequence" : "") + " __planshift_live " + escaped(values.kind());
            case FILES -> "_files";
            case DIRECTORIES -> "_files -/";
            case ANYTHING -> " ";
        };
    }

    /** A word of an action: the action is split at colons, then read as shell text. */
    private static String escaped(String word) {
        return Shell.isPlain(word)
                ? word
                : word.replaceAll("([^\\p{L}\\p{N}_./@%,+:-])", "\\\\$1").replace(":", "\\:");
    }

    private static List<String> names(CommandModel command) {
        return Stream.concat(Stream.of(command.name()), command.aliases().stream())
                .toList();
    }

    private static String function(CommandModel command) {
        return "__planshift_command" + (command.path().isEmpty() ? "" : "_" + command.identifier());
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }

    private void line(String text) {
        script.append(text).append('\n');
    }
}
