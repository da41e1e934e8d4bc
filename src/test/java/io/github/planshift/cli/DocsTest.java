package io.github.planshift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planshift.text.DisplayWidth;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Every command explains itself, and the same option is the same everywhere. */
class DocsTest {

    private static final int TERMINAL = 80;

    static Stream<CommandSpec> commands() {
        CommandSpec root = root();
        return Stream.concat(
                Stream.of(root),
                below(root).filter(command -> !command.usageMessage().hidden()));
    }

    private static Stream<CommandSpec> below(CommandSpec command) {
        return command.subcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .flatMap(sub -> Stream.concat(Stream.of(sub), below(sub)));
    }

    private static CommandSpec root() {
        World world = new World(
                InputStream.nullInputStream(),
                new PrintWriter(Writer.nullWriter()),
                new PrintWriter(Writer.nullWriter()),
                Map.of(),
                Path.of(""),
                Clock.systemUTC(),
                false,
                false,
                false,
                "");
        return App.commandLine(new RootCommand(world, "planshift")).getCommandSpec();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void describesItselfInOneSentence(CommandSpec command) {
        assertThat(command.usageMessage().description()).hasSize(1);
        assertThat(command.usageMessage().description()[0]).endsWith(".").matches("[A-Z].*");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void showsThreeExamplesThatAreCommandLines(CommandSpec command) {
        List<String> examples = Arrays.stream(command.usageMessage().footer())
                .filter(line -> line.startsWith("  ") && line.contains("planshift "))
                .toList();
        assertThat(examples).hasSizeGreaterThanOrEqualTo(3);
        for (String example : examples) {
            for (String part : example.strip().split(" \\| ", -1)) {
                if (part.startsWith("planshift ")) {
                    parses(part);
                }
            }
        }
        assertThat(examples.get(0)).startsWith("  planshift ");
    }

    /** What is copied must stand on its line as it is. */
    @ParameterizedTest
    @MethodSource("commands")
    void noExampleIsBroken(CommandSpec command) {
        assertThat(command.usageMessage().footer())
                .filteredOn(line -> line.startsWith(" "))
                .allMatch(line -> DisplayWidth.of(line.replace("%%", "%")) <= TERMINAL);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void endsWithItsExamples(CommandSpec command) {
        String help = command.commandLine().getUsageMessage(CommandLine.Help.Ansi.OFF);
        assertThat(help).contains("\nExamples:\n  planshift ");
        assertThat(help.substring(help.indexOf("\nExamples:\n") + 11).lines()).allMatch(line -> line.startsWith("  "));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpOfACommandIsWhatTheCommandPrints(CommandSpec command, @org.junit.jupiter.api.io.TempDir Path directory) {
        Shell shell = new Shell(directory);
        String name = command.qualifiedName();
        String words = name.equals("planshift") ? "" : name.substring("planshift".length());

        assertThat(shell.run("planshift help" + words)).isEqualTo(shell.run(name + " --help"));
    }

    /** Parses, without running, what a user may copy. */
    private static void parses(String example) {
        String typed = example.replace("%%", "%").replaceAll(" <.*| \\\\$", "");
        List<String> words = Shell.words(typed);
        new CommandLine(root()).parseArgs(words.subList(1, words.size()).toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void describesEveryOptionAndArgument(CommandSpec command) {
        for (ArgSpec arg : command.args()) {
            String name = arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
            assertThat(arg.description()).as(name).hasSize(1);
            assertThat(arg.description()[0]).as(name).endsWith(".");
            assertThat(arg.paramLabel())
                    .as("what to call the value of " + name)
                    .matches(arg.arity().max() == 0 ? ".*" : "[A-Z][A-Z|.a-z-]*");
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void fitsATerminal(CommandSpec command) {
        String help = command.commandLine().getUsageMessage(CommandLine.Help.Ansi.OFF);
        assertThat(help.lines())
                .allMatch(line -> DisplayWidth.of(line) <= TERMINAL)
                .noneMatch(line -> line.contains("$"));
    }

    /**
     * A record's own field and the filter on it share a name; what can be imported is not what can be printed; a report
     * may be a directory.
     */
    private static final List<String> SEVERAL_MEANINGS =
            List.of("--region", "--round", "--sector", "--kind", "--tag", "--state", "--id", "--format", "--output");

    @Test
    void theSameOptionMeansTheSame() {
        Map<String, TreeSet<String>> meanings = new TreeMap<>();
        commands()
                .forEach(command -> command.options()
                        .forEach(option -> meanings.computeIfAbsent(option.longestName(), name -> new TreeSet<>())
                                .add(option.paramLabel() + ": " + wording(option))));

        assertThat(meanings)
                .allSatisfy((name, texts) ->
                        assertThat(texts).as(name).hasSizeLessThanOrEqualTo(SEVERAL_MEANINGS.contains(name) ? 3 : 1));
    }

    /** What is said of an option, whatever the values are among which one chooses. */
    private static String wording(OptionSpec option) {
        Iterable<String> candidates = option.completionCandidates();
        return candidates == null
                ? option.description()[0]
                : option.description()[0].replace(String.join(", ", candidates), "…");
    }

    @Test
    void theValueOfAnOptionHasOneName() {
        Map<String, TreeSet<String>> labels = new TreeMap<>();
        commands()
                .forEach(command -> command.options()
                        .forEach(option -> labels.computeIfAbsent(option.longestName(), name -> new TreeSet<>())
                                .add(option.paramLabel())));

        assertThat(labels)
                .allSatisfy((name, texts) -> assertThat(texts).as(name).hasSize(1));
    }

    @Test
    void theSameLetterIsTheSameOption() {
        Map<String, TreeSet<String>> options = new TreeMap<>();
        commands()
                .forEach(command -> command.options()
                        .forEach(option -> Arrays.stream(option.names())
                                .filter(name -> name.length() == 2)
                                .forEach(letter -> options.computeIfAbsent(letter, key -> new TreeSet<>())
                                        .add(option.longestName()))));

        assertThat(options)
                .allSatisfy((letter, names) -> assertThat(names).as(letter).hasSize(1));
    }

    @Test
    void theHelpOfEveryCommandIsACase() {
        List<String> missing = new ArrayList<>();
        commands()
                .map(command -> command.qualifiedName("-"))
                .filter(name -> !name.equals("planshift"))
                .map(name -> name.substring("planshift-".length()))
                .filter(name -> !Files.exists(Path.of("src/test/cases/help", name, "expout")))
                .forEach(missing::add);
        assertThat(missing).isEmpty();
    }

    @Test
    void theVersionNamesWhatABugReportNeeds(@org.junit.jupiter.api.io.TempDir Path directory) {
        Shell.Result result = new Shell(directory).run("planshift --version");

        assertThat(result.out())
                .matches("planshift [0-9.]+ \\(commit ([0-9a-f]{12}(-dirty)?|unknown), schema [0-9]+, Java [0-9][^ ]*, "
                        + "SQLite [0-9]+\\.[0-9]+\\.[0-9]+\\)\n");
        assertThat(result.code()).isZero();
    }
}
