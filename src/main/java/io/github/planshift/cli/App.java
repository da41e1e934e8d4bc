package io.github.planshift.cli;

import io.github.planshift.model.UserError;
import io.github.planshift.text.Visible;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Runs one command line: parsing, the command, and what becomes of errors. */
public final class App {

    private final World world;

    public App(World world) {
        this.world = world;
    }

    /** Runs a command; answers its exit code. Streams are flushed, not closed. */
    public int run(String... args) {
        RootCommand root = new RootCommand(world, typed(args));
        String asked = Commands.asked(args);
        // the model of a command takes milliseconds; most runs need one
        CommandLine commands = commandLine(root, asked == null ? Commands.NAMES : List.of(asked));
        commands.setDefaultValueProvider(new Defaults(root.settings()));
        commands.setExecutionStrategy(parsed -> execute(root, parsed));
        commands.setParameterExceptionHandler((e, arguments) -> usage(e));
        commands.setExecutionExceptionHandler((e, command, result) -> failed(root, e));
        int code = commands.execute(args);
        world.out().flush();
        world.err().flush();
        return code;
    }

    /** Help and version need no settings, and neither do the commands that mend or survive them. */
    private static int execute(RootCommand root, ParseResult parsed) {
        Integer help = CommandLine.executeHelpRequest(parsed);
        if (help != null) {
            return help;
        }
        ParseResult command = parsed;
        while (command.hasSubcommand()) {
            command = command.subcommand();
        }
        if (!(command.commandSpec().userObject() instanceof WithoutSettings)) {
            try {
                root.settings().check();
            } catch (UserError wrong) {
                throw new ExecutionException(command.commandSpec().commandLine(), "settings", wrong);
            }
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    /** The command model, as help, completions and manual pages describe it. */
    public static CommandLine commandLine(RootCommand root) {
        return commandLine(root, Commands.NAMES);
    }

    private static CommandLine commandLine(RootCommand root, List<String> names) {
        CommandLine commands = new CommandLine(root);
        Commands.add(commands, names);
        commands.setOut(root.world().out());
        commands.setErr(root.world().err());
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setAbbreviatedOptionsAllowed(false);
        commands.getCommandSpec()
                .usageMessage()
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(exitCodes());
        HelpLayout.apply(commands);
        commands.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        return commands;
    }

    private static Map<String, String> exitCodes() {
        Map<String, String> codes = new LinkedHashMap<>();
        for (ExitCode code : ExitCode.values()) {
            codes.put(String.valueOf(code.code()), code.meaning());
        }
        return codes;
    }

    private int usage(ParameterException e) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        return report(List.of(UsageErrors.message(e) + "; see " + command + " --help"), ExitCode.INPUT);
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
        return Visible.of(message);
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
