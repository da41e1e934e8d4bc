package io.github.planshift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** An option goes before its variable, that before config.yaml, and this before the default. */
class ConfigTest {

    private static final Map<Setting, String> SOME = Map.of(
            Setting.DATABASE, "/a.db",
            Setting.FORMAT, "json",
            Setting.LANGUAGE, "zh",
            Setting.COLOR, "always",
            Setting.PAGER, "less -S",
            Setting.WAIT, "3");

    private static final Map<Setting, String> OTHERS = Map.of(
            Setting.DATABASE, "/b.db",
            Setting.FORMAT, "csv",
            Setting.LANGUAGE, "en",
            Setting.COLOR, "never",
            Setting.PAGER, "",
            Setting.WAIT, "4");

    @TempDir
    Path directory;

    private Shell shell;
    private Path file;

    @BeforeEach
    void makeShell() throws IOException {
        shell = Shell.withDatabase(directory);
        file = directory.resolve("home/.config/planshift/config.yaml");
    }

    private void write(String yaml) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, yaml);
    }

    private String get(Setting setting) {
        Shell.Result result = shell.run("planshift config get " + setting.key());
        assertThat(result.err()).isEmpty();
        return result.out().stripTrailing();
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void theEnvironmentGoesBeforeTheFileAndTheFileBeforeTheDefault(Setting setting) throws IOException {
        String usual = get(setting);
        assertThat(usual).isEqualTo(setting == Setting.DATABASE ? "planshift.db" : setting.otherwise());

        assertThat(shell.run("planshift config set " + setting.key() + " '" + SOME.get(setting) + "'")
                        .code())
                .isZero();
        assertThat(get(setting)).isEqualTo(SOME.get(setting));

        shell.set(setting.variable(), OTHERS.get(setting));
        assertThat(get(setting)).isEqualTo(OTHERS.get(setting));
        assertThat(Files.readString(file)).hasLineCount(1).startsWith(setting.key() + ": ");
    }

    @Test
    void theOptionGoesBeforeAll() throws IOException {
        write("format: json\ncolor: always\ndatabase: nowhere.db\n");

        assertThat(shell.run("planshift list").err()).contains("nowhere.db: there is no database");
        assertThat(shell.run("planshift --db planshift.db list").out()).startsWith("[");
        shell.set("PLANSHIFT_DB", "planshift.db");
        assertThat(shell.run("planshift list --limit 1").out()).startsWith("[");
        shell.set("PLANSHIFT_FORMAT", "csv");
        assertThat(shell.run("planshift list --limit 1").out()).startsWith("id,");
        assertThat(shell.run("planshift list --limit 1 --format ndjson").out()).startsWith("{");
        assertThat(shell.run("planshift list --limit 1 --format table").out()).contains("\033[");
        assertThat(shell.run("planshift list --limit 1 --format table --color never")
                        .out())
                .doesNotContain("\033[");
        shell.set("PLANSHIFT_COLOR", "never");
        assertThat(shell.run("planshift list --limit 1 --format table").out()).doesNotContain("\033[");
    }

    /** What export writes is for import, so that the format of tables does not reach it. */
    @Test
    void exportKeepsItsFormat() throws IOException {
        String before = shell.run("planshift export -r tibet").out();
        write("format: json\n");

        assertThat(shell.run("planshift export -r tibet").out()).isEqualTo(before);
    }

    @Command(name = "report")
    static final class Reporting {
        @Option(names = "--lang", defaultValue = "en")
        String lang;

        @Option(names = "--format", defaultValue = "table")
        io.github.planshift.render.Format format;

        @Option(names = "--title", defaultValue = "none")
        String title;
    }

    @Test
    void everyOptionOfItsNameTakesTheLanguage() throws IOException {
        write("language: zh\n");
        Reporting command = new Reporting();
        World world = new World(
                java.io.InputStream.nullInputStream(),
                new java.io.PrintWriter(java.io.Writer.nullWriter()),
                new java.io.PrintWriter(java.io.Writer.nullWriter()),
                Map.of("HOME", directory.resolve("home").toString()),
                directory,
                java.time.Clock.systemUTC(),
                false,
                false,
                false,
                "");
        CommandLine line = new CommandLine(command).setDefaultValueProvider(new Defaults(Settings.of(world)));

        line.parseArgs();
        assertThat(command.lang).isEqualTo("zh");
        assertThat(command.title).isEqualTo("none");
        line.parseArgs("--lang", "en");
        assertThat(command.lang).isEqualTo("en");
    }

    @Test
    void pathsInTheFileStartFromItsFolderOrTheUsers() throws IOException {
        write("database: a.db\n");
        assertThat(get(Setting.DATABASE)).isEqualTo("home/.config/planshift/a.db");
        write("database: ~/a.db\n");
        assertThat(get(Setting.DATABASE)).isEqualTo("home/a.db");
        shell.run("planshift config set database b.db");
        assertThat(get(Setting.DATABASE)).isEqualTo("b.db");
        shell.run("planshift config set database '~/c.db'");
        assertThat(get(Setting.DATABASE)).isEqualTo("home/c.db");
        shell.set("XDG_CONFIG_HOME", directory.resolve("elsewhere").toString());
        assertThat(get(Setting.DATABASE)).isEqualTo("planshift.db");
    }

    @Test
    void whatAPersonWroteAroundALineStays() throws IOException {
        write("# mine\n\nformat: json   # for jq\n# the end\ncolor: never");

        shell.run("planshift config set wait 5");
        shell.run("planshift config set format yaml");
        assertThat(file).hasContent("# mine\n\nformat: yaml\n# the end\ncolor: never\nwait: \"5\"\n");
        shell.run("planshift config unset format");
        shell.run("planshift config unset color");
        assertThat(file).hasContent("# mine\n\n# the end\nwait: \"5\"\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{format: json, color: never}\n", "format: >\n  json\ncolor: never\n", "? format\n: json\n"})
    void aLayoutThatCannotBeKeptIsLeftAlone(String yaml) throws IOException {
        write(yaml);

        Shell.Result result = shell.run("planshift config set format yaml");

        if (result.code() == 0) {
            assertThat(get(Setting.FORMAT)).isEqualTo("yaml");
        } else {
            assertThat(result.code()).isEqualTo(2);
            assertThat(file).hasContent(yaml);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "formt: json       | :1: there is no setting formt (did you mean format?)",
                "format: jsn       | :1: format: \"jsn\" is none of table,",
                "wait: soon        | :1: wait: \"soon\" is not a number of seconds",
                "database: ''      | :1: database: names no file",
                "format: [json]    | :1: format: expected one value",
                "- format          | :1: expected a key and a value a line",
                "'format: ''json'  | :2:1: while scanning",
            })
    void saysInOneLineWhatIsWrong(String yaml, String message) throws IOException {
        write(yaml + "\n");

        Shell.Result result = shell.run("planshift list");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).hasLineCount(1).startsWith("planshift: home/.config/planshift/config.yaml" + message);
        assertThat(shell.run("planshift config list").code()).isEqualTo(2);
        assertThat(shell.run("planshift list --help").code()).isZero();
        assertThat(shell.run("planshift help list").code()).isZero();
        assertThat(shell.run("planshift --version").code()).isZero();
        assertThat(shell.run("planshift complete region anhui").err()).isEmpty();
    }

    @Test
    void everyProblemIsNamedAtOnceAndCanBeMended() throws IOException {
        write("formt: json\nformat: jsn\n");
        shell.set("PLANSHIFT_COLOR", "green");

        assertThat(shell.run("planshift list").err().lines())
                .hasSize(3)
                .anyMatch(line -> line.contains("PLANSHIFT_COLOR: "));
        shell.set("PLANSHIFT_COLOR", "");
        assertThat(shell.run("planshift config unset formt").code()).isZero();
        assertThat(shell.run("planshift config set format json").code()).isZero();
        assertThat(shell.run("planshift list").code()).isZero();
    }

    @Test
    void tellsWhereAVariableIsInTheWayAndWhereNothingWasSet() {
        shell.set("PLANSHIFT_FORMAT", "csv");

        assertThat(shell.run("planshift config set format json").err())
                .isEqualTo("planshift: PLANSHIFT_FORMAT is set and goes before this\n");
        assertThat(shell.run("planshift config unset color").err())
                .isEqualTo("planshift: home/.config/planshift/config.yaml: color is not set there\n");
        assertThat(shell.run("planshift config unset colour").err())
                .startsWith("planshift: config: there is no setting colour (did you mean color?)");
    }

    @Test
    void nothingIsReadOrMadeWithoutAHome() {
        shell.set("HOME", "");

        assertThat(shell.run("planshift list").code()).isZero();
        assertThat(shell.run("planshift config set format json").err())
                .isEqualTo("planshift: config: neither XDG_CONFIG_HOME nor HOME is set; set one of them\n");
    }
}
