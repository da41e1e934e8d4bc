package io.github.planshift.cli;

import io.github.planshift.model.UserError;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code help}: how to use planshift or one of its commands. */
@Command(
        name = "help",
        description = "Show the help of planshift, of a command, or what the exit codes mean.",
        footer = {"", "Examples:", "  planshift help", "  planshift help diff", "  planshift help exit-codes"})
final class HelpCommand extends BaseCommand implements WithoutSettings {

    private static final String EXIT_CODES = "exit-codes";

    /** The commands there are, and what else there is help on. */
    static final class Topics implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            List<String> topics = new ArrayList<>();
            for (String name : Commands.NAMES) {
                Command annotation = Commands.named(name).getAnnotation(Command.class);
                if (!annotation.hidden()) {
                    topics.add(annotation.name());
                }
            }
            topics.add(EXIT_CODES);
            return topics.iterator();
        }
    }

    @Parameters(
            arity = "0..*",
            paramLabel = "TOPIC",
            completionCandidates = Topics.class,
            description = "A command, such as diff or config set, or exit-codes.")
    private List<String> topic = new ArrayList<>();

    @Override
    public Integer call() {
        CommandLine all = spec().root().commandLine();
        if (topic.equals(List.of(EXIT_CODES))) {
            for (ExitCode code : ExitCode.values()) {
                world().out().print(code.code() + "  " + code.meaning() + "\n");
            }
        } else {
            CommandLine command = all;
            for (String name : topic) {
                CommandLine sub = command.getSubcommands().get(name);
                if (sub == null) {
                    throw UserError.input(UsageErrors.unknownCommand(command, name) + "; see planshift help");
                }
                command = sub;
            }
            root().show(command.getUsageMessage(CommandLine.Help.Ansi.OFF));
        }
        return ExitCode.DONE.code();
    }
}
