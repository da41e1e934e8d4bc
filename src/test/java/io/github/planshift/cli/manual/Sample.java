package io.github.planshift.cli.manual;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A program with one of each thing the generators have to get right. */
@Command(
        name = "planshift",
        mixinStandardHelpOptions = true,
        description = {"Tracks what regions commit to.", "It's made for analysts: `list` comes first."},
        subcommands = {
            Sample.ListCommand.class,
            Sample.Config.class,
            Sample.Init.class,
            Sample.Secret.class,
            HelpCommand.class
        })
final class Sample {

    @Option(names = "--db", paramLabel = "FILE", description = "The database.")
    Path db;

    static CommandSpec spec() {
        return new CommandLine(new Sample()).getCommandSpec();
    }

    /** As the real formats are: constants that print in lower case. */
    enum Format {
        TABLE,
        CSV,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    abstract static class Kind implements Iterable<String>, Live {
        @Override
        public Iterator<String> iterator() {
            return List.<String>of().iterator();
        }
    }

    static final class Regions extends Kind {
        @Override
        public String kind() {
            return "region";
        }
    }

    static final class Ids extends Kind {
        @Override
        public String kind() {
            return "id";
        }
    }

    static final class Headlines implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return List.of("new", "raised", "no longer", "due:later").iterator();
        }
    }

    static final class Filters {
        @Option(
                names = {"-r", "--region"},
                paramLabel = "REGION,…",
                completionCandidates = Regions.class,
                description = "Only these regions: a slug, a code [CN-AH], a name such as 安徽.")
        List<String> regions;

        @Option(
                names = "--only",
                split = ",",
                paramLabel = "HEADLINE",
                completionCandidates = Headlines.class,
                description = "Only these headlines.")
        List<String> only;
    }

    @Command(
            name = "list",
            aliases = "ls",
            description = {
                "Lists commitments. Those that are accepted, unless told otherwise.",
                "",
                ".hidden 'files' stay \\so."
            },
            footerHeading = "%nExamples:%n",
            footer = {"  planshift list -r anhui", "  planshift list --format json | jq '.[0]'"})
    static final class ListCommand implements Runnable {
        @ArgGroup(heading = "Filters:%n", exclusive = false, order = 1)
        Filters filters;

        @Option(names = "--format", description = "How it is printed: ${COMPLETION-CANDIDATES}.")
        Format format;

        @Option(
                names = "--colour",
                arity = "0..1",
                paramLabel = "WHEN",
                fallbackValue = "json",
                description = "Colours.")
        Format colour;

        @Option(
                names = {"-o", "--output"},
                description = "Writes to a file; 100%% atomic.")
        Path output;

        @Option(names = "--export-to", paramLabel = "DIR", description = "A directory.")
        Path directory;

        @Option(names = "--header", negatable = true, defaultValue = "true", description = "With a header.")
        boolean header;

        @Option(
                names = {"-v", "--verbose"},
                description = "Says more.")
        boolean verbose;

        @Option(names = "--trace", hidden = true, description = "Never shown.")
        boolean trace;

        @Parameters(
                index = "0",
                paramLabel = "ID",
                arity = "0..1",
                completionCandidates = Ids.class,
                description = "One.")
        String id;

        @Parameters(index = "1..*", paramLabel = "FILE", arity = "0..*", description = "Files.")
        List<Path> files;

        @Override
        public void run() {}
    }

    @Command(
            name = "config",
            description = "Reads and changes the defaults.",
            subcommands = {Sample.ConfigGet.class})
    static final class Config {}

    @Command(name = "get", description = "Prints a default.")
    static final class ConfigGet implements Runnable {
        @Parameters(paramLabel = "KEY", description = "Its name.")
        String key;

        @Override
        public void run() {}
    }

    @Command(name = "init", description = "Makes a database.")
    static final class Init implements Runnable {
        @Option(names = "--from", required = true, paramLabel = "URL", description = "Where from.")
        String from;

        @Parameters(paramLabel = "DIR", arity = "0..1", description = "Where to.")
        Path directory;

        @Override
        public void run() {}
    }

    @Command(name = "secret", hidden = true, description = "Not for users.")
    static final class Secret implements Runnable {
        @Override
        public void run() {}
    }
}
