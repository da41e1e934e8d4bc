package io.github.planshift.cli.manual;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/** Every file that is written from the command model and committed: completions/ and man/. */
public final class GeneratedFiles {

    /** A page on a matter; its text begins with a line that says what it is about. */
    private record Concept(String name, int section) {}

    private static final List<Concept> CONCEPTS = List.of(
            new Concept("planshift-data", 5), new Concept("planshift-schema", 7), new Concept("planshift-methods", 7));

    private GeneratedFiles() {}

    /**
     * The files for the program whose command model this is, by path.
     *
     * <p>A concept page is there as soon as its text is, such as {@code planshift-data.5.txt} beside this class.
     */
    public static Map<String, String> of(CommandSpec root) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("completions/planshift.bash", BashCompletion.of(root));
        files.put("completions/_planshift", ZshCompletion.of(root));
        files.put("completions/planshift.fish", FishCompletion.of(root));
        files.put("man/planshift.1", ManPage.of(root));
        for (CommandSpec command : CommandModel.visibleSubcommands(root)) {
            files.put("man/" + ManPage.name(command) + ".1", ManPage.of(command));
        }
        for (Concept concept : CONCEPTS) {
            String file = concept.name() + "." + concept.section();
            Resources.find(file + ".txt").ifPresent(text -> {
                String[] parts = text.split("\n", 2);
                files.put(
                        "man/" + file,
                        ManPage.concept(
                                concept.name(), concept.section(), parts[0].strip(), parts.length > 1 ? parts[1] : ""));
            });
        }
        return files;
    }
}
