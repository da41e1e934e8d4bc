package io.github.planshift.cli;

import io.github.planshift.model.UserError;
import io.github.planshift.text.Nearest;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs one command line: parsing, the command, and what becomes of errors. */
public final class App {

    private final World world;

    public App(World world) {
        this.world = world;
    }

    /** Runs a command; answers its exit code. Streams are flushed, not closed. */
    public int run(String... args) {
        RootCommand root = new RootCommand(world, typed(args));
        CommandLine commands = commandLine(root);
        commands.setParameterExceptionHandler((e, arguments) -> usage(e));
        commands.setExecutionExceptionHandler((e, command, result) -> failed(root, e));
        int code = commands.execute(args);
        world.out().flush();
        world.err().flush();
        return code;
    }

    /** The command model, as help, completions and manual pages describe it. */
    public static CommandLine commandLine(RootCommand root) {
        CommandLine commands = new CommandLine(root);
        commands.setOut(root.world().out());
        commands.setErr(root.world().err());
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setUsageHelpWidth(80);
        commands.setUsageHelpAutoWidth(false);
        commands.setAbbreviatedOptionsAllowed(false);
        commands.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        return commands;
    }

    private int usage(ParameterException e) {
        String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("bad usage");
        if (e instanceof UnmatchedArgumentException unmatched) {
            message = unmatched(unmatched);
        }
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        return report(List.of(message + "; see " + command + " --help"), ExitCode.INPUT);
    }

    private static String unmatched(UnmatchedArgumentException e) {
        String first = e.getUnmatched().get(0);
        CommandLine command = e.getCommandLine();
        if (first.startsWith("-")) {
            List<String> options = command.getCommandSpec().options().stream()
                    .filter(option -> !option.hidden())
                    .flatMap(option -> Stream.of(option.names()))
                    .toList();
            return "unknown option " + first + Nearest.didYouMean(first, options);
        }
        if (command.getParent() == null && !command.getSubcommands().isEmpty()) {
            List<String> names = command.getSubcommands().entrySet().stream()
                    .filter(entry ->
                            !entry.getValue().getCommandSpec().usageMessage().hidden())
                    .map(entry -> entry.getKey())
                    .toList();
            return "unknown command " + first + Nearest.didYouMean(first, names);
        }
        return "unexpected argument " + first;
    }

    private int failed(RootCommand root, Exception e) {
        if (root.debug()) {
            e.printStackTrace(world.err());
        }
        if (e instanceof UserError error) {
            return report(error.messages(), error.kind() == UserError.Cause.STORE ? ExitCode.STORE : ExitCode.INPUT);
        }
        if (e instanceof ParameterException usage) {
            return usage(usage);
        }
        return report(List.of("unexpected failure: " + e + "; run again with --debug and report it"), ExitCode.STORE);
    }

    private int report(List<String> messages, ExitCode code) {
        PrintWriter err = world.err();
        for (String message : messages) {
            err.print("planshift: " + oneLine(message) + "\n");
        }
        return code.code();
    }

    private static String oneLine(String message) {
        return io.github.planshift.text.Visible.of(message);
    }

    private static String typed(String... args) {
        return Stream.concat(Stream.of("planshift"), Stream.of(args))
                .map(App::quoted)
                .collect(Collectors.joining(" "));
    }

    private static String quoted(String arg) {
        boolean plain = !arg.isEmpty()
                && arg.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || "-_./=:,@%+".indexOf(c) >= 0);
        return plain ? arg : "'" + arg.replace("'", "'\\''") + "'";
    }
}
