package io.github.planshift.cli.manual;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/** Every file that is written from the command model and committed: completions/ and the pages of commands in man/. */
public final class GeneratedFiles {

    private GeneratedFiles() {}

    /** The files for the program whose command model this is, by path. */
    public static Map<String, String> of(CommandSpec root) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("completions/planshift.bash", BashCompletion.of(root));
        files.put("completions/_planshift", ZshCompletion.of(root));
        files.put("completions/planshift.fish", FishCompletion.of(root));
        files.put("man/planshift.1", ManPage.of(root));
        for (CommandSpec command : CommandModel.visibleSubcommands(root)) {
            files.put("man/" + ManPage.name(command) + ".1", ManPage.of(command));
        }
        return files;
    }
}
