package io.github.planshift.cli.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FishCompletionTest extends CompletionContract {

    FishCompletionTest() {
        super("fish", "completions/planshift.fish");
    }

    @Override
    String start(Path script) throws IOException {
        Path setUp = Files.writeString(script.resolveSibling("setup.fish"), """
                function fish_prompt; echo -n '%s'; end
                function show; printf '<<%%s>>' (commandline); commandline ''; end
                bind \\cxp show
                set -g fish_autosuggestion_enabled 0
                source '%s'
                """.formatted(Terminal.READY, script));
        return "fish --no-config -i -C \"source '" + setUp + "'\"";
    }

    @Test
    void describesCommandsOptionsAndValues() throws IOException {
        assertThat(terminal.complete("planshift ").printed()).contains("Lists commitments");
        assertThat(terminal.complete("planshift list -").printed()).contains("a code [CN-AH], a name such as 安徽");
        assertThat(terminal.complete("planshift list -r ").printed()).contains("Zhejiang 浙江", "anhui: a province");
    }

    @Test
    void doesNotSayOfEveryWordWhatTheOptionIsFor() throws IOException {
        assertThat(FishCompletion.of(Sample.spec())).contains("-l format -x -d '", "-l format -x -a '");
        assertThat(terminal.complete("planshift list --format ").printed())
                .contains("csv", "json")
                .doesNotContain("One of");
    }

    /** An operand such as -r must not be taken for an operator of test. */
    @Test
    void hasNoComplaintOfTheShellItself(@TempDir Path directory) throws Exception {
        Path script = Files.writeString(directory.resolve("planshift.fish"), FishCompletion.of(Sample.spec()));
        Process fish = new ProcessBuilder(
                        "fish",
                        "--no-config",
                        "-c",
                        "source '" + script + "'; complete -C 'planshift list -r anhui -f '; "
                                + "complete -C 'planshift list -o -a '")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        String complaints = new String(fish.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(fish.waitFor()).isZero();
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "planshift list -r \"Gre          | planshift list -r \"Greater Bay Area\"",
                "planshift list -r 'Gre           | planshift list -r 'Greater Bay Area'",
                "planshift list -r Greater\\ B     | planshift list -r Greater\\ Bay\\ Area",
            })
    void goesOnInsideQuotes(String typed, String completed) throws IOException {
        assertThat(terminal.complete(typed).line()).isEqualTo(completed + " ");
    }
}
