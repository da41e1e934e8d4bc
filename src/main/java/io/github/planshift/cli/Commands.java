package io.github.planshift.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** The commands of the program, in the order of the help. */
final class Commands {

    static final List<String> NAMES = List.of(
            "demo",
            "init",
            "add",
            "list",
            "show",
            "edit",
            "rm",
            "diff",
            "match",
            "link",
            "unlink",
            "split",
            "merge",
            "track",
            "assess",
            "terms",
            "timeline",
            "profile",
            "focus",
            "align",
            "report",
            "scan",
            "review",
            "import",
            "export",
            "codebook",
            "query",
            "config",
            "log",
            "undo",
            "complete",
            "help");

    private Commands() {}

    /** The class of a command; a switch, so that only classes that are asked for are loaded. */
    static Class<?> named(String name) {
        return switch (name) {
            case "demo" -> DemoCommand.class;
            case "init" -> InitCommand.class;
            case "add" -> AddCommand.class;
            case "list" -> ListCommand.class;
            case "show" -> ShowCommand.class;
            case "edit" -> EditCommand.class;
            case "rm" -> RmCommand.class;
            case "diff" -> DiffCommand.class;
            case "match" -> MatchCommand.class;
            case "link" -> LinkCommand.class;
            case "unlink" -> UnlinkCommand.class;
            case "split" -> SplitCommand.class;
            case "merge" -> MergeCommand.class;
            case "track" -> TrackCommand.class;
            case "assess" -> AssessCommand.class;
            case "terms" -> TermsCommand.class;
            case "timeline" -> TimelineCommand.class;
            case "profile" -> ProfileCommand.class;
            case "focus" -> FocusCommand.class;
            case "align" -> AlignCommand.class;
            case "report" -> ReportCommand.class;
            case "scan" -> ScanCommand.class;
            case "review" -> ReviewCommand.class;
            case "import" -> ImportCommand.class;
            case "export" -> ExportCommand.class;
            case "codebook" -> CodebookCommand.class;
            case "query" -> QueryCommand.class;
            case "config" -> ConfigCommand.class;
            case "log" -> LogCommand.class;
            case "undo" -> UndoCommand.class;
            case "complete" -> CompleteCommand.class;
            case "help" -> HelpCommand.class;
            default -> throw new IllegalArgumentException("there is no command " + name);
        };
    }

    /** Adds commands to the program. */
    static void add(CommandLine program, List<String> names) {
        names.forEach(name -> program.addSubcommand(named(name)));
    }

    /**
     * The command that a command line runs, where this can be told without knowing the options of any; null where not.
     * {@code help} needs all the others and is not told.
     */
    static @Nullable String asked(String... args) {
        int at = 0;
        while (at < args.length && args[at].startsWith("-")) {
            if (args[at].equals("--db") || args[at].equals("--color")) {
                at++;
            } else if (!args[at].startsWith("--db=") && !args[at].startsWith("--color=")) {
                return null;
            }
            at++;
        }
        boolean told = at < args.length && NAMES.contains(args[at]) && !args[at].equals("help");
        return told ? args[at] : null;
    }
}
