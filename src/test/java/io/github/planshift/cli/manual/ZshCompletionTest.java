package io.github.planshift.cli.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZshCompletionTest extends CompletionContract {

    ZshCompletionTest() {
        super("zsh", "completions/_planshift");
    }

    @Override
    String start(Path script) throws IOException {
        Files.writeString(script.resolveSibling(".zshrc"), """
                PS1='%s'
                LISTMAX=10000
                setopt no_beep
                fpath=('%s' $fpath)
                autoload -U compinit
                compinit -u -D
                show() { zle -I; print -rn -- "<<$BUFFER>>"; BUFFER=; }
                zle -N show
                bindkey '^Xp' show
                """.formatted(Terminal.READY, script.getParent()));
        return "env ZDOTDIR='" + script.getParent() + "' zsh -d -i";
    }

    @Override
    String afterListItem() {
        return ",";
    }

    @Test
    void describesCommandsOptionsAndValues() throws IOException {
        assertThat(terminal.complete("planshift ").printed()).contains("Lists commitments");
        assertThat(terminal.complete("planshift list -").printed()).contains("a code [CN-AH], a name such as 安徽");
        assertThat(terminal.complete("planshift list -r ").printed()).contains("Zhejiang 浙江", "anhui: a province");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "planshift list -r \"Gre          | planshift list -r \"Greater Bay Area,",
                "planshift list -r 'Gre           | planshift list -r 'Greater Bay Area,",
                "planshift list -r Greater\\ B     | planshift list -r Greater\\ Bay\\ Area,",
            })
    void goesOnInsideQuotes(String typed, String completed) throws IOException {
        assertThat(terminal.complete(typed).line()).isEqualTo(completed);
    }
}
