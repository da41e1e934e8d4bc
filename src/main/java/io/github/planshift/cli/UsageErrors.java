package io.github.planshift.cli;

import io.github.planshift.text.Nearest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in words for the user. */
final class UsageErrors {

    private UsageErrors() {}

    static String message(ParameterException e) {
        ArgSpec arg = e.getArgSpec();
        if (e instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        if (e instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            ArgSpec first = missing.getMissing().get(0);
            return first.isOption() ? needsValue(first) : name(first) + " is missing";
        }
        if (e instanceof OverwrittenOptionException twice) {
            return name(twice.getOverwritten()) + " is given twice";
        }
        if (arg != null && e.getValue() != null) {
            return name(arg) + ": \"" + e.getValue() + "\" " + wrong(arg, e.getValue());
        }
        String text = String.valueOf(e.getMessage()).lines().findFirst().orElse("bad usage");
        return arg != null && arg.isOption() && text.contains("required parameter") ? needsValue(arg) : text;
    }

    private static String needsValue(ArgSpec option) {
        return name(option) + " needs a value (" + option.paramLabel() + ")";
    }

    private static String name(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    }

    private static String wrong(ArgSpec arg, String value) {
        Class<?> type = arg.auxiliaryTypes()[0];
        if (type == Integer.class || type == int.class || type == Long.class || type == long.class) {
            return "is not a whole number";
        }
        List<String> candidates = candidates(arg);
        return candidates.isEmpty()
                ? "is not possible"
                : "is none of " + String.join(", ", candidates) + Nearest.didYouMean(value, candidates);
    }

    private static List<String> candidates(ArgSpec arg) {
        @Nullable Iterable<String> candidates = arg.completionCandidates();
        return candidates == null
                ? List.of()
                : StreamSupport.stream(candidates.spliterator(), false).toList();
    }

    private static String unmatched(UnmatchedArgumentException e) {
        String first = e.getUnmatched().get(0);
        CommandLine command = e.getCommandLine();
        if (first.startsWith("-") && first.length() > 1) {
            String typed = first.contains("=") ? first.substring(0, first.indexOf('=')) : first;
            List<String> options = command.getCommandSpec().options().stream()
                    .filter(option -> !option.hidden())
                    .flatMap(option -> Stream.of(option.names()))
                    .filter(option -> option.startsWith("--") && option.length() > 3)
                    .toList();
            return "unknown option " + typed + Nearest.didYouMean(typed, options);
        }
        if (!command.getSubcommands().isEmpty()) {
            return unknownCommand(command, first);
        }
        return "unexpected argument " + first;
    }

    static String unknownCommand(CommandLine root, String name) {
        List<String> names = root.getSubcommands().entrySet().stream()
                .filter(entry ->
                        !entry.getValue().getCommandSpec().usageMessage().hidden())
                .map(Map.Entry::getKey)
                .toList();
        return "unknown command " + name + Nearest.didYouMean(name, names);
    }
}
