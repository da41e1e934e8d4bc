package io.github.planshift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Command;

class CommandsTest {

    @Test
    void aCommandIsCalledWhatItsClassSays() {
        assertThat(Commands.NAMES).doesNotHaveDuplicates().allSatisfy(name -> {
            Command command = Commands.named(name).getAnnotation(Command.class);
            assertThat(command.name()).isEqualTo(name);
            assertThat(command.aliases())
                    .as("only names are looked for before the model is made")
                    .isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "list -r anhui, list",
        "--db list list, list",
        "--db=x --color never diff 1 2, diff",
        "--debug list, ",
        "--version, ",
        "help list, ",
        "lst, ",
        "--db, ",
        "'', ",
    })
    void theCommandIsToldFromTheWords(String typed, String name) {
        assertThat(Commands.asked(typed.split(" ", -1))).isEqualTo(name);
    }
}
