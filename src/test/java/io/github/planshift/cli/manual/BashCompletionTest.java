package io.github.planshift.cli.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BashCompletionTest extends CompletionContract {

    BashCompletionTest() {
        super("bash", "completions/planshift.bash");
    }

    @Override
    String start(Path script) throws IOException {
        Path setUp = Files.writeString(script.resolveSibling("bashrc"), """
                PS1='%s'
                bind 'set show-all-if-ambiguous on' 2>/dev/null
                bind 'set page-completions off'
                bind 'set enable-bracketed-paste off'
                bind -x '"\\C-xp": printf "<<%%s>>" "$READLINE_LINE"; READLINE_LINE='
                source '%s'
                set -u
                """.formatted(Terminal.READY, script));
        return "bash --noprofile --rcfile '" + setUp + "' -i";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "planshift list -r \"Gre          | planshift list -r \"Greater Bay Area\"_",
                "planshift list -r 'Gre           | planshift list -r 'Greater Bay Area'_",
                "planshift list -r Greater\\ B     | planshift list -r Greater\\ Bay\\ Area_",
                "planshift list --region=\"Gre     | planshift list --region=\"Greater Bay Area\"_",
                "planshift list -r \"anhui,Gre     | planshift list -r \"anhui,Greater Bay Area\"_",
                "planshift list --region='odd:o    | planshift list --region='odd:one'_",
            })
    void goesOnInsideQuotes(String typed, String completed) throws IOException {
        assertThat(terminal.complete(typed).line()).isEqualTo(completed.replace('_', ' '));
    }
}
