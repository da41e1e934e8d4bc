package io.github.planshift.cli.manual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What completion does in every shell, tried in the shell itself; one shell serves all tests of a class. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CompletionContract {

    /** Answers as {@code planshift complete} does, and names its database among the regions. */
    private static final String FAKE = """
            #!/bin/sh
            db=default
            if [ "$1" = --db ]; then db=$2; shift 2; fi
            if [ "$db" = broken ] || [ "$1" != complete ]; then
                echo "planshift: cannot be used" >&2
                exit 3
            fi
            case $2 in
            region)
                printf '%s\\t%s\\n' anhui 'Anhui 安徽' 安徽 'anhui: a province' zhejiang 'Zhejiang 浙江' \\
                    'Greater Bay Area' 粤港澳大湾区 odd:one 'with a colon' "in-$db" 'the database' ;;
            id) printf '%s\\t%s\\n' guangdong-2025-014 '低空经济' ;;
            esac | while IFS= read -r line; do
                case $line in "$3"*) printf '%s\\n' "$line" ;; esac
            done
            """;

    private final String shell;
    private final String script;

    protected Terminal terminal;

    CompletionContract(String shell, String script) {
        this.shell = shell;
        this.script = script;
    }

    /** The command that starts the shell with the completion script and {@link Terminal}'s two conventions. */
    abstract String start(Path script) throws IOException;

    /** The shell's name. */
    String shell() {
        return shell;
    }

    /** Where its script is in the checkout. */
    Path committed() {
        return Path.of(script);
    }

    /** What follows a finished item of a comma list. */
    String afterListItem() {
        return " ";
    }

    @BeforeAll
    void startShell(@TempDir Path directory) throws IOException {
        if (!isPossible()) {
            return;
        }
        Path program = Files.writeString(directory.resolve("planshift"), FAKE);
        assertThat(program.toFile().setExecutable(true)).isTrue();
        Path work = Files.createDirectory(directory.resolve("work"));
        Files.writeString(work.resolve("notes.yaml"), "");
        Files.createDirectory(work.resolve("sub dir"));
        Files.writeString(work.resolve("sub file"), "");
        Files.createSymbolicLink(work.resolve("planshift"), program);
        Path file = Files.createDirectory(directory.resolve("completions"))
                .resolve(Path.of(script).getFileName());
        Files.writeString(file, GeneratedFiles.of(Sample.spec()).get(script));
        terminal = new Terminal(work, start(file), directory);
    }

    /** Here, because what is skipped before all tests leaves no message. */
    @BeforeEach
    void skipWithoutShell() {
        assumeTrue(isPossible(), "needs " + shell + " and script of util-linux: completion is not tried");
    }

    private boolean isPossible() {
        return Terminal.has(shell) && Terminal.has("script");
    }

    @AfterAll
    void endShell() throws IOException {
        if (terminal != null) {
            terminal.close();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            quoteCharacter = '\0',
            value = {
                "planshift li                         | planshift list_",
                "planshift --ver                      | planshift --version_",
                "planshift config g                   | planshift config get_",
                "planshift help co                    | planshift help config_",
                "planshift list --verb                | planshift list --verbose_",
                "planshift list --no-h                | planshift list --no-header_",
                "planshift list --format j            | planshift list --format json_",
                "planshift list --format=j            | planshift list --format=json_",
                "planshift list --colour=c            | planshift list --colour=csv_",
                "planshift list --tra                 | planshift list --tra",
                "planshift sec                        | planshift sec",
                "planshift list guang                 | planshift list guangdong-2025-014_",
                "planshift list -v --format csv guang | planshift list -v --format csv guangdong-2025-014_",
                "planshift list -v not                | planshift list -v not",
                "planshift list x not                 | planshift list x notes.yaml_",
                "planshift list x y not               | planshift list x y notes.yaml_",
                "planshift list -o not                | planshift list -o notes.yaml_",
                "planshift list --output=not          | planshift list --output=notes.yaml_",
                "planshift list --export-to sub       | planshift list --export-to sub\\ dir/",
                "planshift list > not                 | planshift list > notes.yaml_",
                "true; planshift li                   | true; planshift list_",
                "planshift list -- guang              | planshift list -- guangdong-2025-014_",
                "planshift list -r x guang            | planshift list -r x guangdong-2025-014_",
                "planshift list -r=x guang            | planshift list -r=x guangdong-2025-014_",
                "planshift --db broken list -r an     | planshift --db broken list -r an",
            })
    void completes(String typed, String completed) throws IOException {
        assertThat(terminal.complete(typed).line()).isEqualTo(completed.replace('_', ' '));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            quoteCharacter = '\0',
            value = {
                "planshift list -r anh                  | planshift list -r anhui",
                "planshift ls -r anh                    | planshift ls -r anhui",
                "./planshift list -r anh                | ./planshift list -r anhui",
                "planshift list -r 安                   | planshift list -r 安徽",
                "planshift list --region=安             | planshift list --region=安徽",
                "planshift list -vr anh                 | planshift list -vr anhui",
                "planshift list -r anhui,zhe            | planshift list -r anhui,zhejiang",
                "planshift list --region=安徽,zhe       | planshift list --region=安徽,zhejiang",
                "planshift list -r Gre                  | planshift list -r Greater\\ Bay\\ Area",
                "planshift list -r odd                  | planshift list -r odd:one",
                "planshift list -r anhui,odd            | planshift list -r anhui,odd:one",
                "planshift list --region=odd:o          | planshift list --region=odd:one",
                "planshift list --only new,due          | planshift list --only new,due:later",
                "planshift --db my.db list -r in        | planshift --db my.db list -r in-my.db",
                "planshift --db=my.db list -r in        | planshift --db=my.db list -r in-my.db",
                "planshift --db 'my db' list -r in      | planshift --db 'my db' list -r in-my\\ db",
                "planshift --db my\\ db list -r in      | planshift --db my\\ db list -r in-my\\ db",
                "planshift list --only no               | planshift list --only no\\ longer",
                "planshift list --only new,rai          | planshift list --only new,raised",
            })
    void completesItemsOfLists(String typed, String completed) throws IOException {
        assertThat(terminal.complete(typed).line()).isEqualTo(completed + afterListItem());
    }

    @Test
    void listsCommandsButNoHiddenOnes() throws IOException {
        assertThat(terminal.complete("planshift ").printed())
                .contains("list", "config", "init", "help")
                .doesNotContain("secret");
    }

    @Test
    void listsBothNames() throws IOException {
        assertThat(terminal.complete("planshift list -r ").printed()).contains("anhui", "安徽", "Greater", "odd:one");
    }

    @Test
    void saysNothingWhereTheDatabaseCannotBeUsed() throws IOException {
        assertThat(terminal.complete("planshift --db broken list -r an").printed())
                .doesNotContain("cannot be used");
    }
}
