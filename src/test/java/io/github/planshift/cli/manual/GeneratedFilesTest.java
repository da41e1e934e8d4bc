package io.github.planshift.cli.manual;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planshift.cli.App;
import io.github.planshift.cli.RootCommand;
import io.github.planshift.cli.World;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Model.CommandSpec;

/** completions/ and man/ say what the program does today. */
class GeneratedFilesTest {

    @TempDir
    Path directory;

    @Test
    void writesWhatIsMissingAndThenFindsNothing() throws IOException {
        assertThat(differences(GeneratedFiles.of(Sample.spec()), directory, false))
                .contains("missing: completions/planshift.bash");

        assertThat(differences(GeneratedFiles.of(Sample.spec()), directory, true))
                .isEmpty();

        assertThat(differences(GeneratedFiles.of(Sample.spec()), directory, false))
                .isEmpty();
        assertThat(directory.resolve("man/planshift-list.1"))
                .content()
                .startsWith(".\\\"")
                .contains(".SH \"NAME\"");
    }

    @Test
    void namesFilesThatDifferAndFilesThatNothingWritesAnyMore() throws IOException {
        differences(GeneratedFiles.of(Sample.spec()), directory, true);
        Files.writeString(directory.resolve("man/planshift-list.1"), "old\n");
        Files.writeString(directory.resolve("man/planshift-gone.1"), "old\n");

        assertThat(differences(GeneratedFiles.of(Sample.spec()), directory, false))
                .containsExactly("stale: man/planshift-gone.1", "differs: man/planshift-list.1");

        assertThat(differences(GeneratedFiles.of(Sample.spec()), directory, true))
                .isEmpty();
        assertThat(directory.resolve("man/planshift-gone.1")).doesNotExist();
    }

    @Test
    void committedFilesAreCurrent() throws IOException {
        World world = new World(
                InputStream.nullInputStream(),
                new PrintWriter(Writer.nullWriter()),
                new PrintWriter(Writer.nullWriter()),
                Map.of(),
                directory,
                Clock.systemUTC(),
                false,
                false,
                false,
                "");
        CommandSpec root = App.commandLine(new RootCommand(world, "planshift")).getCommandSpec();

        Map<String, String> files = new TreeMap<>(GeneratedFiles.of(root));
        files.putAll(ConceptPages.of(Path.of("")));
        assertThat(differences(files, Path.of(""), Boolean.getBoolean("generate")))
                .as("to mend, run mvn -q test -Dtest=GeneratedFilesTest -Dgenerate=true")
                .isEmpty();
    }

    @Test
    void leavesOutWhatIsHidden() {
        Map<String, String> files = GeneratedFiles.of(Sample.spec());

        assertThat(files).doesNotContainKey("man/planshift-secret.1").containsKey("man/planshift-help.1");
        files.forEach((path, text) -> {
            if (path.startsWith("completions/")) {
                assertThat(text).as(path).doesNotContain("trace", "secret");
            }
        });
    }

    /**
     * How completions/ and man/ below a directory differ from the files given, one line a file, by path.
     *
     * @param rewrite makes them equal instead, so that nothing is left to report
     */
    static List<String> differences(Map<String, String> wanted, Path directory, boolean rewrite) throws IOException {
        Map<String, String> expected = new TreeMap<>(wanted);
        Map<String, String> found = new TreeMap<>();
        for (String part : List.of("completions", "man")) {
            Path start = directory.resolve(part);
            if (Files.isDirectory(start)) {
                try (Stream<Path> files = Files.walk(start)) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        found.put(directory.relativize(file).toString().replace('\\', '/'), Files.readString(file));
                    }
                }
            }
        }
        Map<String, String> differences = new TreeMap<>();
        expected.forEach((path, text) -> {
            if (!text.equals(found.get(path))) {
                differences.put(path, found.containsKey(path) ? "differs: " : "missing: ");
            }
        });
        found.keySet().stream()
                .filter(path -> !expected.containsKey(path))
                .forEach(path -> differences.put(path, "stale: "));
        if (rewrite) {
            for (String path : differences.keySet()) {
                Path file = directory.resolve(path);
                if (expected.containsKey(path)) {
                    Files.createDirectories(file.getParent());
                    Files.writeString(file, expected.get(path));
                } else {
                    Files.delete(file);
                }
            }
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        differences.forEach((path, what) -> lines.add(what + path));
        return lines;
    }
}
